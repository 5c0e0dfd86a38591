/** Compares the statements of two articles on one story: which are about one thing, and how their values relate. */

import { relate } from '../compare/index.ts'
import type { Comparison, Statement, ValueKind } from '../model.ts'
import { alignAround, alignSentences, type Likeness, substituted } from './align.ts'
import { compareAnchored } from './anchored.ts'
import { attributeClash, attributeKeys } from './attribute.ts'
import { type AlignedSentences, compareChanges, isPlaceChange } from './changes.ts'
import { type ArticleContext, around, containment, type SentenceContext, sentencesByTerm, sharingSentences } from './context.ts'
import { numberCounterparts } from './counterparts.ts'
import { compareDerived } from './derived.ts'
import { mixesRoles, sharedFigures } from './figures.ts'
import { type Judgement, judge, type Placed } from './judge.ts'
import { type Bond, bondOf } from './main-matter.ts'
import { addTo, type Multimap } from './multimap.ts'
import { compareNames } from './names.ts'
import { compareQuotes } from './quotes.ts'
import { compareClauses } from './statement-against-text.ts'
import { compareTellings } from './tellings.ts'
import { markGrowth, orUpdate } from './update.ts'

/** From here on two statements are taken to be about one thing. A conflict needs more than an agreement: it is the graver word. */
export const AGREE_AT = 1.6
export const CONFLICT_AT = 2.4

/** Two happenings of one kind look alike: where nothing shows that they are one, the sentences must be all but the same. */
const UNANCHORED = 1

/**
 * A conflict of these kinds needs more: two happenings have two days and two places as a rule, so a difference is itself
 * evidence against their being one.
 */
const CONFLICT_AT_LEAST: Readonly<Record<ValueKind, number>> = {
  quantity: CONFLICT_AT,
  date: 3.2,
  place: 3.6,
  polarity: 3.6,
  name: CONFLICT_AT,
  quote: CONFLICT_AT,
}

export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** One saying or act, put down to two. */
  readonly attributions: readonly Comparison[]
  /** Another place in a sentence that is otherwise the same. */
  readonly places: readonly Comparison[]
  /** One figure that stands for two things. */
  readonly figures: readonly Comparison[]
  /** What both tell in words of their own. */
  readonly tellings: readonly Comparison[]
  /** Pairs of one attribute that were not shown to be about one thing, for --verbose. */
  readonly near: readonly Comparison[]
}

export function compareArticles(left: ArticleContext, right: ArticleContext): Compared {
  const aligned = alignArticles(left, right)
  const bond = bondOf(left, right, aligned)
  const judgeOf = judgeFor(bond, aligned)
  const { kept, near } = compareValues(left, right, bond, judgeOf)
  const counterparts = compareCounterparts(left, right, bond, aligned, kept)
  const changes = compareChanges(left, right, aligned, bond)
  const quotes = compareQuotes(left, right, bond)
  const clauses = bond.apart || !knowsNames(left, right) ? NO_CLAUSES : compareClauses(left, right, [...kept, ...counterparts])
  return {
    comparisons: [
      ...kept,
      ...counterparts,
      ...compareShort(left, right, bond, kept),
      ...compareAnchored(left, right),
      ...compareNames(left, right),
      ...quotes.wording,
      ...clauses.comparisons,
    ],
    attributions: [...quotes.speakers, ...clauses.attributions, ...changes.filter((c) => !isPlaceChange(c))],
    places: changes.filter(
      (c) => isPlaceChange(c) && !kept.some((k) => k.left.value.kind === 'place' && k.left.sentence === c.left.sentence),
    ),
    figures: compareFigures(left, right, judgeOf),
    tellings: compareTellings(left, right),
    near,
  }
}

type JudgeOf = (a: Placed, b: Placed) => Judgement

