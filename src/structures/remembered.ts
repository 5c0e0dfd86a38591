/** Keeps what is made from words that come back again and again. */

/**
 * The same function, which makes its result once for each key. All that is given besides must follow from the key. Room for `most` keys,
 * so that no input, however large, keeps more: when it is full the memory starts anew, which costs less than telling old from new.
 */
export function remembered<Besides extends readonly unknown[], Made extends NonNullable<unknown> | null>(
  most: number,
  make: (key: string, ...besides: Besides) => Made,
): (key: string, ...besides: Besides) => Made {
  const kept = new Map<string, Made>()
  return (key, ...besides) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(key, ...besides)
    if (kept.size >= most) kept.clear()
    kept.set(key, made)
    return made
  }
}
