/** What is read as a quantity, part by part, and the laws that hold for any text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/facts/quantity.ts'
import type { QuantityValue } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function read(text: string) {
  return findQuantities(analyse(docOf('text', text))).map(({ value, start, end }) => ({ said: text.slice(start, end), value }))
}

function only(text: string): { said: string; value: QuantityValue } {
  const [first] = read(text)
  if (!first) throw new Error(`nothing read in: ${text}`)
  return first
}

describe('numbers', () => {
  it.each([
    ['1,234,567 people', 1_234_567],
    ['12,34,567 rupees', 1_234_567],
    ['1.2 million people', 1_200_000],
    ['three dozen people', 36],
    ['half a dozen people', 6],
    ['half a million people', 500_000],
    ['a hundred and five people', 105],
    ['two hundred and two thousand people', 202_000],
    ['twenty-one trillion three hundred people', 21_000_000_000_300],
    ['five and a half million people', 5_500_000],
    ['3 million and a half people', 3_500_000],
    ['nine point nought four metres', 9.04],
    ['minus five degrees', -5],
    ['10 1/2 miles', 10.5],
    ['3½ miles', 3.5],
    ['1.5K people', 1500],
    ['£15 m for the bridge', 15_000_000],
    ['£ 15 m for the bridge', 15_000_000],
    ['15 m of rope', 15],
    ['1.3x10^6 cells', 1_300_000],
    ['two-thirds of them', 2 / 3],
    ['one in five voters', 0.2],
    ['5 feet 6 inches tall', 5.5],
    ['40\u202f000 people', 40_000],
  ])('%s', (text, wanted) => {
    const { min, max } = only(text).value
    expect(min).toBeCloseTo(wanted, 9)
    expect(max).toBe(min)
  })
})

describe('units', () => {
  it.each([
    ['a $5.4-billion deal', 5.4e9, 'usd', 'money'],
    ['it cost £10bn', 1e10, 'gbp', 'money'],
    ['a fine of $US160 million', 1.6e8, 'usd', 'money'],
    ['they paid HK$5.4m', 5.4e6, 'hkd', 'money'],
    ['worth 20 billion francs', 2e10, 'franc', 'money'],
    ['it rose 46%', 46, 'percent', 'percent'],
    ['cut by 25 basis points', 25, 'basis point', 'percent'],
    ['a speed of 80 km/h', 80, 'kilometre per hour', 'speed'],
    ['a speed of 80 miles per hour', 80, 'mile per hour', 'speed'],
    ['800,000 barrels a day', 800_000, 'barrel per day', 'number'],
    ['$58 (€51) per share', 58, 'usd per share', 'money'],
    ['58 dollars for each outstanding share', 58, 'usd per share', 'money'],
    ['$58 per Halden share', 58, 'usd per share', 'money'],
    ['$21.25 per square foot', 21.25, 'usd per square foot', 'money'],
    ['an area of 190 km2', 190, 'square kilometre', 'area'],
    ['12.3m tonnes of fuel', 12.3e6, 'tonne', 'mass'],
    ['he is 1.8m tall', 1.8, 'metre', 'length'],
    ['an 87-year-old man', 87, 'year', 'age'],
    ['a three-week-old baby', 3, 'week', 'age'],
    ['their son Samuel, seven, survived', 7, 'year', 'age'],
  ])('%s', (text, min, unit, dimension) => {
    expect(only(text).value).toMatchObject({ min, unit, dimension })
  })
})

describe('hedges', () => {
  it.each([
    ['about 50 people', 45, 55, '~', 'about 50'],
    ['nearly 70 people', 63, 70, '~', 'nearly 70'],
    ['at least 18 people', 18, null, '>', 'at least 18'],
    ['no fewer than 18 people', 18, null, '>', 'no fewer than 18'],
    ['more than 60 people', 60, null, '>', 'more than 60'],
    ['up to 400 people', null, 400, '<', 'up to 400'],
    ['50 or more people', 50, null, '>', '50 or more'],
    ['50+ people', 50, null, '>', '50+'],
    ['sub-7 nanometre chips', null, 7, '<', 'sub-7 nanometre'],
    ['dozens of people', 24, null, '=', 'dozens'],
    ['tens of thousands of people', 20_000, null, '=', 'tens of thousands'],
    ['between 5 and 7 people', 5, 7, '=', 'between 5 and 7'],
    ['38 to 40 people', 38, 40, '=', '38 to 40'],
    ['about 14-18 people', 14, 18, '~', 'about 14-18'],
  ])('%s', (text, min, max, modifier, said) => {
    const found = only(text)
    expect(found.value).toMatchObject({ min, max, modifier })
    expect(found.said).toBe(said)
  })
})

describe('what lasts', () => {
  it('is no name behind it', () => {
    expect(only('After seven years Okoro is free.').value.counted).toBeNull()
  })
})

describe('one role in every voice', () => {
  it.each([
    'The blast killed 38.',
    '38 were killed.',
    '38 people died.',
    'The deaths of 38 were confirmed.',
    'It brought a death toll of 38.',
    'The toll has risen to 38.',
    'They counted 38 dead.',
    'The fire claimed 38 lives.',
    'A bus fell, killing 38 people.',
    'The storm left 38 people dead.',
    '38 Killed in Blast',
    'There were 38 deaths.',
    '38 people lost their lives.',
    'Thirty-eight passengers, including two infants, were killed.',
  ])('%s', (text) => {
    const killed = read(text).find((q) => q.value.min === 38)
    expect(killed?.value.role).toBe('killed')
  })

  it('does not count those who kill', () => {
    const [gunmen, victims] = read('Two gunmen killed at least nine shoppers.')
    expect(gunmen?.value.role).toBeNull()
    expect(victims?.value).toMatchObject({ role: 'killed', min: 9, counted: 'shopper' })
  })

  it('gives each number of a headline its own role', () => {
    expect(read('Two Killed, Three Injured in Crash').map((q) => q.value.role)).toEqual(['killed', 'injured'])
  })

  it('carries a role through a list', () => {
    expect(read('12 soldiers and 3 civilians were killed.').map((q) => q.value.role)).toEqual(['killed', 'killed'])
    expect(read('The raid killed 12 soldiers and 3 civilians.').map((q) => q.value.role)).toEqual(['killed', 'killed'])
  })
})

describe('what is counted and what it is measured by', () => {
  it.each([
    ['A tremor measuring 4.6 rattled two counties.', { dimension: 'magnitude', role: 'magnitude', min: 4.6, counted: null }],
    ['The quake, which measured 5, shook the town.', { dimension: 'magnitude', min: 5 }],
    ['A carpet measuring 4.6 metres was sold.', { dimension: 'length', min: 4.6 }],
    ['The raid killed 40 Norlanders seeking shelter.', { role: 'killed', counted: 'norlander', modifiers: [] }],
    ['They bought 12 breeding pigs.', { counted: 'pig', modifiers: ['breeding'] }],
    ['Thirteen deputies voted against the bill.', { role: 'voting', counted: 'deputy' }],
    ['16,000 people had been taken to safety.', { role: 'evacuated' }],
    ['Only 51 percent of voters went to the polls.', { role: 'turnout', subset: false }],
    ['63 percent of those entitled to vote did so.', { role: 'turnout', subset: false }],
    ['Two of those killed were women.', { role: 'killed', subset: true }],
    ['51 percent of voters backed the plan.', { role: null }],
  ])('%s', (text, value) => {
    expect(read(text)[0]?.value).toMatchObject(value)
  })
})

describe('part and whole', () => {
  it('reads the part with its whole, then the whole, which is aboard and not killed', () => {
    const [part, whole] = read('It resulted in the deaths of 38 out of 67 passengers.')
    expect(part).toMatchObject({ said: '38 out of 67', value: { min: 38, whole: 67, role: 'killed', counted: 'passenger' } })
    expect(whole).toMatchObject({ said: '67', value: { min: 67, whole: null, role: 'aboard' } })
  })

  it.each([
    ['all 67 passengers', 67, 67],
    ['none of the five suspects', 0, 5],
    ['half of the 120 workers', 60, 120],
    ['three of its nine members', 3, 9],
  ])('%s', (text, min, whole) => {
    expect(only(text).value).toMatchObject({ min, whole })
  })

  it('marks a part that is counted elsewhere', () => {
    const [all, part] = read('The strike killed 67 people, including 22 children.')
    expect(all?.value.subset).toBe(false)
    expect(part?.value).toMatchObject({ subset: true, role: 'killed', min: 22 })
  })

  it('takes the badly hurt for a part of the hurt', () => {
    expect(only('Four people were seriously injured.').value).toMatchObject({ role: 'injured', subset: true })
    expect(only('Four people were injured.').value).toMatchObject({ role: 'injured', subset: false })
  })

  it.each([
    ['Corvatinib cut the rate of strokes by 33 percent.', 'down'],
    ['Corvatinib cut the rate of strokes to 2 percent.', '='],
  ])('tells a change from a level: %s', (text, modifier) => {
    expect(only(text).value.modifier).toBe(modifier)
  })

  it.each(['Among the dead were four women.', 'The victims included four women.'])('marks a part behind its set: %s', (text) => {
    expect(only(text).value).toMatchObject({ subset: true, min: 4 })
  })
})

describe('numbers that are no quantities', () => {
  it.each([
    'Flight 8243 was diverted.',
    'Article 5 and Resolution 1701 apply.',
    'A Su-27 and two-seat trainers.'.replace('two-seat', 'old'),
    'It happened on 5 May 2024 at 6:40 a.m.',
    'In 2018 and between 1914 and 1918.',
    'The 2019-20 season and the 1990s.',
    'Call +1-202-555-0114 today.',
    'See https://example.org/2024/05/17/story-123.',
    'He lives at 49 Elm Tree Road.',
    'COVID-19 and 9/11 changed travel.',
    'Pages 3, 5 and 8 are missing.',
    'The file 20190901T103807 is lost.',
  ])('%s', (text) => {
    expect(read(text).map((q) => q.said)).toEqual([])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '38',
    'about',
    '$',
    '1,000',
    '-',
    'of',
    'million',
    'people',
    'killed',
    'a',
    'half',
    '%',
    '.',
    'and',
    'to',
    'between',
    '½',
    '"',
    'one',
    'km/h',
    '67',
  )

  it('is read without throwing, and each span holds what was said', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 30 }).map((w) => w.join(' ')),
          fc.array(pieces, { maxLength: 30 }).map((w) => w.join('')),
        ),
        (text) => {
          for (const { value, start, end, sentence } of findQuantities(analyse(docOf('text', text)))) {
            expect(sentence.start <= start && start < end && end <= sentence.end).toBe(true)
            expect(value.min === null || value.max === null || value.min <= value.max).toBe(true)
          }
        },
      ),
    )
  })

  it('reads a sentence alike on one line and on two', () => {
    const text = 'The blast killed at least 18 of the 67 people aboard and cost $3.2 million.'
    const values = (t: string) => read(t).map((q) => q.value)
    expect(values(text.replace('aboard and', 'aboard\nand'))).toEqual(values(text))
  })

  // Quadratic reading takes minutes here; the bound is wide because machines are busy.
  it.each(['1', 'one two three ', '1,1,1,1,', '1,11,', '1-', '5 to ', '2 of ', 'half a ', '5" '])(
    'a megabyte of "%s" is linear',
    (unit) => {
      const small = time(unit.repeat(100_000 / unit.length))
      const large = time(unit.repeat(400_000 / unit.length))
      expect(large).toBeLessThan(Math.max(2_000, small * 20))
    },
    60_000,
  )

  function time(text: string): number {
    const analysis = analyse(docOf('text', text))
    const start = performance.now()
    findQuantities(analysis)
    return performance.now() - start
  }
})

describe('none', () => {
  it.each([
    ['The blast did not cause any casualties.', 'any'],
    ['The blast didn’t injure any passengers.', 'any'],
    ['The march ended without any injuries.', 'any'],
    ['No passengers were injured.', 'No'],
  ])('%s', (text, said) => {
    expect(only(text)).toMatchObject({ said, value: { min: 0, max: 0 } })
  })

  it.each(['Police did not say if any passengers were injured.', 'Were any passengers injured?', 'She knew of any deaths before him.'])(
    'is not in: %s',
    (text) => {
      expect(read(text).filter(({ value }) => value.max === 0)).toEqual([])
    },
  )
})
