/** Reads dates that are counted from the day of publication or from a date told just before. */

import { isNominal, monthPoint, numberOf, sideOf } from './calendar.ts'
import { around, countOf, isPlural, precisionOf, unitOf } from './counting.ts'
import { calendarDay, FIRST_DAY, type Interval, LAST_DAY, monthOf, periodAt, shift, type Unit, weekdayOf, yearOf } from './days.ts'
import type { Around, Node, Read, Rule } from './grammar.ts'
import { seasonPoint } from './periods.ts'
import { fixed, following, type Point, recurring, weekdayNear } from './point.ts'
import { dateLexicon } from './words.ts'

export const RELATIVE_DATES: readonly Rule[] = [
  { pattern: /T/gu, read: readToday },
  { pattern: /[LXHT]D/gu, read: readPartOfToday },
  { pattern: /t?[LXHJ]U/gu, read: readPeriod },
  { pattern: /t?[LXH](?:[ncoON]|a?q)F?U/gu, read: readPeriods },
  { pattern: /t?[nc][LX]U/gu, read: readPeriods },
  { pattern: /t?(?:[LXH]r?|r)U/gu, read: readRecent },
  { pattern: /t?[LXH]W|W(?:[LXH]U)/gu, read: readWeekdayOfSide },
  { pattern: /W/gu, read: readWeekday },
  { pattern: /W,?t?[no]/gu, read: readWeekdayAndDay },
  { pattern: /i[cna]U/gu, read: readAhead },
  { pattern: /tU/gu, read: readWeekend },
  { pattern: /t?[LXH]M\.?/gu, read: readMonthOfSide },
  { pattern: /[LXH]S/gu, read: (w) => ({ ...seasonPoint(w), side: sideOf(w) }) },
  { pattern: /(?:[cnaNo]|a?qF?)?U(?:G|l|e)/gu, read: readAgo },
  { pattern: /cc?UG|c-cUG/gu, read: readAgo },
  { pattern: /r/gu, read: readRecently },
]

/** Days of a month that is not named. */
export const DAYS_OF_MONTH: readonly Rule[] = [{ pattern: /ito/gu, read: readDayOfMonth }]

// What "recent", "past few" and "some … ago" can reach, in days: newspapers use them loosely, so the stretch is generous.
const RECENT: Readonly<Partial<Record<Unit, number>>> = {
  day: 14,
  week: 60,
  weekend: 21,
  fortnight: 60,
  month: 300,
  quarter: 700,
  year: 3650,
  decade: 18250,
  century: 180000,
}
const RECENTLY = 45

function readToday(words: readonly Node[], { clock }: Around): Point | null {
  const word = words[0]
  if (!word || clock.now === null) return null
  return dayAt(clock.now + word.value, word.lower === 'tonight' ? 'night' : null)
}

/** "Last night", "this morning", "tomorrow evening". */
function readPartOfToday(words: readonly Node[], { clock }: Around): Point | null {
  const [side, part] = words
  if (!side || !part || clock.now === null) return null
  if (side.kind === 'L' && part.tag !== 'night' && part.tag !== 'evening') return null
  const offset = side.kind === 'L' ? -1 : side.kind === 'X' ? 1 : side.value
  return dayAt(clock.now + offset, part.tag)
}

function dayAt(day: number, time: string | null): Point {
  return fixed('day', { from: day, to: day }, { relative: true, unit: 'day', time })
}

/** "Last year", "this week", "next month"; "the next day" and "that month" hang on the date before. */
function readPeriod(words: readonly Node[], around: Around): Point | null {
  const unit = unitOf(words)
  const side = words.find((w) => 'LXHJ'.includes(w.kind))
  if (!unit || !side) return null
  // "The last week of May" is read with its month.
  if (side.kind === 'L' && around.after?.kind === 'F') return null
  const told = words[0]?.kind === 't'
  if (side.kind === 'J' || (told && side.lower === 'same')) return sameAsBefore(unit, side)
  if (isPlural(words)) return null
  const { now } = around.clock
  // Business speaks of quarters from where it stands, and so do plans.
  const plan = side.kind === 'X' && unit !== 'day' && (unit === 'quarter' || around.tense() === 'future')
  if (plan && now !== null) return wholeAt(unit, shift(now, unit, 1))
  // "The next day", "the following week", "the previous month" speak from within the story; "last week" from the newsroom.
  if (
    told &&
    side.lower !== 'current' &&
    side.lower !== 'coming' &&
    side.lower !== 'upcoming' &&
    !(side.lower === 'past' || side.lower === 'last')
  ) {
    return nextToBefore(unit, side.kind === 'X' ? 1 : -1)
  }
  if (now === null) return null
  // "In the past week" and "over the last year" end today.
  if (told && side.kind === 'L' && unit !== 'quarter') return fixed('span', { from: shift(now, unit, -1), to: now }, { relative: true })
  const at = shift(now, unit, side.kind === 'L' ? -1 : side.kind === 'X' ? 1 : 0)
  return wholeAt(unit, at)
}

