/** Is a word of a name a country, a region or a city? Enough to tell "Acme (Spain)" from "Acme (Ireland)". */

import { loadLexicon } from '../../lexicon/load.ts'
import { bareWord, plainWords } from './plain.ts'

let places: ReadonlySet<string> | null = null

export function isPlaceWord(word: string): boolean {
  places ??= new Set(loadLexicon<string[]>('company-places').flatMap(plainWords))
  return places.has(bareWord(word))
}
