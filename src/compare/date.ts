/** How two dates relate as sets of days, and how one is shown. */

import type { DateValue, Related } from '../model.ts'

/** Mirrors under exchange of a and b. Dates that hang on an event, and two wide stretches, are never a conflict. */
export function relate(a: DateValue, b: DateValue): Related {
  if (a.anchor !== null || b.anchor !== null) return { relation: 'unknown', reason: 'a date that hangs on another event' }
  if (isOpen(a) || isOpen(b)) return overlap(a, b) ? compatible('one stretch of time holds the other') : unknown('a stretch without an end')
  if (a.from === b.from && a.to === b.to) return sameDays(a, b)
  if (overlap(a, b)) return compatible(holds(a, b) || holds(b, a) ? 'one date is more precise' : 'the dates overlap')
  if (isNightAcross(a, b)) return compatible('a night between two days')
  if (isVague(a) && isVague(b)) return unknown('two wide stretches of time')
  if (gapBetween(a, b) <= slackOf(a) + slackOf(b)) return unknown('the words leave the edges of the time open')
  return { relation: 'conflict', reason: `${show(a)} and ${show(b)} share no day` }
}

/** `25 December 2024`, `December 2024`, `late 2024`, `2022`, `3–5 June 2024`, `since 2018`; with the time of day if given. */
export function show(value: DateValue): string {
  const days = showDays(value)
  return value.time === null ? days : `${days}, ${value.time}`
}

// Two newsrooms give one moment different hours; a longer gap on one day is another moment.
const SAME_MOMENT = 60

function sameDays(a: DateValue, b: DateValue): Related {
  const [left, right] = [minutes(a.time), minutes(b.time)]
  if (left === null || right === null || a.from !== a.to) return { relation: 'same', reason: 'the same days' }
  if (left === right) return { relation: 'same', reason: 'the same day and time' }
  if (Math.abs(left - right) <= SAME_MOMENT) return compatible('times within the hour')
  return { relation: 'conflict', reason: `${a.time} and ${b.time} on one day` }
}

