/** Compares the values of two articles on one story: those shown to be about one thing, and not explained otherwise. */

import { isDated, relate } from '../compare/index.ts'
import type { Comparison, Statement, ValueKind } from '../model.ts'
import type { ArticleContext } from './article/context.ts'
import { type AlignedSentences, alignAround, type Likeness, substituted } from './bond/align.ts'
import { type Bond, isShownAsOne, isSurelyOne, isTied } from './bond/main-matter.ts'
import { attributeClash } from './judge/attribute.ts'
import { isBorne, sameBearer } from './judge/bearers.ts'
import { explained, type Scored, tellsBoth } from './judge/explained.ts'
import { type Judgement, judge } from './judge/judge.ts'
import { candidatePairs, type Placed } from './judge/placed.ts'
import { CORRECTED, markGrowth, orUpdate } from './update.ts'

/** From here on two statements are taken to be about one thing. A conflict needs more than an agreement: it is the graver word. */
const AGREE_AT = 1.6
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

/**
 * Where the whole set shows that two articles tell one happening, a measure with a role needs less: of such pairs in the labelled sets none
 * from this score on is of two things. What is counted has parts, and grows.
 */
const IN_ONE_HAPPENING = 1.8

export type JudgeOf = (a: Placed, b: Placed) => Judgement

export function judgeFor(bond: Bond, aligned: readonly AlignedSentences[]): JudgeOf {
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

/** Two tellings of one happening have some figure in common; two quakes, or two polls, differ in all. */
const ALL_OTHER = 3
/** Where nothing but their likeness ties them: two elections in one land. */
const ALL_OTHER_UNTIED = 2

function differsInAll(compared: readonly Scored[], bond: Bond): boolean {
  const figures = compared.filter(
    ({ comparison: { left, right } }) => left.value.kind === 'quantity' && attributeClash(left.value, right.value) === null,
  )
  const other = new Set(figures.flatMap(({ comparison: c }) => (c.relation === 'conflict' ? [whatOf(c.left)] : [])))
  return (
    other.size >= (isTied(bond) ? ALL_OTHER : ALL_OTHER_UNTIED) &&
    !figures.some(({ comparison: c }) => c.relation === 'same' || c.relation === 'compatible')
  )
}

function whatOf({ value }: Statement): string {
  return value.kind === 'quantity' ? (value.role ?? value.counted ?? value.dimension) : value.kind
}

/** The stretch holds a number, a date or a name, which are compared as such. */
function isValue({ article, statement }: Placed, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return article.statements.some(
    (s) =>
      s.sentence === statement.sentence &&
      s.value.kind !== 'polarity' &&
      (s.value.kind !== 'date' || isDated(s.value)) &&
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

/** `apart`: by their figures the two tell two happenings. */
export function compareValues(
  left: ArticleContext,
  right: ArticleContext,
  bond: Bond,
  judgeOf: JudgeOf,
): { kept: Comparison[]; near: Comparison[]; apart: boolean } {
  const compared = candidatePairs(left, right).map(([a, b]) => compare(a, b, bond, judgeOf(a, b)))
  const accepted = compared.filter((c) => c.accepted)
  const apart = !bond.copy && differsInAll(compared, bond)
  const told = apart || ofOneMould(accepted) ? accepted.filter((c) => c.comparison.relation !== 'conflict') : accepted
  const kept = told.filter((c) => c.comparison.relation !== 'conflict' || !explained(c, accepted, [left, right]))
  const near = compared.filter((c) => !c.accepted).map((c) => c.comparison)
  return { kept: markGrowth(kept.map((c) => c.comparison)), near, apart }
}

function compare(a: Placed, b: Placed, bond: Bond, judgement: Judgement): Scored {
  const compared = orUpdate(relate(a.statement.value, b.statement.value), a, b)
  const related = compared.relation === 'conflict' && tellsBoth(a, b) ? CORRECTED : compared
  const anchored = bond.anchors.length > 0 || (isBorne(a.statement) && sameBearer(a, b))
  const needed =
    related.relation === 'conflict'
      ? conflictAt(a, b, bond) + (anchored ? 0 : UNANCHORED) + (isLooseDate(a, bond) ? UNANCHORED : 0)
      : AGREE_AT
  const bare = related.relation === 'conflict' && !anchored && !judgement.evidence.some((e) => e.name === 'same sentence')
  const slack = a.statement.value.kind === 'polarity' && related.relation === 'conflict' && !isOneSentence(a, b, judgement)
  const accepted = !slack && judgement.veto === null && judgement.score >= needed && related.relation !== 'unknown' && !bare
  const evidence = judgement.veto ? [{ name: 'apart', weight: 0, detail: judgement.veto }] : judgement.evidence
  return { accepted, score: judgement.score, comparison: { ...related, left: a.statement, right: b.statement, evidence } }
}

/** A measure told where both articles begin is of what they tell; further down it may be of another town. */
function conflictAt({ statement: { value }, sentence }: Placed, other: Placed, bond: Bond): number {
  const measured = value.kind === 'quantity' && value.role !== null && value.dimension !== 'count'
  const settled = measured && isShownAsOne(bond) && sentence.lead && other.sentence.lead
  return settled ? IN_ONE_HAPPENING : CONFLICT_AT_LEAST[value.kind]
}

/** Two days are two happenings as a rule: more must show that they are one. */
function isLooseDate({ statement: { value } }: Placed, bond: Bond): boolean {
  return value.kind === 'date' && !isSurelyOne(bond)
}

/** What is denied in other words, or before it happened, is no denial of it. */
function isOneSentence(a: Placed, b: Placed, { evidence }: Judgement): boolean {
  const [day, other] = [a.article.doc.published, b.article.doc.published]
  const alike = evidence.some((e) => e.name === 'same sentence' && e.weight >= ONE_SENTENCE)
  return alike && (day === null || other === null || day === other)
}

/** Four times the share of words in common, as the judge weighs it. */
const ONE_SENTENCE = 3

function pairKey(i: number, k: number): string {
  return `${i}|${k}`
}
