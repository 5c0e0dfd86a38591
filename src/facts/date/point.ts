/** One date as read from the words, before it is known which year or day it falls on. */

import { type Interval, type Precision, type Unit, weekdayOf, yearOf } from './days.ts'

export interface Point {
  readonly precision: Precision
  /** The days, where the words alone or the day of publication give them. */
  readonly fixed: Interval | null
  /** The days in a given year, for dates without one; null where the calendar has no such day in it. */
  readonly inYear: ((year: number) => Interval | null) | null
  /** What to make of the days once the year is known: late in them, two weeks before them. */
  readonly change: ((days: Interval) => Interval) | null
  /** The days after a date that was told just before: "the next day", "two weeks later". */
  readonly follow: ((previous: Interval) => Interval) | null
  /** The days that come again, where neither the words nor the day of publication tell which: a weekday. As in DateValue. */
  readonly recurs: string | null
  readonly relative: boolean
  readonly time: string | null
  /** The words of the event that it hangs on. */
  readonly anchor: string | null
  /** The period that the words name as a whole; null where they do not. */
  readonly unit: Unit | null
  /** "Last May", "next May", "this May": where the words say so themselves. */
  readonly side: 'past' | 'future' | 'this' | null
}

/** What the article tells about the time in which it was written. */
export interface Clock {
  /** Day of publication. */
  readonly now: number | null
  /** Where no day of publication is known, the year that the article speaks of. */
  readonly year: number | null
}

export type Tense = 'past' | 'future' | null

const NOTHING: Point = {
  precision: 'day',
  fixed: null,
  inYear: null,
  change: null,
  follow: null,
  recurs: null,
  relative: false,
  time: null,
  anchor: null,
  unit: null,
  side: null,
}

export function fixed(precision: Precision, days: Interval, more: Partial<Point> = {}): Point {
  return { ...NOTHING, precision, fixed: days, ...more }
}

export function yearless(precision: Precision, inYear: (year: number) => Interval | null, more: Partial<Point> = {}): Point {
  return { ...NOTHING, precision, inYear, relative: true, ...more }
}

export function following(precision: Precision, follow: (previous: Interval) => Interval, more: Partial<Point> = {}): Point {
  return { ...NOTHING, precision, follow, relative: true, ...more }
}

/** A day that is known by what comes again alone: any Thursday. */
export function recurring(recurs: string, more: Partial<Point> = {}): Point {
  return { ...NOTHING, recurs, relative: true, unit: 'day', ...more }
}

/** A time of some day. */
export function timeOnly(time: string): Point {
  return { ...NOTHING, relative: true, time }
}

/** The same date with its days changed: a part of them, or some units away. */
export function mapDays(point: Point, change: (days: Interval) => Interval, more: Partial<Point> = {}): Point {
  const { fixed: days, inYear, follow, change: before } = point
  return {
    ...point,
    fixed: days && change(days),
    // The year is chosen by the date itself: "before May" is the past May, though the days before it are endless.
    change: inYear && (before ? (interval) => change(before(interval)) : change),
    follow: follow && ((previous) => change(follow(previous))),
    recurs: null,
    ...more,
  }
}

/** Puts a date without a year into one. */
export function withYear(point: Point, year: number): Point | null {
  const days = daysInYear(point, year)
  return days && { ...point, fixed: days, inYear: null, change: null, relative: point.fixed ? point.relative : false }
}

/** Null where the calendar has no such day in that year. */
export function daysInYear({ fixed: days, inYear, change }: Point, year: number): Interval | null {
  if (days || !inYear) return days
  const interval = inYear(year)
  return interval && change ? change(interval) : interval
}

// A date that lies this many days back would have been printed with its year, if one just ahead fits the tense.
const STALE = 330
// And this near ahead, newspapers announce without "will", and beside a verb of the past: "unveiled a phone, on sale from Dec. 3".
const ANNOUNCED = 45

const JUST_BEHIND = 60
const FAR_AHEAD = 270

/** The days of a point; null where nothing bounds the year. */
export function settle(point: Point, clock: Clock, tense: Tense, toldYear: number | null): Interval | null {
  if (point.fixed || !point.inYear) return point.fixed
  const days = chooseYear(point.inYear, point.side, clock, tense, toldYear)
  return days && point.change ? point.change(days) : days
}

function chooseYear(
  inYear: (year: number) => Interval | null,
  side: Point['side'],
  clock: Clock,
  tense: Tense,
  toldYear: number | null,
): Interval | null {
  // "In 2020 war broke out in September and ended in November": the year of the sentence goes before that of the paper.
  if (toldYear !== null && side === null) return inYear(toldYear)
  if (clock.now === null) return clock.year === null ? null : inYear(clock.year)
  const { now } = clock
  const year = yearOf(now)
  if (side === 'this') return inYear(year)
  const candidates = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((n) => inYear(year + n) ?? [])
  const past = candidates.findLast((c) => (side === 'past' ? c.to < now : c.from <= now)) ?? null
  const future = candidates.find((c) => (side === 'future' ? c.from > now : c.to >= now)) ?? null
  if (side === 'past') return past
  if (side === 'future') return future
  if (tense === 'future') return isFarther(now, past, future) ? past : future
  const announced = past && future && now - past.to > STALE && future.from - now < ANNOUNCED
  return announced ? future : past
}

/** "Will" may stand in the sentence for something else: a date just behind is not meant for the next year. */
function isFarther(now: number, past: Interval | null, future: Interval | null): boolean {
  return past !== null && future !== null && now - past.to < JUST_BEHIND && future.from - now > FAR_AHEAD
}

/** The nearest such weekday on or before the day, or on or after it. */
export function weekdayNear(now: number, weekday: number, direction: 'past' | 'future'): number {
  const back = (weekdayOf(now) - weekday + 7) % 7
  if (direction === 'past') return now - back
  return back === 0 ? now : now + 7 - back
}
