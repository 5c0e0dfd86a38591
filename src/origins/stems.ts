/** Numbers for word stems, shared by all documents of one run, and how rare each is. */

import { loadLexicon } from '../lexicon/load.ts'

// Six letters fold `nation`, `national` and `nationals`, and keep most unlike words apart; a stemmer did no better on reuse/.
const STEM_LETTERS = 6

// Weights of the bands of data/en/frequency.yaml, commonest first; a word in no band weighs 1.
const BAND_WEIGHTS = [0.1, 0.3, 0.6]

export interface Stems {
  /** Each word met so far: cutting and weighing it again would cost more than the look-up. */
  readonly words: Map<string, number>
  readonly numbers: Map<string, number>
  /** By number: 1 for a word that is rare in news prose, less for common ones. */
  readonly rarity: number[]
}

export function newStems(): Stems {
  return { words: new Map(), numbers: new Map(), rarity: [] }
}

/** The number of the word's stem; words met for the first time get the next one. */
export function stemNumber(word: string, stems: Stems): number {
  const known = stems.words.get(word)
  if (known !== undefined) return known
  const stem = stemOf(word)
  const number = stems.numbers.get(stem) ?? stems.numbers.size
  if (number === stems.numbers.size) {
    stems.numbers.set(stem, number)
    stems.rarity.push(bands().get(stem) ?? 1)
  }
  stems.words.set(word, number)
  return number
}

/** Numbers are not cut: `100000` and `1000000` are two. */
export function isDigit(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit >= 0x30 && unit <= 0x39
}

function stemOf(word: string): string {
  return isDigit(word) ? word : word.slice(0, STEM_LETTERS)
}

let known: ReadonlyMap<string, number> | null = null

/** Of two words with one stem the commoner counts. */
function bands(): ReadonlyMap<string, number> {
  known ??= new Map(
    Object.values(loadLexicon<Record<string, string>>('frequency'))
      .flatMap((band, i) => band.split(/\s+/u).map((word): [string, number] => [stemOf(word), BAND_WEIGHTS[i] ?? 1]))
      .reverse(),
  )
  return known
}
