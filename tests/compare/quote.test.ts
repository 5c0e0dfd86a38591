/** Two quotations of one speaker on one occasion. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relate, show } from '../../src/compare/quote.ts'
import type { QuoteValue } from '../../src/model.ts'

function quote(words: string): QuoteValue {
  return { kind: 'quote', words, speaker: 'Inga Moor' }
}

describe('relate', () => {
  const table: [a: string, b: string, relation: string][] = [
    ['We will not leave the harbour,', '“we will not leave the harbour.”', 'same'],
    ['We will not leave the harbour until the ice is gone.', 'until the ice is gone', 'compatible'],
    ['We will not leave the harbour until the ice is gone.', 'We will leave the harbour until the ice is gone.', 'conflict'],
    ['The owners paid 30 crowns for every ton of fish', 'The owners paid 50 crowns for every ton of fish', 'conflict'],
    ['We stay here. The ice is thick this year.', 'The ice is thick this year. Nobody sails.', 'compatible'],
    ['We will not leave the harbour.', 'The owners never asked us about the hull.', 'unknown'],
    ['never', 'always', 'unknown'],
  ]
  it.each(table)('%s / %s: %s', (a, b, relation) => {
    expect(relate(quote(a), quote(b)).relation).toBe(relation)
  })

  it('mirrors', () => {
    const words = fc
      .array(fc.constantFrom('the', 'ice', 'is', 'not', 'thick', '30', 'tons'), { maxLength: 12 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(relate(quote(a), quote(b))).toEqual(relate(quote(b), quote(a)))
      }),
    )
  })

  it('shows the words in marks, without the comma of the cue', () => {
    expect(show(quote('We stay,'))).toBe('“We stay”')
  })
})
