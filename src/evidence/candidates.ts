/** Finds the sources that may speak on a claim, through an index of their sentences: the cost grows with what bears on the claim, not with the archive. */

import type { ArticleContext } from '../about/context.ts'
import { BEFORE, type ReadClaim } from './passages.ts'

export interface WordIndex {
  /** Numbers of the sentences that hold a term, rising; sentences are numbered through all articles. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  /** Of each sentence the position of its article. */
  readonly articleOf: readonly number[]
}

export function indexWords(articles: readonly ArticleContext[]): WordIndex {
  const holders = new Map<string, number[]>()
  const articleOf: number[] = []
  articles.forEach(({ sentences }, i) => {
    for (const { bag } of sentences) {
      for (const term of bag.keys()) {
        const list = holders.get(term)
        if (list) list.push(articleOf.length)
        else holders.set(term, [articleOf.length])
      }
      articleOf.push(i)
    }
  })
  return { holders, articleOf }
}

// Sums of the same weights in another order differ in their last digits.
const ROUNDING = 1e-9

/**
 * Positions of all articles that have a sentence whose coverage of the claim may be `least` (above `BEFORE`), in their order, and few others. What the
 * sentence does not hold itself counts for `BEFORE` at the most, so it must hold a share by itself; and one that lacks all of the rarest
 * words that are together worth more than the rest cannot hold it (the prefix filter of set-similarity joins: Chaudhuri, Ganti, Kaushik
 * 2006).
 */
export function mayHold({ holders, articleOf }: WordIndex, claim: ReadClaim, least: number): number[] {
  const wanted = (claim.weight * (least - BEFORE)) / (1 - BEFORE) - ROUNDING
  const terms = [...claim.bag].map(([term, weight]) => ({ weight, in: holders.get(term) ?? [] }))
  terms.sort((a, b) => a.in.length - b.in.length)
  const held = new Map<number, number>()
  let rest = claim.weight
  for (const term of terms) {
    if (rest < wanted) {
      for (const [sentence, weight] of held) {
        if (weight + rest < wanted) held.delete(sentence)
        else if (stands(term.in, sentence)) held.set(sentence, weight + term.weight)
      }
    } else for (const sentence of term.in) held.set(sentence, (held.get(sentence) ?? 0) + term.weight)
    rest -= term.weight
  }
  const found = new Set([...held].flatMap(([sentence, weight]) => (weight >= wanted ? [articleOf[sentence] ?? 0] : [])))
  return [...found].sort((a, b) => a - b)
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
