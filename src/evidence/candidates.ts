/** Finds the sources that may speak on a claim, through an index of their sentences: the cost grows with what bears on the claim, not with the archive. */

import type { ArticleContext } from '../about/article/context.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { ARTICLE, BEFORE, type ReadClaim } from './passages.ts'

type Lists = ReadonlyMap<string, readonly number[]>

export interface WordIndex {
  /** Numbers of the sentences that hold a term, rising; sentences are numbered through all articles. */
  readonly sentences: Lists
  /** Positions of the articles that a term is a topic of, rising. */
  readonly topics: Lists
  /** Of each sentence the position of its article. */
  readonly articleOf: readonly number[]
}

export function indexWords(articles: readonly ArticleContext[]): WordIndex {
  const sentences: Multimap<string, number> = new Map()
  const topics: Multimap<string, number> = new Map()
  const articleOf: number[] = []
  articles.forEach((article, i) => {
    for (const terms of article.terms) {
      const number = articleOf.push(i) - 1
      for (const term of terms) addTo(sentences, term, number)
    }
    for (const term of new Set([...article.lead.keys(), ...article.telling.keys()])) addTo(topics, term, i)
  })
  return { sentences, topics, articleOf }
}

// Sums of the same weights in another order differ in their last digits.
const ROUNDING = 1e-9

interface Term {
  readonly weight: number
  readonly sentences: readonly number[]
  readonly topics: readonly number[]
}

/**
 * Positions of all articles that have a sentence whose coverage of the claim (see `coverageOf`) is at least `least`, in their order. What
 * the sentence does not hold itself counts for `BEFORE` at the most, so it must hold a share by itself; and one that lacks all of the
 * rarest words that are together worth more than the rest cannot hold it (the prefix filter of set-similarity joins: Chaudhuri, Ganti,
 * Kaushik 2006).
 */
export function mayHold({ sentences, topics, articleOf }: WordIndex, claim: ReadClaim, least: number): number[] {
  const wanted = (claim.weight * (least - BEFORE)) / (1 - BEFORE) - ROUNDING
  const terms = [...claim.bag].map(
    ([term, weight]): Term => ({ weight, sentences: sentences.get(term) ?? [], topics: topics.get(term) ?? [] }),
  )
  terms.sort((a, b) => a.sentences.length - b.sentences.length)
  const candidates = new Set<number>()
  let rest = claim.weight
  for (const term of terms) {
    if (rest < wanted) break
    for (const sentence of term.sentences) candidates.add(sentence)
    rest -= term.weight
  }
  const found = new Set<number>()
  for (const sentence of candidates) {
    const article = articleOf[sentence] ?? 0
    if (!found.has(article) && coverageAt(terms, sentence, article, articleOf) >= claim.weight * least - ROUNDING) found.add(article)
  }
  return [...found].sort((a, b) => a - b)
}

/** Weight of the terms that the sentence, the one before it and the topics of its article cover. */
function coverageAt(terms: readonly Term[], sentence: number, article: number, articleOf: readonly number[]): number {
  const before = articleOf[sentence - 1] === article ? sentence - 1 : -1
  let covered = 0
  for (const { weight, sentences, topics } of terms) {
    if (stands(sentences, sentence)) covered += weight
    else if (before >= 0 && stands(sentences, before)) covered += weight * BEFORE
    else if (stands(topics, article)) covered += weight * ARTICLE
  }
  return covered
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
