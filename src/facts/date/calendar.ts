/** Reads dates that name days, months and holidays of the calendar. */

import { calendarDay, dayOf, easter, type Interval, months, nthWeekday } from './days.ts'
import type { Around, Node, Read, Rule } from './grammar.ts'
import { fixed, type Point, withYear, yearless } from './point.ts'
import { dateLexicon, type Holiday } from './words.ts'

// A weekday before a date adds nothing to it; "this May 5" and "last Dec. 9" tell the year.
const WEEKDAY = '(?:W\\.?,?)?[LXH]?'
const MONTH = 'M\\.?'
const YEAR = '(?:,?F?Y)?'

/** Numbers: 2025-11-19, 2025/11/19, 25.07.2025, 10/1/2018, 23/08/39; and ISO months. */
export const NUMERIC_DATES: readonly Rule[] = [
  { pattern: /Y([-/.])n\1n/gu, read: (w) => day(valueAt(w, 0), valueAt(w, 2), valueAt(w, 4)) },
  { pattern: /Ynn/gu, read: (w) => (isClose(w) ? day(valueAt(w, 0), valueAt(w, 1), valueAt(w, 2)) : null) },
  { pattern: /n([-/.])n\1Y/gu, read: (w) => dayAndMonth(w, valueAt(w, 4)) },
  { pattern: /n\.nY/gu, read: (w) => day(valueAt(w, 3), valueAt(w, 2), valueAt(w, 0)) },
  { pattern: /n\/n\/[nN]/gu, read: (w) => (w[4]?.text.length === 2 ? dayAndMonth(w, shortYear(valueAt(w, 4))) : null) },
  { pattern: /Y-n/gu, read: readYearMonth },
  { pattern: /[WH],?n[-/]n/gu, read: readWeekdayAndNumbers },
]

/** Days and months by name, with or without a year. */
export const NAMED_DATES: readonly Rule[] = [
  { pattern: new RegExp(`${WEEKDAY}${MONTH}[-/]?(?:t?[no]|t?O)(?:[-/]Y|${YEAR})`, 'gu'), read: readNamed },
  { pattern: new RegExp(`${WEEKDAY}${MONTH}g`, 'gu'), read: (w) => day(gluedYear(w), month(w), gluedDay(w)) },
  { pattern: new RegExp(`${WEEKDAY}(?:t?[no]U?F?|tOU?F?|OF)[-/]?${MONTH}(?:[-/]Y|${YEAR})`, 'gu'), read: readNamed },
  { pattern: /Y([-/])M\1n/gu, read: readNamed },
  // "Twenty-five January nineteen eighty-six": a number in words is a day only with its year.
  { pattern: new RegExp(`c${MONTH},?Y`, 'gu'), read: readNamed },
  { pattern: new RegExp(`${WEEKDAY}${MONTH}[no](?:,[no])*,?A[no]${YEAR}`, 'gu'), read: readList },
  { pattern: new RegExp(`${WEEKDAY}[no](?:,[no])*,?A[no]F?${MONTH}${YEAR}`, 'gu'), read: readList },
  { pattern: new RegExp(`${WEEKDAY}${MONTH}t?[noO][-ub]t?[noO]${YEAR}`, 'gu'), read: readDays },
  { pattern: new RegExp(`${WEEKDAY}t?[no][-ub]t?[no]F?${MONTH}${YEAR}`, 'gu'), read: readDays },
  { pattern: new RegExp(`B[no]A[no]F?${MONTH}${YEAR}|B${MONTH}[no]A[no]${YEAR}`, 'gu'), read: readDays },
  { pattern: new RegExp(`${MONTH}(?:[-/,]|i)?F?Y`, 'gu'), read: (w) => month1(w, numberOf(w, 'Y')) },
  { pattern: new RegExp(MONTH, 'gu'), read: readMonth },
  { pattern: /K(?:,?F?Y)?/gu, read: readHoliday },
  { pattern: /[LXH]K/gu, read: readHolidayOfSide },
]

// ---------------------------------------------------------------- days

function day(year: number | null, monthNumber: number | null, dayNumber: number | null): Point | null {
  const at = calendarDay(year ?? 0, monthNumber ?? 0, dayNumber ?? 0)
  return at === null ? null : fixed('day', { from: at, to: at }, { unit: 'day' })
}

/**
 * Full stops mean day first, and so do hyphens between padded numbers (06-08-2013). Slashes are read the American way
 * where both ways give a day.
 */
