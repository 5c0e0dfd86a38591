/** Days as whole numbers, and the stretches of days that the words of a calendar mean. */

import type { DateValue } from '../../model.ts'

/** Days since 1970-01-01, both ends included. */
export interface Interval {
  readonly from: number
  readonly to: number
}

export type Unit = 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'
export type Precision = DateValue['precision']
export type Part = 'early' | 'mid' | 'late'

const DAY = 86_400_000

// ISO days have four digits of year: these are the ends of time for "since" and "before".
export const FIRST_DAY = dayOf(1, 1, 1)
export const LAST_DAY = dayOf(9999, 12, 31)

/** Months beyond 12 run into the next year, as Date.UTC counts. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day))
  // Date.UTC reads years below 100 as 19xx.
  date.setUTCFullYear(year + Math.floor((month - 1) / 12), (month - 1) % 12, day)
  return Math.round(date.getTime() / DAY)
}

export function isoOf(day: number): string {
  const inside = Math.min(LAST_DAY, Math.max(FIRST_DAY, day))
  return new Date(inside * DAY).toISOString().slice(0, 10)
}

/** Null where the text is no day of the calendar. */
export function dayOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso)
  return match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Null for the 31st of a month of 30 days. */
export function calendarDay(year: number, month: number, day: number): number | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  return day <= daysInMonth(year, month) ? dayOf(year, month, day) : null
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear()
}

export function monthOf(day: number): number {
  return new Date(day * DAY).getUTCMonth() + 1
}

export function dayOfMonth(day: number): number {
  return new Date(day * DAY).getUTCDate()
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function months(year: number, first: number, last: number): Interval {
  return { from: dayOf(year, first, 1), to: dayOf(year, last + 1, 1) - 1 }
}

export function years(first: number, last: number): Interval {
  return { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) }
}

/** The period of this unit that holds the day; weeks begin on Monday, centuries with the year 00. */
export function periodAt(unit: Unit, day: number): Interval {
  const [year, month] = [yearOf(day), monthOf(day)]
  const monday = day - weekdayOf(day) + 1
  if (unit === 'day') return { from: day, to: day }
  if (unit === 'week') return { from: monday, to: monday + 6 }
  if (unit === 'weekend') return { from: monday + 5, to: monday + 6 }
  if (unit === 'fortnight') return { from: monday, to: monday + 13 }
  if (unit === 'month') return months(year, month, month)
  if (unit === 'quarter') return months(year, month - ((month - 1) % 3), month - ((month - 1) % 3) + 2)
  if (unit === 'half') return month < 7 ? months(year, 1, 6) : months(year, 7, 12)
  const size = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100
  const first = year - (year % size)
  return years(Math.max(1, first), first + size - 1)
}

/** The same day some units away; the last of the month where the month is shorter. */
export function shift(day: number, unit: Unit, count: number): number {
  const inDays = { day: 1, week: 7, weekend: 7, fortnight: 14 }[unit as 'day']
  if (inDays !== undefined) return clamp(day + inDays * count)
  const inMonths = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }[unit as 'month'] ?? 1
  const index = yearOf(day) * 12 + monthOf(day) - 1 + inMonths * count
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  return dayOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)))
}

/** Early, mid and late thirds. They overlap at the edges, because writers do not measure. */
export function partOf({ from, to }: Interval, part: Part): Interval {
  if (yearOf(from) === yearOf(to) && to - from > 360) return partOfYear(yearOf(from), part)
  const third = Math.ceil((to - from + 1) / 3)
  // A tenth of a third on either side: "mid-May" of one writer is "late May" of another.
  const slack = Math.floor(third / 10)
  if (part === 'early') return { from, to: from + third - 1 + slack }
  if (part === 'late') return { from: to - third + 1 - slack, to }
  return { from: from + third - slack, to: to - third + slack }
}

function partOfYear(year: number, part: Part): Interval {
  if (part === 'early') return months(year, 1, 4)
  return part === 'late' ? months(year, 9, 12) : months(year, 4, 9)
}

/** The day of Easter by Gauss's rule in the form of Meeus (Astronomical Algorithms, chapter 8). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The first, second … weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, which: number): number {
  const first = dayOf(year, month, 1)
  const last = dayOf(year, month + 1, 1) - 1
  if (which < 0) return last - ((weekdayOf(last) - weekday + 7) % 7)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7
}

function daysInMonth(year: number, month: number): number {
  return dayOfMonth(dayOf(year, month + 1, 1) - 1)
}

function clamp(day: number): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, day))
}
