/** Finds the words of a row in another order: a quote whose words were moved about. */

import type { Run } from './search.ts'
import type { Words } from './words.ts'

// Fewer words recur together by chance; more are never merely reordered.
const SHORTEST = 4
const LONGEST = 200

/** The first stretch with exactly the words of the row, in whatever order; null where there is none. Linear. */
export function findShuffled(words: Words, row: readonly string[]): Run | null {
  const size = row.length
  if (size < SHORTEST || size > LONGEST || row.some((word) => !words.positions.has(word))) return null
  const missing = new Map<string, number>()
  for (const word of row) missing.set(word, (missing.get(word) ?? 0) + 1)
  let wrong = missing.size
  const shift = (word: string | undefined, by: number) => {
    if (word === undefined) return
    const before = missing.get(word) ?? 0
    missing.set(word, before + by)
    if (before === 0) wrong++
    else if (before + by === 0) wrong--
  }
  for (let i = 0; i < words.norm.length; i++) {
    shift(words.norm[i], -1)
    if (i >= size) shift(words.norm[i - size], 1)
    if (wrong === 0) return { from: i + 1 - size, to: i + 1 }
  }
  return null
}
