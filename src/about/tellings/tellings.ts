/** Finds what two articles tell alike in words of their own: the stretches of two sentences that share their telling words. */

import type { Comparison, PolarityValue, Statement } from '../../model.ts'
import { joined } from '../../structures/joined.ts'
import { addTo, type Multimap } from '../../structures/multimap.ts'
import { type Bag, shared } from '../article/bag.ts'
import { type ArticleContext, pairWeight, type SentenceContext } from '../article/context.ts'
import { sharingTerms } from '../article/sharing.ts'
import { statementOn } from '../article/statement.ts'
import { isNamed, type Place, tellsDeed } from './deeds.ts'
import { densest, longestRow, type Stretch, shareOf, termsIn } from './stretches.ts'

/** Shared weight from which two stretches are taken to tell one thing; without a name in common it must be more. */
const TOLD_AT = 1.2
const TOLD_WITHOUT_NAMES_AT = 1.8
const FEWEST_TERMS = 3

const TELLING = 0.35
const sharingSentences = sharingTerms(TELLING)

/** Terms in a row, the same in both, tell more than each by itself: who did what to whom. */
const ROW = 4
const ROW_WEIGHT = 0.1

interface Told {
  readonly weight: number
  /** Share of the weight of the fuller stretch that the other tells as well. */
  readonly share: number
  readonly comparison: Comparison
}

/** Pairs of stretches that tell most of each other. */
export function compareTellings(left: ArticleContext, right: ArticleContext): Comparison[] {
  const others = right.sentences
  const told = left.sentences.flatMap((sentence, i) =>
    sharingSentences(sentence, others).flatMap((k) => {
      const other = others[k]
      return other ? tell({ article: left, index: i, sentence }, { article: right, index: k, sentence: other }) : []
    }),
  )
  return bestOfBoth(told.filter((t) => isSure(t) || told.some((other) => isSure(other) && isNextTo(t, other)))).map((t) => t.comparison)
}

/** Few words of two long stretches tell what both are about, not what happened. */
function isSure({ weight, share }: Told): boolean {
  return weight * share >= SURE
}

const SURE = 0.6

/** What is told in the order of the other article is told after it. */
function isNextTo({ comparison: a }: Told, { comparison: b }: Told): boolean {
  const apart = (side: Side): number => Math.abs(a[side].sentence - b[side].sentence)
  return apart('left') <= 1 && apart('right') <= 1
}

/** Those whose stretches tell more of no other stretch. */
function bestOfBoth(told: readonly Told[]): Told[] {
  const rivals: Record<Side, Multimap<number, Told>> = { left: new Map(), right: new Map() }
  for (const t of told) {
    addTo(rivals.left, t.comparison.left.sentence, t)
    addTo(rivals.right, t.comparison.right.sentence, t)
  }
  const isBest = (side: Side, { weight, comparison }: Told): boolean =>
    !rivals[side]
      .get(comparison[side].sentence)
      ?.some((r) => r.weight > weight && overlap(r.comparison[side], comparison[side]) && !tellsMore(comparison, r.comparison))
  return told.filter((t) => isBest('left', t) && isBest('right', t))
}

/** Most of its words are not among those of the other: what one sentence tells of two deeds. */
function tellsMore(comparison: Comparison, other: Comparison): boolean {
  const [own, others] = [wordsOf(comparison), wordsOf(other)]
  return own.filter((word) => others.includes(word)).length * 2 < own.length
}

type Side = 'left' | 'right'

/** A sentence may tell several things of another: each in a stretch of its own, the one that tells most first. */
function tell(left: Place, right: Place): Told[] {
  const [a, b] = [left.sentence, right.sentence]
  if (shared(a.bag, b.bag) < TOLD_AT || disjoint(a, b)) return []
  const told: Told[] = []
  const untold = new Map(b.bag)
  for (;;) {
    const rough = densest(a, untold)
    const there = rough && densest(b, only(b.bag, rough.terms))
    const here = there && densest(a, only(a.bag, there.terms))
    if (!rough || !here || !there || here.terms.size < FEWEST_TERMS) return told
    const one = tellsDeed(left, here, right, there) ? compareStretches(left, here, right, there) : null
    if (one) told.push(one)
    for (const term of rough.terms) untold.delete(term)
  }
}