function judgeFor(bond: Bond, aligned: readonly AlignedSentences[]): JudgeOf {
  const alignments = new Map(aligned.map((a) => [pairKey(a.left, a.right), a.alignment]))
  return (a, b) => {
    const whole = alignments.get(pairKey(a.statement.sentence, b.statement.sentence)) ?? null
    return judge({
      left: a,
      right: b,
      bond,
      alignment: whole && closer(whole, a, b),
      substituted: whole !== null && substituted(whole).some((change) => !isValue(a, change.left) && !isValue(b, change.right)),
    })
  }
}

/** Two towns in a gazetteer, two matches in a league: one mould filled with other numbers throughout. */
const MOULD_CONFLICTS = 2

function ofOneMould(accepted: readonly Scored[]): boolean {
  const values = accepted.filter(({ comparison: { left } }) => left.value.kind === 'quantity' || left.value.kind === 'date')
  const moulded = values.filter(({ comparison: c }) => c.relation === 'conflict' && c.evidence.some((e) => e.name === 'same sentence'))
  const conflicts = new Set(moulded.map(({ comparison: c }) => `${c.left.said} ${c.right.said}`)).size
  const same = new Set(values.filter((c) => c.comparison.relation === 'same').map((c) => c.comparison.left.said)).size
  return conflicts >= MOULD_CONFLICTS && conflicts > same
}

/** The stretch holds a number, a date or a name, which are compared as such. */
function isValue({ article, statement }: Placed, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return article.statements.some(
    (s) =>
      s.sentence === statement.sentence &&
      s.value.kind !== 'polarity' &&
      s.value.kind !== 'quote' &&
      s.span.start < end &&
      start < s.span.end,
  )
}

/** The clause around the two values may be the same though the sentences are not. */
function closer(whole: Likeness, a: Placed, b: Placed): Likeness {
  const clause = alignAround(a.sentence.sentence, a.statement.span, b.sentence.sentence, b.statement.span)
  return clause.similarity > whole.similarity && clause.common >= CLAUSE_WORDS ? clause : whole
}

const CLAUSE_WORDS = 7

function compareValues(
  left: ArticleContext,
  right: ArticleContext,
  bond: Bond,
  judgeOf: JudgeOf,
): { kept: Comparison[]; near: Comparison[] } {
  const compared = candidatePairs(left, right).map(([a, b]) => compare(a, b, bond, judgeOf(a, b)))
  const accepted = compared.filter((c) => c.accepted)
  const told = ofOneMould(accepted) ? accepted.filter((c) => c.comparison.relation !== 'conflict') : accepted
  const kept = told.filter((c) => c.comparison.relation !== 'conflict' || !explained(c, accepted, [left, right]))
  return { kept: markGrowth(kept.map((c) => c.comparison)), near: compared.filter((c) => !c.accepted).map((c) => c.comparison) }
}

/** "Families of five rebels", "six families of rebels": each counts what stands beside the other. */
function crossed(left: ArticleContext, a: Statement, right: ArticleContext, b: Statement): boolean {
  const [x, y] = [left.sentences[a.sentence], right.sentences[b.sentence]]
  if (!x || !y || a.value.kind !== 'quantity' || b.value.kind !== 'quantity' || !a.value.counted || !b.value.counted) return false
  return around(x, a).has(b.value.counted) && around(y, b).has(a.value.counted)
}

/** Sentences that are the same but for one number: what it counts need not be known. */
function compareCounterparts(
  left: ArticleContext,
  right: ArticleContext,
  bond: Bond,
  aligned: readonly AlignedSentences[],
  kept: readonly Comparison[],
): Comparison[] {
  const found = numberCounterparts(left, right, aligned, bond).flatMap(([a, b]): Comparison[] => {
    const related = relate(a.value, b.value)
    const known = kept.some((c) => c.left === a || c.right === b)
    if (
      related.relation !== 'conflict' ||
      known ||
      a.negated !== b.negated ||
      (attributeClash(a.value, b.value) !== null && !crossed(left, a, right, b))
    )
      return []
    return [{ ...related, left: a, right: b, evidence: [{ name: 'same sentence', weight: 4, detail: 'the same but for the number' }] }]
  })
  return bond.apart || bond.stale || found.length > MOULD_CONFLICTS + kept.filter((c) => c.relation === 'same').length ? [] : found
}

