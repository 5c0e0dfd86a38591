/** Yes against no on one event. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relate, show } from '../../src/compare/polarity.ts'

function said(event: string, holds: boolean) {
  return { kind: 'polarity' as const, event, holds }
}

describe('relate', () => {
  const table: [a: string, b: string, both: string, one: string][] = [
    ['sirov accept blame', 'sirov accept blame', 'same', 'conflict'],
    ['sirov accept full blame', 'sirov accept blame', 'same', 'conflict'],
    ['sirov accept blame', 'sirov accept prize', 'unknown', 'unknown'],
    ['sirov accept blame', 'moor accept blame', 'unknown', 'unknown'],
    ['accept', 'accept', 'unknown', 'unknown'],
  ]
  it.each(table)('%s / %s', (a, b, both, one) => {
    expect(relate(said(a, true), said(b, true)).relation).toBe(both)
    expect(relate(said(a, true), said(b, false)).relation).toBe(one)
  })

  it('mirrors', () => {
    const event = fc.array(fc.constantFrom('sirov', 'accept', 'blame', 'full'), { maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(event, event, fc.boolean(), fc.boolean(), (a, b, x, y) => {
        expect(relate(said(a, x), said(b, y))).toEqual(relate(said(b, y), said(a, x)))
      }),
    )
  })

  it('shows a denial as one', () => {
    expect(show(said('sirov accept blame', false))).toBe('not: sirov accept blame')
  })
})
