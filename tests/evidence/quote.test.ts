/** Quotes held against a text: the ladder from exact to missing, what counts as altered, and how fast it is. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorQuote, isAltered, matchQuote } from '../../src/evidence/quote.ts'
import { docOf } from '../origins/doc.ts'

const TEXT = [
  'The ferry Aurora went down off Port Selma on Monday, and 138 people died, the coast guard said.',
  '“We will not accept the findings,” said Captain Inga Moor. “We were never asked, and 38,000 letters went unanswered.”',
  'Moor told reporters that the owners “did what they could, but only after the press had come”. The repairs cost $25 million.',
  'The non-violent protest on the quay — the town’s first — drew thirty-eight dockers who called the inquiry a “labour of love”.',
  'The minister will, after a long talk that did not please him, travel to Selma. Officials denied that the hull was rusty.',
].join('\n\n')

function gradeOf(quote: string, text = TEXT): string {
  const anchor = anchorQuote(text, quote)
  return anchor ? (isAltered(anchor) ? `altered ${anchor.differences.map((d) => d.what).join(' ')}` : anchor.grade) : 'null'
}

describe('a text without spaces between words', () => {
  const text = 'フェリーには40人が乗っていた。うち三十八人が亡くなり、被害は25億円に上る。'
  const table: [quote: string, isThere: boolean][] = [
    ['40人が乗っていた', true],
    ['フェリーには40人', true],
    ['三十八人が亡くなり', true],
    ['被害は25億円', true],
    ['0人が乗っていた', false],
    ['八人が亡くなり', false],
    ['被害は25', false],
    ['14人が乗っていた', false],
  ]
  it.each(table)('%s: %s', (quote, isThere) => {
    expect(gradeOf(quote, text) === 'exact').toBe(isThere)
  })
})

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

describe('grades', () => {
  const table: [quote: string, grade: string][] = [
    ['We will not accept the findings,', 'exact'],
    ['went down off Port Selma', 'exact'],
    ['"we will not accept the findings."', 'typographic'],
    ["the quay - the town's first - drew", 'typographic'],
    ['non‑violent protest', 'typographic'],
    ['the   coast\nguard', 'typographic'],
    ['the coast gu\u00adard said', 'typographic'],
    ["called the inquiry a 'labour of love'", 'typographic'],
    ['a “labor of love”', 'near'],
    ['We will not accept the findings. We were never asked', 'near'],
    ['the inquiry a labor of love', 'near'],
    ['[The ship] went down off Port Selma', 'typographic'],
    ['The ferry [Aurora] went down … the coast guard said', 'typographic'],
    ['[Moor] told reporters that [they] “did what they could', 'typographic'],
    ['38000 letters went un-answered', 'typographic'],
    ['[T]he owners did what they could', 'typographic'],
    ['all the coal in Newcastle', 'null'],
    ['', 'null'],
    ['…', 'null'],
  ]
  it.each(table)('%s: %s', (quote, grade) => {
    expect(gradeOf(quote)).toBe(grade)
  })
})

describe('altered', () => {
  const table: [quote: string, grade: string][] = [
    ['38 people died', 'altered number'],
    ['and 138 people drowned, the coast guard', 'altered word'],
    ['We will accept the findings', 'altered negation'],
    ['We will … accept the findings', 'altered splice'],
    ['We will [gladly] accept the findings', 'altered negation'],
    ['The minister will … travel to Selma', 'typographic'],
    ['The repairs cost $25', 'altered number'],
    ['said Captain Inga Moore', 'altered name'],
    ['the owners did only what they could, but after the press', 'altered order order'],
    ['the coast guard said … and 138 people died', 'altered order'],
    ['violent protest on the quay', 'altered negation'],
    ['drew eight dockers who called', 'altered number'],
    ['38 letters went unanswered', 'altered number'],
    ['the coast guard and 138 people', 'null'],
    ['the guard coast said', 'altered order order'],
  ]
  it.each(table)('%s: %s', (quote, grade) => {
    expect(gradeOf(quote)).toBe(grade)
  })
})

describe('for a claim', () => {
  const doc = docOf('selma', TEXT)

  it('says where the quote stands', () => {
    const match = matchQuote(doc, 'the town’s first')
    expect(TEXT.slice(match.span?.start, match.span?.end)).toBe('the town’s first')
  })

  it('shows the closest passage of a missing quote', () => {
    const match = matchQuote(doc, 'the owners of the ship had done all that anybody could, until the press came')
    expect(match.grade).toBe('missing')
    expect(TEXT.slice(match.span?.start, match.span?.end)).toContain('press')
  })

  it('shows where most of its rarer words stand together', () => {
    const match = matchQuote(doc, 'the ferry sank near Selma last Monday')
    expect(match.grade).toBe('missing')
    expect(TEXT.slice(match.span?.start, match.span?.end)).toBe('The ferry Aurora went down off Port Selma on Monday')
  })

  it('sees a quote cut before or after the words that turn it', () => {
    expect(matchQuote(doc, 'did what they could').cut).toBe('but only after the press had')
    expect(matchQuote(doc, 'the hull was rusty').cut).toBe('denied that')
    expect(matchQuote(doc, 'accept the findings').cut).toBe('not')
    expect(matchQuote(doc, 'We were never asked').cut).toBeNull()
  })
})

describe('several places', () => {
  const text = 'It was late. It was cold. He said: it was late. She said: it was late.'

  it('takes the first without hints, and the one that the hints describe with them', () => {
    expect(anchorQuote(text, 'was late')?.start).toBe(3)
    expect(anchorQuote(text, 'was late', { prefix: 'She said: it ' })?.start).toBe(text.lastIndexOf('was late'))
    expect(anchorQuote(text, 'was late', { suffix: '. She' })?.start).toBe(text.indexOf('was late', 10))
    expect(anchorQuote(text, 'was late', { position: 60 })?.start).toBe(text.lastIndexOf('was late'))
  })
})

describe('laws', () => {
  it('finds whole words that stand there, at words equal to them', () => {
    const words = TEXT.split(/\s+/u)
    fc.assert(
      fc.property(fc.nat(words.length - 4), fc.integer({ min: 3, max: 30 }), (from, length) => {
        // "$25" is not a quote of "$25 million".
        fc.pre(!words[from + length]?.startsWith('million'))
        const quote = words.slice(from, from + length).join(' ')
        const anchor = anchorQuote(TEXT, quote)
        expect(anchor?.differences).toEqual([])
        expect(letters(TEXT.slice(anchor?.start, anchor?.end))).toBe(letters(quote))
      }),
    )
  })

  it('never throws and stays inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 40 }), (text, quote) => {
        const anchor = anchorQuote(text, quote)
        if (anchor) expect(0 <= anchor.start && anchor.start < anchor.end && anchor.end <= text.length).toBe(true)
      }),
    )
  })
})

describe('speed', () => {
  const article = Array.from({ length: 800 }, (_, i) => `word${(i * 7919) % 1500}`).join(' ')

  it('verifies 10,000 quotes in articles of 5 KB in under five seconds', () => {
    const words = article.split(' ')
    const start = performance.now()
    for (let i = 0; i < 10_000; i++) anchorQuote(article, words.slice(i % 700, (i % 700) + 12).join(i % 2 ? ' ' : '  '))
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it.each([
    ['one word over and over', 'a '.repeat(50_000), 'a '.repeat(2_000)],
    ['quotation marks', '"'.repeat(200_000), `"${'" "'.repeat(2_000)}x`],
    ['ellipses', 'a b … '.repeat(20_000), 'a … b … '.repeat(5_000)],
    ['brackets', '[a] '.repeat(30_000), '[a'.repeat(20_000)],
    ['a quote longer than the text', 'it was so '.repeat(5_000), 'it was not so '.repeat(20_000)],
  ])('stays bounded on %s', (_, text, quote) => {
    const start = performance.now()
    anchorQuote(text, quote)
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})