function dayAndMonth(words: readonly Node[], year: number | null): Point | null {
  const [a, sign, b] = words
  const [first, second] = [a?.value ?? 0, b?.value ?? 0]
  const dayFirst = sign?.kind === '.' || (sign?.kind === '-' && a?.text.length === 2 && b?.text.length === 2)
  const [american, european] = [day(year, first, second), day(year, second, first)]
  return dayFirst ? (european ?? american) : (american ?? european)
}

/** Two digits: this century unless that would be far ahead. */
function shortYear(value: number): number {
  return value <= 40 ? 2000 + value : 1900 + value
}

/** "Friday 7/6": two numbers alone are a fraction or a score, after a weekday they are a day. */
function readWeekdayAndNumbers(words: readonly Node[]): Point {
  const at = words.findIndex((w) => w.kind === 'n')
  const numbers = words.slice(at)
  return yearless('day', (year) => dayAndMonth(numbers, year)?.fixed ?? null, { unit: 'day', side: sideOf(words) })
}

/** 2024-12 is a month; 2011-12 is a season over two years, and 2014-18 five years. */
function readYearMonth(words: readonly Node[]): Point | null {
  const [year, , number] = words
  if (!year || !number || number.text.length !== 2 || number.value > 12 || number.value === (year.value % 100) + 1) return null
  return fixed('month', months(year.value, number.value, number.value), { unit: 'month' })
}

function readNamed(words: readonly Node[], around: Around): Point | readonly Read[] | null {
  const dayNumber = numberOf(words, 'n') ?? numberOf(words, 'o') ?? numberOf(words, 'O') ?? numberOf(words, 'c')
  const year = numberOf(words, 'Y')
  const monthNumber = month(words)
  if (monthNumber === null || dayNumber === null) return null
  if (isAmount(words, around, year) || isOrderOfNext(words, around, year)) return monthAlone(words, around)
  // "17 of May" has "of"; "the 5th day of May" has "day", and no other unit fits.
  if (words.some((w) => w.kind === 'U' && w.tag !== 'day')) return null
  if (year !== null) return day(year, monthNumber, dayNumber)
  return yearless('day', (y) => dayIn(y, monthNumber, dayNumber), { unit: 'day', side: sideOf(words) })
}

/** "In May 12 soldiers died": after "in" the number belongs to what follows. */
function isAmount(words: readonly Node[], around: Around, year: number | null): boolean {
  if (year !== null || !words[0] || !/^[MLXH]$/u.test(words[0].kind)) return false
  const bare = words.at(-1)?.kind === 'n'
  const month = words[0].kind !== 'M' || around.before?.lower === 'in'
  return bare && month && around.after?.kind === 'w' && isNominal(around.posAt(around.after.start))
}

/** "In May first responders": an ordinal without "the" belongs to a word that follows. */
function isOrderOfNext(words: readonly Node[], { after }: Around, year: number | null): boolean {
  const bare = words.at(-1)?.kind === 'O' && words.at(-2)?.kind === 'M'
  return bare && year === null && after !== null && /^[wUkMF]$/u.test(after.kind)
}

function monthAlone(words: readonly Node[], around: Around): readonly Read[] | null {
  const at = words.findIndex((w) => w.kind === 'M')
  const word = words[at]
  const point = word && (at > 0 || standsAlone(word, around)) ? monthPoint(word.value, { side: sideOf(words) }) : null
  return point && [{ from: 0, to: at + (words[at + 1]?.kind === '.' ? 2 : 1), point }]
}

/** Each day of a list is a statement of its own; the first takes the month with it, the last the year. */
function readList(words: readonly Node[], around: Around): readonly Read[] | null {
  const monthNumber = month(words)
  const year = numberOf(words, 'Y')
  const numbers = words.flatMap((w, i) => (w.kind === 'n' || w.kind === 'o' ? [i] : []))
  if (monthNumber === null || (year === null && isCounted(words, around))) return null
  const monthFirst = (numbers[0] ?? 0) > words.findIndex((w) => w.kind === 'M')
  const reads = numbers.flatMap((at, i): Read[] => {
    const value = valueAt(words, at)
    const point = year === null ? yearless('day', (y) => dayIn(y, monthNumber, value), { unit: 'day' }) : day(year, monthNumber, value)
    const from = i === 0 && monthFirst ? 0 : at
    const to = i === numbers.length - 1 ? words.length : at + 1
    return point ? [{ from, to, point }] : []
  })
  return reads.length === numbers.length ? reads : null
}

/** "On May 5 and 18 people": the last number counts what follows. */
function isCounted(words: readonly Node[], around: Around): boolean {
  const last = words.at(-1)
  if (last?.kind !== 'n' || !around.after) return false
  return around.after.kind === 'w' && isNominal(around.posAt(around.after.start))
}

