/** How two quantities relate, and how they are shown. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayGrow, relate, show } from '../../src/compare/quantity.ts'
import { findQuantities } from '../../src/facts/quantity.ts'
import type { QuantityValue } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function valueIn(text: string): QuantityValue {
  const found = findQuantities(analyse(docOf('text', text)))[0]
  if (!found) throw new Error(`nothing read in: ${text}`)
  return found.value
}

describe('relate', () => {
  it.each([
    ['38 people', '38 people', 'same'],
    ['38 people', 'thirty-eight people', 'same'],
    ['38 people', '39 people', 'conflict'],
    ['38 people', '40 people', 'conflict'],
    ['67 people', 'nearly 70 people', 'compatible'],
    ['38 people', 'at least 18 people', 'compatible'],
    ['38 people', 'more than 60 people', 'conflict'],
    ['26 people', 'dozens of people', 'compatible'],
    ['1.44 million people', '1.4 million people', 'compatible'],
    ['1.44 million people', '1.5 million people', 'conflict'],
    ['$13.9bn', '$14bn', 'compatible'],
    ['$13.9bn', '$15bn', 'conflict'],
    ['63 cents', '$0.63', 'same'],
    ['5 dollars', '5 euros', 'unknown'],
    ['5 dollars', '5 people', 'unknown'],
    ['8 miles', '13 kilometres', 'compatible'],
    ['8 miles', '20 kilometres', 'conflict'],
    ['80 mph', '80 miles per hour', 'same'],
    ['half of the vote', '50 percent of the vote', 'same'],
    ['it won 3-1', 'it lost 1-3', 'same'],
    ['it won 52-3', 'it won 53-3', 'conflict'],
    ['shares rose 3%', 'shares fell 3%', 'conflict'],
    ['magnitude 5.9', 'magnitude 6.1', 'conflict'],
    ['an 87-year-old', 'aged 86', 'conflict'],
  ])('%s, %s: %s', (a, b, relation) => {
    const [left, right] = [valueIn(a), valueIn(b)]
    expect(relate(left, right).relation).toBe(relation)
    expect(relate(right, left).relation).toBe(relation)
  })

  const value: fc.Arbitrary<QuantityValue> = fc
    .record({
      low: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1e9 })),
      span: fc.integer({ min: 0, max: 20 }),
      open: fc.constantFrom('none', 'above', 'below'),
      unit: fc.constantFrom(null, 'usd', 'cent', 'mile', 'kilometre', 'percent'),
    })
    .map(({ low, span, open, unit }) => ({
      ...valueIn('5 people'),
      dimension: unit === null ? 'count' : unit === 'percent' ? 'percent' : /e$/u.test(unit) ? 'length' : 'money',
      unit,
      min: open === 'below' ? null : low,
      max: open === 'above' ? null : low + span,
      stated: span === 0 ? low : null,
    }))

  it('mirrors under exchange, and a value is the same as itself', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(relate(a, b)).toEqual(relate(b, a))
        expect(relate(a, a).relation).toBe('same')
      }),
    )
  })
})

describe('mayGrow', () => {
  it('holds for a count that is said to grow, and only upwards', () => {
    const early = valueIn('At least 18 people died')
    const late = valueIn('39 people died')
    expect(mayGrow(early, late)).toBe(true)
    expect(mayGrow(late, valueIn('18 people died'))).toBe(false)
    expect(mayGrow(valueIn('38 people died'), late)).toBe(false)
  })
})

describe('show', () => {
  it.each([
    ['38 people', '38'],
    ['38 of 67 passengers', '38 of 67'],
    ['all 67 passengers', 'all 67'],
    ['about 50 people', 'about 50'],
    ['nearly 70 people', 'nearly 70'],
    ['at least 18 people', 'at least 18'],
    ['up to 400 people', 'at most 400'],
    ['dozens of people', 'at least 24'],
    ['between 5 and 7 people', '5 to 7'],
    ['$13.9 billion', '$13.9 billion'],
    ['£2.7m', '£2.7 million'],
    ['9 billion shekels', 'ILS 9 billion'.replace(/(ILS) (.*)/u, '$2 $1')],
    ['46 percent', '46%'],
    ['magnitude 5.9', '5.9'],
    ['5,835 units', '5,835'],
    ['it won 3-1', '3-1'],
    ['the 21st attack', '21st'],
    ['12 miles', '12 miles'],
    ['80 mph', '80 miles per hour'],
    ['6 feet', '6 feet'],
    ['-12 degrees Celsius', '-12 celsius'],
  ])('%s', (text, shown) => {
    expect(show(valueIn(text))).toBe(shown)
  })
})
