/** How much one document looks like a rewording of another: common words put together alike, and details in the same order. */

import { type Outline, pairWeight } from './outline.ts'

export interface Likeness {
  /** Share of the pairs of common words that the other has too, plain and weighted, and twice the order beyond chance. */
  readonly score: number
  /** How many pairs of common words the first tells, the sample that the shares are taken from. */
  readonly of: number
  /** How many pairs of common words both have. */
  readonly pairs: number
  /** How many details both have. */
  readonly details: number
}

// A word that an article repeats is its topic; what it says once or twice is a detail.
const SELDOM = 2

/** Likeness of `a` to `b`, as a share of what `a` tells: 0 to about 4. Independent of all other documents. */
export function likeness(a: Outline, b: Outline): Likeness {
  const common = sharedPairs(a, b)
  const order = detailsInOrder(a, b)
  const plain = a.pairs.length === 0 ? 0 : common.count / a.pairs.length
  const weighted = a.pairWeight === 0 ? 0 : common.weight / a.pairWeight
  return { score: plain + weighted + 2 * order.beyondChance, of: a.pairs.length, pairs: common.count, details: order.shared }
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
 * (Vershik and Kerov 1977); what rises beyond that is counted as a share of all details of `a`.
 */
function detailsInOrder(a: Outline, b: Outline): { shared: number; beyondChance: number } {
  const places: [number, number][] = []
  let details = 0
  for (let i = 0, k = 0; i < a.stems.length; i++) {
    if ((a.times[i] ?? 0) > SELDOM) continue
    details++
    const stem = a.stems[i] ?? 0
    while (k < b.stems.length && (b.stems[k] ?? 0) < stem) k++
    if (b.stems[k] === stem && (b.times[k] ?? 0) <= SELDOM) places.push([a.first[i] ?? 0, b.first[k] ?? 0])
  }
  places.sort((x, y) => x[0] - y[0])
  const rising = longestRising(places.map(([, there]) => there))
  const beyond = rising - 2 * Math.sqrt(places.length)
  return { shared: places.length, beyondChance: details === 0 ? 0 : Math.max(0, beyond) / details }
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