function wholeAt(unit: Unit, day: number): Point {
  return fixed(precisionOf(unit), periodAt(unit, day), { relative: true, unit })
}

function sameAsBefore(unit: Unit, side: Node): Point | null {
  if (side.lower !== 'same' && unit === 'weekend') return null
  return following(precisionOf(unit), (previous) => periodAt(unit, previous.from), { unit })
}

function nextToBefore(unit: Unit, count: number): Point {
  return following(precisionOf(unit), (previous) => periodAt(unit, shift(previous.from, unit, count)), { unit })
}

/** "The past two quarters", "the next 10 days", "the last three years". */
function readPeriods(words: readonly Node[], { clock }: Around): Point | null {
  const unit = unitOf(words)
  const count = countOf(words)
  if (!unit || clock.now === null) return null
  const ahead = words.some((w) => w.kind === 'X')
  if (words.some((w) => w.kind === 'H')) return null
  // "The two next weeks", but not "only three next week".
  if (/^[nc]$/u.test(words.find((w) => w.kind !== 't')?.kind ?? '') && !isPlural(words)) return null
  // "Following four decades of war" is no date.
  if (words[0]?.lower === 'following') return null
  if (words.some((w) => w.kind === 'q') || count === null) return reach(clock.now, unit, ahead)
  const whole = unit === 'quarter' || unit === 'half'
  const other = whole ? wholePeriods(clock.now, unit, ahead ? count : -count) : null
  if (other) return fixed('span', other, { relative: true })
  const days = ahead ? { from: clock.now + 1, to: shift(clock.now, unit, count) } : { from: shift(clock.now, unit, -count), to: clock.now }
  return fixed('span', days, { relative: true })
}

/** Quarters are counted whole: the last two are those that are over. */
function wholePeriods(now: number, unit: Unit, count: number): Interval {
  const first = periodAt(unit, shift(now, unit, count < 0 ? count : 1))
  const last = periodAt(unit, shift(now, unit, count < 0 ? -1 : count))
  return { from: first.from, to: last.to }
}

function reach(now: number, unit: Unit, ahead: boolean): Point {
  const days = RECENT[unit] ?? RECENTLY
  return fixed('span', ahead ? { from: now, to: now + days } : { from: now - days, to: now }, { relative: true })
}

/** "In recent days", "the coming weeks", "in previous months". */
function readRecent(words: readonly Node[], { clock }: Around): Point | null {
  const unit = unitOf(words)
  if (!unit || clock.now === null || !isPlural(words)) return null
  return reach(
    clock.now,
    unit,
    words.some((w) => w.kind === 'X'),
  )
}

function readRecently(words: readonly Node[], { clock, after, posAt }: Around): Point | null {
  const word = words[0]
  if (!word || clock.now === null) return null
  const noun = after?.kind === 'w' && isNominal(posAt(after.start))
  if (word.lower !== 'recently' && word.lower !== 'recent') return null
  if (word.lower === 'recent' && !noun) return null
  return fixed('span', { from: clock.now - RECENTLY, to: clock.now }, { relative: true })
}

/** "Last May", "next March"; "the following March" is the first one after what was told before. */
function readMonthOfSide(words: readonly Node[]): Point | null {
  const number = numberOf(words, 'M') ?? 0
  const side = words.find((w) => 'LXH'.includes(w.kind))?.lower
  if (side !== 'following' && side !== 'previous' && side !== 'preceding') return monthPoint(number, { side: sideOf(words) })
  const step = side === 'following' ? 1 : -1
  return following('month', ({ from }) => {
    const near = periodAt('month', shift(from, 'month', (((number - monthOf(from)) * step + 11) % 12) * step + step))
    return near
  })
}

/** "On Tuesday": the nearest one back, or ahead where the verb says so. */
function readWeekday(words: readonly Node[], around: Around): Point | null {
  const word = words[0]
  const { now } = around.clock
  // "It was a Sunday" tells the kind of day; "a Monday meeting" tells which.
  if (around.before?.kind === 'a' && !(around.after?.kind === 'w' && isNominal(around.posAt(around.after.start)))) return null
  if (!word || (word.text.length < 5 && !/^(?:tues|thurs?)$/u.test(word.lower))) return null
  if (dateLexicon().every.includes(around.before?.lower ?? '')) return null
  // Without a day of publication it may be the Tuesday of any week.
  if (now === null) return recurring(`-W-${word.value}`)
  const at = weekdayNear(now, word.value, around.tense() === 'future' ? 'future' : 'past')
  return fixed('day', { from: at, to: at }, { relative: true, unit: 'day' })
}

// A weekday and a day of the month meet again within this many months.
const MONTHS_BACK = 14

