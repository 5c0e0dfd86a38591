/** Finds the sentences of an article that share words with a sentence of another, through an index. */

import type { ArticleContext, SentenceContext } from './context.ts'
import { addTo, type Multimap } from './multimap.ts'

const termIndexes = new WeakMap<readonly SentenceContext[], Map<number, Multimap<string, number>>>()

/** Sentences by their terms of at least a weight. Made once for each article while it is at hand, however many it is compared with. */
export function sentencesByTerm({ sentences }: ArticleContext, least: number): ReadonlyMap<string, readonly number[]> {
  const made = termIndexes.get(sentences) ?? new Map<number, Multimap<string, number>>()
  termIndexes.set(sentences, made)
  const known = made.get(least)
  if (known) return known
  const index: Multimap<string, number> = new Map()
  sentences.forEach(({ bag }, k) => {
    for (const [term, weight] of bag) if (weight >= least) addTo(index, term, k)
  })
  made.set(least, index)
  return index
}

/** Sentences of an index that share two terms or more with this one. */
export function sharingSentences(sentence: SentenceContext, index: ReadonlyMap<string, readonly number[]>, least: number): number[] {
  const counts = new Map<number, number>()
  for (const [term, weight] of sentence.bag) {
    if (weight >= least) for (const k of index.get(term) ?? []) counts.set(k, (counts.get(k) ?? 0) + 1)
  }
  return [...counts].filter(([, n]) => n > 1).map(([k]) => k)
}
