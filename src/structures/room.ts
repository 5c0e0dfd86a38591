/** Room for so many things, by number: what came first goes first. Two rooms to which the same is added in the same order hold the same. */

export interface Room<T> {
  readonly get: (number: number) => T | undefined
  readonly add: (number: number, thing: T) => void
}

export function roomFor<T>(most: number): Room<T> {
  const held = new Map<number, T>()
  return {
    get: (number) => held.get(number),
    add(number, thing) {
      held.set(number, thing)
      if (held.size <= most) return
      for (const first of held.keys()) {
        held.delete(first)
        return
      }
    },
  }
}
