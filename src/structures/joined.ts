/** Which things hang together, directly or through others (union-find with path halving). */

export interface Joined<T> {
  readonly join: (a: T, b: T) => void
  /** One thing that stands for all that hang together with this one, the same for each of them until more are joined. */
  readonly rootOf: (one: T) => T
}

export function joined<T>(): Joined<T> {
  const above = new Map<T, T>()
  const up = (one: T): T => above.get(one) ?? one
  const rootOf = (one: T): T => {
    let at = one
    while (up(at) !== at) {
      above.set(at, up(up(at)))
      at = up(at)
    }
    return at
  }
  return {
    rootOf,
    join: (a, b) => {
      above.set(rootOf(a), rootOf(b))
    },
  }
}
