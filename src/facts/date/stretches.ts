/** Builds dates between, since, until, before and after dates. */

import { isNominal } from './calendar.ts'
import { points } from './counting.ts'
import { FIRST_DAY, type Interval, LAST_DAY, yearOf } from './days.ts'
import type { Around, Node, Read, Rule } from './grammar.ts'
import { type Clock, daysInYear, fixed, mapDays, type Point, settle, withYear, yearless } from './point.ts'

/** Run one table after the other. */
export const STRETCHES: readonly (readonly Rule[])[] = [
  [
    { pattern: /R?P[ub-]t?P/gu, read: readRange },
    { pattern: /BPAP/gu, read: readRange },
    { pattern: /R?P[ub-]V|BPAV|BVAP/gu, read: readUntilNow },
  ],
  [{ pattern: /[sbf]P|[le]xP|yi?P/gu, read: readOpen }],
]

/** "From January to April 2015": a side without a year takes it from the other. */
function readRange(words: readonly Node[], { clock }: Around): Point | null {
  const [first, b] = points(words)
  const a = first && withSide(first, clock)
  if (!a || !b || a.anchor !== null || b.anchor !== null) return null
  // "By" and "before" are between two dates by chance.
  const sign = words.find((w) => w.kind === 'b')
  if (sign && (sign.lower === 'by' || sign.lower === 'before')) return null
  // "From Monday to Friday", of whichever week: neither is a day on which something happened.
  if (a.recurs !== null && b.recurs !== null) return mapDays(a, (days) => days, { precision: 'span' })
  if (a.fixed && b.fixed)
    return stretch(a.fixed, b.unit === 'day' && b.relative ? nextWeekday(a.fixed, b.fixed) : b.fixed, a.relative || b.relative)
  if (a.inYear && b.fixed) return joinLeft(a, b.fixed)
  if (a.fixed && b.inYear) return joinRight(a.fixed, b)
  if (!a.inYear || !b.inYear) return null
  const inYear = (year: number): Interval | null => {
    const from = daysInYear(a, year)
    const to = daysInYear(b, year)
    const next = from && to && to.to < from.from ? daysInYear(b, year + 1) : to
    return from && next && { from: from.from, to: next.to }
  }
  return yearless('span', inYear)
}

/** "From this May": the words give the year. */
function withSide(point: Point, clock: Clock): Point {
  return point.side !== null && clock.now !== null && point.inYear
    ? { ...point, fixed: settle(point, clock, null, null), inYear: null, change: null }
    : point
}

/** "From next Monday to Friday": the Friday after that Monday. */
function nextWeekday(from: Interval, to: Interval): Interval {
  const weeks = to.to < from.from ? Math.ceil((from.from - to.from) / 7) * 7 : 0
  return { from: to.from + weeks, to: to.to + weeks }
}

/** "Between May 2019 and now", "from 2015 until now". */
function readUntilNow(words: readonly Node[], { clock }: Around): Point | null {
  const date = points(words)[0]
  if (!date || clock.now === null) return null
  const ahead = words[1]?.kind === 'V'
  const [now, days] = [{ from: clock.now, to: clock.now }, settle(date, clock, ahead ? 'future' : 'past', null)]
  return days && (ahead ? stretch(now, days, true) : stretch(days, now, true))
}

function stretch(from: Interval, to: Interval, relative: boolean): Point | null {
  return to.to < from.from ? null : fixed('span', { from: from.from, to: to.to }, { relative })
}

function joinLeft(a: Point, b: Interval): Point | null {
  const year = yearOf(b.to)
  const [same, before] = [withYear(a, year)?.fixed ?? null, withYear(a, year - 1)?.fixed ?? null]
  const from = same && same.from <= b.to ? same : before
  return from && stretch(from, b, false)
}

function joinRight(a: Interval, b: Point): Point | null {
  const year = yearOf(a.from)
  const [same, next] = [withYear(b, year)?.fixed ?? null, withYear(b, year + 1)?.fixed ?? null]
  const to = same && same.to >= a.from ? same : next
  return to && stretch(a, to, false)
}

/** "Since 2018", "after May 2020", "until now", "before 2000"; not "after May elections", where the date belongs to a noun. */
function readOpen(words: readonly Node[], { before, after, posAt }: Around): readonly Read[] | Point | null {
  const [how, date] = [words[0], words.at(-1)]
  const point = date?.point
  if (!how || !point || point.follow || point.anchor !== null) return null
  const modifies = after !== null && after.kind === 'w' && isNominal(posAt(after.start))
  if (modifies && point.precision !== 'day') return null
  const open = (days: Interval): Interval => (before?.lower === 'no' ? notBeyond(days, how) : openEnd(days, how))
  return [{ from: words.length - 1, to: words.length, point: mapDays(point, open, { precision: 'span', unit: null }) }]
}

/** "No later than January 1", "no earlier than May". */
function notBeyond(days: Interval, { kind }: Node): Interval {
  return kind === 'l' ? { from: FIRST_DAY, to: days.to } : { from: days.from, to: LAST_DAY }
}

function openEnd(days: Interval, how: Node): Interval {
  if (how.kind === 's' || how.kind === 'y') return { from: days.from, to: LAST_DAY }
  if (how.kind === 'f' || how.kind === 'l') return { from: Math.min(days.to + 1, LAST_DAY), to: LAST_DAY }
  return { from: FIRST_DAY, to: how.lower === 'before' ? Math.max(days.from - 1, FIRST_DAY) : days.to }
}
