/** Finds the pairs of articles that may tell one story, through an index of their telling words. */

import type { ArticleContext } from './context.ts'
import { addTo } from './multimap.ts'

export interface Pair {
  readonly left: ArticleContext
  readonly right: ArticleContext
}

/** Telling words that two articles must share to be worth comparing; one is enough where an article is a sentence long. */
const SHARED_WORDS = 3
const SHORT_ARTICLE = 12

/** A word in more articles than this tells nothing, and would make the index quadratic. */
const COMMON_IN = 120

/** Pairs in a fixed order, each pair once; the left article is the one with the smaller id. */
export function storyPairs(articles: readonly ArticleContext[]): Pair[] {
  const sorted = [...articles].sort((a, b) => (a.doc.id < b.doc.id ? -1 : a.doc.id > b.doc.id ? 1 : 0))
  const index = new Map<string, number[]>()
  const pairs: Pair[] = []
  sorted.forEach((right, i) => {
    for (const k of neighbours(index, right)) {
      const left = sorted[k]
      if (left && enough(left, right)) pairs.push({ left, right })
    }
    for (const term of right.telling.keys()) addTo(index, term, i)
  })
  return pairs
}

function neighbours(index: ReadonlyMap<string, readonly number[]>, article: ArticleContext): number[] {
  const seen = new Set<number>()
  for (const term of article.telling.keys()) {
    const posting = index.get(term)
    if (posting && posting.length <= COMMON_IN) for (const k of posting) seen.add(k)
  }
  return [...seen].sort((a, b) => a - b)
}

function enough(left: ArticleContext, right: ArticleContext): boolean {
  let common = 0
  for (const term of left.telling.keys()) if (right.telling.has(term)) common++
  const short = Math.min(left.telling.size, right.telling.size)
  return common >= (short <= SHORT_ARTICLE ? 1 : SHARED_WORDS)
}
