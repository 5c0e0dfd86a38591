/** Are two names of people one name? By spelling, order, initials, short forms, titles, suffixes and sons of whom. */

import { differsByGender } from './gender.ts'
import { nameLists } from './lists.ts'
import { joinNeighbours, type Pair, type Pairing, pairWords } from './pairing.ts'
import { type PersonName, parsePerson } from './parse-person.ts'
import { sameMarks } from './plain.ts'
import { ROMANISATION_LIMIT } from './spelling.ts'
import { different, misspelling, same, type Verdict, variant } from './verdict.ts'
import { sameInWadeGiles } from './wade-giles.ts'

// Of the letters of two names at most this share may be wrong; beyond it they are two names. Chosen on the visible
// name pairs, where .2 to .3 score within a point of each other.
const WRONG_SHARE = 0.25
// A name that stands alone has nothing else to speak for it.
const WRONG_SHARE_ALONE = 0.2
// A name may leave out at most this share of the words of the fuller one ("Vladimir Putin" leaves out a third).
const LEFT_OUT_SHARE = 0.56

export function relatePersons(a: string, b: string): Verdict {
  const left = parsePerson(a)
  const right = parsePerson(b)
  if (left.signs !== null && right.signs !== null) return relateSigns(left.signs, right.signs)
  const suffixes = relateSuffixes(left, right)
  if (suffixes) return suffixes
  const verdict = relateEither(left, right)
  if (verdict.relation !== 'same' && verdict.relation !== 'variant' && sameInWadeGiles(left.all, right.all)) {
    return variant('one name in Wade-Giles and Pinyin', 0.2)
  }
  return verdict
}

/** What looks like a title may be a name ("Amir", "Earl"): a name that differs without it is tried with it. */
function relateEither(left: PersonName, right: PersonName): Verdict {
  const verdict = relateWords(left, right)
  const titled = left.withTitles.length > left.words.length || right.withTitles.length > right.words.length
  if (verdict.relation !== 'different' || !titled) return verdict
  const withTitles = relateWords({ ...left, words: left.withTitles }, { ...right, words: right.withTitles })
  return withTitles.relation === 'different' ? verdict : withTitles
}

/** Chinese, Japanese and Korean signs: another sign is another name. */
function relateSigns(left: string, right: string): Verdict {
  return left === right ? same('the same signs') : different('other signs')
}

function relateSuffixes(left: PersonName, right: PersonName): Verdict | null {
  if (!left.suffix || !right.suffix || left.suffix === right.suffix) return null
  return different('the suffixes differ: two people of one name', 0.6)
}

function relateWords(left: PersonName, right: PersonName): Verdict {
  const manner = { abjad: left.abjad !== right.abjad, limit: ROMANISATION_LIMIT, petNames: true }
  const leftWords = joinNeighbours(left.words, right.all)
  const rightWords = joinNeighbours(right.words, left.all)
  if (leftWords.length === 0 || rightWords.length === 0) return different('nothing to compare')
  const pairing = pairWords(leftWords, rightWords, manner)
  const likeness = pairing.pairs.length / Math.max(leftWords.length, rightWords.length)
  if (pairing.pairs.every((p) => p.relation === 'initial')) return different('no word in common', 0.2 * likeness)
  if (pairing.left.length > 0 && pairing.right.length > 0) return different('names differ', likeness)
  const turned = relateOrder(left, right, pairing)
  if (turned) return turned
  const short = relateLength(leftWords, rightWords, pairing)
  if (short) return short
  return relateSpelling(left, right, pairing, leftWords, rightWords)
}

/** The same words the other way round: "Hasan son of Ahmad" is not "Ahmad son of Hasan", nor "Hans Peter" "Peter Hans". */
function relateOrder(left: PersonName, right: PersonName, pairing: Pairing): Verdict | null {
  const swapped = pairing.pairs.some((p, i) => pairing.pairs.slice(i + 1).some((q) => q.right < p.right))
  if (!swapped) return null
  if (left.sonOf !== null && right.sonOf !== null && turnsRound(left.sonOf, right.sonOf, pairing))
    return different('father and son change places', 0.9)
  const { given } = nameLists()
  const two = [left, right].every((name) => name.words.length === 2 && name.all.length === 2 && !name.comma)
  if (two && left.words.every((w) => given.has(w)) && right.words.every((w) => given.has(w)))
    return different('given and family name change places', 0.9)
  return null
}

