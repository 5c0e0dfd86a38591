/** Parts of speech are those of the tagger's own engine, and no text is cut by what was read before it. */

import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/text/analyse.ts'
import { lemmaOf, posOf, tagText } from '../../src/text/tagger.ts'

const require = createRequire(import.meta.url)
const engine = require('wink-nlp') as typeof import('wink-nlp').default
const model = require('wink-eng-lite-web-model') as Parameters<typeof engine>[0]

const WORDS =
  'The a mayor minister Tamm of Tartu said that did not have had been have to going can’t won’t it’s cut cuts reported reports saw left ' +
  'fire fires, about as well like when where how 12 1,200 $5 40% , . ; “no no.” (fire) - none May will would like better run up in on to ' +
  'killed wounded people quickly very first last either or and but if while because well-known U.S. Mr. city’s state-run covid-19 for'

describe('the tagger', () => {
  it('gives the tokens, tags and lemmas of its engine', () => {
    const word = fc.constantFrom(...WORDS.split(' '))
    const space = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\n', '\t', '\u00a0')
    const nlp = engine(model, ['sbd', 'pos'])
    const text = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 25 }).map((all) => all.flat().join(''))
    fc.assert(
      fc.property(text, (given) => {
        const tokens = nlp.readDoc(given).tokens()
        const { forms, tags } = tagText(given)
        expect(forms.map((form) => form.text)).toEqual(tokens.out(nlp.its.value))
        expect(tags.map(posOf)).toEqual(tokens.out(nlp.its.pos))
        expect(forms.map((form, i) => lemmaOf(form, tags[i] ?? 0))).toEqual(tokens.out(nlp.its.lemma as never))
      }),
      { numRuns: 300 },
    )
  })

  it('cuts a text without regard to what it read before', () => {
    const words = () => tokensOf('Tamm’s boat sank.', 0, 17).map(({ text, pos }) => `${text} ${pos}`)
    const before = words()
    tokensOf('The boat (Tamm’s) sank.', 0, 23)
    tokensOf('(Orav’s) sank.', 0, 14)
    expect(words()).toEqual(before)
    expect(tokensOf('Orav’s boat', 0, 11).map(({ text }) => text)).toEqual(['Orav', '’s', 'boat'])
  })
})
