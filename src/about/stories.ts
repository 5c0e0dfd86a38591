/** Finds the pairs of articles that may tell one story, through an index of their telling words. */

import type { ArticleContext } from './context.ts'
import { isHeadlineOf } from './derived.ts'
import { addTo, type Multimap } from './multimap.ts'

export interface Pair {
  readonly left: ArticleContext
  readonly right: ArticleContext
}

/** Telling words that two articles must share to be worth comparing; one is enough where an article is a sentence long. */
const SHARED_WORDS = 3
const SHORT_ARTICLE = 12

/** In so few articles every word is rare, and all pairs are cheap. */
const FEW_ARTICLES = 24

/**
 * In many articles a word counts the less the more of them have it (1 for two articles, a half for four, a sixth for
 * sixty-four), and two articles must share this much. Some ten names of persons and places do, in a story told fifty times.
 */
const SHARED_WEIGHT = 1.6

/** A word in more articles than this tells no story, and would make the index quadratic: grows with the root of their number. */
const commonIn = (articles: number): number => 16 + Math.sqrt(articles)

/** Pairs in a fixed order, each pair once; the left article is the one with the smaller id. */
export function storyPairs(articles: readonly ArticleContext[]): Pair[] {
  const sorted = [...articles].sort((a, b) => (a.doc.id < b.doc.id ? -1 : a.doc.id > b.doc.id ? 1 : 0))
  const index: Multimap<string, number> = new Map()
  sorted.forEach((article, i) => {
    for (const term of article.telling.keys()) addTo(index, term, i)
  })
  const few = sorted.length <= FEW_ARTICLES
  const most = few ? Infinity : commonIn(sorted.length)
  return sorted.flatMap((left, i) => {
    const near = new Map(neighbours(index, left, i, most).map(({ right, weight }) => [right, weight]))
    return (few ? [...sorted.keys()].slice(i + 1) : [...near.keys()]).flatMap((k): Pair[] => {
      const right = sorted[k]
      const weight = near.get(k)
      if (!right) return []
      const told = weight !== undefined && enough(left, right, few ? Infinity : weight)
      return told || (few && isHeadlineOf(left, right)) ? [{ left, right }] : []
    })
  })
}

/** Articles behind this one that share a word, with the weight of all that they share. */
function neighbours(
  index: ReadonlyMap<string, readonly number[]>,
  article: ArticleContext,
  at: number,
  most: number,
): { right: number; weight: number }[] {
  const weights = new Map<number, number>()
  for (const term of article.telling.keys()) {
    const posting = index.get(term) ?? []
    if (posting.length > most) continue
    const weight = 1 / Math.log2(Math.max(2, posting.length))
    for (const k of posting) if (k > at) weights.set(k, (weights.get(k) ?? 0) + weight)
  }
  return [...weights].map(([right, weight]) => ({ right, weight })).sort((a, b) => a.right - b.right)
}

function enough(left: ArticleContext, right: ArticleContext, weight: number): boolean {
  const short = Math.min(left.telling.size, right.telling.size) <= SHORT_ARTICLE
  if (weight < (short ? SHARED_WEIGHT / 2 : SHARED_WEIGHT)) return false
  let common = 0
  for (const term of left.telling.keys()) if (right.telling.has(term)) common++
  return common >= (short ? 1 : SHARED_WORDS)
}
