/** Family names that change with the sex of who bears them: two forms are two people. */

import { loadLexicon } from '../../lexicon/load.ts'
import { bareWord } from './plain.ts'

let endings: readonly (readonly [string, string])[] | null = null

/** One is the man's and one the woman's form of the same family name. */
export function differsByGender(a: string, b: string): boolean {
  endings ??= loadLexicon<[string, string][]>('gender-endings', 'romanisation')
  const left = bareWord(a)
  const right = bareWord(b)
  return endings.some(([man, woman]) => pairsUp(left, right, man, woman) || pairsUp(right, left, man, woman))
}

function pairsUp(man: string, woman: string, manEnd: string, womanEnd: string): boolean {
  if (!man.endsWith(manEnd) || !woman.endsWith(womanEnd)) return false
  const stem = man.slice(0, man.length - manEnd.length)
  return stem.length > 1 && stem === woman.slice(0, woman.length - womanEnd.length)
}
