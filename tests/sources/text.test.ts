/** Plain text and Markdown: every word at its place in the file, headline, byline and day where they are unmistakable. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Doc } from '../../src/model.ts'
import { docFromBytes, docFromText, entryOf } from '../../src/sources/index.ts'
import { locate, toRaw } from '../../src/text/locate.ts'

const markdown = (text: string) => docFromText({ id: 'a', text, format: 'markdown' })
const blocks = (doc: Doc) => doc.blocks.map((b) => `${b.kind}: ${doc.text.slice(b.start, b.end)}`)
const at = (doc: Doc, words: string) => locate(doc, doc.text.indexOf(words))

const ARTICLE = [
  'The ferry that never left',
  'By Ana Ruiz, our man at the coast',
  'Published August 1, 2016',
  'The ferry was to leave with 41 people aboard.',
  'It never did, the port office said.',
]

describe('plain text', () => {
  it('marks headline and byline, and reads what they state', () => {
    const doc = docFromText({ id: 'a', text: ARTICLE.join('\n\n') })
    expect(doc.blocks.map((b) => b.kind)).toEqual(['title', 'byline', 'byline', 'paragraph', 'paragraph'])
    expect([doc.title, doc.author, doc.published]).toEqual(['The ferry that never left', 'Ana Ruiz', '2016-08-01'])
  })

  it('what the claims file declares wins', () => {
    const doc = docFromText({ id: 'a', text: ARTICLE.join('\n\n'), author: 'A. Ruiz', published: '2016-08-02' })
    expect([doc.title, doc.author, doc.published]).toEqual(['The ferry that never left', 'A. Ruiz', '2016-08-02'])
  })

  it.each([
    ['Posted on August 3 2016', '2016-08-03'],
    ['3 August 2016', '2016-08-03'],
    ['Wednesday, Aug. 3, 2016 at 10:15 a.m. EST', '2016-08-03'],
    ['2016-08-03', '2016-08-03'],
    ['03.08.2016', '2016-08-03'],
    ['23/08/2016', '2016-08-23'],
    ['03/08/2016', null],
    ['Updated August 3, 2016', null],
    ['On August 3, 2016 the ferry left.', null],
    ['31 June 2016', null],
  ])('a head with %j: %s', (line, day) => {
    expect(docFromText({ id: 'a', text: `A headline\n\n${line}\n\nThe ferry left with 41 people.\n` }).published).toBe(day)
  })

  it('a date broken over two lines', () => {
    expect(
      docFromText({
        id: 'a',
        text: `How it began\n14.03\n2021\nBy Ana Ruiz\n${'The ferry was to leave with 41 people aboard, they said. '.repeat(4)}`,
      }).published,
    ).toBe('2021-03-14')
  })

  it.each([
    ['By the river stood a house that nobody knew.', null],
    ['By Tuesday Evening', 'Tuesday Evening'],
    ['By noon', null],
    ['BY ANA RUIZ', 'ANA RUIZ'],
    ['By Ana Ruiz and Jo van Dyk', 'Ana Ruiz and Jo van Dyk'],
  ])('%j', (line, author) => {
    expect(docFromText({ id: 'a', text: `A headline\n\n${line}\n\nThe ferry left with 41 people.` }).author).toBe(author)
  })

  it('a signature at the end', () => {
    expect(docFromText({ id: 'a', text: `${ARTICLE.slice(3).join('\n\n')}\n\n- Ana Ruiz / Desk 4\n- The Coast School` }).author).toBe(
      'Ana Ruiz',
    )
  })

  it('an address at the end gives the day of its path', () => {
    const doc = docFromText({
      id: 'a',
      text: `${ARTICLE.slice(3).join('\n\n')}\n\nOriginal url:\nhttps://coast.example/2016/08/01/ferry-stays\n`,
    })
    expect([doc.url, doc.published]).toEqual(['https://coast.example/2016/08/01/ferry-stays', '2016-08-01'])
  })

  it('control characters become spaces and nothing moves', () => {
    const doc = docFromText({ id: 'a', text: '\ufeffab\u0000c\r\nd\u001b[31m67\u001b[0m' })
    expect(doc.text).toBe('ab c\r\nd     67    ')
    expect(at(doc, '67')).toEqual({ line: 2, column: 7 })
  })
})

describe('Markdown', () => {
  it('gives the words without the markup', () => {
    const doc = markdown('# A *day* at the _coast_\n\nSome **bold**, `code`, snake_case, 5 * 3 and a\\* star &amp; more.\n')
    expect(blocks(doc)).toEqual(['title: A day at the coast', 'paragraph: Some bold, code, snake_case, 5 * 3 and a* star & more.'])
  })

  it('keeps numbers apart', () => {
    const doc = markdown('12<br>15\n\n| 38 | 67 |\n|---|---|\n| 4 | 5 |\n\n- 1\n- 2\n')
    expect(blocks(doc)).toEqual(['paragraph: 12\n15', 'cell: 38', 'cell: 67', 'cell: 4', 'cell: 5', 'item: 1', 'item: 2'])
  })

  it('keeps a year that looks like a list', () => {
    expect(blocks(markdown('2024. A year of storms.\n\n1. first\n2. second'))).toEqual([
      'paragraph: 2024. A year of storms.',
      'item: first',
      'item: second',
    ])
  })

  it('headings, quotes, code, rules', () => {
    const doc = markdown('Title\n=====\n\n## Next\n\n> said he\n> and left\n\n***\n\n```\na_b_ *c*\n```\n\n    indented\n')
    expect(blocks(doc)).toEqual(['title: Title', 'heading: Next', 'quote: said he\nand left', 'paragraph: a_b_ *c*', 'paragraph: indented'])
  })

  it('links: words in the text, addresses beside it', () => {
    const doc = markdown(
      'See [the *report*](https://a.example/x_(1) "t"), [note][1], <https://b.example/> and https://c.example/d.\n\n[1]: https://r.example/\n',
    )
    expect(doc.text).toBe('See the report, note, https://b.example/ and https://c.example/d.')
    expect(doc.links.map((l) => [doc.text.slice(l.span.start, l.span.end), l.url])).toEqual([
      ['the report', 'https://a.example/x_(1)'],
      ['note', 'https://r.example/'],
      ['https://b.example/', 'https://b.example/'],
      ['https://c.example/d', 'https://c.example/d'],
    ])
  })

  it('front matter states facts and is no text', () => {
    const doc = markdown('---\ntitle: A day\npublisher: The Coast\npublished: 2025-07-20\nkind: opinion\n---\nA day\n\nThe **41** left.\n')
    expect([doc.title, doc.publisher, doc.published, doc.kind]).toEqual(['A day', 'The Coast', '2025-07-20', 'opinion'])
    expect(blocks(doc)).toEqual(['title: A day', 'paragraph: The 41 left.'])
    expect(at(doc, '41')).toEqual({ line: 9, column: 7 })
  })

  it.each(['---\n: : [\n---\nText here.', '---\njust words\n---\nText here.', '---\nnever closed'])('%j is no front matter', (text) => {
    expect(markdown(text).text).toContain(text.includes('Text') ? 'Text here.' : 'never closed')
  })

  it('every character stands in the file where the pieces say', () => {
    const bit = fc.constantFrom(
      'word ',
      '12',
      '*',
      '_',
      '**',
      '`',
      '[',
      '](u)',
      '<br>',
      '&amp;',
      '\\',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '> ',
      '|',
      '|--|',
      '\r\n',
      'é',
      '😀',
      ']: x',
      '```',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const doc = markdown(bits.join(''))
        for (const piece of doc.pieces) {
          const [words, raw] = [doc.text.slice(piece.start, piece.end), doc.raw.slice(piece.rawStart, piece.rawEnd)]
          expect(words === raw || (words === '&' && raw === '&amp;')).toBe(true)
        }
        for (const { 0: word, index } of doc.text.matchAll(/\S+/gu))
          expect(toRaw(doc.pieces, index + word.length, 'end')).toBeGreaterThan(toRaw(doc.pieces, index, 'start'))
      }),
      { numRuns: 300 },
    )
  })
})

describe('entries and formats', () => {
  it('an id from the name', () => {
    expect(entryOf('articles/the-herald.md')).toMatchObject({ id: 'the-herald', file: 'articles/the-herald.md', url: null })
    expect(entryOf('https://coast.example/2016/ferry.html?x=1')).toMatchObject({
      id: 'ferry',
      file: null,
      url: 'https://coast.example/2016/ferry.html?x=1',
    })
    expect(entryOf('https://coast.example/')).toMatchObject({ id: 'coast' })
  })

  it('the same text in memory and in a file is the same document', async () => {
    const text = ARTICLE.join('\n\n')
    const source = await docFromBytes({ id: 'a', location: 'a', bytes: Buffer.from(text), facts: {} })
    expect(source.read && source.doc).toEqual(docFromText({ id: 'a', text }))
  })

  it('hostile Markdown takes no time to speak of', () => {
    for (const bit of ['[', '*a ', '`', '<a ', '[a](', '> ', '![', '_a', '&', '- ', '|']) {
      const start = performance.now()
      markdown(bit.repeat(20_000))
      expect(performance.now() - start).toBeLessThan(5000)
    }
  })
})
