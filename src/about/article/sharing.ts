/** Finds the sentences of an article that share words with a sentence of another, through an index. */

import { addTo, type Multimap } from '../../structures/multimap.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { SentenceContext } from './context.ts'

/** A function from a sentence to the numbers of those sentences of another article that share two terms or more of at least this weight. */
export function sharingTerms(least: number): (sentence: SentenceContext, others: readonly SentenceContext[]) => number[] {
  /** Made once for each article while it is at hand, however many it is compared with. */
  const sentencesByTerm = oncePer((sentences: readonly SentenceContext[]) => {
    const index: Multimap<string, number> = new Map()
    sentences.forEach(({ bag }, k) => {
      for (const [term, weight] of bag) if (weight >= least) addTo(index, term, k)
    })
    return index
  })
  return (sentence, others) => {
    const index = sentencesByTerm(others)
    const counts = new Map<number, number>()
    for (const [term, weight] of sentence.bag) {
      if (weight >= least) for (const k of index.get(term) ?? []) counts.set(k, (counts.get(k) ?? 0) + 1)
    }
    return [...counts].filter(([, n]) => n > 1).map(([k]) => k)
  }
}
