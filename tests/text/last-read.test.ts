import { describe, expect, it } from 'vitest'
import { docFromText } from '../../src/sources/index.ts'
import { analyse, tokensOf } from '../../src/text/analyse.ts'
import { keepTokens, sentenceTokens } from '../../src/text/last-read.ts'

const doc = docFromText({ id: 'a', text: 'Anna Kerr left. The mayor of Alby said that 12 people had left the town.' })
const { sentences } = analyse(doc)

describe('tokens of what was read last', () => {
  it('are those that cutting the sentence anew gives', () => {
    keepTokens({ doc, sentences })
    for (const { start, end, tokens } of sentences) {
      expect(sentenceTokens(doc, start, end)).toBe(tokens)
      expect(tokens).toEqual(tokensOf(doc.text, start, end))
    }
  })

  it('are not taken for those of another document or of a shorter stretch', () => {
    keepTokens({ doc, sentences })
    const other = docFromText({ id: 'a', text: 'Nobody left. The mayor of Alby said that 12 people had left the town.' })
    const [first] = sentences
    expect(sentenceTokens(other, 0, 12).map((t) => t.text)).toEqual(['Nobody', 'left', '.'])
    expect(sentenceTokens(doc, 0, (first?.end ?? 0) - 1).map((t) => t.text)).toEqual(['Anna', 'Kerr', 'left'])
  })

  it('are let go where many others were read since', () => {
    keepTokens({ doc, sentences })
    const long = { ...sentences[0], tokens: Array.from({ length: 200_000 }, () => sentences[0]?.tokens[0]) } as (typeof sentences)[number]
    for (const id of ['b', 'c']) keepTokens({ doc: docFromText({ id, text: 'One.' }), sentences: [long] })
    const [first] = sentences
    expect(sentenceTokens(doc, first?.start ?? 0, first?.end ?? 0)).not.toBe(first?.tokens)
  })
})
