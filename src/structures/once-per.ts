/** Keeps what is made from an object for as long as the object is at hand. */

/**
 * The same function, which makes its result once for each `from`, however often it is asked. `from` must never change, and all that is
 * given besides must follow from it. What was made is let go together with what it was made from: take the object that the work is
 * done on (the sentences, the tokens), not the document that outlives it.
 */
export function oncePer<From extends object, Besides extends readonly unknown[], Made extends NonNullable<unknown> | null>(
  make: (from: From, ...besides: Besides) => Made,
): (from: From, ...besides: Besides) => Made {
  const kept = new WeakMap<From, Made>()
  return (from, ...besides) => {
    const known = kept.get(from)
    if (known !== undefined) return known
    const made = make(from, ...besides)
    kept.set(from, made)
    return made
  }
}
