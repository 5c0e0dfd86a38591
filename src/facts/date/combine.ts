/** Builds dates out of dates: parts of them, counted from them, between them, since and before them, and their times of day. */

import { around, countOf, points, precisionOf, unitOf } from './counting.ts'
import { FIRST_DAY, type Interval, LAST_DAY, type Part, partOf, periodAt, shift, type Unit, weekdayOf, yearOf } from './days.ts'
import { type Around, type Node, needing, type Read, type Rule } from './grammar.ts'
import { fixed, following, mapDays, type Point, withYear } from './point.ts'
import { STRETCHES } from './stretches.ts'
import { readDaypart, readNearTime, readTimeAfter, readTimeBefore, TIMES_ALONE } from './times.ts'

/** Run one table after the other: each reads what the one before it made. */
export const COMBINATIONS: readonly (readonly Rule[])[] = [
  [
    { pattern: /PFt?P|Pi?P|P,P/gu, read: readWeekdayInWeek },
    { pattern: /P\(P/gu, read: readExplained },
    { pattern: /PF?P/gu, read: readInYearOfSide },
    { pattern: /t?[oO]FP/gu, read: readDayOf },
    { pattern: /t?[oOL](?:c|n)?UF(?:P|tU)/gu, read: readNthOf },
    { pattern: /t?[oO]kF(?:P|tU)/gu, read: readHalfOf },
  ],
  [
    { pattern: /t?E-?P|E-?iP|t?[jy]FP|t?[jy]F[tH]U/gu, read: readPart },
    { pattern: /[le]P|[le]itU/gu, read: readRestOf },
    { pattern: /t?U[Fyz]i?P/gu, read: readWeekOf },
  ],
  [
    { pattern: /[cnatNY]U[bfe]P|[cn]U(?:R)P/gu, read: readCounted },
    { pattern: /[cna]U,?[yR]P/gu, read: readLasting },
    { pattern: /(?:[cnaNY]|t|a?q)?U[bf]|I[f](?!i?[CD])/gu, read: readAnchored },
    { pattern: /[bf]Ci?i?,?P|[bf]DF?i?P/gu, read: readNearTime },
    { pattern: /P,?I[bf]i?C/gu, read: readTimeAfter },
    { pattern: /Ci?i?,?P/gu, read: readTimeBefore },
    { pattern: /P(?:(?:it)?D)?[,-]?i?i?C/gu, read: readTimeAfter },
    { pattern: /PD|PitD|DF?i?P/gu, read: readDaypart },
  ],
  ...STRETCHES,
  TIMES_ALONE,
].map((rules) => needing('PUICD', rules))

// ---------------------------------------------------------------- parts

/** "Tuesday of last week", "next week on Wednesday": both must be there, and the week must hold the weekday. */
function readWeekdayInWeek(words: readonly Node[]): Point | null {
  const [a, b] = points(words)
  if (!a || !b) return null
  const [day, week] = a.unit === 'week' ? [b, a] : [a, b]
  if (week.unit !== 'week' || day.unit !== 'day' || !day.fixed || !week.fixed || !day.relative) return null
  const at = week.fixed.from + weekdayOf(day.fixed.from) - 1
  return { ...day, fixed: { from: at, to: at } }
}

/** "1 January next year", "in May of last year": the period tells the year. */
function readInYearOfSide(words: readonly Node[]): Point | null {
  const [date, year] = points(words)
  if (!date?.inYear || date.side !== null || year?.unit !== 'year' || !year.fixed || !year.relative) return null
  return withYear(date, yearOf(year.fixed.from))
}

/** "The 5th of this month". */
function readDayOf(words: readonly Node[]): Point | null {
  const month = points(words)[0]
  const which = words.find((w) => w.kind === 'o' || w.kind === 'O')?.value ?? 0
  if (month?.unit !== 'month' || !month.fixed || which < 1 || month.fixed.from + which - 1 > month.fixed.to) return null
  const at = month.fixed.from + which - 1
  return fixed('day', { from: at, to: at }, { relative: true, unit: 'day' })
}

/** "Tuesday (6 January)": the words in brackets say which Tuesday. */
function readExplained(words: readonly Node[]): readonly Read[] | null {
  const [a, b] = points(words)
  if (!a || !b || a.unit !== 'day' || !a.relative || b.precision !== 'day') return null
  return [
    { from: 0, to: 1, point: { ...b, time: a.time } },
    { from: 2, to: 3, point: b },
  ]
}

/** "The first week of May", "the last week of December 2016", "the first ten days of last year", "the third month of 2021". */
function readNthOf(words: readonly Node[], { clock }: Around): Point | null {
  const unit = unitOf(words)
  const order = words.find((w) => 'oOL'.includes(w.kind))
  const whole = wholeOf(words, clock.now)
  if (!unit || !order || !whole || !isLarger(whole, unit)) return null
  const count = countOf(words.filter((w) => w.kind === 'c' || w.kind === 'n')) ?? 1
  const last = order.kind === 'L'
  if (!last && order.value === 0) return null
  return mapDays(whole, (days) => nth(days, unit, last ? -1 : order.value, count), { precision: precisionOf(unit), unit })
}

function nth(days: Interval, unit: Unit, which: number, count: number): Interval {
  if (which < 0) return { from: shift(days.to + 1, unit, -count), to: days.to }
  const from = shift(days.from, unit, which - 1)
  return { from, to: Math.min(days.to, shift(from, unit, count) - 1) }
}

function readHalfOf(words: readonly Node[], { clock }: Around): Point | null {
  const which = words.find((w) => w.kind === 'o' || w.kind === 'O')?.value ?? 0
  const whole = wholeOf(words, clock.now)
  if (!whole || which < 1 || which > 2) return null
  const precision = whole.unit === 'year' ? 'half' : whole.precision
  return mapDays(whole, (days) => (which === 1 ? firstHalf(days) : { from: firstHalf(days).to + 1, to: days.to }), {
    precision,
    unit: null,
  })
}

/** Of years by months, of the rest by days. */
function firstHalf({ from, to }: Interval): Interval {
  const months = to - from > 360 && to - from < 367
  return { from, to: months ? shift(from, 'month', 6) - 1 : from + Math.floor((to - from + 1) / 2) - 1 }
}

function wholeOf(words: readonly Node[], now: number | null): Point | null {
  const point = points(words)[0]
  if (point) return point
  // "Of the year": the current one, where the day of publication is known.
  const unit = words.at(-1)?.tag as Unit | undefined
  return unit && now !== null ? fixed(precisionOf(unit), periodAt(unit, now), { relative: true, unit }) : null
}

function isLarger(whole: Point, unit: Unit): boolean {
  const order = ['day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century']
  return order.indexOf(whole.precision) > order.indexOf(precisionOf(unit))
}

/** "Late 2024", "early on Friday", "the end of May", "the end of the year". */
function readPart(words: readonly Node[], { clock }: Around): Point | null {
  const part = words.find((w) => /^[Ejy]$/u.test(w.kind))
  const whole = wholeOf(words, clock.now)
  if (!part || !whole) return null
  if (whole.precision === 'day') return timed(whole, partName(part))
  if (words.some((w) => w.kind === 'i') && whole.precision === 'week') return whole
  return mapDays(whole, (days) => partOf(days, partName(part)), { unit: null })
}

/** "Beginning" opens a stretch elsewhere; before "of" it is the early part. */
function partName({ kind, tag }: Node): Part {
  return kind === 'y' ? 'early' : (tag as Part)
}

function timed(point: Point, part: Part): Point | null {
  return part === 'mid' ? null : { ...point, time: part === 'early' ? 'early morning' : 'night' }
}

/** "Earlier this year" ends today, "later this month" begins; "later in 2024" has neither end. */
function readRestOf(words: readonly Node[], { clock }: Around): Point | null {
  const how = words[0]
  const whole = wholeOf(words, clock.now)
  if (!how || !whole?.fixed || !whole.relative || clock.now === null || whole.precision === 'day') return null
  const { from, to } = whole.fixed
  if (clock.now < from || clock.now > to) return mapDays(whole, (days) => partOf(days, how.kind === 'l' ? 'late' : 'early'))
  return { ...whole, fixed: how.kind === 'l' ? { from: clock.now, to } : { from, to: clock.now }, unit: null }
}

/** "The week of Feb. 4", "the week ending May 9". */
function readWeekOf(words: readonly Node[]): Point | null {
  const day = points(words)[0]
  const unit = unitOf(words)
  if (day?.precision !== 'day' || (unit !== 'week' && unit !== 'weekend')) return null
  const ends = words.some((w) => w.kind === 'z')
  if (ends) return mapDays(day, ({ to }) => ({ from: to - 6, to }), { precision: 'week', unit: null })
  return mapDays(day, ({ from }) => periodAt(unit, from), { precision: 'week', unit })
}

// ---------------------------------------------------------------- counted

/** "Two weeks before Christmas", "the day after tomorrow", "16 days from 1 February 2018". */
function readCounted(words: readonly Node[]): Point | null {
  const unit = unitOf(words)
  const count = countOf(words.slice(0, -1))
  const base = points(words)[0]
  const how = words.at(-2)
  if (!unit || count === null || !base || !how) return null
  const signed = how.kind === 'b' || how.kind === 'e' ? -count : count
  if (how.kind === 'b' && how.lower !== 'before') return null
  return mapDays(base, (days) => ({ from: shift(days.from, unit, signed), to: shift(days.to, unit, signed) }), { unit: base.unit })
}

/** "For two weeks starting May 20": the days that it lasts. "Three days from Monday" is a day, so "from" needs its "for". */
function readLasting(words: readonly Node[], { before }: Around): Point | null {
  const unit = unitOf(words)
  const count = countOf(words.slice(0, -2))
  const start = points(words)[0]
  const opens = words.at(-2)?.kind === 'y' || (before?.lower === 'for' && words.some((w) => w.kind === ','))
  if (!unit || count === null || !start || start.precision !== 'day' || !opens) return null
  return mapDays(start, ({ from }) => ({ from, to: Math.max(from, shift(from, unit, count) - 1) }), { precision: 'span', unit: null })
}

// More words than this do not name an event any more but tell it.
const ANCHOR_WORDS = 12

/** "Fifteen years after the arrest": the event that it hangs on has no date here, so the days stay as wide as the paper allows. */
function readAnchored(words: readonly Node[], { clock, rest }: Around): Point | null {
  const how = words.at(-1)
  const following = rest()
  if (!how || (how.lower !== 'after' && how.lower !== 'before') || following[0]?.point) return null
  const event = eventWords(following)
  const unit = unitOf(words)
  const count = countOf(words)
  if (event === '') return unit && count !== null ? fromBefore(unit, how.kind === 'f' ? count : -count) : null
  if (clock.now !== null && unit === 'year' && count !== null && how.kind === 'f') {
    return fixed('year', around('year', shift(clock.now, 'year', -count), count), { relative: true, anchor: event })
  }
  return fixed('span', { from: FIRST_DAY, to: clock.now ?? LAST_DAY }, { relative: true, anchor: event })
}

/** "The day before", with nothing behind it, is counted from the date told before. */
function fromBefore(unit: Unit, count: number): Point {
  return following(precisionOf(unit), (previous) => around(unit, shift(previous.from, unit, count), Math.abs(count)))
}

function eventWords(words: readonly Node[]): string {
  const end = words.findIndex((w) => /^[,;:()_.-]$/u.test(w.kind))
  return words
    .slice(0, Math.min(end < 0 ? words.length : end, ANCHOR_WORDS))
    .map((w) => w.text)
    .join(' ')
}
