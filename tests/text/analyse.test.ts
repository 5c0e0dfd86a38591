/** Words keep their letters and their places, whatever alphabet of Europe they are written in. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/text/analyse.ts'

describe('tokens', () => {
  it.each([
    ['Tomáš Dvořák met Maroš Šefčovič.', ['Tomáš', 'Dvořák', 'met', 'Maroš', 'Šefčovič', '.']],
    ['Erdoğan flew to Łódź.', ['Erdoğan', 'flew', 'to', 'Łódź', '.']],
    ['Ştefan saw Nguyễn.', ['Ştefan', 'saw', 'Nguyễn', '.']],
    // Letters with their accents as characters of their own, as some systems write file names and PDFs.
    ['Toma\u0301s\u030c sang.', ['Toma\u0301s\u030c', 'sang', '.']],
    ['Gabriel Piñera met Müller.', ['Gabriel', 'Piñera', 'met', 'Müller', '.']],
  ])('of %s', (text, words) => {
    expect(tokensOf(text, 0, text.length).map((t) => t.text)).toEqual(words)
  })

  it('keep the lemma of a word of the language and the letters of one that is none', () => {
    expect(tokensOf('Dvořák scored.', 0, 14).map((t) => t.lemma)).toEqual(['dvořák', 'score', '.'])
  })

  it.each(['\n', '\r\n', '\t'])('are the same words over a break %j', (gap) => {
    const said = (text: string) => tokensOf(text, 0, text.length).map(({ text: word, lemma, pos }) => `${word} ${lemma} ${pos}`)
    const text = 'The fire did not cause any casualties and closed two schools near the old mill.'
    for (const [i, char] of [...text].entries())
      if (char === ' ') expect(said(`${text.slice(0, i)}${gap}${text.slice(i + 1)}`)).toEqual(said(text))
  })

  it('stand where they say', () => {
    const text = fc
      .array(fc.constantFrom('Dvořák ', 'ran ', 'š', 'e\u0301', '12', ', ', '“no”', '\u{1f600}', 'Ż', '\n'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (given) => {
        for (const t of tokensOf(given, 0, given.length)) expect(given.slice(t.start, t.end)).toBe(t.text)
      }),
      { numRuns: 60 },
    )
  })
})
