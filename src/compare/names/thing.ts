/** Are two names of places, ships or other things one name? Order counts little, numbers count all. */

import { knownPlaces, samePlace } from '../../lexicon/places.ts'
import { organisationLists } from './lists.ts'
import { joinNeighbours, pairWords } from './pairing.ts'
import { isAbjad, isSyllabic, plainWords, sameMarks } from './plain.ts'
import { compareSpelling, isRomanisation, PLACE_LIMIT } from './spelling.ts'
import { different, misspelling, same, type Verdict, variant } from './verdict.ts'
import type { Manner } from './words.ts'

const MOST_WORDS = 12
// One letter in five: "Aden" and "Eden" beside a word that is the same, "Alexandria" and "Alexandra" alone.
const WRONG_SHARE = 0.2
const LEADING_ARTICLE = /^(?:the|a|an) /iu

export function relateThings(a: string, b: string, type: 'place' | 'vessel' | 'other'): Verdict {
  if (isSyllabic(a) && isSyllabic(b)) return a === b ? same('the same signs') : different('other signs')
  const left = wordsOf(a, type)
  const right = wordsOf(b, type)
  if (left.length === 0 || right.length === 0)
    return left.join() === right.join() ? same('the same words') : different('nothing to compare')
  if (numbersOf(left) !== numbersOf(right)) return different('the numbers differ', 0.8)
  if (left.join() === right.join()) return sameMarks(a, b) ? same('the same words') : variant('the same letters under other marks', 0.05)
  if (type === 'place' && samePlace(a, b)) return variant('two forms of the name of one place', 0.1)
  const joined = compareSpelling(left.join(''), right.join(''))
  if (isRomanisation(joined, PLACE_LIMIT)) return variant('one name in two spellings', joined.cost)
  // A letter apart or not: Niger and Nigeria, both on the map, are two places.
  if (type === 'place' && knownPlaces(a).length > 0 && knownPlaces(b).length > 0) return different('two known places', 0.6)
  return relateWords(left, right, { abjad: isAbjad(a) !== isAbjad(b), limit: PLACE_LIMIT, petNames: false })
}

function relateWords(a: readonly string[], b: readonly string[], manner: Manner): Verdict {
  const left = joinNeighbours(a, b)
  const right = joinNeighbours(b, a)
  const pairing = pairWords(left, right, manner)
  const likeness = pairing.pairs.length / Math.max(left.length, right.length)
  const loose = pairing.pairs.some((p) => p.relation === 'initial' || p.relation === 'nickname')
  if (loose || pairing.left.length + pairing.right.length > 0) return different('names differ', likeness)
  const cost = pairing.pairs.reduce((sum, p) => sum + p.cost, 0)
  const slips = pairing.pairs.filter((p) => p.relation === 'slip')
  if (slips.length === 0) return variant('one name in two spellings', cost)
  const letters = Math.max(left.join('').length, right.join('').length)
  const share = cost / letters
  if (slips.length > 1 && slips.length === pairing.pairs.length) return different('names differ', 0.6)
  return share > WRONG_SHARE
    ? different('spellings too far apart', 1 - share)
    : misspelling('letters differ that no romanisation explains', share)
}

function wordsOf(name: string, type: string): readonly string[] {
  const words = plainWords(name.slice(0, 200).replace(LEADING_ARTICLE, '')).slice(0, MOST_WORDS)
  const { vesselPrefixes } = organisationLists()
  if (type === 'vessel' && words.length > 1 && vesselPrefixes.has(words[0] ?? '')) return words.slice(1)
  if (type === 'vessel' && words.length > 2 && vesselPrefixes.has(words.slice(0, 2).join(' '))) return words.slice(2)
  return words
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /\d/u.test(word) || /^(?:ii|iii|iv|vi|vii|viii|ix)$/u.test(word)).join()
}
