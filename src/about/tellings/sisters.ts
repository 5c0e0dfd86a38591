/** Of what two articles tell alike, drops what may be told of two things of one kind: two matches, two quakes, two takeovers. */

import { relate } from '../../compare/index.ts'
import { relateNames } from '../../compare/names/index.ts'
import type { Comparison, Statement } from '../../model.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import type { Bond } from '../bond/main-matter.ts'
import { attributeClash } from '../judge/attribute.ts'
import { contentOf, isNamed } from './deeds.ts'
import { wordsOf } from './tellings.ts'

/** Log odds of one happening from which what two articles tell alike is of it: of 100 such tellings in similar events, 97 were. */
const SURELY_ONE = 2.5

/** Log odds from which, without anything beside the words that hangs the two together, few words are enough. */
const LIKELY_ONE = 1

/** Weight of the words, names apart, that two articles must share to tell one thing where neither holds. */
const CONTENT = 1.4

/** Weight of all words, as `tellings.ts` weighs them, from which a name that the other article lacks speaks against nothing. */
const MUCH = 2

interface Likely {
  readonly left: ArticleContext
  readonly right: ArticleContext
  readonly bond: Bond
  /** Log odds that they tell one happening. */
  readonly kinship: number
}

/** Each of two happenings has names, days and figures of its own. Depends on the two articles alone, not on the set they stand in. */
export function withoutSisters(told: readonly Comparison[], { left, right, bond, kinship }: Likely): readonly Comparison[] {
  if (kinship >= SURELY_ONE) return told
  const anchored = bond.anchors.length > 0
  return told.filter((c) => {
    const [a, b] = [left.sentences[c.left.sentence], right.sentences[c.right.sentence]]
    if (!a || !b) return false
    const foreign = [isForeign(c.left, a, right, b), isForeign(c.right, b, left, a)]
    if (foreign.every(Boolean)) return false
    // Of two that hardly may be one, each names only whom the other names as well.
    if (foreign.some(Boolean) && (kinship < LIKELY_ONE || weightOf(c) < MUCH)) return false
    if (anchored) return true
    if (onOtherWeekdays(a, b) || otherFigures(a, b)) return false
    return kinship >= LIKELY_ONE || (contentOf(wordsOf(c), a, b) >= CONTENT && isNamed(wordsOf(c), a, b))
  })
}

function weightOf({ evidence }: Comparison): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0)
}

/** In or beside what is told stands the name of somebody or something of whom the other article has not a word, nor the told sentence a like name. */
function isForeign(
  { span, attributedTo }: Statement,
  { called }: SentenceContext,
  { whole }: ArticleContext,
  there: SentenceContext,
): boolean {
  return called.some(
    ({ start, end, terms }) =>
      start < span.end + BESIDE &&
      span.start - BESIDE < end &&
      terms.length > 0 &&
      !terms.some((term) => whole.has(term)) &&
      !terms.every((term) => attributedTo?.toLowerCase().includes(term)) &&
      !there.called.some((other) => areLike(terms, other.terms)),
  )
}

/** Perhaps one name, misspelt in one of the two. */
function areLike(a: readonly string[], b: readonly string[]): boolean {
  return (
    relateNames(a.join(' '), b.join(' ')).relation !== 'different' ||
    a.some((x) => b.some((y) => relateNames(x, y).relation !== 'different'))
  )
}

/** In characters. */
const BESIDE = 40

function onOtherWeekdays({ weekdays: a }: SentenceContext, { weekdays: b }: SentenceContext): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((day) => b.has(day))
}

/** More figures of one attribute differ than agree. */
function otherFigures({ figures: a }: SentenceContext, { figures: b }: SentenceContext): boolean {
  const related = a.flatMap(({ value: x }) =>
    b.flatMap(({ value: y }) => ((x.role === null && x.counted === null) || attributeClash(x, y) !== null ? [] : [relate(x, y).relation])),
  )
  return related.filter((r) => r === 'conflict').length > related.filter((r) => r === 'same').length
}
