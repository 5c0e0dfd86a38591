/** Web pages: the article and its facts, without the frame; every word at its place in the file. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodedText } from '../../src/sources/entity.ts'
import { readHtml } from '../../src/sources/html/index.ts'
import { toRaw } from '../../src/text/locate.ts'

const FILLER =
  'The port office, which keeps the books of every boat on this coast, said so on Monday, and nobody has denied it since then. '
const article = (body: string, head = '') =>
  readHtml(
    `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}<p>${FILLER.repeat(5)}</p></article><footer>© The Coast</footer></body></html>`,
    null,
  )
const blocks = (page: ReturnType<typeof readHtml>) =>
  page.blocks.map((b) => `${b.kind}: ${page.text.slice(b.start, b.end)}`).filter((b) => !b.includes('port office'))

describe('text', () => {
  it('never runs two numbers together', () => {
    const page = article(
      '<p>First 12<br>15, then<br/>7</p><table><tr><td>38</td><td>67</td></tr><tr><th>4</th><td>5</td></tr></table><ul><li>1 boat</li><li>2 boats</li></ul>',
    )
    expect(blocks(page)).toEqual([
      'paragraph: First 12\n15, then\n7',
      'cell: 38',
      'cell: 67',
      'cell: 4',
      'cell: 5',
      'item: 1 boat',
      'item: 2 boats',
    ])
  })

  it('knows headings, quotes and captions', () => {
    const page = article(
      '<h2>What they saw</h2><blockquote><p>It was dark when we left the harbour.</p></blockquote><figure><img src="a.jpg"><figcaption>The ferry on the day before it left</figcaption></figure>',
    )
    expect(blocks(page)).toEqual([
      'heading: What they saw',
      'quote: It was dark when we left the harbour.',
      'caption: The ferry on the day before it left',
    ])
  })

  it('resolves entities, and finds them in the file', () => {
    const page = article('<p>Jos&eacute; &amp; 38&nbsp;men said &#8220;no&#x201D; &lt;twice&gt;.</p>')
    const said = 'José & 38 men said “no” <twice>.'
    const at = page.text.indexOf(said)
    expect(at).toBeGreaterThanOrEqual(0)
    const start = toRaw(page.pieces, at + 'José & '.length, 'start')
    expect(page.raw.slice(start, toRaw(page.pieces, at + 'José & 38 men'.length, 'end'))).toBe('38&nbsp;men')
    expect(page.raw.slice(toRaw(page.pieces, at, 'start'), toRaw(page.pieces, at + 4, 'end'))).toBe('Jos&eacute;')
  })

  it('leaves out what frames the article and headlines of others', () => {
    const page = article(
      '<p>Advertisement</p><p><a href="/x">Another ferry sinks off another coast</a></p><p>Read more: <a href="/y">Why ferries sink</a></p>',
    )
    expect(blocks(page)).toEqual([])
    expect(page.text).not.toMatch(/Home|©/)
  })

  it('counts line ends of Windows as one line end each', () => {
    const page = readHtml(
      `<html>\r\n<body>\r\n<article><p>First.</p>\r\n<p>${FILLER.repeat(4)}</p>\r\n<p>It had 41 people aboard.</p></article>`,
      null,
    )
    const at = page.text.indexOf('41')
    expect(page.raw.slice(toRaw(page.pieces, at, 'start')).slice(0, 9)).toBe('41 people')
  })
})

describe('facts', () => {
  const head = (ld: object) => `<script type="application/ld+json">${JSON.stringify(ld)}</script>`

  it('from JSON-LD', () => {
    const page = article(
      '<h1>Ferry stays</h1>',
      head({
        '@graph': [
          {
            '@type': 'NewsArticle',
            headline: 'Ferry stays',
            datePublished: '2024-05-06T07:08:09+02:00',
            author: [{ name: 'Ana Ruiz' }, { name: 'Jo Dyk' }],
            publisher: { name: 'The Coast' },
          },
        ],
      }),
    )
    expect(page.facts).toMatchObject({ title: 'Ferry stays', published: '2024-05-06', author: 'Ana Ruiz, Jo Dyk', publisher: 'The Coast' })
    expect(blocks(page)).toEqual(['title: Ferry stays'])
  })

  it('from meta elements, not the day of a change', () => {
    const page = article(
      '',
      '<meta property="article:modified_time" content="2024-06-07"><meta property="article:published_time" content="2024-05-06T01:00:00Z"><meta name="author" content="By Ana Ruiz"><meta property="og:site_name" content="The Coast"><link rel="canonical" href="https://coast.example/ferry">',
    )
    expect(page.facts).toMatchObject({
      published: '2024-05-06',
      author: 'Ana Ruiz',
      publisher: 'The Coast',
      url: 'https://coast.example/ferry',
    })
  })

  it.each([
    ['<time datetime="2024-05-06">yesterday</time>', '2024-05-06'],
    ['<span itemprop="datePublished" content="2024-05-06"></span>', '2024-05-06'],
    ['<h1>Ferry stays where it is</h1><div>Published</div><div>6 May 2024</div>', '2024-05-06'],
    ['<h1>Ferry stays where it is</h1><p>Updated May 6, 2024</p>', null],
    ['<p>It was to leave on May 6, 2024, they said.</p>', null],
  ])('%s', (body, day) => {
    expect(article(body).facts.published).toBe(day)
  })

  it('the day of the address, where the time stamp is a day off', () => {
    const html = `<meta property="article:published_time" content="2024-05-07T01:00:00Z"><article><p>${FILLER.repeat(5)}</p></article>`
    expect(readHtml(html, 'https://coast.example/2024/05/06/ferry').facts.published).toBe('2024-05-06')
    expect(readHtml(html, 'https://coast.example/2021/05/06/ferry').facts.published).toBe('2024-05-07')
  })

  it('where a page was saved from', () => {
    const page = readHtml(
      `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://coast.example/ferry \n saved date: Mon May 06 2024\n--><body><article><p>${FILLER.repeat(5)}</p></article></body></html>`,
      null,
    )
    expect(page.facts.url).toBe('https://coast.example/ferry')
  })
})

describe('barriers', () => {
  it.each([
    ['<title>Access denied</title><p>You do not have permission. Ray ID: 1', 'check for robots'],
    ['<title>404</title><h1>Page not found</h1><p>Try the search.', 'not found'],
    ['<p>The ferry left at noon.</p><p>Subscribe to continue reading.</p>', 'paywall'],
    ['<div id="app"></div>', 'no text'],
  ])('%s', (html, reason) => {
    expect(readHtml(html, null).barrier).toContain(reason)
  })

  it.each([
    'The captain, police said, could not be found. Four men were taken ashore, and the page of the log for that day was gone as well.',
    'Access to the harbour was denied to 12 boats on Monday, the port office said in a note to all the captains of the coast.',
    'Subscribers of the paper will get a refund of 5 dollars, the publisher said on Monday, because it was not printed on Sunday.',
  ])('a short article is none: %s', (words) => {
    expect(
      readHtml(
        `<title>On the coast</title><article><h1>On the coast</h1><p>${words}</p></article><div>We use cookies. Accept all cookies. Subscribe to continue reading</div>`.replace(
          'Subscribe to continue reading',
          '',
        ),
        null,
      ).barrier,
    ).toBeNull()
  })
})

describe('hostile pages', () => {
  it.each([
    ['deep', '<div>'.repeat(200_000)],
    ['brackets', '<'.repeat(300_000)],
    ['entities', `<p>${'&amp;'.repeat(100_000)}`],
    ['attributes', `<p ${'a '.repeat(100_000)}>x`],
    ['comments', '<!--'.repeat(100_000)],
    ['links', '<a href=x>'.repeat(1500)],
  ])('%s: soon done', (_, html) => {
    const start = performance.now()
    readHtml(html, null)
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

/** Words that the file does not have where the pieces say, once entities are resolved and tags left out. */
function misplaced({ text, raw, pieces }: Pick<ReturnType<typeof readHtml>, 'text' | 'raw' | 'pieces'>): string[] {
  let first = 0
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const end = index + word.length
    while ((pieces[first]?.end ?? end) <= index) first++
    let written = ''
    // Piece by piece: what the page hides inside a word (a footnote mark) stands between two pieces.
    for (let i = first; (pieces[i]?.start ?? end) < end; i++) {
      const piece = pieces[i]
      if (piece)
        written += raw.slice(toRaw([piece], Math.max(index, piece.start), 'start'), toRaw([piece], Math.min(end, piece.end), 'end'))
    }
    return decodedText(written.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, '')).replace(/\s+/gu, '') === word ? [] : [word]
  })
}

