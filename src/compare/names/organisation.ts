/** Are two names of organisations one name? By legal form, numbers, acronym and the words that carry the name. */

import { organisationLists } from './lists.ts'
import { joinNeighbours, type Pairing, pairWords } from './pairing.ts'
import { type OrganisationName, parseOrganisation } from './parse-organisation.ts'
import { isPlaceWord } from './place-words.ts'
import { sameMarks } from './plain.ts'
import { compareSpelling, isRomanisation, ORGANISATION_LIMIT } from './spelling.ts'
import { different, misspelling, same, type Verdict, variant } from './verdict.ts'

// Companies differ in a word as often as people do in a letter, so less may be wrong than in the name of a person.
const WRONG_SHARE = 0.2
// Of one word: "Stellaris" for "Stellantis" is a slip, "Sporks" for "Sparkles" is another company.
const WRONG_SHARE_OF_WORD = 0.3
// Below this length one letter makes another acronym.
const SHORTEST_SLIP = 3
const MANNER = { abjad: false, limit: ORGANISATION_LIMIT, petNames: false }

export function relateOrganisations(a: string, b: string): Verdict {
  let best: Verdict | null = null
  for (const left of alternatives(a)) {
    for (const right of alternatives(b)) {
      const verdict = relateOne(parseOrganisation(left), parseOrganisation(right))
      if (!best || verdict.score > best.score) best = verdict
    }
  }
  return best ?? different('nothing to compare')
}

/** "Al-Qaida/Islamic Army": either is a name. */
function alternatives(name: string): string[] {
  const parts = name.split('/').filter((part) => part.trim().length > 3)
  return parts.length === 2 ? [...parts, name] : [name]
}

function relateOne(left: OrganisationName, right: OrganisationName): Verdict {
  if (left.words.length === 0 || right.words.length === 0) return relateFormOnly(left, right)
  if (left.numbers.join() !== right.numbers.join()) return different('the numbers differ', 0.8)
  if (left.printed === right.printed) return same('the same words')
  const joined = compareSpelling(left.words.join(''), right.words.join(''))
  if (formsExclude(left, right)) return different('two legal forms', joined.cost === 0 ? 0.9 : 0.3)
  if (left.words.join() === right.words.join()) {
    if (left.forms.join() !== right.forms.join()) return variant('the legal form is printed another way', 0.1)
    return sameMarks(left.printed, right.printed) ? same('the same words') : variant('the same letters under other marks', 0.05)
  }
  if (joined.edits === 0 && isRomanisation(joined, ORGANISATION_LIMIT)) return variant('one name in two spellings', joined.cost)
  if (isAcronym(left, right) || isAcronym(right, left)) return variant('an acronym', 0.4)
  return relateWords(left, right)
}

function relateFormOnly(left: OrganisationName, right: OrganisationName): Verdict {
  return left.printed === right.printed ? same('the same words') : different('nothing to compare')
}

/** A company limited by shares is not the one without; a form that says little fits all. */
function formsExclude(left: OrganisationName, right: OrganisationName): boolean {
  const firm = (kinds: readonly string[]): string[] => kinds.filter((kind) => kind !== 'any')
  const a = firm(left.kinds)
  const b = firm(right.kinds)
  return a.length > 0 && b.length > 0 && !a.some((kind) => b.includes(kind))
}

function isAcronym(short: OrganisationName, long: OrganisationName): boolean {
  const acronym = short.words[0] ?? ''
  if (acronym.length < 2 || acronym.length > 8 || long.words.length < 2) return false
  // "PLA China": the acronym with the country that the long form may leave out.
  if (short.words.slice(1).some((word) => !isPlaceWord(word))) return false
  const spelled = organisationLists().acronyms.get(acronym)
  if (spelled !== undefined && long.allWords.includes(spelled)) return true
  return acronym === long.initials || acronym === long.allInitials
}

function relateWords(left: OrganisationName, right: OrganisationName): Verdict {
  const leftWords = joinNeighbours(left.words, right.words)
  const rightWords = joinNeighbours(right.words, left.words)
  const pairing = pairWords(leftWords, rightWords, MANNER)
  const bad = pairing.pairs.filter((p) => p.relation === 'nickname' || p.relation === 'initial')
  const likeness = pairing.pairs.length / Math.max(leftWords.length, rightWords.length)
  if (bad.length > 0) return different('names differ', likeness)
  if (pairing.left.length > 0 || pairing.right.length > 0)
    return relateExtras(left, right, leftWords, rightWords, pairing) ?? relateJoined(left, right, likeness)
  return relateSlips(leftWords, rightWords, pairing)
}

/** Words are cut in two, or run together, with a letter wrong: "Andrang Heta". */
function relateJoined(left: OrganisationName, right: OrganisationName, likeness: number): Verdict {
  const a = left.words.join('')
  const b = right.words.join('')
  const { cost } = compareSpelling(a, b)
  const share = cost / Math.max(a.length, b.length)
  if (left.words.length !== right.words.length && share <= 0.1 && a.length > 6) return misspelling('words are cut in other places', share)
  return different('names differ', likeness)
}

/** A short form without its legal form may leave out where the company is: "Acme" for "Acme Europe Ltd". */
function relateExtras(
  left: OrganisationName,
  right: OrganisationName,
  leftWords: readonly string[],
  rightWords: readonly string[],
  pairing: Pairing,
): Verdict | null {
  if (pairing.left.length > 0 && pairing.right.length > 0) return null
  const short = pairing.left.length > 0 ? right : left
  const extra = pairing.left.length > 0 ? pairing.left.map((i) => leftWords[i] ?? '') : pairing.right.map((i) => rightWords[i] ?? '')
  const { common } = organisationLists()
  const carries = short.words.some((word) => !common.has(word) && word.length > 3)
  const cost = pairing.pairs.reduce((sum, p) => sum + p.cost, 0)
  if (short.forms.length > 0 || !carries || cost > 1 || !extra.every(isPlaceWord)) return null
  return variant('a shorter form', 0.5 + cost / 4)
}

function relateSlips(leftWords: readonly string[], rightWords: readonly string[], { pairs }: Pairing): Verdict {
  const slips = pairs.filter((p) => p.relation === 'slip')
  const cost = pairs.reduce((sum, p) => sum + p.cost, 0)
  if (slips.length === 0) return cost === 0 ? variant('the same words in another order', 0.2) : variant('one name in two spellings', cost)
  const { common } = organisationLists()
  for (const p of slips) {
    const a = leftWords[p.left] ?? ''
    const b = rightWords[p.right] ?? ''
    if (isPlaceWord(a) && isPlaceWord(b)) return different('two places', 0.8)
    if (Math.max(a.length, b.length) <= SHORTEST_SLIP) return different('two short names', 0.6)
    if (p.cost / Math.max(a.length, b.length) > WRONG_SHARE_OF_WORD) return different('names differ', 0.5)
    if (p.edits > 1 && (common.has(a) || common.has(b))) return different('two lines of business', 0.6)
  }
  const letters = pairs.reduce((sum, p) => sum + Math.max(leftWords[p.left]?.length ?? 0, rightWords[p.right]?.length ?? 0), 0)
  const share = cost / Math.max(1, letters)
  if (share > WRONG_SHARE) return different('spellings too far apart', 1 - share)
  return misspelling('letters differ that no romanisation explains', share)
}
