/** What the articles of a set are about together: the topics on which two or more of them speak. */

import type { Comparison, Doc, Reading, Topic } from '../model.ts'
import { compareArticles } from './between.ts'
import { type ArticleContext, contextOf } from './context.ts'
import { storyPairs } from './stories.ts'
import { gatherTopics } from './topics.ts'

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

/** Independent of the order of the articles. */
export function findTopics(articles: readonly ArticleContext[]): Topics {
  const compared = storyPairs(articles).map(({ left, right }) => compareArticles(left, right))
  const topics = [
    ...gatherTopics(compared.flatMap((c) => c.comparisons)),
    ...gatherTopics(
      compared.flatMap((c) => c.attributions),
      'attribution',
    ),
  ]
  return { topics, near: compared.flatMap((c) => c.near) }
}

export type { ArticleContext } from './context.ts'
export { contextOf } from './context.ts'
