/** Whom an article leans on by its own words: which citations make one origin of two, and which name an outlet outside. */

import { describe, expect, it } from 'vitest'
import { findOrigins } from '../../src/origins/index.ts'
import { docOf, readingOf } from './doc.ts'

const RELEASE = `Brightwater Energy will close its coal plant at Osterby in June, two years sooner than planned, the company announced today.
The site is to become a store of heat in molten salt with a capacity of 1.2 gigawatt hours, built with its partner Solvang for 410
million euros. All 320 employees are offered a post at the new plant or training that lasts up to eighteen months. "We are leaving
coal behind without leaving a single colleague behind," said chief executive Hanna Riis. Building starts in September and the first
tanks are to be filled in the winter of 2027. Brightwater runs eleven plants in four countries.`

const QUOTING = [
  `Workers at the Osterby plant learned on Monday morning that its chimneys will go cold in June. Standing at the gate, the crane driver
Per Holm said he had expected two more years. His union wants to see written contracts before it believes in any training. "We are
leaving coal behind without leaving a single colleague behind," chief executive Hanna Riis said in a press release by Brightwater
Energy. The town council meets on Thursday to talk about the taxes it stands to lose, a third of its income.`,
  `Shares of power companies rose on Monday, with Brightwater Energy up four per cent at noon. Traders had long asked when the group
would write down its last coal plant. Analysts at two banks expect a loss on paper of 90 million euros this quarter. "We are leaving
coal behind without leaving a single colleague behind," chief executive Hanna Riis said, according to Brightwater Energy. Bond prices
did not move, and the rating agency kept its outlook where it was.`,
  `Environmental groups welcomed the end of the Osterby chimneys and asked what becomes of the ash heaps by the river. A study of the
wells nearby found arsenic in three of nine last spring, and the neighbours are still waiting for filters. "We are leaving coal behind
without leaving a single colleague behind," chief executive Hanna Riis said in a statement to Brightwater Energy customers. The county
says that it will test the soil again before it grants a licence for the molten salt.`,
]

function originsOf(...docs: ReturnType<typeof docOf>[]) {
  return findOrigins(docs, docs.map(readingOf))
}

const sourcesOf = (...docs: ReturnType<typeof docOf>[]) => originsOf(...docs).origins.map(({ sources }) => sources.join(' '))

describe('quoted speech', () => {
  it('does not make copies of three reports that quote one press release', () => {
    const release = docOf('release', RELEASE, { publisher: 'Brightwater Energy', kind: 'press-release', published: '2025-02-03' })
    const reports = QUOTING.map((text, i) => docOf(`report${i}`, text, { published: '2025-02-04' }))
    const { origins } = originsOf(release, ...reports)
    expect(origins).toHaveLength(4)
    expect(origins.flatMap(({ ties }) => ties.map((tie) => tie.kind)).every((kind) => kind === 'cites')).toBe(true)
  })

  it('does make copies of reports that print the rest of it too', () => {
    const release = docOf('release', RELEASE, { published: '2025-02-03' })
    const print = docOf('print', `Osterby, Tuesday. ${RELEASE.replace('the company announced today', 'the company said')}`, {
      published: '2025-02-04',
    })
    const [origin] = originsOf(release, print).origins
    expect(origin).toMatchObject({ id: 'release', sources: ['release', 'print'] })
    expect(origin?.ties[0]).toMatchObject({ kind: 'copies', from: 'print', to: 'release' })
  })
})