const NO_CLAUSES: ReturnType<typeof compareClauses> = { comparisons: [], attributions: [] }

/** The longer article names those whom the shorter one names, but for one at most: else they may tell of two happenings. */
function knowsNames(left: ArticleContext, right: ArticleContext): boolean {
  const [short, text] = left.sentences.length <= right.sentences.length ? [left, right] : [right, left]
  const names = [...new Set(short.sentences.flatMap((s) => [...s.names]))]
  const strange = names.filter((name) => !text.sentences.some((t) => t.bag.has(name)))
  return strange.length <= 1 && strange.length < Math.max(1, names.length)
}

/** A headline, which ends without a full stop, against an article long enough to be what it is made from. */
const SHORT_TERMS = 24
const ARTICLE_SENTENCES = 3
const TIMES_LONGER = 2.5

function compareShort(left: ArticleContext, right: ArticleContext, bond: Bond, kept: readonly Comparison[]): Comparison[] {
  const isShort = (a: ArticleContext): boolean =>
    a.sentences.length <= 2 && termsOf(a) <= SHORT_TERMS && !a.sentences.some((s) => endsInStop(a, s))
  const [short, article] = left.sentences.length <= right.sentences.length ? [left, right] : [right, left]
  const longer = article.sentences.length >= ARTICLE_SENTENCES && termsOf(article) >= TIMES_LONGER * termsOf(short)
  if (bond.apart || !isShort(short) || !longer) return []
  return compareDerived(
    short,
    short.sentences.map((_, i) => i),
    article,
  ).filter((c) => !kept.some((k) => k.left === c.left || k.right === c.left))
}

