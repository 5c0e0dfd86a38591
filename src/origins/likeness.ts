/** How much one document looks like a rewording of another: common words put together alike, and details in the same order. */

import type { Outline } from './outline.ts'
import { detailsInBoth, type OutlineTable, pairsInBoth, tableOf } from './outline-table.ts'

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
  const { table, other: looked } = looking(a, b)
  const pairs = pairsInBoth(table, looked)
  const order = inOrder(detailsInBoth(table, looked))
  const [one, other] = [a, b].map((outline) => ({
    score:
      share(pairs.count, outline.pairs.length) +
      share(pairs.weight, outline.pairWeight) +
      2 * share(order.beyondChance, outline.details.length),
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

/**
 * Details that both have come in one order where one rewrites the other. Of n details in chance order about 2√n rise
 * (Vershik and Kerov 1977); only what rises beyond that counts.
 */
function inOrder(places: readonly number[]): { shared: number; beyondChance: number } {
  return { shared: places.length, beyondChance: Math.max(0, longestRising(places) - 2 * Math.sqrt(places.length)) }
}

let last: OutlineTable | null = null

/** One outline is held against many, one after the other: what is looked up in it is laid out once. */
function looking(a: Outline, b: Outline): { table: OutlineTable; other: Outline } {
  if (last?.own === a) return { table: last, other: b }
  if (last?.own !== b) last = tableOf(b)
  return { table: last, other: a }
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