/** "Tuesday 14th", "Friday the 13th": the nearest month in which they meet. */
function readWeekdayAndDay(words: readonly Node[], { clock, tense, after, posAt }: Around): Point | null {
  const [weekday, number] = [words[0], words.at(-1)]
  if (!weekday || !number || clock.now === null) return null
  if (number.kind === 'n' && after !== null && (/^[U/:-]$/u.test(after.kind) || (after.kind === 'w' && isNominal(posAt(after.start)))))
    return null
  // "Near Orange on Monday, 12 died": behind a comma a bare number with more to follow opens a clause.
  if (number.kind === 'n' && words[1]?.kind === ',' && after?.kind === 'w') return null
  const ahead = tense() === 'future' ? 1 : -1
  for (let i = 0; i < MONTHS_BACK; i++) {
    const at = dayOfMonthNear(clock.now, i * ahead, number.value)
    if (at !== null && weekdayOf(at) === weekday.value && (at - clock.now) * ahead >= 0)
      return fixed('day', { from: at, to: at }, { relative: true, unit: 'day' })
  }
  return null
}

/** "On the 18th": the nearest one back, or ahead. */
function readDayOfMonth(words: readonly Node[], { clock, tense, after, posAt }: Around): readonly Read[] | null {
  const number = words[2]
  if (!number || words[0]?.lower !== 'on' || clock.now === null) return null
  if (
    after !== null &&
    (after.kind === 'U' || after.kind === '-' || after.kind === 'F' || (after.kind === 'w' && isNominal(posAt(after.start))))
  )
    return null
  const ahead = tense() === 'future' ? 1 : -1
  for (let i = 0; i < 3; i++) {
    const at = dayOfMonthNear(clock.now, i * ahead, number.value)
    if (at !== null && (at - clock.now) * ahead >= 0) {
      return [{ from: 1, to: 3, point: fixed('day', { from: at, to: at }, { relative: true, unit: 'day' }) }]
    }
  }
  return null
}

function dayOfMonthNear(now: number, months: number, day: number): number | null {
  const month = shift(now, 'month', months)
  return calendarDay(yearOf(month), monthOf(month), day)
}

/** "In two weeks", where the verb looks ahead; after a verb of the past it is how long something took. */
function readAhead(words: readonly Node[], { clock, tense }: Around): Point | null {
  const unit = unitOf(words)
  const count = countOf(words)
  const within = words[0]?.lower
  if (!unit || count === null || clock.now === null || (within !== 'in' && within !== 'within') || tense() !== 'future') return null
  if (within === 'within') return fixed('span', { from: clock.now, to: shift(clock.now, unit, count) }, { relative: true })
  return fixed(precisionOf(unit), around(unit, shift(clock.now, unit, count), count), { relative: true })
}

/** "Over the weekend": the last one, or the coming one. */
function readWeekend(words: readonly Node[], { clock, tense, after }: Around): Point | null {
  if (unitOf(words) !== 'weekend' || clock.now === null || after?.kind === 'F' || isPlural(words)) return null
  const saturday = weekdayNear(clock.now, 6, tense() === 'future' ? 'future' : 'past')
  return wholeAt('weekend', saturday)
}

/** "Last Tuesday", "this Friday", "next Monday", "Wednesday this week". */
function readWeekdayOfSide(words: readonly Node[], around: Around): Point | null {
  const weekday = words.find((w) => w.kind === 'W')
  const side = words.find((w) => 'LXH'.includes(w.kind))
  const { now } = around.clock
  if (!weekday || !side || (words.some((w) => w.kind === 'U') && unitOf(words) !== 'week')) return null
  if (now === null) return recurring(`-W-${weekday.value}`)
  const ofWeek = words.some((w) => w.kind === 'U') || side.kind !== 'L'
  const week = periodAt('week', shift(now, 'week', side.kind === 'X' ? 1 : side.kind === 'L' ? -1 : 0))
  const at = ofWeek ? week.from + weekday.value - 1 : weekdayNear(now - 1, weekday.value, 'past')
  return fixed('day', { from: at, to: at }, { relative: true, unit: 'day' })
}

/** "Two days ago"; "two days later" and "a week earlier" are counted from the date before. */
function readAgo(words: readonly Node[], { clock }: Around): Point | null {
  const unit = unitOf(words)
  const how = words.at(-1)
  const count = countOf(words)
  if (!unit || !how) return null
  if (how.kind !== 'G') return count === null ? null : countedFromBefore(unit, how.kind === 'l' ? count : -count)
  if (clock.now === null) return null
  if (count === null) return someAgo(clock.now, unit)
  return fixed(precisionOf(unit), around(unit, shift(clock.now, unit, -count), count), { relative: true })
}

function countedFromBefore(unit: Unit, count: number): Point {
  return following(precisionOf(unit), (previous) => around(unit, shift(previous.from, unit, count), Math.abs(count)))
}

/** "Years ago", "a few weeks ago": at least two. */
function someAgo(now: number, unit: Unit): Point {
  const far = RECENT[unit] ?? RECENTLY
  return fixed('span', { from: Math.max(FIRST_DAY, now - far * 2), to: Math.min(LAST_DAY, shift(now, unit, -1)) }, { relative: true })
}
