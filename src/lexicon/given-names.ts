/** Whether a word is a given name, in any language of the list. */

import { loadLexicon } from './load.ts'

let names: ReadonlySet<string> | null = null

export function isGivenName(word: string): boolean {
  names ??= new Set(Object.values(loadLexicon<Record<string, string[]>>('given-names')).flat())
  return names.has(word.toLowerCase())
}
