/** Dates: their places in the text, what they hang on, and inputs that are no prose. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canHoldDate, dateWords } from '../../src/facts/date/words.ts'
import { findDates } from '../../src/facts/date.ts'
import type { DateValue } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function datesIn(text: string, published: string | null = '2024-06-13'): { said: string; value: DateValue }[] {
  return findDates(analyse({ ...docOf('a', text), published })).map((f) => ({ said: text.slice(f.start, f.end), value: f.value }))
}

describe('a date', () => {
  it('carries the time of day', () => {
    expect(datesIn('It sank at 4:30 p.m. on Monday.')[0]?.value).toMatchObject({ from: '2024-06-10', time: '16:30', relative: true })
    expect(datesIn('It sank on Monday night.')[0]?.value).toMatchObject({ from: '2024-06-10', time: 'night' })
  })

  it('ends before the number that opens the next clause', () => {
    expect(datesIn('Of the 54 who were on the coach on Monday, 12 died.')[0]).toMatchObject({
      said: 'Monday',
      value: { from: '2024-06-10' },
    })
  })

  it('keeps the event that it hangs on', () => {
    const value = datesIn('Nine years after the trial of the miners, the shaft flooded.')[0]?.value
    expect(value).toMatchObject({ from: '2015-01-01', to: '2015-12-31', anchor: 'the trial of the miners' })
  })

  it('hangs on the date told before', () => {
    expect(datesIn('It began on 1 May 2020. Two days later it ended.')[1]?.value).toMatchObject({
      from: '2020-05-03',
      anchor: '1 May 2020',
    })
  })

  it('tells days of the calendar from relative ones', () => {
    expect(datesIn('It was on 1 May 2020.')[0]?.value.relative).toBe(false)
    expect(datesIn('It was on 1 May.')[0]?.value).toMatchObject({ relative: true, from: '2024-05-01', precision: 'day' })
  })

  it('near ahead is announced beside a verb of the past, and far ahead lies behind', () => {
    expect(datesIn('The maker showed a lamp that costs 40 euros, on sale from July 2.')[0]?.value.from).toBe('2024-07-02')
    expect(datesIn('The maker showed the lamp on September 2.')[0]?.value.from).toBe('2023-09-02')
    expect(datesIn('The maker showed the lamp on June 2.')[0]?.value.from).toBe('2024-06-02')
  })

  it('is read from a dateline on two lines', () => {
    const found = datesIn('Storm over the strait\n14.02\n2022\nThe ferry sank last year.', null)
    expect(found[0]).toMatchObject({ said: '14.02\n2022', value: { from: '2022-02-14' } })
    expect(found[1]?.value).toMatchObject({ from: '2021-01-01', to: '2021-12-31' })
  })

  it('without a day of publication takes the year of the article', () => {
    const found = datesIn('The mine closed in July 2016. It had flooded on March 3.', null)
    expect(found[1]?.value.from).toBe('2016-03-03')
  })

  it('without a day of publication is any of the days that it can be', () => {
    const found = datesIn('It flooded on March 3 and early on Tuesday, and reopened in June.', null)
    expect(found.map((f) => [f.value.recurs, f.value.time])).toEqual([
      ['--03-03', null],
      ['-W-2', 'early morning'],
      ['--06', null],
    ])
    expect(found.map((f) => [f.value.from, f.value.to])).toContainEqual(['0001-01-01', '9999-12-31'])
  })

  it.each([
    'The library opens from Monday to Friday.',
    'They meet every Thursday.',
    'It has rained since Tuesday.',
    'It was on a Sunday.',
    'Two days after Friday it ended.',
    'Easter came early.',
    'In late June it stopped.',
    'The counter is open until 4 p.m. and from 6 p.m. to 8 p.m.',
    'They left at 8:30.',
    'It was a quarter past five.',
    'The score was 4.30 to 3.',
  ])('is none in "%s"', (text) => {
    expect(datesIn(text, null)).toEqual([])
  })
})

describe('a time of day', () => {
  it.each([
    ['It sank at 3.45pm on Tuesday.', '15:45', '-W-2'],
    ['It sank around 1:30 a. m., it is said.', 'about 01:30', null],
    ['Early on Friday morning, at about 1:30 a.m., it sank.', 'about 01:30', '-W-5'],
    ['It sank at half past eight in the morning.', '08:30', null],
    ['It sank at a quarter to six in the evening.', '17:45', null],
    ['It sank at 5.30 in the morning on 26 May.', '05:30', '--05-26'],
    ["It sank at ten o'clock at night.", '22:00', null],
    ['It sank at 12:10 a.m.', '00:10', null],
    ['It sank at 15:45 local time.', '15:45', null],
    ['It sank at 0930 GMT (3:30 p.m. local time).', '09:30 UTC', null],
    ['It sank shortly after 6 p.m.', 'about 18:00', null],
    ['It sank after 6 p.m. Eastern time.', 'after 18:00 ET', null],
    ['It sank around noon.', 'noon', null],
    ['It sank in the afternoon.', 'afternoon', null],
  ])('%s', (text, time, recurs) => {
    expect(datesIn(text, null).map((f) => f.value)).toMatchObject([{ time, recurs }])
  })

  it('is left open where it may be that of either half of the day', () => {
    expect(datesIn('It sank at 3:45 on Tuesday.')[0]?.value).toMatchObject({ from: '2024-06-11', time: null })
  })
})

describe('any text', () => {
  const pieces = [
    'May',
    'on',
    'Tuesday',
    '5',
    ',',
    '2024',
    'and',
    '-',
    'to',
    'the',
    'last',
    'week',
    'of',
    'two',
    'days',
    'after',
    'early',
    '1990s',
    'Aug.',
    '31st',
    '12/13/2011',
    'late',
    ' ',
    '\n',
    '“',
    '2 a.m.',
    'before',
    '29',
    'February',
    'quarter',
    'ago',
    'since',
    'recent',
  ]
  const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' '))

  it('gives dates whose days are days, first before last, at their places', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const { start, end, sentence, value } of findDates(analyse({ ...docOf('a', text), published: '2024-06-13' }))) {
          expect(value.from <= value.to).toBe(true)
          expect(value.from).toMatch(/^\d{4}-\d\d-\d\d$/u)
          expect(value.to).toMatch(/^\d{4}-\d\d-\d\d$/u)
          expect(start).toBeGreaterThanOrEqual(sentence.start)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('loses no date to the question asked of the tokens first', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const s of analyse(docOf('a', text)).sentences) {
          expect(canHoldDate(s.tokens) || dateWords(text, s.start, s.end) === null).toBe(true)
        }
      }),
    )
  })

  // 200 kB of one thing over and over: a rule that backtracks would take minutes.
  it.each(['Monday, ', 'May 5 and ', '1 ', '2020-', 'the last week of ', 'early late ', '5, '])(
    'of "%s" is read in linear time',
    (piece) => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length))
      const words = performance.now()
      findDates(analyse({ ...docOf('a', text), published: '2024-06-13' }))
      expect(performance.now() - words).toBeLessThan(20_000)
    },
  )
})