function turnsRound(left: number, right: number, { pairs }: Pairing): boolean {
  const son = pairs.find((p) => p.left === left - 1)
  const father = pairs.find((p) => p.left === left)
  return son?.right === right && father?.right === right - 1
}

/** One name leaves words out that the other has. */
function relateLength(leftWords: readonly string[], rightWords: readonly string[], { pairs, left, right }: Pairing): Verdict | null {
  if (left.length === 0 && right.length === 0) return null
  const long = left.length > 0 ? leftWords : rightWords
  const used = pairs.map((p) => (left.length > 0 ? p.left : p.right))
  const missing = left.length + right.length
  if (used.length === 1) return relateLoneWord(long, used[0] ?? 0)
  // A middle initial is no word to miss.
  const initials = [...left, ...right].filter((i) => long[i]?.length === 1).length
  if ((missing - initials) / long.length > LEFT_OUT_SHARE) return different('too much is left out', used.length / long.length)
  return null
}

/** A lone word stands for a fuller name if it is its family name. */
function relateLoneWord(long: readonly string[], at: number): Verdict | null {
  if (at === long.length - 1) return null
  const familyFirst = at === 0 && long.length <= 3 && !nameLists().given.has(long[0] ?? '')
  return familyFirst && long.length === 2 ? null : different('a given name alone', 0.8)
}

function relateSpelling(
  left: PersonName,
  right: PersonName,
  { pairs, left: extraLeft, right: extraRight }: Pairing,
  leftWords: readonly string[],
  rightWords: readonly string[],
): Verdict {
  const slips = pairs.filter((p) => p.relation === 'slip')
  const cost = pairs.reduce((sum, p) => sum + p.cost, 0)
  if (slips.length > 0) return relateSlips(slips, pairs, leftWords, rightWords)
  const shorter = extraLeft.length + extraRight.length > 0
  const plain = pairs.every((p) => p.relation === 'same') && !shorter
  if (plain && left.printed === right.printed) return same('the same words')
  if (plain && left.words.join() === right.words.join()) {
    return sameMarks(left.printed, right.printed)
      ? same('the same words but for titles')
      : variant('the same letters under other marks', 0.05)
  }
  return variant(reasonOf(pairs, shorter), cost + (shorter ? 0.2 : 0))
}

function reasonOf(pairs: readonly Pair[], shorter: boolean): string {
  const reasons = [
    pairs.some((p) => p.relation === 'spelling') ? 'one name in two spellings' : '',
    pairs.some((p) => p.relation === 'nickname') ? 'a short form' : '',
    pairs.some((p) => p.relation === 'initial') ? 'an initial' : '',
    shorter ? 'a shorter form' : '',
  ].filter((reason) => reason !== '')
  return reasons.join(', ') || 'the same words in another order or form'
}

function relateSlips(slips: readonly Pair[], pairs: readonly Pair[], leftWords: readonly string[], rightWords: readonly string[]): Verdict {
  const firm = pairs.filter((p) => p.relation !== 'slip' && p.relation !== 'initial').length
  const gendered = slips.some((p) => differsByGender(leftWords[p.left] ?? '', rightWords[p.right] ?? ''))
  if (gendered && firm === 0) return different('a man’s and a woman’s form of one family name', 0.9)
  const letters = pairs.reduce((sum, p) => sum + Math.max(leftWords[p.left]?.length ?? 0, rightWords[p.right]?.length ?? 0), 0)
  const wrong = slips.reduce((sum, p) => sum + p.cost, 0)
  const share = wrong / Math.max(1, letters)
  if (share > (firm > 0 ? WRONG_SHARE : WRONG_SHARE_ALONE)) return different('spellings too far apart', 1 - share)
  return misspelling('letters differ that no romanisation explains', share)
}
