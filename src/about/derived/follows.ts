/**
 * Whether a number follows from the figures of an article: copied, put in words, rounded, turned into another unit, added up,
 * taken off, a share, or the time between two dates. These are the ways in which headlines are made (Huang, Chen, Huang and
 * Chen, NumHG, 2023, label the same ones).
 */

import { alike } from '../clauses/words.ts'
import type { Amount } from './amounts.ts'
import type { Figures } from './figures.ts'

/** The figures that may be what the number was made from; all of them where nothing better is known. */
export type Among = (figure: Amount) => boolean

export function follows(mine: Amount, figures: Figures, among: Among): boolean {
  const kin = figures.amounts.filter(among)
  return (
    kin.some((f) => isTaken(mine, f)) ||
    figures.bare.some((n) => isPrinted(mine, n)) ||
    (mine.unit === null && figures.told.has(mine.value)) ||
    isSum(mine, kin) ||
    isToll(mine, figures.amounts) ||
    isShare(mine, figures) ||
    isRatio(mine, figures.amounts) ||
    isSpan(mine, figures)
  )
}

/** The number itself, or rounded; of another unit only as printed. */
function isTaken(mine: Amount, figure: Amount): boolean {
  if (!isOneUnit(mine, figure)) return isPrinted(mine, figure.value / figure.factor)
  return isAbout(mine, figure.value) || isWithin(mine.value, figure)
}

/** "The 90-year-old" was born ninety years ago. */
export function isOneUnit(a: Amount, b: Amount): boolean {
  return a.unit === b.unit || (isTime(a) && isTime(b))
}

export function isTime({ unit }: Amount): boolean {
  return unit === 'age' || unit === 'duration'
}

/** "$33 a share" and "$35" are both dollars. */
function isOfOneUnit(a: Amount, b: Amount): boolean {
  return isOneUnit(a, b) || (a.unit !== null && b.unit !== null && a.unit.split(' per ')[0] === b.unit.split(' per ')[0])
}

const SCALES: readonly number[] = [1, 1e3, 1e6, 1e9, 1e-3, 1e-6]

/** Digits whose scale or unit the extractor may have missed: "1.5" of "1.5-million-acre". */
function isPrinted({ value, factor }: Amount, printed: number): boolean {
  const wanted = value / factor
  return isEqual(wanted, Math.round(printed)) || SCALES.some((scale) => isEqual(wanted, printed * scale))
}

/** How far off a number may be and still be the other one, rounded for a headline with fewer digits. */
const ROUNDING = 0.06
/** "Nearly $4 billion" for 3.7; but 10 is not 8, though it could be rounded to tens. */
const ROUGH = 0.125
/** Below this, counts are counted: 9 is not 10. */
const ROUNDED_FROM = 10

function isAbout(mine: Amount, value: number): boolean {
  if (isEqual(mine.value, value)) return true
  const off = Math.abs(mine.value - value)
  if (mine.unit !== null && off <= Math.min(mine.half, ROUGH * mine.value) * (1 + 1e-9)) return true
  return value / mine.factor >= ROUNDED_FROM && off <= ROUNDING * Math.abs(mine.value) && digits(mine.value) < digits(value)
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
}

function digits(n: number): number {
  return String(Number(Math.abs(n).toPrecision(12)))
    .replace('.', '')
    .replace(/^0+|0+$/gu, '').length
}

/** "About 50", "dozens": what has an open end reaches ten times as far as it begins. */
const OPEN_REACH = 10

function isWithin(value: number, { low, high, stated }: Amount): boolean {
  if (Number.isFinite(low) && Number.isFinite(high)) return low <= value && value <= high
  return !stated && low >= 2 && value >= low && value <= OPEN_REACH * low
}

/** Sums and differences are tried among so many amounts at the most, and sums of so many that stand in a row. */
const MOST_AMOUNTS = 40
const LONGEST_SUM = 6

function isSum(mine: Amount, kin: readonly Amount[]): boolean {
  const some = kin.filter((f) => isOneUnit(mine, f) && !f.ordinal).slice(0, MOST_AMOUNTS)
  return some.some((a, i) => isRunningSum(mine, some, i) || some.slice(i + 1, i + 1 + WITHIN).some((b) => isPairOf(mine, a, b)))
}

