/** Sentences begin where Intl.Segmenter says, also where it is not asked. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceStarts } from '../../src/text/sentence-starts.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const asked = (text: string) => Array.from(segmenter.segment(text), ({ index }) => index)

const LETTERS = [
  ...'aBc5 \t"\'()[],-:.!?.. .%/&é\u00c9\u0111\u0130\u0131\u0138\u0149\u00aa\u00a0\u00ab\u00bb\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2022\u2026',
]
// Whether ";" goes on with a sentence has changed with the versions of Unicode that Node knows.
const ALPHABET = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xac),
  ...range(0xae, 0x17f),
  ...range(0x2010, 0x2015),
  ...range(0x2018, 0x201e),
  '\u2022',
  '\u2026',
].filter((letter) => letter !== ';')

describe('sentence starts', () => {
  it('are those of Intl.Segmenter for any common letter beside any stop', () => {
    for (const stop of ['.', '!', '."', '?) '])
      for (const letter of ALPHABET)
        for (const text of [`A${stop}${letter}b`, `A${stop} ${letter}B`, `5.${letter}`, `${letter}.B`, `a. 5 ${letter}b`])
          expect(sentenceStarts(text), text).toEqual(asked(text))
  })

  it('are those of Intl.Segmenter for any text', () => {
    const text = fc.array(fc.constantFrom(...LETTERS, 'š', 'ż', 'Ж', 'ж', '中', '\u00ad', '\u200b', '\u0301')).map((all) => all.join(''))
    fc.assert(
      fc.property(text, (given) => {
        expect(sentenceStarts(given)).toEqual(asked(given))
      }),
      { numRuns: 3000 },
    )
  })

  it('are those of Intl.Segmenter for texts of common letters alone', () => {
    const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, (given) => {
        expect(sentenceStarts(given)).toEqual(asked(given))
      }),
      { numRuns: 10_000 },
    )
  })
})

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))
}
