/** What a document tells, as numbers: its content words, which of them stand close together, and how telling each is. */

import type { Reading } from '../model.ts'
import { isCapital, isInside } from './offsets.ts'
import { quotedRanges } from './own-words.ts'
import { isDigit, type Stems, stemNumber } from './stems.ts'

// Content words that stand at most three apart in one sentence say something together, whatever words are put between them.
const REACH = 3

// Two numbers in one double: no set of documents has 16 million different stems.
const STEMS = 2 ** 24

const SELDOM = 2

/** A document as numbers. The first four lists go together, in the order of `stems`. */
export interface Outline {
  /** Rising, each once. */
  readonly stems: Uint32Array
  /** How often it occurs. */
  readonly times: Uint16Array
  /** Its first place, counted in content words. */
  readonly first: Uint32Array
  /** How rare the word is in news prose: 0 to 1. */
  readonly rarity: Float32Array
  /** How many stems are details. */
  readonly details: number
  /** Neighbouring common words, neither a name nor a number: rising, each once. */
  readonly pairs: Float64Array
  /** Sum of the weights of `pairs`. */
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

/** A word that an article repeats is its topic; what it says once or twice is a detail. */
export function isDetail(times: number | undefined): boolean {
  return times !== undefined && times > 0 && times <= SELDOM
}

/** Weight of a pair of words: telling if both are rare and are not repeated all over the article, as its topic is. */
export function pairWeight(outline: Outline, pair: number): number {
  return wordWeight(outline, Math.floor(pair / STEMS)) * wordWeight(outline, pair % STEMS)
}

function wordWeight({ stems, times, rarity }: Outline, stem: number): number {
  const at = placeOf(stems, stem)
  return (rarity[at] ?? 0) / (times[at] ?? 1)
}

interface Note {
  times: number
  names: number
  readonly first: number
  readonly rarity: number
}

function freeze(notes: ReadonlyMap<number, Note>, sentences: readonly (readonly number[])[]): Outline {
  const stems = Uint32Array.from(notes.keys()).sort()
  const noted = [...stems].map((stem) => notes.get(stem))
  const bare = {
    stems,
    times: Uint16Array.from(noted, (note) => note?.times ?? 0),
    first: Uint32Array.from(noted, (note) => note?.first ?? 0),
    rarity: Float32Array.from(noted, (note) => note?.rarity ?? 0),
    details: noted.filter((note) => isDetail(note?.times)).length,
    pairs: neighbours(sentences, notes),
    pairWeight: 0,
  }
  return { ...bare, pairWeight: bare.pairs.reduce((sum, pair) => sum + pairWeight(bare, pair), 0) }
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

function placeOf(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
