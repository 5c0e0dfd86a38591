/** Reads a number that begins with figures or a sign: "1,400", "-5", "10 1/2", "1.2 million", "3½", "21st", "1.3x10^6". */

import type { Atom } from './atom.ts'
import { isMoneySign } from './money.ts'
import type { Numeral } from './numeral.ts'
import { words } from './words.ts'

// Longer runs of figures are keys and hashes, and no double holds them.
const MOST_FIGURES = 18

const VULGAR: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

// Bottom halves of printed fractions; 9/11 and 24/7 are names.
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100])

export function readFigure(atoms: readonly Atom[], from: number): Numeral | null {
  const signed = signAt(atoms, from)
  const at = signed ? from + 1 : from
  const value = figure(atoms[at])
  if (value === null) return null
  const negative = signed || isMinusWord(atoms[from - 1]) ? -1 : 1
  const start = isMinusWord(atoms[from - 1]) ? from - 1 : from
  const ordinal = suffix(atoms, at + 1, ['st', 'nd', 'rd', 'th'])
  if (ordinal) return numeral(start, at + 2, value, { sort: 'ordinal' })
  if (suffix(atoms, at + 1, ['s']) && value >= 10) return numeral(start, at + 2, value, { sort: 'decade' })
  const printed = fractionAt(atoms, at, value) ?? powerAt(atoms, at, value)
  if (printed) return numeral(start, printed.to, negative * printed.value, { sort: printed.sort })
  return scaled(atoms, start, at + 1, negative * value)
}

function numeral(from: number, to: number, value: number, more: Partial<Numeral>): Numeral {
  return { from, to, low: value, high: value, sort: 'cardinal', scale: 1, inFigures: true, ...more }
}

/** The value of an atom of figures; null for words, marks and overlong runs. */
export function figure(atom: Atom | undefined): number | null {
  if (atom?.kind !== 'figure' || atom.text.length > MOST_FIGURES + 8) return null
  const vulgar = VULGAR[atom.text]
  if (vulgar !== undefined) return vulgar
  const value = Number(atom.text.replace(/[,\s]/gu, ''))
  return Number.isFinite(value) && value < 10 ** MOST_FIGURES ? value : null
}

