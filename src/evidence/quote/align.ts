/** Finds the passage nearest to a row of words when it does not stand there word for word. */

import { distance } from 'fastest-levenshtein'
import type { Run } from './search.ts'
import type { Words } from './words.ts'

export interface Aligned extends Run {
  /** Words changed, added or left out; a word misspelt counts in part. */
  readonly cost: number
}

// Words that stand in more places say nothing about which passage is meant; also bounds the voting.
const MOST_VOTES = 64
// The best few starting points: the right one is nearly always first, a repeated phrase makes a second.
const TRIED = 4
// How far words may shift inside a passage by what was dropped or added: a long clause.
const SLACK = 40
// A longer quote is aligned by its first words: keeps a hostile quote of 100 KB in bounds.
const LONGEST = 1_500

/** The best-scoring stretch of the text for the row, whatever its cost; null where no word is shared. */
export function alignRow(words: Words, row: readonly string[]): Aligned | null {
  const short = row.length > LONGEST ? row.slice(0, LONGEST) : row
  let best: Aligned | null = null
  for (const start of startingPoints(words, short)) {
    const found = alignAt(words, short, start)
    if (!best || found.cost < best.cost) best = found
  }
  return best
}

/** Where the row would start if its rarer words stand in their places; most shared rarity first. */
function startingPoints(words: Words, row: readonly string[]): number[] {
  const votes = new Map<number, number>()
  const width = Math.max(3, Math.min(SLACK, row.length >> 1))
  row.forEach((word, i) => {
    const places = words.positions.get(word)
    if (!places) return
    const weight = 1 / Math.sqrt(places.length)
    for (const place of places.slice(0, MOST_VOTES)) {
      const bucket = Math.floor((place - i) / width)
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight)
      votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + weight * 0.5)
    }
  })
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, TRIED)
    .map(([bucket]) => bucket * width)
}

// Of two readings the one that leaves words of the source out wins over the one that exchanges words: dropping is commoner.
const ADD = 0.9
// At its ends a changed word is part of the passage; it was not left out.
const SWAP = 1
const DROP = 1.05

/** Sellers' approximate matching (1980) over words, kept to a band around the starting point. */
function alignAt(words: Words, row: readonly string[], start: number): Aligned {
  const band = Math.min(SLACK, 4 + row.length) * 2
  let costs = new Float64Array(2 * band + 1).fill(0)
  let origins = Int32Array.from({ length: 2 * band + 1 }, (_, k) => start - band + k)
  for (let i = 0; i < row.length; i++) {
    const next = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(costs.length)
    for (let k = 0; k < costs.length; k++) {
      // Column k of row i stands for the text word before position i + 1 + start - band + k.
      const word = words.norm[i + start - band + k]
      const swap = (costs[k] ?? 0) + (word === undefined ? SWAP : swapCost(row[i] ?? '', word))
      const drop = k + 1 < costs.length ? (costs[k + 1] ?? 0) + DROP : Number.POSITIVE_INFINITY
      const add = k > 0 ? (next[k - 1] ?? 0) + ADD : Number.POSITIVE_INFINITY
      next[k] = Math.min(swap, drop, add)
      from[k] = (next[k] === swap ? origins[k] : next[k] === drop ? origins[k + 1] : from[k - 1]) ?? 0
    }
    costs = next
    origins = from
  }
  return lowest(words, costs, origins, row.length + start - band)
}

function lowest(words: Words, costs: Float64Array, origins: Int32Array, firstEnd: number): Aligned {
  let at = 0
  for (let k = 1; k < costs.length; k++) if ((costs[k] ?? 0) < (costs[at] ?? 0)) at = k
  const size = words.norm.length
  const from = Math.min(Math.max(0, origins[at] ?? 0), Math.max(0, size - 1))
  return { from, to: Math.min(Math.max(from + 1, firstEnd + at), size), cost: costs[at] ?? 0 }
}

// Two words this much alike are one word misspelt ("Overchuk", "Ovchuk"), so the passage is still the one meant.
const ALIKE = 0.6

function swapCost(a: string, b: string): number {
  if (a === b) return 0
  if (a.charCodeAt(0) !== b.charCodeAt(0) || a.length < 4 || Math.abs(a.length - b.length) > 3 || a.length > 40) return SWAP
  const alike = 1 - distance(a, b) / Math.max(a.length, b.length)
  return alike >= ALIKE ? 1 - alike : SWAP
}
