/** What the articles of a set are about together: the topics on which two or more of them speak. */

import type { Comparison, Doc, Reading, Statement, Topic } from '../model.ts'
import { alignArticles } from './align.ts'
import { type Compared, compareArticles, compareWords } from './between.ts'
import { type ArticleContext, contextOf } from './context.ts'
import { compareDerived } from './derived.ts'
import { kinship, kinshipFeatures, mayBeOne, pairKey, sameHappening } from './happenings.ts'
import { bondOf, ONE_HAPPENING } from './main-matter.ts'
import { withNotes } from './notes.ts'
import { type Pair, storyPairs } from './stories.ts'
import { gatherTellings } from './tellings.ts'
import { gatherTopics } from './topics.ts'

/** So many of what came near are told. */
export const SHOWN_NEAR = 200

export interface Topics {
  readonly topics: readonly Topic[]
  /** Pairs that came near and were left out, for --verbose. */
  readonly near: readonly Comparison[]
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
  readonly asTwo: Compared
  /** Null where they are too unlike to tell one. */
  readonly asOne: Compared | null
}

/** What comes of a pair depends on its two articles alone. */
export function comparePairs(pairs: readonly Pair[]): ComparedPair[] {
  return pairs.map(comparePair)
}

function comparePair({ left, right }: Pair): ComparedPair {
  const aligned = alignArticles(left, right)
  const bond = bondOf(left, right, aligned)
  const odds = kinship(kinshipFeatures({ left, right, bond }))
  const pair = { left, right, aligned, bond }
  const worded = compareWords(pair, odds)
  const one = { ...bond, anchors: [...bond.anchors, ONE_HAPPENING] }
  return {
    kinship: odds,
    asTwo: compareArticles(pair, worded),
    asOne: mayBeOne(odds) ? compareArticles({ ...pair, bond: one }, worded) : null,
  }
}

/** Independent of the order of the articles. `pairs` are their story pairs, and `came` is what came of them, in their order. */
export function findTopics(
  articles: readonly ArticleContext[],
  pairs: readonly Pair[] = storyPairs(articles),
  came: readonly ComparedPair[] = comparePairs(pairs),
): Topics {
  const compared = inTheirHappenings(pairs, came)
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
  const tellings = gatherTellings(compared.flatMap((c) => c.tellings)).map(tellingTopic)
  return { topics: [...values, ...attributions, ...places, ...figures, ...tellings], near: compared.flatMap((c) => c.near) }
}

/** Which articles tell one happening, the set as a whole decides. */
function inTheirHappenings(pairs: readonly Pair[], came: readonly ComparedPair[]): Compared[] {
  const ids = pairs.map(({ left, right }) => [left.doc.id, right.doc.id] as const)
  const one = sameHappening(ids.map(([a, b], i) => ({ a, b, kinship: came[i]?.kinship ?? -Infinity })))
  return came.map(({ asTwo, asOne }, i) => {
    const [a = '', b = ''] = ids[i] ?? []
    return asOne !== null && one.has(pairKey(a, b)) ? asOne : asTwo
  })
}

/** A headline whose number is not in the article under it. */
function compareHeadline(article: ArticleContext): Comparison[] {
  const titles = article.sentences.flatMap((s, i) => (s.sentence.block === 'title' ? [i] : []))
  return titles.length === 0 || titles.length === article.sentences.length ? [] : compareDerived(article, titles, article)
}

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
    comparisons: [],
    notes: [],
  }
}

export type { Compared } from './between.ts'
export type { ArticleContext } from './context.ts'
export { contextOf } from './context.ts'
export { type Pair, storyPairs } from './stories.ts'