/** "Seven killed or hurt" are two dead and five hurt, told one after the other. */
function isToll(mine: Amount, amounts: readonly Amount[]): boolean {
  if (!mine.people) return false
  const people = amounts.filter((f) => f.people || f.role !== null)
  return people.some((a, i) => people.slice(i + 1, i + 2).some((b) => isEqual(mine.value, a.value + b.value)))
}

/** What is added up or taken off stands near: far apart, some pair leads to any number. */
const WITHIN = 4

function isPairOf(mine: Amount, a: Amount, b: Amount): boolean {
  if (isAbout(mine, a.value + b.value)) return true
  const [more, less] = a.value >= b.value ? [a, b] : [b, a]
  // Who is taken off from all is not what is left: 8 less 3 dead is not the number of the dead.
  return (mine.role === null || less.role !== mine.role) && isAbout(mine, more.value - less.value)
}

function isRunningSum(mine: Amount, some: readonly Amount[], from: number): boolean {
  let sum = 0
  for (const { value } of some.slice(from, from + LONGEST_SUM)) {
    sum += value
    if (isAbout(mine, sum)) return true
  }
  return false
}

/** A share of an amount of its kind: "a fifth of the 3,000 workers"; half and double of what is measured. */
function isShare(mine: Amount, { amounts, halved }: Figures): boolean {
  const shares = amounts.filter((f) => f.unit === 'percent').map((f) => f.value / 100)
  const whole = amounts.filter((f) => isOneUnit(mine, f) && !f.ordinal).slice(0, MOST_AMOUNTS)
  const factors = halved && mine.unit !== null && mine.unit !== 'percent' ? [...shares, 0.5, 2] : shares
  return whole.some((f) => factors.some((share) => isAbout(mine, mine.unit === null ? Math.round(f.value * share) : f.value * share)))
}

/** "Three of four" is 75%; from 15 to 18 dollars is a rise by 20%. */
function isRatio(mine: Amount, amounts: readonly Amount[]): boolean {
  if (mine.unit !== 'percent') return false
  const some = amounts.filter((f) => f.unit !== 'percent' && !f.ordinal && f.value > 0).slice(0, MOST_AMOUNTS)
  return some.some((a) =>
    some.some((b) => {
      if (!isOfOneUnit(a, b) || a.value >= b.value) return false
      return [a.value / b.value, 1 - a.value / b.value, b.value / a.value - 1].some(
        (share) => Math.abs(mine.value - 100 * share) <= Math.max(mine.half, 0.5),
      )
    }),
  )
}

const DAY = 86_400
const YEAR = 31_556_952

/** The time between two years or days of the article; the last year may not be full. */
function isSpan(mine: Amount, { years, days }: Figures): boolean {
  if (!isTime(mine) || mine.factor < DAY) return false
  const slack = mine.factor / 2
  if (mine.factor < YEAR) return differences(days).some((span) => Math.abs(mine.value - span / 1000) <= slack + DAY)
  return differences(years).some((span) => span > 0 && Math.abs(mine.value - (span - 0.5) * YEAR) <= Math.max(slack, YEAR / 2) * (1 + 1e-6))
}

function differences(values: readonly number[]): number[] {
  return values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.abs(a - b)))
}

/** A figure of the same sort: not of people where things are counted, not of those hurt where the dead are. */
export function isOfItsSort(mine: Amount, figure: Amount): boolean {
  if (mine.ordinal || figure.ordinal) return mine.unit === null || isTime(mine)
  if (!isOfOneUnit(mine, figure)) return false
  if (mine.unit !== null) return true
  if (mine.role !== null && figure.role !== null) {
    if (mine.role === figure.role) return true
    if (excludes(mine.role, figure.role)) return false
  }
  if (mine.counted === null || figure.counted === null) return mine.people === figure.people || figure.role === null || mine.role === null
  return (mine.people && figure.people) || sharesNoun(mine, figure)
}

const LIVING: ReadonlySet<string> = new Set(['injured', 'surviving', 'rescued', 'hospitalised', 'missing', 'arrested', 'detained'])

function excludes(a: string, b: string): boolean {
  return (a === 'killed' && LIVING.has(b)) || (b === 'killed' && LIVING.has(a))
}

/** "19 member nations" counts members, too. */
export function sharesNoun({ words, counted: a }: Amount, { words: others, counted: b }: Amount): boolean {
  return (b !== null && words.some((w) => alike(w, b))) || (a !== null && others.some((w) => alike(w, a)))
}
