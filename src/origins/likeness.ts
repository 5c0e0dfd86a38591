/** How much one document looks like a rewording of another: common words put together alike, and details in the same order. */

import { isDetail, type Outline, pairWeight } from './outline.ts'

export interface Likeness {
  /** Share of the pairs of common words that the other has too, plain and weighted, and twice the order beyond chance: 0 to about 4. */
  readonly score: number
  /** How many pairs of common words the leaning text tells: the sample that the shares are taken from. */
  readonly of: number
  /** How many pairs of common words both have. */
  readonly pairs: number
  /** How many details both have. */
  readonly details: number
}

/** Of the two shares the larger counts: a rewrite may be cut, or may be built into a longer article. Independent of all other documents. */
export function likeness(a: Outline, b: Outline): Likeness {
  const pairs = sharedPairs(a, b)
  const order = detailsInOrder(a, b)
  const [one, other] = [a, b].map((outline) => ({
    score:
      share(pairs.count, outline.pairs.length) + share(pairs.weight, outline.pairWeight) + 2 * share(order.beyondChance, outline.details),
    of: outline.pairs.length,
    pairs: pairs.count,
    details: order.shared,
  }))
  if (!one || !other) return { score: 0, of: 0, pairs: 0, details: 0 }
  return other.score > one.score ? other : one
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sharedPairs(a: Outline, b: Outline): { count: number; weight: number } {
  let count = 0
  let weight = 0
  for (let i = 0, k = 0; i < a.pairs.length && k < b.pairs.length; ) {
    const x = a.pairs[i] ?? 0
    const y = b.pairs[k] ?? 0
    if (x === y) {
      count++
      weight += Math.min(pairWeight(a, x), pairWeight(b, y))
    }
    if (x <= y) i++
    if (y <= x) k++
  }
  return { count, weight }
}

/**
 * Details that both have come in one order where one rewrites the other. Of n details in chance order about 2√n rise
 * (Vershik and Kerov 1977); only what rises beyond that counts.
 */
function detailsInOrder(a: Outline, b: Outline): { shared: number; beyondChance: number } {
  const places: [number, number][] = []
  for (let i = 0, k = 0; i < a.stems.length && k < b.stems.length; ) {
    const x = a.stems[i] ?? 0
    const y = b.stems[k] ?? 0
    if (x === y && isDetail(a.times[i]) && isDetail(b.times[k])) places.push([a.first[i] ?? 0, b.first[k] ?? 0])
    if (x <= y) i++
    if (y <= x) k++
  }
  places.sort((x, y) => x[0] - y[0])
  const rising = longestRising(places.map(([, there]) => there))
  return { shared: places.length, beyondChance: Math.max(0, rising - 2 * Math.sqrt(places.length)) }
}

/** Length of the longest rising subsequence, by patience sorting. */
function longestRising(values: readonly number[]): number {
  const tops: number[] = []
  for (const value of values) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    tops[low] = value
  }
  return tops.length
}
