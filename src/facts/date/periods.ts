/** Reads seasons, quarters, halves, decades, centuries and years. */

import { inYear, isNominal, numberOf } from './calendar.ts'
import { dayOf, months, periodAt, years } from './days.ts'
import type { Around, Node, Rule } from './grammar.ts'
import { fixed, type Point, withYear, yearless } from './point.ts'
import { dateLexicon } from './words.ts'

export const PERIODS: readonly Rule[] = [
  { pattern: /t?S,?F?Y(?:[-/][nN])?/gu, read: (w) => withYear(season(w), numberOf(w, 'Y') ?? 0) },
  { pattern: /t?S/gu, read: readSeason },
  { pattern: /t?[oO]-?U(?:F?t?Y|,Y)?/gu, read: readQuarterOrCentury },
  { pattern: /Qn(?:,?F?Y)?|YQn/gu, read: (w) => inYear(quarter(numberOf(w, 'n') ?? 0), w) },
  { pattern: /t?[oO]kF(?:t?Y)/gu, read: (w) => inYear(half(numberOf(w, 'O') ?? numberOf(w, 'o') ?? 0), w) },
  { pattern: /t?Z/gu, read: readDecade },
  { pattern: /Y[-u/]Y|Y[-/][nN]/gu, read: readYears },
  { pattern: /t?UF?Y/gu, read: readTheYear },
  { pattern: /Y/gu, read: readYear },
]

function season(words: readonly Node[]): Point {
  const name = words.find((w) => w.kind === 'S')?.lower ?? ''
  const [first, last] = dateLexicon().seasons[name] ?? [1, 12]
  return yearless('season', (y) => months(y, first, last))
}

export const seasonPoint = season

/** "In the summer" is a date, "the fall" only with a year: it is a noun of its own. */
function readSeason(words: readonly Node[], { before, after, posAt }: Around): Point | null {
  if (words.at(-1)?.lower === 'fall' || before?.kind !== 'i' || before.lower === 'on') return null
  const noun = after?.kind === 'w' && isNominal(posAt(after.start))
  return noun ? null : season(words)
}

function quarter(number: number): Point {
  return yearless('quarter', (y) => (number >= 1 && number <= 4 ? months(y, number * 3 - 2, number * 3) : null), { unit: 'quarter' })
}

function half(number: number): Point {
  return yearless('half', (y) => (number === 1 ? months(y, 1, 6) : number === 2 ? months(y, 7, 12) : null), { unit: 'half' })
}

function readQuarterOrCentury(words: readonly Node[], around: Around): Point | null {
  const unit = words.find((w) => w.kind === 'U')
  const number = numberOf(words, 'o') ?? numberOf(words, 'O')
  if (!unit || number === null) return null
  if (unit.lower === 'century') return fixed('century', years(Math.max(1, number * 100 - 100), number * 100 - 1), { unit: 'century' })
  if (unit.lower !== 'quarter' || number > 4) return null
  if (numberOf(words, 'Y') === null && around.after?.kind !== 'F' && !around.has(dateLexicon().business)) return null
  return inYear(quarter(number), words)
}

/** "The 1990s", "the '80s", "the nineties"; a bare "80s" is an age or a temperature. */
function readDecade(words: readonly Node[]): Point | null {
  const word = words.find((w) => w.kind === 'Z')
  if (!word) return null
  const short = word.value < 100
  if (short && !/^['\u2018\u2019]/u.test(word.text) && (words[0]?.kind !== 't' || /^\d/u.test(word.text))) return null
  const first = short ? (word.value < 20 ? 2000 : 1900) + word.value : word.value
  if (first % 10 !== 0) return null
  const unit = first % 100 === 0 && !short && first < 1900 ? 'century' : 'decade'
  return fixed(unit, periodAt(unit, dayOf(first, 1, 1)), { unit })
}

// ---------------------------------------------------------------- years

/** 2014-2018, 2014-18, 2011/12. */
function readYears(words: readonly Node[], around: Around): Point | null {
  const [first, sign, last] = words
  if (!first || !sign || !last || isLabel(around)) return null
  const end = last.kind === 'Y' ? last.value : first.value - (first.value % 100) + last.value
  if (last.kind !== 'Y' && (last.text.length !== 2 || sign.end !== last.start)) return null
  return end > first.value && end < first.value + 400 ? fixed('span', years(first.value, end)) : null
}

// Four digits in this range are mostly years; outside it they are mostly amounts.
const LIKELY_YEARS = { first: 1900, last: 2100 }

function readYear(words: readonly Node[], around: Around): Point | null {
  const word = words[0]
  if (!word || !isYear(word.value, around)) return null
  return fixed('year', years(word.value, word.value), { unit: 'year' })
}

/** "The year 2019", "year of 2008". */
function readTheYear(words: readonly Node[]): Point | null {
  const year = numberOf(words, 'Y') ?? 0
  return words.some((w) => w.kind === 'U' && w.lower === 'year') ? fixed('year', years(year, year), { unit: 'year' }) : null
}

function isYear(value: number, around: Around): boolean {
  const { before, after, posAt } = around
  const likely = value >= LIKELY_YEARS.first && value <= LIKELY_YEARS.last
  if (isLabel(around) || isMeasured(around)) return false
  const led = before !== null && dateLexicon()['before-year'].includes(before.lower)
  const counted = after !== null && after.kind === 'w' && isNominal(posAt(after.start))
  if (!likely) return value < LIKELY_YEARS.first && led && before.kind !== 't' && before.kind !== 'a' && !counted && after?.kind !== 'A'
  if (led) return !(counted && isPlural(after) && !isOwned(before))
  if (before === null || before.kind === '(') return counted ? !isPlural(after) : after?.kind !== '-'
  if (before.kind === ',' || before.kind === '-' || before.kind === 'P') return !counted
  return counted ? !isPlural(after) || isPossessive(before) : isPossessive(before)
}

/** "Flight 2019", "No. 2001", "$2000", "1.2000", "2000%". */
function isLabel({ before, after }: Around): boolean {
  if (after && (after.kind === '_' || after.kind === '/') && /^[%\u00b0/]$/u.test(after.text)) return true
  if (before === null) return false
  return dateLexicon().labels.includes(before.lower) || /^[$\u20ac\u00a3\u00a5#+.:=]$/u.test(before.text)
}

function isMeasured({ after, beyond }: Around): boolean {
  const not = dateLexicon()['not-years']
  return after !== null && (not.includes(after.lower) || (after.kind === '-' && beyond !== null && not.includes(beyond.lower)))
}

/** A determiner or possessive before a year makes the noun after it its own: "its 2023 operations". */
function isOwned(before: Node | null): boolean {
  return (
    before !== null &&
    (before.kind === 't' || before.kind === 'H' || before.kind === 'J' || /^(?:its|his|her|their|our|my)$/u.test(before.lower))
  )
}

function isPossessive(before: Node): boolean {
  return /['\u2019]s?$/u.test(before.text)
}

function isPlural(node: Node | null): boolean {
  return node !== null && /[^s]s$/u.test(node.lower)
}
