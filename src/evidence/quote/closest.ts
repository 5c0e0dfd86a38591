/** Finds the passage that a missing quote most likely means: where most of its rarer words stand together. */

import type { Run } from './search.ts'
import type { Words } from './words.ts'

// Words that stand in more places say nothing about which passage is meant; also bounds the work.
const MOST_PLACES = 64
// Short words are mostly grammar and are shared by any two sentences.
const CONTENT_LENGTH = 4
// A passage with less of the quote's weight is any passage, not the closest.
const LEAST_SHARE = 0.3
// Words that say it differently take more room than the quote: about as many again.
const WIDTH = 2

interface Hit {
  readonly at: number
  readonly word: string
  readonly weight: number
}

/** null where no passage shares enough. */
export function closestPassage(words: Words, row: readonly string[]): Run | null {
  const wanted = [...new Set(row)]
  const total = wanted.reduce((sum, word) => sum + weightOf(words, word), 0)
  const hits = wanted.flatMap((word) => hitsOf(words, word)).sort((a, b) => a.at - b.at)
  let best: Run | null = null
  let most = LEAST_SHARE * total
  const inside = new Map<string, number>()
  let weight = 0
  for (let i = 0, j = 0; i < hits.length; i++) {
    weight += enter(inside, hits[i])
    while ((hits[i]?.at ?? 0) - (hits[j]?.at ?? 0) > WIDTH * row.length) weight -= leave(inside, hits[j++])
    if (weight <= most || !isContent(hits.slice(j, i + 1))) continue
    most = weight
    best = { from: hits[j]?.at ?? 0, to: (hits[i]?.at ?? 0) + 1 }
  }
  return best
}

/** The rarer the heavier; a word that the text does not have counts as a rare one. */
function weightOf(words: Words, word: string): number {
  const places = words.positions.get(word)?.length ?? 1
  return (word.length >= CONTENT_LENGTH || /\p{N}/u.test(word) ? 1 : 0.3) / Math.sqrt(places)
}

function hitsOf(words: Words, word: string): Hit[] {
  const weight = weightOf(words, word)
  return (words.positions.get(word) ?? []).slice(0, MOST_PLACES).map((at) => ({ at, word, weight }))
}

function enter(inside: Map<string, number>, hit: Hit | undefined): number {
  if (!hit) return 0
  const count = inside.get(hit.word) ?? 0
  inside.set(hit.word, count + 1)
  return count === 0 ? hit.weight : 0
}

function leave(inside: Map<string, number>, hit: Hit | undefined): number {
  if (!hit) return 0
  const count = inside.get(hit.word) ?? 0
  inside.set(hit.word, count - 1)
  return count === 1 ? hit.weight : 0
}

/** Two words of content at least. */
function isContent(hits: readonly Hit[]): boolean {
  const content = hits.filter((hit) => hit.word.length >= CONTENT_LENGTH || /\p{N}/u.test(hit.word))
  return new Set(content.map((hit) => hit.word)).size > 1
}
