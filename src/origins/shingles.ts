/** Word sequences that two documents share: how much of one stands in the other, and where. */

import type { Span } from '../model.ts'
import type { Words } from './own-words.ts'

// Five words in a row are seldom shared by chance and outlive the small changes of an edited reprint; seven, as in much of the
// literature on text reuse, lose sight of lightly edited copy.
export const SHINGLE_WORDS = 5

// Winnowing (Schleimer, Wilkerson and Aiken 2003): of each window of four shingles the least is kept, so that every shared run of
// eight words is found through an index a third the size.
const WINDOW = 4

export interface Shingles {
  /** One number for each run of five words, in reading order; equal runs have equal numbers. */
  readonly inOrder: Uint32Array
  /** The same without repetition, rising. */
  readonly sorted: Uint32Array
}

export function shinglesOf(words: Words): Shingles {
  const inOrder = runsOf(words)
  return { inOrder, sorted: distinct(inOrder) }
}

/** One number for each run of five words. */
function runsOf(words: Words): Uint32Array {
  const count = Math.max(0, words.hash.length - SHINGLE_WORDS + 1)
  const inOrder = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let h = 0
    for (let k = 0; k < SHINGLE_WORDS; k++) h = Math.imul(h, 0x9e3779b1) ^ Math.imul(words.hash[i + k] ?? 0, 0x85ebca6b)
    inOrder[i] = (h ^ (h >>> 15)) >>> 0
  }
  return inOrder
}

/** The winnowed selection of shingles under which a document stands in the index. */
export function fingerprints(words: Words): Uint32Array {
  const inOrder = runsOf(words)
  if (inOrder.length <= WINDOW) return distinct(inOrder)
  const kept: number[] = []
  let last = -1
  for (let i = 0; i + WINDOW <= inOrder.length; i++) {
    let least = i
    for (let k = i + 1; k < i + WINDOW; k++) if ((inOrder[k] ?? 0) <= (inOrder[least] ?? 0)) least = k
    if (least !== last) kept.push(inOrder[least] ?? 0)
    last = least
  }
  return distinct(Uint32Array.from(kept))
}

/** How many different shingles two documents share. */
export function sharedCount(a: Shingles, b: Shingles): number {
  let shared = 0
  for (let i = 0, k = 0; i < a.sorted.length && k < b.sorted.length; ) {
    const x = a.sorted[i] ?? 0
    const y = b.sorted[k] ?? 0
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) k++
  }
  return shared
}

/** For each word of `a`, whether it stands in a run that `b` has too. */
export function sharedWords(a: Shingles, b: Shingles): Uint8Array {
  const theirs = new Set(b.sorted)
  const marks = new Uint8Array(a.inOrder.length + SHINGLE_WORDS - 1)
  a.inOrder.forEach((shingle, i) => {
    if (theirs.has(shingle)) marks.fill(1, i, i + SHINGLE_WORDS)
  })
  return marks
}

/** The longest runs of words that both have, in the order of `from`: each as a span there and the same words in `to`. */
export function sharedRuns(from: Document, to: Document, most: number): Span[] {
  const places = new Map<number, number>()
  to.shingles.inOrder.forEach((shingle, i) => {
    if (!places.has(shingle)) places.set(shingle, i)
  })
  const runs: { at: number; there: number; length: number }[] = []
  const { inOrder } = from.shingles
  for (let i = 0; i < inOrder.length; ) {
    const there = places.get(inOrder[i] ?? 0)
    let length = 0
    if (there !== undefined) while (i + length < inOrder.length && inOrder[i + length] === to.shingles.inOrder[there + length]) length++
    if (there !== undefined && length > 0) runs.push({ at: i, there, length })
    i += Math.max(1, length)
  }
  const longest = runs.sort((x, y) => y.length - x.length || x.at - y.at).slice(0, most)
  return longest.sort((x, y) => x.at - y.at).flatMap((run) => [spanOf(from, run.at, run.length), spanOf(to, run.there, run.length)])
}

/** A document as its words and shingles. */
export interface Document {
  readonly id: string
  readonly words: Words
  readonly shingles: Shingles
}

function spanOf({ id, words }: Document, at: number, shingles: number): Span {
  return { doc: id, start: words.start[at] ?? 0, end: words.end[at + shingles + SHINGLE_WORDS - 2] ?? 0 }
}

function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort()
  let length = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i] ?? 0
  return sorted.slice(0, length)
}