/** A minus or plus sign that is no hyphen: nothing or a bracket or currency sign before it. */
function signAt(atoms: readonly Atom[], at: number): boolean {
  const sign = atoms[at]
  if (!sign || !/^[-\u2212\u2013]$/u.test(sign.text) || !atoms[at + 1]?.glued || atoms[at + 1]?.kind !== 'figure') return false
  if (!sign.glued) return atoms[at - 1]?.pos !== 'PROPN'
  return /^[([{$€£:=<>]$/u.test(atoms[at - 1]?.text ?? '(')
}

function isMinusWord(atom: Atom | undefined): boolean {
  return atom !== undefined && words().minus.has(atom.lower) && atom.kind === 'word'
}

function suffix(atoms: readonly Atom[], at: number, endings: readonly string[]): boolean {
  const atom = atoms[at]
  return atom?.glued === true && endings.includes(atom.lower)
}

interface Printed {
  readonly to: number
  readonly value: number
  readonly sort: Numeral['sort']
}

/** "1/2", "10 1/2", "3½"; null where the stroke does not make a fraction. */
function fractionAt(atoms: readonly Atom[], at: number, value: number): Printed | null {
  if (VULGAR[atoms[at]?.text ?? ''] !== undefined) return { to: at + 1, value, sort: 'fraction' }
  const next = atoms[at + 1]
  const vulgar = VULGAR[next?.text ?? '']
  if (vulgar !== undefined) return { to: at + 2, value: value + vulgar, sort: 'cardinal' }
  const part = stroke(atoms, at, value)
  if (part !== null) return { to: at + 3, value: part, sort: 'fraction' }
  const top = next && !next.glued ? figure(next) : null
  const rest = top === null ? null : stroke(atoms, at + 1, top)
  return rest === null || !Number.isInteger(value) ? null : { to: at + 4, value: value + rest, sort: 'cardinal' }
}

function stroke(atoms: readonly Atom[], at: number, top: number): number | null {
  if (atoms[at + 1]?.text !== '/' || !atoms[at + 1]?.glued || !atoms[at + 2]?.glued || atoms[at + 3]?.text === '/') return null
  const bottom = figure(atoms[at + 2])
  if (bottom === null || !DENOMINATORS.has(bottom) || !Number.isInteger(top) || top >= bottom || top === 0) return null
  return top / bottom
}

/** "1.99×10−30", "1.3x10^6", "2.5^-1". */
function powerAt(atoms: readonly Atom[], at: number, value: number): Printed | null {
  const times = /^[x×]$/u.test(atoms[at + 1]?.lower ?? '') && atoms[at + 2]?.text === '10'
  if (!times && atoms[at + 1]?.text !== '^') return null
  let to = times ? at + 3 : at + 1
  let raised = !times
  if (atoms[to]?.text === '^') {
    raised = true
    to++
  }
  let sign = 1
  for (; /^[-+\u2212]$/u.test(atoms[to]?.text ?? '') && atoms[to]?.glued; to++) {
    if (atoms[to]?.text !== '+') sign = -sign
    raised = true
  }
  const exponent = raised ? figure(atoms[to]) : null
  if (exponent === null || !atoms[to]?.glued) return null
  const result = times ? Number(`${value}e${sign * exponent}`) : value ** (sign * exponent)
  return Number.isFinite(result) ? { to: to + 1, value: result, sort: 'cardinal' } : null
}

/** Takes the scales behind a figure, and what adds to them: "4 hundred million", "4 thousand 3 hundred and 21", "3 million and a half". */
function scaled(atoms: readonly Atom[], from: number, at: number, first: number): Numeral {
  let { value, to, scale } = scalesAt(atoms, from, at, first)
  while (scale >= 100 && value >= 0) {
    const more = addition(atoms, to, scale)
    if (!more) break
    value += more.value
    to = more.to
    scale = more.scale
  }
  const half = halfAfter(atoms, to, scale)
  if (half) return numeral(from, half.to, value + half.value, { scale })
  return numeral(from, to, value, { scale })
}

function scalesAt(atoms: readonly Atom[], from: number, at: number, first: number): { value: number; to: number; scale: number } {
  let value = first
  let to = at
  let scale = 1
  for (;;) {
    const hyphen = atoms[to]?.text === '-' && atoms[to]?.glued && atoms[to + 1]?.glued ? 1 : 0
    const word = atoms[to + hyphen]
    const factor = word ? (scaleOf(atoms, to + hyphen, from) ?? words().groups.get(word.lower)) : undefined
    if (factor === undefined) return { value: round(value), to, scale }
    value *= factor
    scale *= factor
    to += hyphen + 1
  }
}

// 1.1 * 1e6 is 1100000.0000000002 in binary.
function round(value: number): number {
  return Number(value.toPrecision(15))
}

/** The scale that the atom stands for behind figures; letters only where their neighbours leave no doubt. */
function scaleOf(atoms: readonly Atom[], at: number, from: number): number | undefined {
  const atom = atoms[at]
  if (atom?.kind !== 'word') return undefined
  const { shortScales, letters } = words()
  const long = shortScales.get(atom.lower)
  if (long !== undefined) return atom.lower === 'mm' && atom.text !== 'MM' ? undefined : long
  const letter = letters.get(atom.lower)
  const money = isMoneySign(atoms[from - 1])
  // "£ 15 m": nobody pays in metres.
  if (money && atom.text === 'm') return letter
  const spaced = !atom.glued && atom.text === atom.lower && !(atom.lower === 'k' && atoms[at + 1] === undefined)
  if (letter === undefined || spaced) return undefined
  if (money) return letter
  if (atom.lower === 'k') return atoms[at + 1]?.text === '/' ? undefined : letter
  if (atom.text === 'M' || atom.text === 'B') return letter
  return atom.text === 'm' && countsThings(atoms, at + 1) ? letter : undefined
}

/** "12.3m tonnes", "35m of its devices": what follows can be counted by the million. "1.8m tall", "173m away" are lengths. */
function countsThings(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at]?.lower === 'of' && /^(?:DET|PRON)$/u.test(atoms[at + 1]?.pos ?? '')) return true
  for (let i = at; i < at + 4; i++) {
    const atom = atoms[i]
    if (atom?.kind !== 'word') return false
    if (atom.pos === 'NOUN' && atom.lower.length > 2 && atom.lower !== atom.lemma) return true
    if (atom.lower === 'people') return true
    if (i === at && atom.lower === 'of') continue
    if (!['ADJ', 'PROPN', 'NOUN', 'DET', 'PRON'].includes(atom.pos)) return false
  }
  return false
}

function addition(atoms: readonly Atom[], at: number, below: number): { value: number; to: number; scale: number } | null {
  const and = atoms[at]?.lower === 'and' ? 1 : 0
  const start = at + and
  const first = figure(atoms[start]) ?? (and ? (words().cardinals.get(atoms[start]?.lower ?? '') ?? null) : null)
  if (first === null || first === 0 || first >= below || atoms[start]?.glued || !Number.isInteger(first)) return null
  const more = scalesAt(atoms, start, start + 1, first)
  // Without a scale of its own only "hundred and 21" adds; "4 million and 3" are two numbers.
  if (more.scale === 1 && !(and && below === 100)) return null
  return more.value < below ? more : null
}

/** "3 million and a half" adds half a million; "2 and a half" half of one. */
export function halfAfter(atoms: readonly Atom[], at: number, scale: number): { value: number; to: number } | null {
  const { articles, denominators, cardinals } = words()
  if (atoms[at]?.lower !== 'and') return null
  const top = articles.has(atoms[at + 1]?.lower ?? '') ? 1 : cardinals.get(atoms[at + 1]?.lower ?? '')
  const bottom = denominators.get(atoms[at + 2]?.lower ?? '')
  if (top === undefined || bottom === undefined || top >= bottom) return null
  return { value: (scale * top) / bottom, to: at + 3 }
}
