/** How two dates relate as sets of days, and how one is shown. */

import type { DateValue, Related } from '../model.ts'
import { dayAfter, daysBetween } from './days.ts'
import { mayCrossMidnight, relateTimes } from './time.ts'

/** Mirrors under exchange of a and b. Dates that hang on an event, and two wide stretches, are never a conflict. */
export function relate(a: DateValue, b: DateValue): Related {
  if (a.anchor !== null || b.anchor !== null) return { relation: 'unknown', reason: 'a date that hangs on another event' }
  if (!isDated(a) || !isDated(b)) return relateRecurring(a, b)
  if (isOpen(a) || isOpen(b)) return overlap(a, b) ? compatible('one stretch of time holds the other') : unknown('a stretch without an end')
  if (a.from === b.from && a.to === b.to) return a.from === a.to ? sameDay(a, b) : { relation: 'same', reason: 'the same days' }
  if (overlap(a, b)) return compatible(holds(a, b) || holds(b, a) ? 'one date is more precise' : 'the dates overlap')
  if (isNightAcross(a, b)) return compatible('a night between two days')
  if (isVague(a) && isVague(b)) return unknown('two wide stretches of time')
  if (gapBetween(a, b) <= slackOf(a) + slackOf(b)) return unknown('the words leave the edges of the time open')
  return { relation: 'conflict', reason: `${show(a)} and ${show(b)} share no day` }
}

/** Whether it is known which days are meant, be it as a wide stretch: not of "Thursday" in an article without a date, nor of "at 3 p.m.". */
export function isDated(value: DateValue): boolean {
  return value.recurs === null && !(value.from === OPEN_FROM && value.to === OPEN_TO && value.precision === 'day')
}

/** One of them may be any Thursday, any 26 May, or any day at three: what is known of both tells them apart, or nothing does. */
function relateRecurring(a: DateValue, b: DateValue): Related {
  const meeting = meet(a, b)
  if (meeting === 'never') {
    if (mayCrossMidnight(a.time, b.time)) return unknown('a night may be dated by either day')
    return { relation: 'conflict', reason: `${show(a)} and ${show(b)} share no day` }
  }
  if (meeting === 'unknown') return unknown('the words leave the edges of the time open')
  const times = relateTimes(a.time, b.time)
  if (times.relation === 'unknown' || times.relation === 'conflict') return times
  const same = a.recurs === b.recurs && isDated(a) === isDated(b) && a.time === b.time
  return same ? { relation: 'same', reason: 'the same as far as it is told' } : compatible('both may be one')
}

/** Whether the days of the two can be one. */
function meet(a: DateValue, b: DateValue): 'maybe' | 'never' | 'unknown' {
  const [x, y] = [a.recurs, b.recurs]
  if (x !== null && y !== null) return isWeekday(x) !== isWeekday(y) || x.startsWith(y) || y.startsWith(x) ? 'maybe' : 'never'
  const [recurs, dated] = x === null ? [y, a] : [x, b]
  if (recurs === null || !isDated(dated)) return 'maybe'
  if (isOpen(dated) || daysBetween(dated.from, dated.to) > LONGEST_MEETING) return 'maybe'
  for (let day = dated.from; day <= dated.to; day = dayAfter(day)) if (recursOn(recurs, day)) return 'maybe'
  return slackOf(dated) > 0 || isVague(dated) ? 'unknown' : 'never'
}

/** Within so many days every day comes again. */
const LONGEST_MEETING = 366

function isWeekday(recurs: string): boolean {
  return recurs.startsWith('-W')
}

function recursOn(recurs: string, day: string): boolean {
  if (!isWeekday(recurs)) return `-${day.slice('2000'.length)}`.startsWith(recurs)
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === Number(recurs.at(-1))
}

/** `25 December 2024`, `December 2024`, `late 2024`, `2022`, `3–5 June 2024`, `since 2018`, `Thursday`, `26 May`; with the time of day if given, or it alone. */
export function show(value: DateValue): string {
  const days = value.recurs !== null ? showRecurring(value.recurs) : isDated(value) ? showDays(value) : null
  return [days, value.time].filter((part) => part !== null).join(', ')
}

function sameDay(a: DateValue, b: DateValue): Related {
  const times = relateTimes(a.time, b.time)
  return times.relation === 'compatible' && (a.time === null || b.time === null || a.time === b.time)
    ? { relation: 'same', reason: a.time === b.time && a.time !== null ? 'the same day and time' : 'the same day' }
    : times
}

function overlap(a: DateValue, b: DateValue): boolean {
  return a.from <= b.to && b.from <= a.to
}

function holds(a: DateValue, b: DateValue): boolean {
  return a.from <= b.from && b.to <= a.to
}

/** "Late Thursday" and "1:30 a.m. Friday" are one night, "20:00 GMT Thursday" and "9 a.m. Friday" one moment by two clocks. */
function isNightAcross(a: DateValue, b: DateValue): boolean {
  const oneDay = a.from === a.to && b.from === b.to
  return oneDay && gapBetween(a, b) === 1 && mayCrossMidnight(a.time, b.time)
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
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function showDays(value: DateValue): string {
  const { from, to } = value
  if (from === OPEN_FROM && to === OPEN_TO) return 'at some time'
  if (from === OPEN_FROM) return `until ${showDay(to)}`
  if (to === OPEN_TO) return `since ${showStart(from)}`
  if (from === to) return showDay(from)
  return showPeriod(value) ?? showStretch(from, to)
}

function showRecurring(recurs: string): string {
  if (isWeekday(recurs)) return WEEKDAYS[Number(recurs.at(-1)) - 1] ?? recurs
  const [month = 1, day = null] = recurs.slice('--'.length).split('-').map(Number)
  return `${day === null ? '' : `${day} `}${MONTHS[month - 1]}`
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
