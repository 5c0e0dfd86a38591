/** How two values of kind quote relate, and how one is shown. */

import type { QuoteValue, Related } from '../model.ts'

// Shared words of the shorter quotation before two wordings are of one sentence: below, they are two sentences.
const ALIKE = 0.7
// Fewer words recur by chance.
const SHORTEST = 4

/** Given one speaker and one occasion: the same words, a part of them, or the same sentence in other words. */
export function relate(a: QuoteValue, b: QuoteValue): Related {
  const [left, right] = [wordsOf(a.words), wordsOf(b.words)]
  if (left.join(' ') === right.join(' ')) return { relation: 'same', reason: 'the same words' }
  const [short, long] = inOrder(left, right)
  if (contains(long, short)) return { relation: 'compatible', reason: 'one gives more of the words' }
  if (short.length < SHORTEST) return { relation: 'unknown', reason: 'too short to be the same sentence' }
  const row = commonRow(short, long)
  if (row.length < ALIKE * short.length) return { relation: 'unknown', reason: 'other sentences' }
  return differsInside(short, long, row)
    ? { relation: 'conflict', reason: 'the same sentence in other words' }
    : { relation: 'compatible', reason: 'they overlap' }
}

export function show({ words }: QuoteValue): string {
  return `“${words.replace(/[\s,]+$/u, '')}”`
}

/** The shorter first; the same order whichever is asked about. */
function inOrder(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  if (a.length !== b.length) return a.length < b.length ? [a, b] : [b, a]
  return a.join(' ') < b.join(' ') ? [a, b] : [b, a]
}

function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .match(/[\p{L}\p{N}]+(?:['.,]\p{N}+|'\p{L}+)*/gu)
  return (words ?? []).map(american)
}

/** Honour and honor, organise and organize are one word in two house styles. */
function american(word: string): string {
  return word.length < 5
    ? word
    : word
        .replace(/our(?=s?$|ed$|ing$|able$)/u, 'or')
        .replace(/is(?=e[ds]?$|ing$|ation)/u, 'iz')
        .replace(/ll(?=ed$|ing$)/u, 'l')
        .replace(/tre$/u, 'ter')
}

function contains(long: readonly string[], short: readonly string[]): boolean {
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}

// Quotations are sentences; longer ones are compared by their first words, which keeps the table small.
const LONGEST = 400

/** Pairs of positions of a longest common subsequence. */
function commonRow(a: readonly string[], b: readonly string[]): [number, number][] {
  const n = Math.min(a.length, LONGEST)
  const m = Math.min(b.length, LONGEST)
  const lengths = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1))
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const row = lengths[i]
      const below = lengths[i + 1]
      if (row) row[j] = a[i] === b[j] ? (below?.[j + 1] ?? 0) + 1 : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0)
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

/** Words differ between the first and the last shared word, not merely where one begins earlier or ends later. */
function differsInside(a: readonly string[], b: readonly string[], row: readonly [number, number][]): boolean {
  const first = row[0]
  const last = row.at(-1)
  if (!first || !last) return false
  return last[0] - first[0] + 1 > row.length || last[1] - first[1] + 1 > row.length || a.length === b.length
}
