/** What the articles of a set are about together: the topics on which two or more of them speak. */

import type { Comparison, Doc, Reading, Statement, Topic } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'
import { type ArticleContext, contextOf } from './article/context.ts'
import { type Bonded, type Compared, compareArticles, compareWords, nearMisses } from './between.ts'
import { alignArticles } from './bond/align.ts'
import { kinship, kinshipFeatures, mayBeOne, pairKey, sameHappening } from './bond/happenings.ts'
import { asOneHappening, bondOf } from './bond/main-matter.ts'
import { leadFeatures, type Pair, pairsOfStories } from './bond/stories.ts'
import { compareDerived } from './derived.ts'
import { withNotes } from './notes.ts'
import { gatherTellings } from './tellings/tellings.ts'
import { gatherTopics } from './topics.ts'

/** So many of what came near are told. */
const SHOWN_NEAR = 200

export interface Topics {
  readonly topics: readonly Topic[]
  /** Pairs that came near and were left out, for --verbose: as many as are told, looked for when asked. */
  readonly near: () => readonly Comparison[]
}

export function contextsOf(docs: readonly Doc[], readings: readonly Reading[]): ArticleContext[] {
  const byId = new Map(readings.map((r) => [r.source, r]))
  return docs.flatMap((doc) => {
    const reading = byId.get(doc.id)
    return reading ? [contextOf(doc, reading)] : []
  })
}

/** What came of comparing two articles: as two that may be of two happenings, and as two of one. */
export interface ComparedPair {
  /** Log odds that they tell one happening. */
  readonly kinship: number
  /** What both tell in words of their own, whatever they tell. */
  readonly tellings: readonly Comparison[]
  readonly asTwo: Compared
  /** Null where they are too unlike to tell one. */
  readonly asOne: Compared | null
}

/**
 * Pairs that may tell one story. What is asked of each article alone is asked while it is at hand: of a large archive each would be made
 * again for every question.
 */
export function storyPairs(articles: readonly ArticleContext[]): Pair[] {
  for (const article of articles) {
    leadFeatures(article)
    compareHeadline(article)
  }
  return pairsOfStories(articles)
}

/** What comes of a pair depends on its two articles alone. */
export function comparePairs(pairs: readonly Pair[]): ComparedPair[] {
  return pairs.map(comparePair)
}

function comparePair(given: Pair): ComparedPair {
  const pair = bonded(given)
  const odds = kinship(kinshipFeatures(pair))
  const worded = compareWords(pair, odds)
  return {
    kinship: odds,
    tellings: worded.tellings,
    asTwo: compareArticles(pair, worded),
    asOne: mayBeOne(odds) ? compareArticles(asOne(pair), worded) : null,
  }
}

function bonded({ left, right }: Pair): Bonded {
  const aligned = alignArticles(left, right)
  return { left, right, aligned, bond: bondOf(left, right, aligned) }
}

function asOne(pair: Bonded): Bonded {
  return { ...pair, bond: asOneHappening(pair.bond) }
}

/** Independent of the order of the articles. `pairs` are their story pairs, and `came` is what came of them, in their order. */
export function findTopics(
  articles: readonly ArticleContext[],
  pairs: readonly Pair[] = storyPairs(articles),
  came: readonly ComparedPair[] = comparePairs(pairs),
): Topics {
  const ofOne = inOneHappening(pairs, came)
  const compared = came.map(({ asTwo, asOne }, i) => (ofOne[i] ? asOne : null) ?? asTwo)
  const within = articles.flatMap(compareHeadline)
  const byId = new Map(articles.map((article) => [article.doc.id, article]))
  const values = gatherTopics([...compared.flatMap((c) => c.comparisons), ...within]).map((topic) => withNotes(topic, byId))
  const attributions = gatherTopics(
    compared.flatMap((c) => c.attributions),
    'attribution',
  )
  const places = gatherTopics(
    compared.flatMap((c) => c.places),
    'place',
  )
  const figures = gatherTopics(
    compared.flatMap((c) => c.figures),
    'figure',
  )
  const tellings = gatherTellings(came.flatMap((c) => c.tellings)).map(tellingTopic)
  return { topics: [...values, ...attributions, ...places, ...figures, ...tellings], near: () => nearIn(pairs, ofOne) }
}

/** Which pairs tell one happening, the set as a whole decides. */
function inOneHappening(pairs: readonly Pair[], came: readonly ComparedPair[]): boolean[] {
  const ids = pairs.map(({ left, right }) => [left.doc.id, right.doc.id] as const)
  const one = sameHappening(ids.map(([a, b], i) => ({ a, b, kinship: came[i]?.kinship ?? -Infinity })))
  return ids.map(([a, b], i) => came[i]?.asOne !== null && one.has(pairKey(a, b)))
}

/** What came near in the first pairs, until it is enough: to keep it of all would take more room than all else. */
function nearIn(pairs: readonly Pair[], ofOne: readonly boolean[]): Comparison[] {
  const near: Comparison[] = []
  for (let i = 0; i < pairs.length && near.length < SHOWN_NEAR; i++) {
    const pair = bonded(pairs[i] as Pair)
    near.push(...nearMisses(ofOne[i] ? asOne(pair) : pair))
  }
  return near.slice(0, SHOWN_NEAR)
}

/** A headline whose number is not in the article under it. */
function compareHeadline(article: ArticleContext): readonly Comparison[] {
  return headlineIn(article.reading, article)
}

const headlineIn = oncePer((_: Reading, article: ArticleContext): readonly Comparison[] => {
  const titles = article.sentences.flatMap((s, i) => (s.sentence.block === 'title' ? [i] : []))
  return titles.length === 0 || titles.length === article.sentences.length ? [] : compareDerived(article, titles, article)
})

/** The shortest of the stretches names what all of them tell. */
function tellingTopic(statements: readonly Statement[]): Topic {
  const said = statements.map((s) => s.said.replace(/\s+/gu, ' ')).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const value = said[0] ?? ''
  return {
    kind: 'polarity',
    about: 'what happened',
    relation: 'compatible',
    reason: 'told alike',
    sides: [{ value, statements }],
    notes: [],
  }
}

export type { ArticleContext } from './article/context.ts'
export { contextOf } from './article/context.ts'
export type { Compared } from './between.ts'
export type { Pair } from './bond/stories.ts'
