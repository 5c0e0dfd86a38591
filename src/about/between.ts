/** Compares the statements of two articles on one story: which are about one thing, and how their values relate. */

import { relate } from '../compare/index.ts'
import type { Comparison, Statement } from '../model.ts'
import { alignSentences } from './align.ts'
import { attributeKeys } from './attribute.ts'
import { type AlignedSentences, compareChanges } from './changes.ts'
import { type ArticleContext, containment, shared } from './context.ts'
import { mixesRoles, sharedFigures } from './figures.ts'
import { type Judgement, judge, type Placed } from './judge.ts'
import { addTo, type Multimap } from './multimap.ts'
import { compareNames } from './names.ts'
import { compareQuotes } from './quotes.ts'
import { compareTellings } from './tellings.ts'
import { orUpdate } from './update.ts'

/** From here on two statements are taken to be about one thing. A conflict needs more than an agreement: it is the graver word. */
export const AGREE_AT = 1.6
export const CONFLICT_AT = 2.4

export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** One saying or act, put down to two. */
  readonly attributions: readonly Comparison[]
  /** One figure that stands for two things. */
  readonly figures: readonly Comparison[]
  /** What both tell in words of their own. */
  readonly tellings: readonly Comparison[]
  /** Pairs of one attribute that were not shown to be about one thing, for --verbose. */
  readonly near: readonly Comparison[]
}

export function compareArticles(left: ArticleContext, right: ArticleContext): Compared {
  const aligned = alignArticles(left, right)
  const judgeOf = judgeFor(left, right, aligned)
  const { kept, near } = compareValues(left, right, judgeOf)
  const quotes = compareQuotes(left, right)
  return {
    comparisons: [...kept, ...compareNames(left, right), ...quotes.wording],
    attributions: [...quotes.speakers, ...compareChanges(left, right, aligned)],
    figures: compareFigures(left, right, judgeOf),
    tellings: compareTellings(left, right),
    near,
  }
}

type JudgeOf = (a: Placed, b: Placed) => Judgement

function judgeFor(left: ArticleContext, right: ArticleContext, aligned: readonly AlignedSentences[]): JudgeOf {
  const mainTie = tieOfLeads(left, right)
  const alignments = new Map(aligned.map((a) => [pairKey(a.left, a.right), a.alignment]))
  return (a, b) => {
    const alignment = alignments.get(pairKey(a.statement.sentence, b.statement.sentence)) ?? null
    return judge({ left: a, right: b, mainTie, alignment })
  }
}

function compareValues(left: ArticleContext, right: ArticleContext, judgeOf: JudgeOf): { kept: Comparison[]; near: Comparison[] } {
  const compared = candidatePairs(left, right).map(([a, b]) => compare(a, b, judgeOf(a, b)))
  const accepted = compared.filter((c) => c.accepted)
  const kept = accepted.filter((c) => c.comparison.relation !== 'conflict' || !explained(c.comparison, accepted))
  return { kept: kept.map((c) => c.comparison), near: compared.filter((c) => !c.accepted).map((c) => c.comparison) }
}

function compareFigures(left: ArticleContext, right: ArticleContext, judgeOf: JudgeOf): Comparison[] {
  const [mine, theirs] = [placedOf(left), placedOf(right)]
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
  readonly comparison: Comparison
}

function compare(a: Placed, b: Placed, judgement: Judgement): Scored {
  const related = orUpdate(relate(a.statement.value, b.statement.value), a, b)
  const needed = related.relation === 'conflict' ? CONFLICT_AT : AGREE_AT
  const accepted = judgement.veto === null && judgement.score >= needed && related.relation !== 'unknown'
  const evidence = judgement.veto ? [{ name: 'apart', weight: 0, detail: judgement.veto }] : judgement.evidence
  return { accepted, comparison: { ...related, left: a.statement, right: b.statement, evidence } }
}

/** One of the two articles also gives the other's value for the same thing: it reports both, and does not disagree. */
function explained({ left, right }: Comparison, accepted: readonly Scored[]): boolean {
  return accepted.some(({ comparison: other }) => {
    if (other.relation === 'conflict' || other.relation === 'unknown') return false
    return other.left === left || other.right === right || false
  })
}

function tieOfLeads(left: ArticleContext, right: ArticleContext): number {
  const common = shared(left.lead, right.lead)
  return common < 1.5 ? 0 : containment(left.lead, left.leadWeight, right.lead, right.leadWeight)
}

function candidatePairs(left: ArticleContext, right: ArticleContext): [Placed, Placed][] {
  const index: Multimap<string, Placed> = new Map()
  for (const placed of placedOf(right)) for (const key of attributeKeys(placed.statement)) addTo(index, key, placed)
  return placedOf(left).flatMap((a) => {
    const others = new Set(attributeKeys(a.statement).flatMap((key) => index.get(key) ?? []))
    return [...others].map((b): [Placed, Placed] => [a, b])
  })
}

export function placedOf(article: ArticleContext): Placed[] {
  return article.statements.flatMap((statement: Statement) => {
    const sentence = article.sentences[statement.sentence]
    return sentence ? [{ statement, sentence, article }] : []
  })
}

/** Sentences that share enough of their words to be one sentence told twice. */
function alignArticles(left: ArticleContext, right: ArticleContext): AlignedSentences[] {
  const index = new Map<string, number[]>()
  right.sentences.forEach(({ bag }, k) => {
    for (const [term, weight] of bag) if (weight >= TELLING) addTo(index, term, k)
  })
  const found: AlignedSentences[] = []
  left.sentences.forEach((a, i) => {
    const counts = new Map<number, number>()
    for (const [term, weight] of a.bag)
      if (weight >= TELLING) for (const k of index.get(term) ?? []) counts.set(k, (counts.get(k) ?? 0) + 1)
    for (const [k, count] of counts) {
      const b = right.sentences[k]
      if (!b || count < 2 || containment(a.bag, a.weight, b.bag, b.weight) < 0.6) continue
      found.push({ left: i, right: k, alignment: alignSentences(a.sentence, b.sentence) })
    }
  })
  return found
}

const TELLING = 0.5

function pairKey(i: number, k: number): string {
  return `${i}|${k}`
}
