/** Finds the pairs of articles that may tell one story, through an index of their telling words and of what their leads join. */

import type { Reading } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { ArticleContext } from '../article/context.ts'
import { isHeadlineOf } from '../derived.ts'

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

/** Of what a lead names and tells, so much is joined: more make a list of events, not the news of one. */
const LEAD_NAMES = 12
const LEAD_CIRCUMSTANCES = 4

/** A name with a day or a figure counts for two: neither is shared by chance in the leads of two stories. */
const JOINED_WEIGHT = 2

/** Smaller figures are in many leads. */
const LEAST_FIGURE = 4

/** Pairs in a fixed order, each pair once; the left article is the one with the smaller id. */
export function pairsOfStories(articles: readonly ArticleContext[]): Pair[] {
  const sorted = [...articles].sort((a, b) => (a.doc.id < b.doc.id ? -1 : a.doc.id > b.doc.id ? 1 : 0))
  const features = indexFeatures(sorted)
  const few = sorted.length <= FEW_ARTICLES
  const most = few ? Infinity : commonIn(sorted.length)
  return sorted.flatMap((left, i) => {
    const near = new Map(neighbours(features, i, most).map(({ at, weight }) => [at, weight]))
    return (few ? [...sorted.keys()].slice(i + 1) : [...near.keys()]).flatMap((k): Pair[] => {
      const [right, mine, theirs, weight] = [sorted[k], features.telling[i], features.telling[k], near.get(k)]
      if (!right || !mine || !theirs) return []
      const told = weight !== undefined && enough(mine, theirs, few ? Infinity : weight)
      return told || (few && isHeadlineOf(left, right)) ? [{ left, right }] : []
    })
  })
}

interface Features {
  /** Numbers of the telling words of each article. */
  readonly telling: readonly ReadonlySet<number>[]
  /** Numbers of what its lead joins. */
  readonly joined: readonly (readonly number[])[]
  /** Positions of the articles that have either, in order. */
  readonly holders: readonly (readonly number[])[]
}

function indexFeatures(articles: readonly ArticleContext[]): Features {
  const numbers = new Map<string, number>()
  const holders: number[][] = []
  const numberOf = (feature: string): number => {
    const known = numbers.get(feature)
    if (known !== undefined) return known
    numbers.set(feature, holders.length)
    return holders.push([]) - 1
  }
  const telling: Set<number>[] = []
  const joined = articles.map((article, i) => {
    const words = new Set([...article.telling.keys()].map(numberOf))
    const features = [...new Set(leadFeatures(article).map(numberOf))]
    for (const feature of [...words, ...features]) holders[feature]?.push(i)
    telling.push(words)
    return features
  })
  return { telling, joined, holders }
}

/**
 * What a lead names, with each day and each figure it gives: a town that a thousand articles mention is named with one day in the leads of
 * one story. So articles on one story find each other however large the archive is, by the figure where they differ in the day.
 */
export function leadFeatures(article: ArticleContext): readonly string[] {
  return featuresIn(article.reading, article)
}

const featuresIn = oncePer((_: Reading, article: ArticleContext): readonly string[] => {
  const named = new Set(article.sentences.flatMap((s) => (s.lead ? [...s.names] : [])))
  const circumstances = [...new Set([...article.leadDays.map((day) => day.from), ...leadFigures(article)])].slice(0, LEAD_CIRCUMSTANCES)
  return [...named].slice(0, LEAD_NAMES).flatMap((name) => circumstances.map((circumstance) => `${name} ${circumstance}`))
})

function leadFigures({ statements, sentences }: ArticleContext): string[] {
  return statements.flatMap(({ value, sentence }) => {
    if (value.kind !== 'quantity' || !sentences[sentence]?.lead || value.min !== value.max || (value.min ?? 0) < LEAST_FIGURE) return []
    const what = value.role ?? value.unit ?? value.counted
    return what === null ? [] : [`${value.min} ${what}`]
  })
}

/** Articles behind one that share something with it, with the weight of all that they share. */
function neighbours({ telling, joined, holders }: Features, from: number, most: number): { at: number; weight: number }[] {
  const weights = new Map<number, number>()
  const meet = (features: Iterable<number>, worth: number): void => {
    for (const feature of features) {
      const posting = holders[feature] ?? []
      if (posting.length > most) continue
      const weight = worth / Math.log2(Math.max(2, posting.length))
      for (const k of posting) if (k > from) weights.set(k, (weights.get(k) ?? 0) + weight)
    }
  }
  meet(telling[from] ?? [], 1)
  meet(joined[from] ?? [], JOINED_WEIGHT)
  return [...weights].map(([at, weight]) => ({ at, weight })).sort((a, b) => a.at - b.at)
}

function enough(left: ReadonlySet<number>, right: ReadonlySet<number>, weight: number): boolean {
  const short = Math.min(left.size, right.size) <= SHORT_ARTICLE
  if (weight < (short ? SHARED_WEIGHT / 2 : SHARED_WEIGHT)) return false
  let common = 0
  for (const term of left) if (right.has(term)) common++
  return common >= (short ? 1 : SHARED_WORDS)
}
