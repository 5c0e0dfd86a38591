/** Holds the sentences of two sources against each other: a rewrite goes on telling what the other tells, and names nobody else. */

import type { Reading } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { isCapital, isInside } from './offsets.ts'
import { quotedRanges } from './own-words.ts'
import { isDigit, type Stems, stemNumber } from './stems.ts'

// Shorter sentences are headings, captions and exclamations, and are alike by chance.
const SENTENCE_WORDS = 4

// One sentence tells what another tells if they share so many content words, and so much of the weight of the first.
const SHARED_WORDS = 3
const SHARED_WEIGHT = 0.25

// Measured on reuse/, events/ and ecb/ (see tests/eval): of two independent texts a fifth of the sentences have a like one, at most
// half; rewrites in quite other words start above half, and any bound from .45 to .55 parts them.
const MOST_SENTENCES = 0.5
const FEWEST_SENTENCES = 5

// Two reporters of one matter share half of their names and figures; a rewrite takes nearly all of its own from the other. A few may be
// slips, years, or common words that open with a capital.
const NAMES_TAKEN = 0.75
const FEW_NAMES = 3

// So many different sentences of the other must be met: all sentences are like one that sums everything up.
const FEWEST_MET = 4

/** What a source tells, sentence by sentence, quoted speech left out. */
export interface Told {
  /** Content words of each sentence, each once. */
  readonly sentences: readonly (readonly number[])[]
  /** How often each occurs. */
  readonly times: ReadonlyMap<number, number>
  /** Those that are names or figures. */
  readonly names: ReadonlySet<number>
}

export interface Following {
  /** How many of the sentences tell what a sentence of the other source tells. */
  readonly alike: number
  readonly of: number
  /** How many different sentences of the other they meet. */
  readonly met: number
  /** Names and figures of its own, and all of them. */
  readonly ownNames: number
  readonly names: number
}

export function toldOf(reading: Reading, text: string, stems: Stems, keep: (sentence: number) => boolean): Told {
  const quoted = quotedRanges(text)
  const sentences: number[][] = []
  const times = new Map<number, number>()
  const asName = new Map<number, number>()
  reading.sentences.forEach(({ terms, at }, index) => {
    if (!keep(index)) return
    const words = new Set<number>()
    terms.forEach((term, i) => {
      const offset = at[i] ?? 0
      if (isInside(quoted, offset)) return
      const stem = stemNumber(term, stems)
      words.add(stem)
      times.set(stem, (times.get(stem) ?? 0) + 1)
      if (isDigit(term) || (i > 0 && isCapital(text, offset))) asName.set(stem, (asName.get(stem) ?? 0) + 1)
    })
    sentences.push([...words])
  })
  const names = new Set([...asName].filter(([stem, count]) => count * 2 > (times.get(stem) ?? 0)).map(([stem]) => stem))
  return { sentences, times, names }
}

/** Whether `a` goes through what `b` tells, sentence by sentence. */
export function isFollowing({ alike, of, met, ...names }: Following): boolean {
  return isTaken(names) && alike >= FEWEST_SENTENCES && alike > of * MOST_SENTENCES && met >= FEWEST_MET
}

function isTaken({ ownNames, names }: Pick<Following, 'ownNames' | 'names'>): boolean {
  return ownNames <= Math.max(FEW_NAMES, names * (1 - NAMES_TAKEN))
}

/**
 * How far `a` follows `b`. Words weigh by how rare they are in news prose, and less where either text repeats them. Where the names alone
 * tell that it does not, no sentences are held against each other: of an archive most pairs end there.
 */
export function following(a: Told, b: Told, { rarity }: Stems): Following {
  const ownNames = [...a.names].filter((name) => !b.times.has(name)).length
  const names = { ownNames, names: a.names.size }
  if (!isTaken(names)) return { alike: 0, of: a.sentences.length, met: 0, ...names }
  const weightOf = (stem: number) => (rarity[stem] ?? 1) / Math.max(a.times.get(stem) ?? 1, b.times.get(stem) ?? 1)
  const places = placesIn(b)
  const met = new Set<number>()
  let alike = 0
  let of = 0
  for (const sentence of a.sentences) {
    if (sentence.length < SENTENCE_WORDS) continue
    of++
    const best = closest(sentence, places, weightOf)
    if (best === null) continue
    alike++
    met.add(best)
  }
  return { alike, of, met: met.size, ...names }
}

/** The sentences in which each word stands. */
function placesIn({ sentences }: Told): Multimap<number, number> {
  const places: Multimap<number, number> = new Map()
  sentences.forEach((words, at) => {
    for (const word of words) addTo(places, word, at)
  })
  return places
}

/** The sentence that tells the same, or null. */
function closest(
  words: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
  weightOf: (stem: number) => number,
): number | null {
  const scores = new Map<number, { weight: number; count: number }>()
  let all = 0
  for (const word of words) {
    const weight = weightOf(word)
    all += weight
    for (const at of places.get(word) ?? []) {
      const score = scores.get(at) ?? { weight: 0, count: 0 }
      score.weight += weight
      score.count++
      scores.set(at, score)
    }
  }
  let best: number | null = null
  let most = SHARED_WEIGHT * all
  for (const [at, { weight, count }] of scores) {
    if (count < SHARED_WORDS || weight < most || (weight === most && best !== null)) continue
    best = at
    most = weight
  }
  return best
}