function endsInStop({ doc }: ArticleContext, { sentence }: SentenceContext): boolean {
  return /[.\u201d"]$/u.test(doc.text.slice(0, sentence.end))
}

function termsOf({ sentences }: ArticleContext): number {
  return sentences.reduce((sum, s) => sum + s.sentence.terms.length, 0)
}

function compareFigures(left: ArticleContext, right: ArticleContext, judgeOf: JudgeOf): Comparison[] {
  const [mine, theirs] = [left, right].map((article) => indexOf(article).placed.map((p) => p.placed)) as [Placed[], Placed[]]
  return sharedFigures(mine, theirs).flatMap(([a, b]): Comparison[] => {
    const { score, evidence, veto } = judgeOf(a, b)
    const comparison: Comparison = {
      relation: 'conflict',
      reason: 'one figure, two roles',
      left: a.statement,
      right: b.statement,
      evidence,
    }
    return veto === null && score >= CONFLICT_AT && mixesRoles(comparison, mine, theirs) ? [comparison] : []
  })
}

interface Scored {
  readonly accepted: boolean
  readonly score: number
  readonly comparison: Comparison
}

function compare(a: Placed, b: Placed, bond: Bond, judgement: Judgement): Scored {
  const related = orUpdate(relate(a.statement.value, b.statement.value), a, b)
  const needed =
    related.relation === 'conflict' ? CONFLICT_AT_LEAST[a.statement.value.kind] + (bond.anchors.length > 0 ? 0 : UNANCHORED) : AGREE_AT
  const bare = related.relation === 'conflict' && bond.anchors.length === 0 && !judgement.evidence.some((e) => e.name === 'same sentence')
  const slack = a.statement.value.kind === 'polarity' && related.relation === 'conflict' && !isOneSentence(a, b, judgement)
  const accepted = !slack && judgement.veto === null && judgement.score >= needed && related.relation !== 'unknown' && !bare
  const evidence = judgement.veto ? [{ name: 'apart', weight: 0, detail: judgement.veto }] : judgement.evidence
  return { accepted, score: judgement.score, comparison: { ...related, left: a.statement, right: b.statement, evidence } }
}

/** What is denied in other words, or before it happened, is no denial of it. */
function isOneSentence(a: Placed, b: Placed, { evidence }: Judgement): boolean {
  const [day, other] = [a.article.doc.published, b.article.doc.published]
  const alike = evidence.some((e) => e.name === 'same sentence' && e.weight >= ONE_SENTENCE)
  return alike && (day === null || other === null || day === other)
}

/** Four times the share of words in common, as the judge weighs it. */
const ONE_SENTENCE = 3

/** One of the two articles also gives the other's value for the same thing, as surely: it reports both, and does not disagree. */
function explained(mine: Scored, accepted: readonly Scored[], articles: readonly [ArticleContext, ArticleContext]): boolean {
  const { left, right } = mine.comparison
  if (prints(articles[1], right.sentence, left) || prints(articles[0], left.sentence, right)) return true
  return accepted.some(({ comparison: other, score }) => {
    if (other.relation === 'conflict' || other.relation === 'unknown') return false
    if (other.left !== left && other.right !== right) return false
    const beside = other.left === left ? other.right.sentence === right.sentence : other.left.sentence === left.sentence
    return beside || score >= mine.score - MUCH_WEAKER
  })
}

/** The sentence also has the other's number, or two that add up to it: "originally rated at 4.4", "109 passengers and 15 crew". */
function prints(article: ArticleContext, sentence: number, { value }: Statement): boolean {
  if (value.kind !== 'quantity' || value.stated === null || value.stated < 2) return false
  const { role, stated } = value
  const numbers = article.statements.flatMap((s) => {
    if (s.sentence !== sentence || s.value.kind !== 'quantity') return []
    const number = s.value.stated ?? (s.value.min === 1 ? 1 : null)
    return number !== null && (s.value.role === null || s.value.role === role) ? [number] : []
  })
  return numbers.some((n, i) => n === stated || numbers.slice(i + 1).some((m) => n + m === stated))
}

/** A statement so much less surely about the same thing explains nothing. */
const MUCH_WEAKER = 1.5

function candidatePairs(left: ArticleContext, right: ArticleContext): [Placed, Placed][] {
  const { index } = indexOf(right)
  return indexOf(left).placed.flatMap(({ placed, keys }) => {
    const others = new Set(keys.flatMap((key) => index.get(key) ?? []))
    return [...others].map((b): [Placed, Placed] => [placed, b])
  })
}

interface Indexed {
  readonly placed: readonly { readonly placed: Placed; readonly keys: readonly string[] }[]
  readonly index: ReadonlyMap<string, readonly Placed[]>
}

const indexes = new WeakMap<ArticleContext, Indexed>()

/** Made once for each article, however many it is compared with. */
function indexOf(article: ArticleContext): Indexed {
  const known = indexes.get(article)
  if (known) return known
  const placed = placedOf(article).map((p) => ({ placed: p, keys: attributeKeys(p.statement) }))
  const index: Multimap<string, Placed> = new Map()
  for (const { placed: p, keys } of placed) for (const key of keys) addTo(index, key, p)
  const made = { placed, index }
  indexes.set(article, made)
  return made
}

export function placedOf(article: ArticleContext): Placed[] {
  return article.statements.flatMap((statement: Statement) => {
    const sentence = article.sentences[statement.sentence]
    return sentence ? [{ statement, sentence, article }] : []
  })
}

/** Sentences that share enough of their words to be one sentence told twice. */
function alignArticles(left: ArticleContext, right: ArticleContext): AlignedSentences[] {
  const index = sentencesByTerm(right, TELLING)
  return left.sentences.flatMap((a, i) =>
    sharingSentences(a, index, TELLING).flatMap((k): AlignedSentences[] => {
      const b = right.sentences[k]
      if (!b || containment(a.bag, a.weight, b.bag, b.weight) < 0.6) return []
      return [{ left: i, right: k, alignment: alignSentences(a.sentence, b.sentence) }]
    }),
  )
}

const TELLING = 0.5

function pairKey(i: number, k: number): string {
  return `${i}|${k}`
}
