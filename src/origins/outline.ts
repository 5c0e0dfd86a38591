/** What a document tells, as numbers: its content words, which of them stand close together, and how telling each is. */

import type { Reading } from '../model.ts'
import { isCapital, isInside } from './offsets.ts'
import { quotedRanges } from './own-words.ts'
import { isDigit, type Stems, stemNumber } from './stems.ts'

// Content words that stand at most three apart in one sentence say something together, whatever words are put between them.
const REACH = 3

// Two numbers in one double: no set of documents has 16 million different stems.
const STEMS = 2 ** 24

// A word that an article repeats is its topic; what it says once or twice is a detail.
const SELDOM = 2

/** A document as numbers: of words by their stems. */
export interface Outline {
  /** Words that it says once or twice, in the order in which they first come. */
  readonly details: Uint32Array
  /** Neighbouring common words, neither a name nor a number: rising, each once. */
  readonly pairs: Float64Array
  /** A hash of each of them. */
  readonly hashes: Int32Array
  /** How telling each is. */
  readonly weights: Float64Array
  /** Sum of `weights`. */
  readonly pairWeight: number
}

/** Outline of the sentences that `keep` lets through, without quoted speech. */
export function outlineOf(reading: Reading, text: string, stems: Stems, keep: (sentence: number) => boolean): Outline {
  const quoted = quotedRanges(text)
  const notes = new Map<number, Note>()
  const sentences: number[][] = []
  let place = 0
  reading.sentences.forEach(({ terms, at }, index) => {
    if (!keep(index)) return
    const line: number[] = []
    terms.forEach((term, i) => {
      const offset = at[i] ?? 0
      if (isInside(quoted, offset)) return
      const stem = stemNumber(term, stems)
      const note = notes.get(stem) ?? { times: 0, first: place, names: 0, rarity: stems.rarity[stem] ?? 1 }
      note.times++
      if (isDigit(term) || (i > 0 && isCapital(text, offset))) note.names++
      notes.set(stem, note)
      line.push(stem)
      place++
    })
    sentences.push(line)
  })
  return freeze(notes, sentences)
}

/** The rare words of a reading as numbers, each once: the keys under which it stands in the index of like texts. */
export function rareStems(reading: Reading, stems: Stems): Uint32Array {
  const rare = new Set<number>()
  for (const { terms } of reading.sentences) {
    for (const term of terms) {
      const stem = stemNumber(term, stems)
      if (stems.rarity[stem] === 1) rare.add(stem)
    }
  }
  return Uint32Array.from(rare)
}

interface Note {
  times: number
  names: number
  readonly first: number
  readonly rarity: number
}

function freeze(notes: ReadonlyMap<number, Note>, sentences: readonly (readonly number[])[]): Outline {
  const details = [...notes].filter(([, note]) => note.times <= SELDOM).sort(([, a], [, b]) => a.first - b.first)
  const pairs = neighbours(sentences, notes)
  const weights = Float64Array.from(pairs, (pair) => pairWeight(notes, pair))
  return {
    details: Uint32Array.from(details, ([stem]) => stem),
    pairs,
    hashes: Int32Array.from(pairs, hashOf),
    weights,
    pairWeight: weights.reduce((sum, weight) => sum + weight, 0),
  }
}

/** Weight of a pair of words: telling if both are rare and are not repeated all over the article, as its topic is. */
function pairWeight(notes: ReadonlyMap<number, Note>, pair: number): number {
  return wordWeight(notes.get(Math.floor(pair / STEMS))) * wordWeight(notes.get(pair % STEMS))
}

/** Rarities in single precision, in which the bounds of likeness were measured. */
function wordWeight(note: Note | undefined): number {
  return Math.fround(note?.rarity ?? 0) / (note?.times ?? 1)
}

function neighbours(sentences: readonly (readonly number[])[], notes: ReadonlyMap<number, Note>): Float64Array {
  const pairs: number[] = []
  for (const line of sentences) {
    const common = line.map((stem) => !isName(notes.get(stem)))
    for (let i = 0; i < line.length; i++) {
      for (let k = i + 1; common[i] && k <= i + REACH && k < line.length; k++) {
        const [x, y] = [line[i] ?? 0, line[k] ?? 0]
        if (common[k] && x !== y) pairs.push(Math.min(x, y) * STEMS + Math.max(x, y))
      }
    }
  }
  return distinct(Float64Array.from(pairs))
}

function hashOf(pair: number): number {
  const high = Math.floor(pair / STEMS)
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(pair - high * STEMS, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Sorts in place and drops repetitions. */
function distinct(values: Float64Array): Float64Array {
  values.sort()
  let length = 0
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[length++] = values[i] ?? 0
  return values.slice(0, length)
}

function isName(note: Note | undefined): boolean {
  return note !== undefined && note.names * 2 > note.times
}
