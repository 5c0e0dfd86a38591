/** Dates compare as sets of days, and silence goes before a doubtful conflict. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relate, show } from '../../src/compare/date.ts'
import type { DateValue, Relation } from '../../src/model.ts'

const date = (from: string, to: string, precision: DateValue['precision'], more: Partial<DateValue> = {}): DateValue => ({
  kind: 'date',
  from,
  to,
  recurs: null,
  precision,
  time: null,
  relative: false,
  anchor: null,
  ...more,
})
const day = (iso: string, time: string | null = null): DateValue => date(iso, iso, 'day', { time })

const any = (recurs: string | null, time: string | null = null): DateValue =>
  date('0001-01-01', '9999-12-31', 'day', { recurs, time, relative: true })

const CASES: readonly (readonly [string, DateValue, DateValue, Relation])[] = [
  ['one day twice', day('2023-05-04'), day('2023-05-04'), 'same'],
  ['a day and its month', day('2023-05-04'), date('2023-05-01', '2023-05-31', 'month'), 'compatible'],
  ['late in a year and its December', date('2023-09-01', '2023-12-31', 'year'), date('2023-12-01', '2023-12-31', 'month'), 'compatible'],
  ['two days', day('2023-05-04'), day('2023-05-09'), 'conflict'],
  ['two neighbouring days', day('2023-05-04'), day('2023-05-05'), 'conflict'],
  ['two sides of midnight', day('2023-05-04', 'night'), day('2023-05-05', '01:30'), 'compatible'],
  ['two months', date('2023-04-01', '2023-04-30', 'month'), date('2023-06-01', '2023-06-30', 'month'), 'conflict'],
  ['two years', date('2019-01-01', '2019-12-31', 'year'), date('2021-01-01', '2021-12-31', 'year'), 'conflict'],
  ['times within the half hour', day('2023-05-04', '14:00'), day('2023-05-04', '14:25'), 'compatible'],
  ['times forty minutes apart', day('2023-05-04', '14:00'), day('2023-05-04', '14:40'), 'conflict'],
  ['a time and about the next half hour', day('2023-05-04', '14:40'), day('2023-05-04', 'about 14:00'), 'compatible'],
  ['a time before it', day('2023-05-04', '14:40'), day('2023-05-04', 'before 16:00'), 'compatible'],
  ['the minute of another hour', day('2023-05-04', '09:27'), day('2023-05-04', '14:27'), 'unknown'],
  ['two clocks', day('2023-05-04', '09:30 UTC'), day('2023-05-04', '15:00'), 'unknown'],
  ['one clock far from here', day('2023-05-04', '09:30 UTC'), day('2023-05-04', '15:00 UTC'), 'conflict'],
  ['noon and the morning', day('2023-05-04', 'noon'), day('2023-05-04', 'morning'), 'compatible'],
  ['the morning and the evening', day('2023-05-04', 'morning'), day('2023-05-04', 'evening'), 'conflict'],
  ['midnight and the small hours', day('2023-05-04', 'midnight'), day('2023-05-04', '00:30'), 'compatible'],
  ['two weekdays', any('-W-4'), any('-W-5'), 'conflict'],
  ['one weekday', any('-W-4'), any('-W-4'), 'same'],
  ['a weekday and its day', any('-W-4'), day('2023-05-04'), 'compatible'],
  ['a weekday and the day after it', any('-W-4'), day('2023-05-05'), 'conflict'],
  ['a weekday and a month', any('-W-4'), date('2023-05-01', '2023-05-31', 'month'), 'compatible'],
  ['a weekday and a few days', any('-W-4'), date('2023-05-01', '2023-05-03', 'span'), 'unknown'],
  ['a weekday and a day of the month', any('-W-4'), any('--05-26'), 'compatible'],
  ['a night and the next morning', any('-W-4', 'night'), any('-W-5', 'about 01:30'), 'unknown'],
  ['two days of one month', any('--05-26'), any('--05-28'), 'conflict'],
  ['a day and its month, of no year', any('--05-26'), any('--05'), 'compatible'],
  ['a day of no year and that of one', any('--05-26'), day('2023-05-26'), 'compatible'],
  ['a day of no year and another of one', any('--05-26'), day('2023-05-28'), 'conflict'],
  ['a time and a day', any(null, '15:00'), day('2023-05-26'), 'compatible'],
  ['a time and another', any(null, '15:00'), day('2023-05-26', '09:00'), 'conflict'],
  ['times far apart', day('2023-05-04', '09:00'), day('2023-05-04', '14:40'), 'conflict'],
  ['a time and none', day('2023-05-04', '09:00'), day('2023-05-04'), 'same'],
  ['since and a later day', date('2018-01-01', '9999-12-31', 'span'), day('2023-05-04'), 'compatible'],
  ['since and an earlier day', date('2018-01-01', '9999-12-31', 'span'), day('2016-05-04'), 'unknown'],
  ['two decades', date('1980-01-01', '1989-12-31', 'decade'), date('1990-01-01', '1999-12-31', 'decade'), 'unknown'],
  ['a week and the day after it', date('2023-05-01', '2023-05-07', 'week'), day('2023-05-08'), 'unknown'],
  ['a date on an event', date('2013-01-01', '2013-12-31', 'year', { anchor: 'the trial' }), day('2023-05-04'), 'unknown'],
]

describe('two dates', () => {
  it.each(CASES)('%s', (_name, a, b, relation) => {
    expect(relate(a, b).relation).toBe(relation)
    expect(relate(b, a).relation).toBe(relation)
  })

  it('mirror', () => {
    const iso = fc.integer({ min: 0, max: 20000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    const value = fc
      .tuple(
        iso,
        iso,
        fc.constantFrom('day', 'week', 'month', 'year', 'span', 'season', 'quarter' as const),
        fc.constantFrom(null, '01:00', 'night', 'about 15:00', 'after 09:27 UTC'),
        fc.constantFrom(null, null, '-W-4', '--05-26', '--05'),
      )
      .map(([a, b, precision, time, recurs]) => {
        const [from, to] = [a, b].toSorted()
        if (recurs !== null) return any(recurs, time)
        return date(from ?? a, to ?? b, precision as DateValue['precision'], { time })
      })
    fc.assert(fc.property(value, value, (a, b) => relate(a, b).relation === relate(b, a).relation))
    fc.assert(fc.property(value, (a) => relate(a, a).relation === 'same'))
  })
})

describe('a date is shown', () => {
  it.each([
    [day('2024-12-25'), '25 December 2024'],
    [day('2024-12-25', '01:00'), '25 December 2024, 01:00'],
    [date('2024-12-01', '2024-12-31', 'month'), 'December 2024'],
    [date('2024-09-01', '2024-12-31', 'year'), 'late 2024'],
    [date('2022-01-01', '2022-12-31', 'year'), '2022'],
    [date('2022-06-03', '2022-06-05', 'span'), '3–5 June 2022'],
    [date('2018-01-01', '9999-12-31', 'span'), 'since 2018'],
    [date('0001-01-01', '2018-12-31', 'span'), 'until 31 December 2018'],
    [date('1990-01-01', '1999-12-31', 'decade'), '1990s'],
    [date('1800-01-01', '1899-12-31', 'century'), '19th century'],
    [date('2013-12-01', '2014-02-28', 'season'), 'winter 2013–2014'],
    [date('2024-04-01', '2024-06-30', 'quarter'), 'Q2 2024'],
    [date('2014-01-01', '2018-12-31', 'span'), '2014–2018'],
    [any('-W-4'), 'Thursday'],
    [any('-W-7', 'night'), 'Sunday, night'],
    [any('--05-26'), '26 May'],
    [any('--05'), 'May'],
    [any(null, 'about 15:00 UTC'), 'about 15:00 UTC'],
  ])('%o', (value, shown) => {
    expect(show(value)).toBe(shown)
  })
})
