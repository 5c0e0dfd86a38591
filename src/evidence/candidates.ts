/** Finds the sources that may speak on a claim, through an index of their words: the cost grows with what bears on the claim, not with the archive. */

import type { ArticleContext } from '../about/context.ts'
import type { ReadClaim } from './passages.ts'

export interface WordIndex {
  readonly articles: readonly ArticleContext[]
  /** Positions of the articles that hold a term, in order. */
  readonly holders: ReadonlyMap<string, readonly number[]>
}

export function indexWords(articles: readonly ArticleContext[]): WordIndex {
  const holders = new Map<string, number[]>()
  articles.forEach((article, i) => {
    for (const term of article.spread.keys()) {
      const list = holders.get(term)
      if (list) list.push(i)
      else holders.set(term, [i])
    }
  })
  return { articles, holders }
}

// Sums of the same weights in another order differ in their last digits.
const ROUNDING = 1e-9

/**
 * All articles in which a sentence may hold the share `least` of the weight of the claim's words, in their order, and few others. No
 * article is missed: one that lacks all of the rarest words that are together worth more than the rest cannot reach the share (the
 * prefix filter of set-similarity joins: Chaudhuri, Ganti, Kaushik 2006).
 */
export function mayHold({ articles, holders }: WordIndex, claim: ReadClaim, least: number): ArticleContext[] {
  const wanted = claim.weight * least - ROUNDING
  const terms = [...claim.bag].map(([term, weight]) => ({ weight, in: holders.get(term) ?? [] }))
  terms.sort((a, b) => a.in.length - b.in.length)
  const found = new Set<number>()
  let rest = claim.weight
  for (const term of terms) {
    if (rest < wanted) break
    for (const i of term.in) found.add(i)
    rest -= term.weight
  }
  return [...found]
    .sort((a, b) => a - b)
    .filter((i) => terms.reduce((sum, term) => (stands(term.in, i) ? sum + term.weight : sum), 0) >= wanted)
    .flatMap((i) => articles[i] ?? [])
}

/** By halves: the list is in order. */
function stands(list: readonly number[], i: number): boolean {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] ?? 0) < i) from = middle + 1
    else to = middle
  }
  return list[from] === i
}
