/** How far two words are from being spellings of one name: by romanisation, or only by changing letters. */

import { remembered } from '../../structures/remembered.ts'
import { ALPHABET, type Correspondence, codeOf, correspondences, romanisations, type Table } from './correspondences.ts'

export interface Spelling {
  /** Sum of what the cheapest way from one word to the other costs. */
  readonly cost: number
  /** Letters of that way that no spelling system explains. */
  readonly edits: number
}

// Above it two words are two names. Chosen by tests/eval/fit-names.ts: best on four fifths of the visible romanisations,
// whichever fifth is left out.
export const ROMANISATION_LIMIT = 0.4
// Organisations and places bear no pet forms or endings of other languages, so less speaks for one name.
export const PLACE_LIMIT = 0.3
export const ORGANISATION_LIMIT = 0.25
// A letter that nothing explains costs more than any romanisation may, so the two cannot be mixed up.
const EDIT = 1
const VOWEL_EDIT = 0.85
const DOUBLED_CONSONANT = 0.05
const DOUBLED_VOWEL = 0.2
// Longer words are cut: names are short, and hostile input must not cost its square.
const LONGEST = 40
const VOWELS = new Set(codeOf('aeiouyäöüəéèíī'))

const MOST_PAIRS = 20_000
const aligned = remembered(MOST_PAIRS, (_, a: string, b: string) => align(a, b, correspondences()))

/** Symmetric; equal words cost 0. */
export function compareSpelling(a: string, b: string): Spelling {
  if (a === b) return { cost: 0, edits: 0 }
  return a < b ? aligned(`${a}|${b}`, a, b) : aligned(`${b}|${a}`, b, a)
}

/** Spellings of one name under two systems. */
export function isRomanisation(spelling: Spelling, limit: number = ROMANISATION_LIMIT): boolean {
  return spelling.edits === 0 && spelling.cost <= limit
}

/** A system for other scripts explains every letter that differs; a doubled letter no system need explain. */
export function isAcrossScripts(a: string, b: string): boolean {
  return isRomanisation(align(a, b, romanisations()))
}

// Reused: a grid of its own for each two words would be most of the work of clearing away.
const SIZE = (LONGEST + 1) * (LONGEST + 1)
const costs = new Float64Array(SIZE)
const changes = new Uint8Array(SIZE)

function align(a: string, b: string, table: Table): Spelling {
  const left = wordOf(a)
  const right = wordOf(b)
  const width = right.letters.length + 1
  const size = (left.letters.length + 1) * width
  costs.fill(Number.POSITIVE_INFINITY, 0, size)
  changes.fill(0, 0, size)
  costs[0] = 0
  for (let i = 0; i <= left.letters.length; i++) {
    for (let j = 0; j <= right.letters.length; j++) if (i + j > 0) fillCell(left, right, table, i, j)
  }
  return { cost: costs[size - 1] ?? 0, edits: changes[size - 1] ?? 0 }
}

interface Word {
  readonly letters: readonly number[]
  /** Of leaving out each letter. */
  readonly prices: readonly number[]
}

const MOST_WORDS = 20_000
const wordOf = remembered(MOST_WORDS, (word): Word => {
  const letters = codeOf(word.slice(0, LONGEST))
  return { letters, prices: letters.map(priceOfDropping) }
})

/** A letter that is its neighbour once more is no edit: it costs less than any. */
function priceOfDropping(letter: number, i: number, word: readonly number[]): number {
  const vowel = VOWELS.has(letter)
  if (letter === word[i - 1]) return vowel ? DOUBLED_VOWEL : DOUBLED_CONSONANT
  return vowel ? VOWEL_EDIT : EDIT
}

/**
 * The cheapest ways from the first i letters of one word to the first j of the other, at `i * width + j`. Every two words of like names
 * come here: no closures, which would be made anew for every cell.
 */
function fillCell(one: Word, other: Word, table: Table, i: number, j: number): void {
  const left = one.letters
  const right = other.letters
  const width = right.length + 1
  const here = i * width + j
  const a = left[i - 1] ?? 0
  const b = right[j - 1] ?? 0
  if (i > 0 && j > 0) {
    if (a === b) take(here, here - width - 1, 0, 0)
    else take(here, here - width - 1, VOWELS.has(a) && VOWELS.has(b) ? VOWEL_EDIT : EDIT, 1)
    if (i > 1 && j > 1 && a === right[j - 2] && b === left[i - 2]) take(here, here - 2 * width - 2, EDIT, 1)
  }
  if (i > 0) drop(here, here - width, one.prices[i - 1] ?? EDIT)
  if (j > 0) drop(here, here - 1, other.prices[j - 1] ?? EDIT)
  const both = i > 0 && j > 0 ? table[a * ALPHABET + b] : undefined
  const leftAlone = i > 0 ? table[a * ALPHABET] : undefined
  const rightAlone = j > 0 ? table[b] : undefined
  if (both) reach(both, left, right, i, j)
  if (leftAlone) reach(leftAlone, left, right, i, j)
  if (rightAlone) reach(rightAlone, left, right, i, j)
}

function take(here: number, from: number, price: number, changed: number): void {
  const total = (costs[from] ?? 0) + price
  if (total >= (costs[here] ?? 0)) return
  costs[here] = total
  changes[here] = (changes[from] ?? 0) + changed
}

function drop(here: number, from: number, price: number): void {
  take(here, from, price, price < VOWEL_EDIT ? 0 : 1)
}

function reach(rows: readonly Correspondence[], left: readonly number[], right: readonly number[], i: number, j: number): void {
  const width = right.length + 1
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as Correspondence
    const fromLeft = i - row.left.length
    const fromRight = j - row.right.length
    // What is no cheaper is not looked at: most rows are of letters that differ anyway.
    if (fromLeft < 0 || fromRight < 0 || (costs[fromLeft * width + fromRight] ?? 0) + row.cost >= (costs[i * width + j] ?? 0)) continue
    if (fits(row, left, right, i, j)) take(i * width + j, fromLeft * width + fromRight, row.cost, 0)
  }
}

function fits(row: Correspondence, left: readonly number[], right: readonly number[], i: number, j: number): boolean {
  const fromLeft = i - row.left.length
  const fromRight = j - row.right.length
  if ((row.at === 1 || row.at === 3) && (fromLeft > 0 || fromRight > 0)) return false
  if ((row.at === 2 || row.at === 3) && (i < left.length || j < right.length)) return false
  return isAt(row.left, left, fromLeft) && isAt(row.right, right, fromRight)
}

function isAt(part: readonly number[], word: readonly number[], from: number): boolean {
  for (let k = 0; k < part.length; k++) if (word[from + k] !== part[k]) return false
  return true
}