function readDays(words: readonly Node[], around: Around): Point | null {
  const monthNumber = month(words)
  const year = numberOf(words, 'Y')
  const [first, last] = words.filter((w) => /^[noO]$/u.test(w.kind)).map((w) => w.value)
  if (monthNumber === null || first === undefined || last === undefined || last <= first) return null
  if (year === null && isCounted(words, around)) return null
  const inOne = (y: number): Interval | null => {
    const [from, to] = [calendarDay(y, monthNumber, first), calendarDay(y, monthNumber, last)]
    return from === null || to === null ? null : { from, to }
  }
  const point = yearless('span', inOne)
  return year === null ? point : withYear(point, year)
}

function dayIn(year: number, monthNumber: number, dayNumber: number): Interval | null {
  const at = calendarDay(year, monthNumber, dayNumber)
  return at === null ? null : { from: at, to: at }
}

// ---------------------------------------------------------------- months

function month1(words: readonly Node[], year: number | null): Point | null {
  const number = month(words)
  return number === null || year === null ? null : fixed('month', months(year, number, number), { unit: 'month' })
}

export function monthPoint(number: number, more: Partial<Point> = {}): Point {
  return yearless('month', (y) => months(y, number, number), { unit: 'month', ...more })
}

function readMonth(words: readonly Node[], around: Around): Point | null {
  const word = words[0]
  if (!word || !standsAlone(word, around)) return null
  return monthPoint(word.value)
}

/** Names and verbs that look like months need a word before them that only a month can follow. */
function standsAlone(word: Node, { before, after, beyond, posAt }: Around): boolean {
  const lexicon = dateLexicon()
  const full = word.text.length > 4 || word.lower === 'may' || word.lower === 'june' || word.lower === 'july'
  const led = before !== null && (lexicon['before-month'].includes(before.lower) || before.kind === 'P')
  // "Jan-Feb 2017", "Nov to March".
  if (after && /^[-u]$/u.test(after.kind) && beyond?.kind === 'M') return true
  if (!full) return led && !isCapitalised(after)
  if (!lexicon['other-words-too'].includes(word.lower)) return true
  const noun = after !== null && after.kind === 'w' && after.text === after.lower && isNominal(posAt(after.start))
  if (before?.kind === 'a' || before?.kind === 't') return noun
  return led && !isCapitalised(after)
}

function isCapitalised(node: Node | null): boolean {
  return node !== null && node.kind === 'w' && /^\p{Lu}\p{Ll}/u.test(node.text)
}

// ---------------------------------------------------------------- holidays

function readHoliday(words: readonly Node[]): Point | null {
  const rule = dateLexicon().holidays[words[0]?.lower ?? '']
  return rule
    ? inYear(
        yearless('day', (y) => holiday(rule, y), { unit: 'day' }),
        words,
      )
    : null
}

function readHolidayOfSide(words: readonly Node[]): Point | null {
  const point = readHoliday(words.slice(1))
  return point && { ...point, side: sideOf(words) }
}

function holiday(rule: Holiday, year: number): Interval {
  const at =
    rule.easter !== undefined
      ? easter(year) + rule.easter
      : rule.which !== undefined
        ? nthWeekday(year, rule.month ?? 1, rule.weekday ?? 1, rule.which)
        : dayOf(year, rule.month ?? 1, rule.day ?? 1)
  return { from: at, to: at }
}

export function inYear(point: Point, words: readonly Node[]): Point | null {
  const year = numberOf(words, 'Y')
  return year === null ? point : withYear(point, year)
}

// ---------------------------------------------------------------- words

export function isNominal(pos: string | null): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'
}

function valueAt(words: readonly Node[], at: number): number {
  return words[at]?.value ?? 0
}

export function numberOf(words: readonly Node[], kind: string): number | null {
  return words.find((w) => w.kind === kind)?.value ?? null
}

function month(words: readonly Node[]): number | null {
  return numberOf(words, 'M')
}

/** "Last", "next" and "this" before a date. */
export function sideOf(words: readonly Node[]): Point['side'] {
  const kind = words.find((w) => /^[LXH]$/u.test(w.kind))?.kind
  return kind === undefined ? null : kind === 'L' ? 'past' : kind === 'X' ? 'future' : 'this'
}

/** "2016 10 16" on one line. */
function isClose(words: readonly Node[]): boolean {
  return words.every((w, i) => i === 0 || (w.text.length === 2 && w.start - (words[i - 1]?.end ?? 0) === 1))
}

function gluedDay(words: readonly Node[]): number {
  return Number(words.at(-1)?.tag.slice(0, 2))
}

function gluedYear(words: readonly Node[]): number {
  return Number(words.at(-1)?.tag.slice(2))
}
