/** Words for kinds of places: island, district, county. */

import { loadLexicon } from './load.ts'

let kinds: ReadonlySet<string> | null = null

/** A lower-case word that says what kind of place a name beside it is of. */
export function isPlaceKind(word: string): boolean {
  kinds ??= new Set(loadLexicon<{ readonly kinds: readonly string[] }>('place-words').kinds)
  return kinds.has(word)
}
