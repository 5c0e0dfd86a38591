/** How the names of two people relate, each in its article: romanised in two ways, mistyped, or two names. */

import { distance } from 'fastest-levenshtein'
import { relate } from '../../compare/name.ts'
import { differInMarks, plainWord } from '../../compare/names/plain.ts'
import { compareSpelling, isAcrossScripts } from '../../compare/names/spelling.ts'
import { arePetForms } from '../../compare/names/words.ts'
import { isGivenName } from '../../lexicon/given-names.ts'
import type { NameValue, Related } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import { isNative } from './native.ts'

/** Letters that no system explains, and letters that differ in all: more of both make another name. */
const MOST_WRONG = 2
/** A short name has too few letters for two to be wrong. */
const SHORT = 4

/** Askwith and Asquith beside one given name are two spellings that no romanisation explains: English names come through none. */
export function relateSpellings(a: NameValue, b: NameValue, articles: readonly ArticleContext[]): Related {
  const related = relate(a, b)
  const [mine, theirs] = [partsOf(a), partsOf(b)]
  if (!mine || !theirs) return related
  if (related.relation === 'conflict' && areTwoNames(mine.family, theirs.family))
    return { relation: 'unknown', reason: 'spellings too far apart' }
  if (related.relation !== 'variant' || [mine, theirs].some(({ family }) => isGivenName(family))) return related
  const other = mine.given !== theirs.given
  if (other === (mine.family !== theirs.family)) return related
  const [x, y] = other ? [mine.given, theirs.given] : [mine.family, theirs.family]
  const homes = [mine, theirs].map(({ given }) => isNative(given, articles))
  if (homes.includes('no') || !isMistyped(x, y) || (other && !isOneGivenName(x, y))) return related
  if (homes.includes('maybe') && !isDoubled(x, y) && isAcrossScripts(x, y)) return related
  return {
    relation: 'conflict',
    reason: other ? 'one family name, and two spellings of the given name' : 'one given name, and two spellings of the family name',
  }
}

function partsOf({ parts: { given, family } }: NameValue): { given: string; family: string } | null {
  return given && family ? { given: plainWord(given.toLowerCase()), family: plainWord(family.toLowerCase()) } : null
}

/** Who mistypes a name seldom mistypes how it begins. */
function areTwoNames(a: string, b: string): boolean {
  const { edits } = compareSpelling(a, b)
  return (
    edits > MOST_WRONG ||
    (edits > 1 && distance(a, b) > MOST_WRONG) ||
    compareSpelling(a.slice(0, 1), b.slice(0, 1)).edits > 0 ||
    Math.abs(a.length - b.length) > MOST_WRONG
  )
}

/** Two spellings that are neither marks left out nor a part of one another ("Smith-Jones"). */
function isMistyped(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length) <= SHORT ? 1 : MOST_WRONG
  return !a.includes(b) && !b.includes(a) && !differInMarks(a, b) && distance(a, b) <= most
}

/** Steven and Stephen; not Daniel and Danielle, who are two, nor Katie and Kathryn, who are one. */
function isOneGivenName(a: string, b: string): boolean {
  return a[0] === b[0] && !arePetForms(a, b)
}

/** A letter doubled in one: no system for other scripts tells one from the other, but a name of Latin letters has its own. */
function isDoubled(a: string, b: string): boolean {
  const single = (word: string): string => word.replace(/(.)\1/gu, '$1')
  return single(a) === single(b)
}
