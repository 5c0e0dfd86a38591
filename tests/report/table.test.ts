/** The discrepancy table and the pieces of wording and links that reporters share. */

import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { clip, csvField, githubMessage, githubProperty, markup, safeUrl, visible } from '../../src/report/escape.ts'
import { excerptOf, narrowed } from '../../src/report/excerpt.ts'
import { documentLink, textFragment } from '../../src/report/fragment.ts'
import { discrepancyTable } from '../../src/report/table.ts'
import { listed, messageParts, printedDate } from '../../src/report/wording.ts'
import { passageIn, source } from './build.ts'
import { SAMPLE, SAMPLE_CONTEXT } from './sample.ts'

describe('the table', () => {
  const table = discrepancyTable(SAMPLE)
  const [deaths] = table.rows

  it('has a row a claim and a column a source that some claim uses', () => {
    expect(table.rows.map(({ claim }) => claim.id)).toEqual(SAMPLE.claims.map(({ id }) => id))
    expect(table.columns.map(({ id }) => id)).toEqual(['gazette', 'courier', 'tribune', 'mirror', 'kanpo', 'radio'])
  })

  it('gives each source the value that the findings and agreements of the claim give it', () => {
    expect([...(deaths?.cells.values() ?? [])].map(({ source: id, stance, values }) => [id, stance, values])).toEqual([
      ['gazette', 'supports', ['41']],
      ['courier', 'contradicts', ['212']],
      ['tribune', 'supports', ['41']],
      ['mirror', 'supports', ['41']],
      ['kanpo', 'supports', ['41']],
    ])
  })

  it('shows the quoted passage, and the worst grade of the quotes', () => {
    expect(deaths?.cells.get('gazette')?.passage?.text).toBe('the deaths of 41 of the 212 passengers')
    expect(deaths?.cells.get('gazette')?.grade).toBe('exact')
    expect(table.rows[3]?.cells.get('gazette')?.grade).toBe('missing')
  })
})

describe('escaping', () => {
  it('shows every control character and leaves other text as it is', () => {
    expect(visible('a\u001b[31mb\u0000\u007f\u0085\u202e')).toBe('a␛[31mb␀␡⟨U+0085⟩⟨U+202E⟩')
    expect(visible('two\r\nlines\tand a tab')).toBe('two lines and a tab')
    expect(visible('Ə 官報 👩‍👩‍👧 ر')).toBe('Ə 官報 👩‍👩‍👧 ر')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u.test(visible(text))))
  })

  it('clips without breaking a character', () => {
    expect(clip('abcdef', 4)).toBe('abc…')
    expect(clip('ab👍cd', 4)).toBe('ab…')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, length) => clip(text, length).length <= length),
    )
  })

  it('escapes for markup, spreadsheets and GitHub commands', () => {
    expect(markup(`<a b="c">'&`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;')
    expect(['=1', '+1', '-1', '@a', '\t=1', ' =1', '38', 'a=b', 'a,"b"'].map(csvField)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "' =1",
      "' =1",
      '38',
      'a=b',
      '"a,""b"""',
    ])
    expect(githubMessage('50%\n::error::x')).toBe('50%25%0A::error::x')
    expect(githubProperty('a:b,c')).toBe('a%3Ab%2Cc')
  })

  it('takes only addresses that run nothing', () => {
    const good = ['https://a.example/b', 'file:///a/b', 'articles/a.md', '../a.md']
    const bad = ['javascript:alert(1)', 'JAVASCRIPT:a', 'data:text/html,x', '//evil.example', 'https://a.example/"x', 'a b', '', null]
    expect(good.map(safeUrl)).toEqual(good)
    expect(bad.map(safeUrl)).toEqual(bad.map(() => null))
  })
})

describe('excerpts', () => {
  it('fit the width and keep the words', () => {
    const text = 'One sentence goes on and on before it says that 41 people died, and then goes on and on after it too'
    const passage = passageIn('a', text, '41')
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 120 }), (width) => {
        const { before, words, after } = narrowed(excerptOf(passage), width)
        expect(words).toBe('41')
        expect(stringWidth(before + words + after)).toBeLessThanOrEqual(width)
        expect(text.includes(before.replace(/^…/u, '') + words + after.replace(/…$/u, ''))).toBe(true)
      }),
    )
  })
})

describe('links', () => {
  it('point at the words on a web page, with the words round them', () => {
    const passage = passageIn('a', 'The crash, at dawn, killed 38 of the 67 people aboard - all told.', '38')
    expect(textFragment('https://a.example/b', passage)).toBe(
      'https://a.example/b#:~:text=crash%2C%20at%20dawn%2C%20killed-,38,-of%20the%2067%20people',
    )
    expect(textFragment('https://a.example/b#part', passage)).toContain('b#part:~:text=')
    expect(textFragment('file:///a.md', passage)).toBe('file:///a.md')
  })

  it('give away no folder of this machine', () => {
    expect(documentLink(source('gazette'), SAMPLE_CONTEXT)).toBe('articles/gazette.md')
    expect(documentLink(source('x', { location: '/home/someone/a.md' }), SAMPLE_CONTEXT)).toBeNull()
    expect(documentLink(source('x', { location: 'C:\\a.md' }), SAMPLE_CONTEXT)).toBeNull()
    expect(documentLink(source('x', { location: 'https://a.example/b' }), SAMPLE_CONTEXT)).toBe('https://a.example/b')
  })
})

describe('wording', () => {
  it('prints dates, lists and messages', () => {
    expect(['2025-07-20', '2025-07', '2025', 'soon'].map(printedDate)).toEqual(['20 July 2025', 'July 2025', '2025', 'soon'])
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
    const sources = new Map([['herald', source('herald', { publisher: 'The Herald' })]])
    expect(messageParts('`b` is not in `herald`', sources).filter(({ kind }) => kind !== 'ours')).toEqual([
      { kind: 'said', text: 'b' },
      { kind: 'source', text: 'The Herald' },
    ])
    const two = new Map([...sources, ['late', source('late', { publisher: 'The Herald' })]])
    expect(messageParts('`late`', two)[1]).toEqual({ kind: 'source', text: 'The Herald (late)' })
  })
})
