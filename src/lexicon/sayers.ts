/** Common nouns for those who can say something: people and organisations. */

import { loadLexicon } from './load.ts'

let sayers: ReadonlySet<string> | null = null

/** A lower-case noun, singular or plural; a theorem and a graph "say" too, but are nobody. */
export function isSayer(noun: string): boolean {
  sayers ??= new Set([
    ...loadLexicon<{ readonly people: readonly string[] }>('people').people,
    ...loadLexicon<{ readonly heads: readonly string[] }>('organisations').heads,
  ])
  return sayers.has(noun) || (noun.endsWith('s') && sayers.has(noun.slice(0, -1)))
}