describe('every word is where it is said to be', () => {
  it('in made-up pages', () => {
    const bit = fc.constantFrom(
      'word ',
      '12',
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<br>',
      '&amp;',
      '&lt;',
      '&nbsp;',
      '&eacute;',
      '&#8217;',
      '&notit',
      '&',
      '\r\n',
      '  ',
      'é',
      '😀',
      '<!-- x -->',
      '<li>',
      '<td>',
      '<a href="x">',
      '</a>',
      '<table>',
      '</table>',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        expect(misplaced(readHtml(`<article><p>${FILLER}</p>${bits.join('')}<p>${FILLER}</p></article>`, null))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  const pages = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval', 'pages', 'html_dev')
  if (process.env.VERIFY_REQUIRE_SHARED && !existsSync(pages)) throw new Error('the shared pages are missing')
  describe.skipIf(!existsSync(pages))('in saved pages', () => {
    it.each(existsSync(pages) ? readdirSync(pages) : [])('%s', (name) => {
      const page = readHtml(gunzipSync(readFileSync(join(pages, name))).toString('utf8'), null)
      expect(misplaced(page)).toEqual([])
      for (const { start, end } of page.blocks) expect(page.text.slice(start, end).trim()).toBe(page.text.slice(start, end))
    })
  })
})
