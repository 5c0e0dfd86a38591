/** Compares the statements of two articles on one story: which are about one thing, and how their values relate. */

import { relate } from '../compare/index.ts'
import { mayGrow } from '../compare/quantity.ts'
import type { Comparison, Related, Statement } from '../model.ts'
import { type Alignment, alignSentences } from './align.ts'
import { attributeKey } from './attribute.ts'
import { type ArticleContext, containment, shared } from './context.ts'
import { type Judgement, judge, type Placed } from './judge.ts'

/** From here on two statements are taken to be about one thing. A conflict needs more than an agreement: it is the graver word. */
export const AGREE_AT = 1.6
export const CONFLICT_AT = 2.4

export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** Pairs of one attribute that were not shown to be about one thing, for --verbose. */
  readonly near: readonly Comparison[]
}

export function compareArticles(left: ArticleContext, right: ArticleContext): Compared {
  const mainTie = tieOfLeads(left, right)
  const alignments = alignArticles(left, right)
  const candidates = candidatePairs(left, right).map(([a, b]) => {
    const alignment = alignments.get(pairKey(a.statement.sentence, b.statement.sentence)) ?? null
    return { a, b, judgement: judge({ left: a, right: b, mainTie, alignment }) }
  })
  const compared = candidates.map(({ a, b, judgement }) => compare(a, b, judgement))
  const accepted = compared.filter((c): c is Scored => c.accepted)
  const kept = accepted.filter((c) => c.comparison.relation !== 'conflict' || !explained(c.comparison, accepted))
  return { comparisons: kept.map((c) => c.comparison), near: compared.filter((c) => !c.accepted).map((c) => c.comparison) }
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

/** A later report of a growing count is an update. */
function orUpdate(related: Related, a: Placed, b: Placed): Related {
  if (related.relation !== 'conflict' || a.statement.value.kind !== 'quantity' || b.statement.value.kind !== 'quantity') return related
  const [dayA, dayB] = [a.article.doc.published, b.article.doc.published]
  if (!dayA || !dayB || dayA === dayB) return related
  const [earlier, later] = dayA < dayB ? [a, b] : [b, a]
  if (earlier.statement.value.kind !== 'quantity' || later.statement.value.kind !== 'quantity') return related
  return mayGrow(earlier.statement.value, later.statement.value)
    ? { relation: 'update', reason: 'a later report of a growing count' }
    : related
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
  const index = new Map<string, Placed[]>()
  for (const placed of placedOf(right)) push(index, attributeKey(placed.statement), placed)
  return placedOf(left).flatMap((a) => {
    const key = attributeKey(a.statement)
    return key === null ? [] : (index.get(key) ?? []).map((b): [Placed, Placed] => [a, b])
  })
}

export function placedOf(article: ArticleContext): Placed[] {
  return article.statements.flatMap((statement: Statement) => {
    const sentence = article.sentences[statement.sentence]
    return sentence ? [{ statement, sentence, article }] : []
  })
}

/** Sentences that share enough of their words to be one sentence told twice. */
function alignArticles(left: ArticleContext, right: ArticleContext): Map<string, Alignment> {
  const index = new Map<string, number[]>()
  right.sentences.forEach(({ bag }, k) => {
    for (const [term, weight] of bag) if (weight >= TELLING) push(index, term, k)
  })
  const found = new Map<string, Alignment>()
  left.sentences.forEach((a, i) => {
    const counts = new Map<number, number>()
    for (const [term, weight] of a.bag)
      if (weight >= TELLING) for (const k of index.get(term) ?? []) counts.set(k, (counts.get(k) ?? 0) + 1)
    for (const [k, count] of counts) {
      const b = right.sentences[k]
      if (!b || count < 2 || containment(a.bag, a.weight, b.bag, b.weight) < 0.6) continue
      found.set(pairKey(i, k), alignSentences(a.sentence, b.sentence))
    }
  })
  return found
}

const TELLING = 0.5

function pairKey(i: number, k: number): string {
  return `${i}|${k}`
}

function push<T>(index: Map<string, T[]>, key: string | null, value: T): void {
  if (key === null) return
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}