function minutes(time: string | null): number | null {
  const match = time === null ? null : /^(\d\d):(\d\d)$/u.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function overlap(a: DateValue, b: DateValue): boolean {
  return a.from <= b.to && b.from <= a.to
}

function holds(a: DateValue, b: DateValue): boolean {
  return a.from <= b.from && b.to <= a.to
}

/** "Late Thursday" and "1:30 a.m. Friday" are one night, told from two time zones or two sides of midnight. */
function isNightAcross(a: DateValue, b: DateValue): boolean {
  const oneDay = a.from === a.to && b.from === b.to
  return oneDay && gapBetween(a, b) === 1 && (isNight(a.time) || isNight(b.time))
}

// From nine in the evening to six in the morning a story is dated by either day.
function isNight(time: string | null): boolean {
  if (time === 'night' || time === 'early morning') return true
  const clock = minutes(time)
  return clock !== null && (clock >= 21 * 60 || clock <= 6 * 60)
}

// Days by which writers differ over the edges: weeks begin on Sunday or Monday, seasons by the sky or the calendar and
// the other way round in the south, and the quarters and halves of companies and states are not those of the calendar.
const SLACK: Readonly<Record<DateValue['precision'], number>> = {
  day: 0,
  week: 2,
  month: 5,
  season: 200,
  quarter: 366,
  half: 366,
  year: 45,
  decade: 366,
  century: 366,
  span: 0,
}

/** Whole months and years have sharp edges; "late May" and "recent weeks" have not. */
function slackOf(value: DateValue): number {
  const { precision, from, to } = value
  if (precision === 'month' && isWholeMonth(from, to)) return 0
  if (precision === 'year' && from.endsWith('-01-01') && to.endsWith('-12-31')) return value.relative ? 31 : 0
  if (precision === 'span' && value.relative) return Math.max(3, daysBetween(from, to))
  return SLACK[precision]
}

/** Days from the end of the earlier to the start of the later: 1 for neighbours. */
function gapBetween(a: DateValue, b: DateValue): number {
  return a.from < b.from ? daysBetween(a.to, b.from) : daysBetween(b.to, a.from)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

function isOpen(value: DateValue): boolean {
  return value.from === OPEN_FROM || value.to === OPEN_TO
}

function isVague({ precision }: DateValue): boolean {
  return precision === 'span' || precision === 'decade' || precision === 'century'
}

function compatible(reason: string): Related {
  return { relation: 'compatible', reason }
}

function unknown(reason: string): Related {
  return { relation: 'unknown', reason }
}

// ---------------------------------------------------------------- showing

const OPEN_FROM = '0001-01-01'
const OPEN_TO = '9999-12-31'
const DAY = 86_400_000
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function showDays(value: DateValue): string {
  const { from, to } = value
  if (from === OPEN_FROM && to === OPEN_TO) return 'at some time'
  if (from === OPEN_FROM) return `until ${showDay(to)}`
  if (to === OPEN_TO) return `since ${showStart(from)}`
  if (from === to) return showDay(from)
  return showPeriod(value) ?? showStretch(from, to)
}

function showDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** "Since 2018" was a year, "since May 2018" a month. */
function showStart(iso: string): string {
  if (iso.endsWith('-01-01')) return String(Number(iso.slice(0, 4)))
  return iso.endsWith('-01') ? showMonth(iso) : showDay(iso)
}

function showMonth(iso: string): string {
  return `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(0, 4))}`
}

/** Null where the days are no period with a name of its own. */
function showPeriod({ from, to, precision }: DateValue): string | null {
  const year = Number(from.slice(0, 4))
  const [start, end] = [from.slice(5), to.slice(5)]
  if (precision === 'century') return `${Math.floor(year / 100) + 1}${ordinal(Math.floor(year / 100) + 1)} century`
  if (precision === 'decade')
    return from.endsWith('0-01-01') && to.endsWith('9-12-31') ? `${year}s` : `${partName(start, end)}${year - (year % 10)}s`
  if (from.slice(0, 7) === to.slice(0, 7))
    return precision === 'month' || isWholeMonth(from, to) ? `${monthPart(from, to)}${showMonth(from)}` : null
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return `${partName(start, end)}${year}`
  if (precision === 'season') return showSeason(from, to)
  if (precision === 'quarter') return `Q${Math.ceil(Number(from.slice(5, 7)) / 3)} ${year}`
  if (precision === 'half') return `${start === '01-01' ? 'first' : 'second'} half of ${year}`
  return null
}

function partName(start: string, end: string): string {
  if (start === '01-01') return end === '12-31' ? '' : 'early '
  return end === '12-31' ? 'late ' : 'mid-'
}

function isWholeMonth(from: string, to: string): boolean {
  return from.endsWith('-01') && dayAfter(to).endsWith('-01')
}

function monthPart(from: string, to: string): string {
  if (isWholeMonth(from, to)) return ''
  if (from.endsWith('-01')) return 'early '
  return dayAfter(to).endsWith('-01') ? 'late ' : 'mid-'
}

function showSeason(from: string, to: string): string | null {
  const name = { '03': 'spring', '06': 'summer', '09': 'autumn', '12': 'winter' }[from.slice(5, 7)]
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return name ? `${name} ${first}${last > first ? `–${last}` : ''}` : null
}

function showStretch(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${showDay(to)}`
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return yearsName(from, to)
  if (isWholeMonth(`${from.slice(0, 8)}01`, to) && from.endsWith('-01')) return `${showMonth(from)} – ${showMonth(to)}`
  return `${showDay(from)} – ${showDay(to)}`
}

function yearsName(from: string, to: string): string {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return first === last ? String(first) : `${first}–${last}`
}

function ordinal(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}
