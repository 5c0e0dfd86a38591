/** Quotations in hostile and broken text: spans are right, nothing throws, time stays linear. (Speakers: tests/eval/quotes.test.ts.) */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../src/facts/quote.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function words(text: string): string[] {
  return findQuotes(analyse(docOf('own', text)), []).map((quote) => quote.value.words)
}

describe('broken marks', () => {
  it('ends a quotation that no mark closes with its sentence', () => {
    expect(words('He said: "It is late. The train has left.')).toEqual(['It is late.'])
  })

  it('starts afresh at a mark that can only open', () => {
    expect(words('She said "it is late and left. He said "no more" and stayed.')).toContain('no more')
  })

  it('takes a mark that is curled the wrong way for what it must be', () => {
    expect(words('He cried, ”Stop!” and ran.')).toEqual(['Stop!'])
  })

  it('takes a nickname for a part of the name', () => {
    expect(words('Marcia “Cia” Price spoke.')).toEqual([])
  })
})

describe('line breaks', () => {
  it('change no words', () => {
    const text = '“The ice has been thick since the first week of the year,” said Inga Moor, “and nobody has seen a ship from the south.”'
    expect(words(text.replace('Inga Moor', 'Inga\nMoor'))).toEqual(words(text))
  })
})

describe('laws', () => {
  const pieces = fc.constantFrom('"', '“', '”', '‘', '’', "'", '«', '»', 'said', 'Moor', 'it', 'is', '.', ',', ' ', '\n\n', '—', '…')

  it('gives the words that stand at the span, without overlaps', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const text = list.join(' ')
        let last = 0
        for (const { value, start, end } of findQuotes(analyse(docOf('own', text)), [])) {
          expect(text.slice(start, end).replaceAll(/\s+/gu, ' ')).toBe(value.words)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })

  it.each(['"', '“', ' "a', " 'a", '“a” ', '”a“ ', '«'])('reads a long run of %j in linear time', (piece) => {
    const analysis = analyse(docOf('own', piece.repeat(100_000 / piece.length)))
    const start = performance.now()
    findQuotes(analysis, [])
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
