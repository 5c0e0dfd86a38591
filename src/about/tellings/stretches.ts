/** The stretch of a sentence in which given words stand, and how much of it they are. */

import type { SentenceContext } from '../article/context.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
  readonly terms: ReadonlySet<string>
}

/** Words of one fact stand near each other: a wider gap (in characters) parts two facts of a long sentence. */
const WIDEST_GAP = 70

/** A word that is told further off must weigh more to belong to it: characters that are free, and what each more costs. */
const FREE_GAP = 15
const GAP_COST = 0.012

/** No fact has more of them: bounds the work on a sentence without end. */
const MOST_TERMS = 60

interface Hit {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The stretch of the sentence in which the wanted terms stand closest together: the most of their weight, less what the gaps cost. */
export function densest(sentence: SentenceContext, wanted: ReadonlyMap<string, number>): Stretch | null {
  const { at, to } = sentence.sentence
  const hits = sentence.canon.flatMap((term, i) =>
    term !== null && wanted.has(term) ? [{ term, start: at[i] ?? 0, end: to[i] ?? 0 }] : [],
  )
  let best: readonly Hit[] = []
  let most = 0
  hits.forEach((_, first) => {
    const terms = new Set<string>()
    let worth = 0
    for (let last = first; last < Math.min(hits.length, first + MOST_TERMS); last++) {
      const [hit, before] = [hits[last] as Hit, hits[last - 1]]
      const gap = last > first && before ? hit.start - before.end : 0
      if (gap > WIDEST_GAP) break
      worth += (terms.has(hit.term) ? 0 : (sentence.bag.get(hit.term) ?? 0)) - Math.max(0, gap - FREE_GAP) * GAP_COST
      terms.add(hit.term)
      if (worth <= most) continue
      most = worth
      best = hits.slice(first, last + 1)
    }
  })
  const [start, end] = [best[0]?.start, best.at(-1)?.end]
  return start === undefined || end === undefined ? null : { start, end, terms: new Set(best.map((h) => h.term)) }
}

/** In characters. */
const BESIDE = 30

/** How much of the weight of a stretch its wanted terms have; what stands beside it counts by half. */
export function shareOf(sentence: SentenceContext, stretch: Stretch): number {
  const weigh = (terms: Iterable<string>): number => [...new Set(terms)].reduce((sum, term) => sum + (sentence.bag.get(term) ?? 0), 0)
  const wide = weigh(termsIn(sentence, { start: stretch.start - BESIDE, end: stretch.end + BESIDE }))
  const all = (weigh(termsIn(sentence, stretch)) + wide) / 2
  return all === 0 ? 0 : weigh(stretch.terms) / all
}

/** Nothing else is told between the wanted terms: "Vladimir Putin apologised". */
export function isWhole(sentence: SentenceContext, { terms }: Stretch, within: Stretch): boolean {
  return termsIn(sentence, within).every((term) => terms.has(term))
}

export function termsIn({ canon, sentence: { at } }: SentenceContext, { start, end }: Pick<Stretch, 'start' | 'end'>): string[] {
  return canon.filter((term, i): term is string => term !== null && (at[i] ?? 0) >= start && (at[i] ?? 0) < end)
}

/** How many terms stand in a row in both. */
export function longestRow(a: readonly string[], b: readonly string[]): number {
  let longest = 0
  let before: number[] = []
  for (const term of a) {
    const now = b.map((other, k) => (other === term ? (before[k - 1] ?? 0) + 1 : 0))
    longest = Math.max(longest, ...now)
    before = now
  }
  return longest
}
