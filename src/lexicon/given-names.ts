/** Whether a word is a given name, in any language of the list, and in which letters such names are written at home. */

import { loadLexicon } from './load.ts'

let names: ReadonlySet<string> | null = null

export function isGivenName(word: string): boolean {
  names ??= new Set(Object.values(lists()).flat())
  return names.has(word.toLowerCase())
}

/** Languages of the list that are written in Latin letters, and those whose names come to us through a romanisation. */
const LATIN = ['english', 'romance', 'germanic_nordic', 'icelandic_baltic_finnish']
const OTHER = ['slavic', 'arabic_persian', 'turkic_caucasian', 'greek', 'south_asian', 'east_asian']

let letters: { readonly latin: ReadonlySet<string>; readonly other: ReadonlySet<string> } | null = null

/** Null where the name is unknown or is borne on both sides (Robert, Karen). */
export function lettersOfGivenName(word: string): 'latin' | 'other' | null {
  letters ??= readLetters()
  const name = word.toLowerCase()
  const [latin, other] = [letters.latin.has(name), letters.other.has(name)]
  return latin === other ? null : latin ? 'latin' : 'other'
}

function readLetters(): { latin: Set<string>; other: Set<string> } {
  const all = lists()
  const of = (languages: readonly string[]): string[] => languages.flatMap((language) => all[language] ?? [])
  const more = loadLexicon<{ names: string }>('given-names-english').names.split(/\s+/u)
  return { latin: new Set([...of(LATIN), ...more]), other: new Set(of(OTHER)) }
}

function lists(): Record<string, string[]> {
  return loadLexicon<Record<string, string[]>>('given-names')
}
