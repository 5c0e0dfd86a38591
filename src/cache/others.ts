/** What an entry of the cache holds besides: other claims files and other sets of articles are about the same article in their turn. */

/** The own results, behind up to `most` of the others that were kept: those that were kept last. */
export function withOthers<T>(own: Readonly<Record<string, T>>, kept: Readonly<Record<string, T>>, most: number): Record<string, T> {
  const others = Object.entries(kept).filter(([key]) => !(key in own))
  return { ...Object.fromEntries(others.slice(Math.max(0, others.length - most))), ...own }
}
