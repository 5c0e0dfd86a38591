/** The forms of `value:`. */

import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/claims/value.ts'

describe('readValue', () => {
  it.each([
    ['38', { kind: 'quantity', min: 38, max: 38, modifier: '=' }],
    ['1,200', { kind: 'quantity', min: 1200, max: 1200, modifier: '=' }],
    ['46%', { kind: 'quantity', min: 46, max: 46, modifier: '=' }],
    ['>= 38', { kind: 'quantity', min: 38, max: null, modifier: '>' }],
    ['> 38', { kind: 'quantity', min: 39, max: null, modifier: '>' }],
    ['< 1.5', { kind: 'quantity', min: null, max: 1.5, modifier: '<' }],
    ['<=5', { kind: 'quantity', min: null, max: 5, modifier: '<' }],
    ['38..40', { kind: 'quantity', min: 38, max: 40, modifier: '=' }],
    ['~50', { kind: 'quantity', min: 45, max: 55, modifier: '~' }],
    ['2024-12', { kind: 'date', from: '2024-12-01', to: '2024-12-31' }],
    ['2024-02-29', { kind: 'date', from: '2024-02-29', to: '2024-02-29' }],
    ['2024-12..2025-02', { kind: 'date', from: '2024-12-01', to: '2025-02-28' }],
  ])('%s', (text, expected) => expect(readValue(text)).toEqual(expected))

  it.each(['', 'lots', '40..38', '2025-02-30', '2025-13', '38 or 40', '1,20'])('%s is none', (text) => expect(readValue(text)).toBeNull())
})
