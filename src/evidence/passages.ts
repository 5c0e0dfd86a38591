/** Finds the sentences of a source that bear on a claim, without a quote. */

import { type ArticleContext, type Bag, contextOf, shared, total } from '../about/context.ts'
import type { Doc, Reading, Span, Statement } from '../model.ts'

/** A claim read like an article: one sentence or a few. */
export interface ReadClaim {
  readonly context: ArticleContext
  readonly bag: Bag
  readonly weight: number
  readonly statements: readonly Statement[]
}

export interface Passage {
  readonly sentence: number
  readonly span: Span
  /** Share of the weight of the claim's words that the sentence and the one before it hold, from 0 to 1. */
  readonly coverage: number
}

/** Below this a sentence shares no more with the claim than any sentence on the same story. */
export const BEARS_AT = 0.34

/** What the sentence before says counts for half: it names whom "he" and "the crash" stand for. */
const BEFORE = 0.5

/** Terms that the whole article is about need not be said again in every sentence. */
const ARTICLE = 0.3

export function readClaim(doc: Doc, reading: Reading): ReadClaim {
  const context = contextOf(doc, reading)
  const bag = new Map<string, number>()
  for (const sentence of context.sentences) for (const [term, weight] of sentence.bag) bag.set(term, weight)
  return { context, bag, weight: total(bag), statements: reading.statements }
}

/** Best first; at most `most`. */
export function findPassages(claim: ReadClaim, article: ArticleContext, most = 3): Passage[] {
  if (claim.weight === 0) return []
  return article.sentences
    .map((_, i) => ({ sentence: i, coverage: coverageOf(claim, article, i) }))
    .filter((p) => p.coverage >= BEARS_AT)
    .sort((a, b) => b.coverage - a.coverage || a.sentence - b.sentence)
    .slice(0, most)
    .map((p) => ({ ...p, span: spanOf(article, p.sentence) }))
}

export function coverageOf(claim: ReadClaim, article: ArticleContext, index: number): number {
  const here = article.sentences[index]
  if (!here || shared(claim.bag, here.bag) === 0) return 0
  const before = article.sentences[index - 1]?.bag
  let covered = 0
  for (const [term, weight] of claim.bag) {
    if (here.bag.has(term)) covered += weight
    else if (before?.has(term)) covered += weight * BEFORE
    else if (article.lead.has(term) || article.telling.has(term)) covered += weight * ARTICLE
  }
  return covered / claim.weight
}

export function spanOf(article: ArticleContext, index: number): Span {
  const sentence = article.sentences[index]?.sentence
  return { doc: article.doc.id, start: sentence?.start ?? 0, end: sentence?.end ?? 0 }
}
