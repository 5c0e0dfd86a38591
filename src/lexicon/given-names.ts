/** Whether a word is a given name, in any language of the list. */

import { loadLexicon } from './load.ts'

let names: ReadonlySet<string> | null = null

export function isGivenName(word: string): boolean {
  names ??= new Set(Object.values(loadLexicon<Record<string, string[]>>('given-names')).flat())
  return names.has(word.toLowerCase())
}

let western: ReadonlySet<string> | null = null

/** A given name of languages that are written in Latin letters: no romanisation explains another spelling beside it. */
export function isWesternGivenName(word: string): boolean {
  western ??= readWestern()
  return western.has(word.toLowerCase())
}

function readWestern(): ReadonlySet<string> {
  const { english = [], romance = [] } = loadLexicon<Record<string, string[]>>('given-names')
  return new Set([...english, ...romance])
}
