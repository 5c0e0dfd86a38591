/** Finds a row of words in a text, word for word, in linear time. */

import type { Words } from './words.ts'

/** A stretch of words, half-open. */
export interface Run {
  readonly from: number
  readonly to: number
}

// No reader looks at more places of one quotation; keeps a text of one repeated word cheap.
const MOST_PLACES = 5_000

/** Every place where `row` stands in the text from word `from` on (Knuth, Morris and Pratt 1977: no input makes it slow). */
export function findRow(words: Words, row: readonly string[], from = 0): Run[] {
  const first = row[0]
  if (first === undefined || row.some((word) => !words.positions.has(word))) return []
  const fallback = fallbacks(row)
  const found: Run[] = []
  let matched = 0
  for (let i = Math.max(from, words.positions.get(first)?.[0] ?? 0); i < words.norm.length; i++) {
    while (matched > 0 && words.norm[i] !== row[matched]) matched = fallback[matched - 1] ?? 0
    if (words.norm[i] === row[matched]) matched++
    if (matched < row.length) continue
    found.push({ from: i + 1 - row.length, to: i + 1 })
    if (found.length >= MOST_PLACES) break
    matched = fallback[matched - 1] ?? 0
  }
  return found
}

function fallbacks(row: readonly string[]): number[] {
  const table = new Array<number>(row.length).fill(0)
  let k = 0
  for (let i = 1; i < row.length; i++) {
    while (k > 0 && row[i] !== row[k]) k = table[k - 1] ?? 0
    if (row[i] === row[k]) k++
    table[i] = k
  }
  return table
}
