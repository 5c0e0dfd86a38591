/** How far two words are from being spellings of one name: by romanisation, or only by changing letters. */

import { ALPHABET, type Correspondence, codeOf, correspondences } from './correspondences.ts'

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

const cache = new Map<string, Spelling>()
const CACHE_SIZE = 20_000

/** Symmetric; equal words cost 0. */
export function compareSpelling(a: string, b: string): Spelling {
  if (a === b) return { cost: 0, edits: 0 }
  const key = a < b ? `${a}|${b}` : `${b}|${a}`
  const known = cache.get(key)
  if (known) return known
  const spelling = a < b ? align(a, b) : align(b, a)
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(key, spelling)
  return spelling
}

/** Spellings of one name under two systems. */
export function isRomanisation(spelling: Spelling, limit: number = ROMANISATION_LIMIT): boolean {
  return spelling.edits === 0 && spelling.cost <= limit
}

function align(a: string, b: string): Spelling {
  const left = codeOf(a.slice(0, LONGEST))
  const right = codeOf(b.slice(0, LONGEST))
  const width = right.length + 1
  const cost = new Float64Array((left.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const edits = new Uint8Array(cost.length)
  cost[0] = 0
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      if (i + j > 0) fillCell(left, right, i, j, cost, edits)
    }
  }
  return { cost: cost.at(-1) ?? 0, edits: edits.at(-1) ?? 0 }
}

function fillCell(left: readonly number[], right: readonly number[], i: number, j: number, cost: Float64Array, edits: Uint8Array): void {
  const width = right.length + 1
  const here = i * width + j
  const take = (from: number, price: number, changed: number): void => {
    const total = (cost[from] ?? 0) + price
    if (total >= (cost[here] ?? 0)) return
    cost[here] = total
    edits[here] = (edits[from] ?? 0) + changed
  }
  const a = left[i - 1] ?? 0
  const b = right[j - 1] ?? 0
  if (i > 0 && j > 0) {
    if (a === b) take(here - width - 1, 0, 0)
    else take(here - width - 1, VOWELS.has(a) && VOWELS.has(b) ? VOWEL_EDIT : EDIT, 1)
    if (i > 1 && j > 1 && a === right[j - 2] && b === left[i - 2]) take(here - 2 * width - 2, EDIT, 1)
  }
  if (i > 0) dropLetter(left, i, (price, changed) => take(here - width, price, changed))
  if (j > 0) dropLetter(right, j, (price, changed) => take(here - 1, price, changed))
  const table = correspondences()
  const reach = (rows: readonly Correspondence[] | undefined): void => {
    for (const row of rows ?? []) {
      if (fits(row, left, right, i, j)) take((i - row.left.length) * width + j - row.right.length, row.cost, 0)
    }
  }
  if (i > 0 && j > 0) reach(table[a * ALPHABET + b])
  if (i > 0) reach(table[a * ALPHABET])
  if (j > 0) reach(table[b])
}

function dropLetter(word: readonly number[], at: number, take: (price: number, changed: number) => void): void {
  const letter = word[at - 1] ?? 0
  const vowel = VOWELS.has(letter)
  if (word[at - 2] === letter) take(vowel ? DOUBLED_VOWEL : DOUBLED_CONSONANT, 0)
  else take(vowel ? VOWEL_EDIT : EDIT, 1)
}

function fits(row: Correspondence, left: readonly number[], right: readonly number[], i: number, j: number): boolean {
  const fromLeft = i - row.left.length
  const fromRight = j - row.right.length
  if (fromLeft < 0 || fromRight < 0) return false
  if ((row.at === 1 || row.at === 3) && (fromLeft > 0 || fromRight > 0)) return false
  if ((row.at === 2 || row.at === 3) && (i < left.length || j < right.length)) return false
  return row.left.every((code, k) => left[fromLeft + k] === code) && row.right.every((code, k) => right[fromRight + k] === code)
}