describe('citations', () => {
  const post = 'The harbour bridge will close for nine weeks from May, according to the Gazette. Lorries must go round by the tunnel.'
  const gazette = 'The harbour bridge will close for nine weeks, the Post reported. Its cables are to be changed before lorries return.'

  it('makes one origin of two that cite each other', () => {
    const { origins } = originsOf(docOf('p', post, { publisher: 'The Post' }), docOf('g', gazette, { publisher: 'Gazette' }))
    expect(origins).toHaveLength(1)
    expect(origins[0]?.ties.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual(['cites g p', 'cites p g'])
  })

  it('keeps a long article apart that takes one line from another, and still shows the tie', () => {
    const long = `${QUOTING[0]} ${QUOTING[2]} The plant lost 12 million euros last year, the Harbour Courier reported.`
    const other = 'Brightwater Energy lost 12 million euros at Osterby last year, its accounts show. The audit took seven months.'
    const { origins } = originsOf(docOf('long', long), docOf('other', other, { publisher: 'Harbour Courier' }))
    expect(origins.map(({ sources }) => sources)).toEqual([['long'], ['other']])
    expect(origins.flatMap(({ ties }) => ties)).toMatchObject([{ kind: 'cites', from: 'long', to: 'other' }])
  })

  it.each([
    ['a closing line', 'Sources: Harbour Courier, Digi24 and Lakeside Tribune', ['Harbour Courier', 'Digi24', 'Lakeside Tribune']],
    ['a dateline', 'OSTERBY (AP) - The chimneys went cold.', ['Associated Press']],
    ['a dateline in lower case', '(presstv) - The chimneys went cold.', ['Press TV']],
    ['help with the reporting', 'The chimneys went cold. Reuters contributed to this report.', ['Reuters']],
    [
      'an author of another paper',
      'The chimneys went cold, Norway\u2019s Lakeside Tribune newspaper first reported.',
      ['Lakeside Tribune'],
    ],
    ['a broadcaster told so', 'The chimneys went cold, the mayor told state-run broadcaster NRK.', ['NRK']],
    ['an institute', 'According to the Solvang Institute, coal was 4% of output.', ['Solvang Institute']],
    ['an address', 'The chimneys went cold.\nOriginal url: https://www.lakesidetribune.no/2025/chimneys', []],
    ['an outlet that is spoken of', 'Police searched the office of Sputnik in Osterby and arrested a man at The Times.', []],
    [
      'an institute at the end of a sentence',
      'Coal was 4% of output, according to the Solvang Institute. It also counts gas.',
      ['Solvang Institute'],
    ],
    ['no outlet by name', 'According to State TV, the chimneys went cold, and local media reported smoke.', []],
    ['a ministry', 'According to the Foreign Ministry, the chimneys went cold.', []],
  ])('names those outside: %s', (_, text, outlets) => {
    expect(originsOf(docOf('a', text)).outside.map(({ outlet }) => outlet)).toEqual(outlets)
  })

  it('shows the words of each citation', () => {
    const doc = docOf('a', 'Coal was 4% of output, as reported by the Lakeside Tribune.')
    const [outside] = originsOf(doc).outside
    expect(doc.text.slice(outside?.span.start, outside?.span.end)).toBe('as reported by the Lakeside Tribune')
  })

  it('knows an article by the address that it says it was taken from', () => {
    const original = docOf('original', `${RELEASE}\n\nOriginal url:\nhttps://www.lakesidetribune.no/2025/osterby`)
    const rewrite = docOf(
      'rewrite',
      'In June the Osterby coal plant closes, two years sooner than planned, the Lakeside Tribune writes. It becomes a store of heat in molten salt.',
    )
    expect(sourcesOf(original, rewrite)).toEqual(['original rewrite'])
  })
})

describe('links', () => {
  const linking = (text: string, words: string, url: string, facts = {}) => {
    const start = text.indexOf(words)
    return { ...docOf('a', text, facts), links: [{ span: { doc: 'a', start, end: start + words.length }, url }] }
  }
  const prose = 'The chimneys at Osterby go cold in June, as was told in full elsewhere this morning.'

  it.each<[string, string, string, string, string[], { publisher: string }?]>([
    ['to a known outlet', prose, 'told in full', 'https://www.bbc.co.uk/news/osterby', ['BBC']],
    ['to its front page', prose, 'told in full', 'https://www.bbc.co.uk/', []],
    ['to a shop', prose, 'told in full', 'https://shop.example/cart/1', []],
    ['in a list of further reading', `${prose}\nAlso: Coal falls`, 'Coal falls', 'https://www.bbc.co.uk/news/coal', []],
    ['to itself', prose, 'told in full', 'https://www.bbc.co.uk/news/osterby', [], { publisher: 'BBC' }],
  ])('%s', (_, text, words, url, outlets, facts) => {
    expect(originsOf(linking(text, words, url, facts)).outside.map(({ outlet }) => outlet)).toEqual(outlets)
  })

  it('to another source make a tie, whatever its host is called', () => {
    const other = docOf('b', 'The plant at Osterby is to close.', { url: 'http://pages.example/osterby/?ref=1' })
    const ties = originsOf(linking(prose, 'told in full', 'https://www.pages.example/osterby'), other).origins.flatMap((o) => o.ties)
    expect(ties).toMatchObject([{ kind: 'cites', from: 'a', to: 'b' }])
  })
})

describe('one hand, one house', () => {
  const first = 'The chimneys at Osterby go cold in June.'
  const second = 'A store of molten salt is planned on the river.'

  it.each([
    ['one author', { author: 'Mia Berg' }, { author: 'mia berg' }, 'same-author'],
    ['one of two authors', { author: 'Mia Berg and Jon Ek' }, { author: 'Jon Ek' }, 'same-author'],
    ['one publisher', { publisher: 'The Courier' }, { publisher: 'Courier' }, 'same-publisher'],
    ['one family', { publisher: 'RT' }, { publisher: 'Sputnik' }, 'same-publisher'],
    ['a declared family', { publisher: 'A', publisherFamily: 'House' }, { publisher: 'B', publisherFamily: 'House' }, 'same-publisher'],
    ['a declared debt', {}, { derivedFrom: ['a'] }, 'declared'],
  ])('%s is one origin', (_, a, b, kind) => {
    const { origins } = originsOf(docOf('a', first, a), docOf('b', second, b))
    expect(origins).toMatchObject([{ id: 'a', sources: ['a', 'b'], ties: [{ kind, from: 'b', to: 'a' }] }])
  })

  it.each([
    ['two authors', { author: 'Mia Berg' }, { author: 'Mia Bergman' }],
    ['a desk', { author: 'Staff' }, { author: 'Staff' }],
    ['two publishers', { publisher: 'The Courier' }, { publisher: 'The Tribune' }],
    ['a debt to a source that is not there', {}, { derivedFrom: ['c'] }],
  ])('%s are two', (_, a, b) => {
    expect(sourcesOf(docOf('a', first, a), docOf('b', second, b))).toEqual(['a', 'b'])
  })
})

describe('hostile input', () => {
  it.each([
    ['nothing', ''],
    ['one word', 'Word'],
    ['capitals', 'Ab '.repeat(20_000)],
    ['quotation marks', '\u201c'.repeat(50_000)],
    ['labels', 'Sources: '.repeat(10_000)],
    ['stars', '*'.repeat(100_000)],
    ['phrases', 'according to the '.repeat(5_000)],
  ])('is answered in time: %s', (_, text) => {
    const start = performance.now()
    const doc = docOf('a', text)
    findOrigins([doc], [{ source: 'a', sentences: [], statements: [], entities: [] }])
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
