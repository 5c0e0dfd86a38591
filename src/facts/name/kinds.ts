/** What the words of a name say by themselves: organisation, place, vessel or something else. */

import type { NameType } from '../../model.ts'
import { isGiven, isPlace, isSeat, nameWords, plain } from './lexicon.ts'
import { printed } from './mention.ts'
import type { Run } from './runs.ts'
import { isAcronym, type Word } from './words.ts'

/** Null where the words alone do not tell. */
export function kindOf(words: readonly Word[]): NameType | null {
  const name = printed(words).replace(/^the /iu, '')
  if (isOrganisation(words, name)) return 'organisation'
  return isNamedPlace(words, name) ? 'place' : null
}

/** Events, laws, products: by their last word, or for a digit in them. */
export function isOther(words: readonly Word[]): boolean {
  const { other } = nameWords()
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  if (other.has(last.lower) || words.some((w) => /\d/u.test(w.text))) return true
  return words.length > 1 && other.has(first.lower) && !isGiven(first.text)
}

/** "MV Ever Given", "the tanker Limburg". */
export function isVessel({ words, all, from }: Run): boolean {
  const { vesselPrefixes, vesselWords } = nameWords()
  const before = all[from - 1]
  // "MS Estonia" is a ship, "Ms. Estonia" is not.
  const first = words[0]?.text ?? ''
  const prefixed = words.length > 1 && first === first.toUpperCase() && vesselPrefixes.has(first.toLowerCase())
  return prefixed || (before !== undefined && vesselWords.has(before.lower))
}

/** The word ends names of organisations, places or events: with a given name before it, it is still no family name. */
export function headsThing({ lower }: Word): boolean {
  const { organisationHeads, geography, other } = nameWords()
  return organisationHeads.has(lower) || geography.has(lower) || other.has(lower)
}

function isOrganisation(words: readonly Word[], name: string): boolean {
  const { organisationHeads, known, legalForms, offices } = nameWords()
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  if (known.has(name.toLowerCase()) && (words.length > 1 || isAcronym(first) || !isGiven(first.text))) return true
  if (isSeat(name)) return true
  // "X-Network", "Euro-Bank": the last part of a compound is its head.
  const head = words.length === 1 && first.lower.includes('-') ? first.text.slice(first.text.lastIndexOf('-') + 1) : ''
  if (/^\p{Lu}\p{Ll}/u.test(head) && organisationHeads.has(head.toLowerCase())) return true
  if (words.length === 1) return isAcronym(first) && !isPlace(first.text) && !/\d/u.test(first.text)
  const of = words.findIndex((w) => w.lower === 'of')
  if (of > 0) {
    const before = words.slice(0, of)
    return before.some((w) => organisationHeads.has(w.lower)) && !before.some((w) => offices.has(w.lower))
  }
  return legalForms.has(plain(last.text)) || (organisationHeads.has(last.lower) && !offices.has(last.lower))
}

function isNamedPlace(words: readonly Word[], name: string): boolean {
  const { geography, geographyNames, offices } = nameWords()
  if (isPlace(name)) return true
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  if (words.length < 2 || words.some((w) => offices.has(w.lower))) return false
  // "Beverly Hills" is no Ms. Hills, but "Veronica Lake" is a Ms. Lake.
  if (geography.has(last.lower) && !(isGiven(first.text) && geographyNames.has(last.lower))) return true
  return geography.has(first.lower) && (words[1]?.lower === 'of' || words.slice(1).every((w) => isPlace(w.text) || !isGiven(w.text)))
}