function only(bag: Bag, terms: ReadonlySet<string>): Bag {
  return new Map([...bag].filter(([term]) => terms.has(term)))
}

function compareStretches(left: Place, here: Stretch, right: Place, there: Stretch): Told | null {
  const [a, b] = [left.sentence, right.sentence]
  const terms = [...here.terms].sort()
  const alone = terms.reduce((sum, term) => sum + pairWeight(left.article, right.article, term, a.bag.get(term) ?? 0), 0)
  const row = longestRow(termsIn(a, here), termsIn(b, there))
  const weight = alone + (row >= ROW ? row * ROW_WEIGHT : 0)
  if (weight < (isNamed(terms, a, b) ? TOLD_AT : TOLD_WITHOUT_NAMES_AT)) return null
  const comparison: Comparison = {
    relation: 'compatible',
    reason: 'told alike',
    left: asStatement(left, here, terms),
    right: asStatement(right, there, terms),
    evidence: [{ name: 'same words', weight, detail: terms.join(', ') }],
  }
  return { weight, share: Math.min(shareOf(a, here), shareOf(b, there)), comparison }
}

/** Days that both name and that cannot be the same. */
function disjoint(a: SentenceContext, b: SentenceContext): boolean {
  const [x, y] = [a.days, b.days].map((days) => days.filter((d) => d.anchor === null && d.precision !== 'span'))
  return !!x && !!y && x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => p.from <= q.to && q.from <= p.to))
}

function asStatement({ article, index }: Place, stretch: Stretch, terms: readonly string[]): Statement<PolarityValue> {
  const { start, end } = stretch
  const inside = article.statements.find((s) => s.sentence === index && s.attributedTo !== null && s.span.start < end && start < s.span.end)
  const value = { kind: 'polarity', event: terms.join(' '), holds: true } as const
  return statementOn(article.doc, index, stretch, value, { attributedTo: inside?.attributedTo ?? null })
}

/**
 * Topics of what is told alike. Two comparisons are of one telling where they meet in one stretch of an article and share most of their
 * words: a stretch that shares some of its words with one article and others with the next ties neither to the other.
 */
export function gatherTellings(comparisons: readonly Comparison[]): Statement[][] {
  const words = comparisons.map(wordsOf)
  const { join, rootOf } = joined<number>()
  const bySentence: Multimap<string, number> = new Map()
  comparisons.forEach((comparison, i) => {
    for (const side of [comparison.left, comparison.right]) {
      const key = `${side.source}\u0000${side.sentence}`
      for (const k of bySentence.get(key) ?? [])
        if (areOneTelling(words[k] ?? [], words[i] ?? []) && meets(comparisons[k], side)) join(i, k)
      addTo(bySentence, key, i)
    }
  })
  const groups: Multimap<number, Statement> = new Map()
  comparisons.forEach(({ left, right }, i) => {
    addTo(groups, rootOf(i), left)
    addTo(groups, rootOf(i), right)
  })
  return [...groups.values()].map(onePerSource).filter((group) => group.length > 1)
}

/** Of the words of either. */
const MOST_WORDS = 0.6

function areOneTelling(a: readonly string[], b: readonly string[]): boolean {
  const common = a.filter((term) => b.includes(term)).length
  return common >= FEWEST_TERMS && common >= MOST_WORDS * Math.max(a.length, b.length)
}

/** The terms that both tell, in order. */
export function wordsOf({ left: { value } }: Comparison): readonly string[] {
  return value.kind === 'polarity' ? value.event.split(' ') : []
}

function meets(comparison: Comparison | undefined, side: Statement): boolean {
  return (
    comparison !== undefined &&
    [comparison.left, comparison.right].some((s) => s.source === side.source && s.sentence === side.sentence && overlap(s, side))
  )
}

function overlap(a: Statement, b: Statement): boolean {
  const common = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start)
  return common > 0.6 * Math.min(a.span.end - a.span.start, b.span.end - b.span.start)
}

/** The longest stretch of each source. */
function onePerSource(group: readonly Statement[]): Statement[] {
  const best = new Map<string, Statement>()
  for (const s of [...group].sort((a, b) => b.said.length - a.said.length || a.span.start - b.span.start))
    if (!best.has(s.source)) best.set(s.source, s)
  return [...best.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}
