/** Files of every format, told by their content: real PDFs and DOCX made here, encodings, archives, damaged and hostile files. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import type { Doc } from '../../src/model.ts'
import { docFromBytes, openSources } from '../../src/sources/index.ts'
import { locate } from '../../src/text/locate.ts'
import { entry, OPEN, said } from './entries.ts'
import { page } from './server.ts'

const read = (location: string, bytes: Uint8Array | string, mime: string | null = null) =>
  docFromBytes({ id: 'a', location, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, mime, facts: {} })

async function docOf(location: string, bytes: Uint8Array | string): Promise<Doc> {
  const source = await read(location, bytes)
  if (!source.read) throw new Error(source.unread.reason)
  return source.doc
}

function pdf(draw: (doc: PDFKit.PDFDocument) => void, options = {}): Promise<Buffer> {
  const doc = new PDFDocument({ compress: true, ...options })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  draw(doc)
  doc.end()
  return done
}

const SENTENCE = 'The harbour office counted the boats again and found that four of them had not come home. '

describe('PDF', () => {
  it('gives pages as lines, and characters on the page as columns', async () => {
    const bytes = await pdf((doc) => {
      doc.fontSize(22).text('Ferry runs aground').fontSize(11).moveDown().text('The ferry left with 41 people aboard.')
      doc.addPage().text('All of them, 41 in number, came home.')
    })
    const doc = await docOf('report.pdf', bytes)
    expect(doc.blocks.map((b) => [b.kind, doc.text.slice(b.start, b.end)])).toEqual([
      ['title', 'Ferry runs aground'],
      ['paragraph', 'The ferry left with 41 people aboard.'],
      ['paragraph', 'All of them, 41 in number, came home.'],
    ])
    expect(locate(doc, doc.text.indexOf('41 in number'))).toEqual({ line: 2, column: 14 })
    expect(locate(doc, 0)).toEqual({ line: 1, column: 1 })
  })

  it('reads two columns one after the other, drawn line by line', async () => {
    const bytes = await pdf((doc) => {
      doc.fontSize(20).text('A headline that runs over both of the columns', 50, 50).fontSize(10)
      for (let i = 0; i < 8; i++) {
        doc.text(`left line ${i} which tells of the boats`, 50, 100 + 14 * i, { lineBreak: false })
        doc.text(`right line ${i} which tells of the men`, 320, 100 + 14 * i, { lineBreak: false })
      }
    })
    const { text } = await docOf('columns.pdf', bytes)
    expect(text.indexOf('left line 7')).toBeLessThan(text.indexOf('right line 0'))
    expect(text).toMatch(/^A headline that runs/)
  })

  it('joins words cut at a line end, and leaves compounds alone', async () => {
    const bytes = await pdf((doc) => {
      doc.fontSize(11)
      const lines = ['The govern-', 'ment named a well-', 'known captain in 2024-', '2025.']
      for (const [i, line] of lines.entries()) doc.text(line, 50, 100 + 14 * i, { lineBreak: false })
    })
    expect((await docOf('cut.pdf', bytes)).text.replace(/\s+/g, ' ').trim()).toBe('The government named a well-known captain in 2024-2025.')
  })

  it('leaves running heads and page numbers out', async () => {
    const bytes = await pdf((doc) => {
      for (let n = 1; n <= 4; n++) {
        if (n > 1) doc.addPage()
        doc.fontSize(8).text('Harbour Office, Annual Report', 50, 20, { lineBreak: false })
        doc.fontSize(11).text(`Part ${n}. ${SENTENCE.repeat(n + 4)}`, 50, 100)
        doc.fontSize(8).text(`${n}`, 300, 700, { lineBreak: false })
      }
    })
    const { text } = await docOf('report.pdf', bytes)
    expect(text).not.toContain('Annual Report')
    expect(text).not.toMatch(/^\d$/m)
    expect(text).toContain('Part 4.')
  })

  it('keeps the cells of a row apart', async () => {
    const bytes = await pdf((doc) => ['12', '15'].forEach((n, i) => void doc.fontSize(11).text(n, 50 + 100 * i, 100, { lineBreak: false })))
    expect((await docOf('table.pdf', bytes)).text).toMatch(/12\s+15/)
  })

  it('that is cut off, locked or without text says so', async () => {
    const whole = await pdf((doc) => void doc.text(SENTENCE))
    expect(said(await read('a.pdf', whole.subarray(0, 300)))).toMatch(/damaged or cut-off|no text/)
    expect(said(await read('a.pdf', await pdf((doc) => void doc.text(SENTENCE), { userPassword: 'x' })))).toBe(
      '<is protected by a password>',
    )
    expect(said(await read('a.pdf', await pdf((doc) => void doc.rect(10, 10, 50, 50).fill())))).toBe(
      '<holds pictures of pages and no text>',
    )
  })
})

const paragraph = (words: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  })

describe('DOCX', () => {
  it('gives paragraphs, cells and line breaks', async () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`
    const doc = await docOf(
      'a.docx',
      docx(
        `${paragraph('Ferry runs aground')}${paragraph('By Ana Ruiz')}<w:p><w:r><w:t>12</w:t><w:br/><w:t>15</w:t></w:r></w:p><w:tbl><w:tr>${cell('38')}${cell('67')}</w:tr></w:tbl>`,
      ),
    )
    expect(doc.text).toBe('Ferry runs aground\n\nBy Ana Ruiz\n\n12\n15\n\n38\n\n67')
    expect([doc.format, doc.title, doc.author]).toEqual(['docx', 'Ferry runs aground', 'Ana Ruiz'])
    expect(locate(doc, doc.text.indexOf('38'))).toEqual({ line: 8, column: 1 })
  })

  it('is told by its content, whatever its name', async () => {
    expect(said(await read('a.txt', docx(paragraph('The ferry left.'))))).toBe('The ferry left.')
  })

  it('that is a bomb, a lie, damaged or something else says so', async () => {
    const bomb = docx(paragraph('x'), { 'word/media/a.xml': new Uint8Array(120 * 1024 * 1024) })
    expect(said(await read('a.docx', bomb))).toContain('too large')
    const lie = Buffer.from(docx(paragraph(SENTENCE.repeat(50))))
    const entryAt = lie.lastIndexOf('word/document.xml') - 46
    lie.writeUInt32LE(10, entryAt + 24)
    expect(said(await read('a.docx', lie))).toBe('<unpacks to more than it says: not opened>')
    expect(said(await read('a.docx', docx(paragraph('x')).subarray(0, 300)))).toContain('damaged')
    expect(said(await read('a.docx', docx('<w:p><unclosed>')))).toContain('damaged')
    expect(said(await read('a.docx', zipSync({ 'a.txt': strToU8('x') })))).toContain('without a Word document')
  })
})

describe('WARC', () => {
  const record = (type: string, block: string, more = '') =>
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.org/2024/05/06/ferry\r\n${more}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page('Ferry runs aground')}`
  const warc = record('warcinfo', 'software: x') + record('request', 'GET / HTTP/1.1\r\n\r\n') + record('response', answer)

  it.each([
    ['plain', Buffer.from(warc)],
    ['packed', gzipSync(warc)],
  ])('%s', async (_, bytes) => {
    const doc = await docOf('a.warc', bytes)
    expect(doc.text).toContain('41 people aboard')
    expect([doc.url, doc.published]).toEqual(['https://example.org/2024/05/06/ferry', '2024-05-06'])
  })

  it('without a page says so', async () => {
    expect(said(await read('a.warc', record('request', 'GET / HTTP/1.1\r\n\r\n')))).toContain('without a page')
  })
})

describe('what a terminal would obey', () => {
  it('is blank, even where it is written as a reference or in JSON', async () => {
    const html = page('Ferry &#27;[31m sinks', 'It had 41 &#x1b;]0;x&#7; people aboard, the port office said on Monday.').replace(
      '</head>',
      `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry \\u001b[31m sinks", "author": {"name": "A\\u0007na"}}</script></head>`,
    )
    const doc = await docOf('a.html', html)
    expect([doc.text, doc.title, doc.author].join()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    expect(doc.text).toContain('41')
    const markdown = await docOf('a.md', '# A day\n\nIt had &#27;[31m 41 aboard.')
    expect(markdown.text).not.toContain('\u001b')
  })
})

describe('encodings', () => {
  const words = 'Über 38 Fischer – „niemand“ sah das Schiff, sagte der Hafenmeister in Łódź.'
  it.each(['utf8', 'utf16le', 'utf-16be'])('%s with a mark', async (charset) => {
    expect(said(await read('a.txt', iconv.encode(words, charset, { addBOM: true })))).toBe(words)
  })

  it.each([
    ['windows-1252', 'The \u201cferry\u201d \u2013 caf\u00e9'],
    ['windows-1251', 'Паром вышел из порта, на борту был 41 человек.'],
    ['shift_jis', 'フェリーには41人が乗っていた。'],
    ['gb18030', '渡轮上有41人。'],
    ['euc-kr', '여객선에 41명이 타고 있었다.'],
    ['iso-8859-2', 'Statek wypłynął z 41 osobami.'],
  ])('%s as a server states it', async (charset, text) => {
    expect(said(await read('a.txt', iconv.encode(text, charset), `text/plain; charset=${charset}`))).toBe(text)
  })

  it('UTF-16 without a mark', async () => {
    expect(said(await read('a.txt', iconv.encode('The ferry left with 41 people.', 'utf16le')))).toBe('The ferry left with 41 people.')
  })

  it('one stray byte does not spoil a UTF-8 page', async () => {
    const bytes = Buffer.concat([Buffer.from(page('Ferry', `${SENTENCE}Łódź. `.repeat(20))), Buffer.from([0xff])])
    expect(said(await read('a.html', bytes))).toContain('Łódź')
  })
})

describe('files that are no articles', () => {
  it.each([
    ['a.md', '', 'is empty'],
    ['a.txt', ' \n\t ', 'holds no text'],
    ['a.txt', '\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007binary', 'is binary data'],
    ['a.html', '<?xml version="1.0"?><rss><channel/></rss>', 'holds no text'],
    ['feed', '<?xml version="1.0"?><rss><channel/></rss>', 'is XML data'],
    ['a.json', '{"a": 1}', 'is JSON data'],
  ])('%s %j', async (name, content, reason) => {
    expect(said(await read(name, content))).toContain(reason)
  })

  it.each([
    ['\x89PNG\r\n\x1a\n', 'a picture'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'an old Office document'],
    ['{\\rtf1', 'an RTF document'],
  ])('%j', async (magic, what) => {
    expect(said(await read('a.txt', Buffer.from(magic, 'latin1')))).toContain(what)
  })

  it('a bomb in gzip', async () => {
    expect(said(await read('a.txt.gz', gzipSync(Buffer.alloc(30 * 1024 * 1024, 'a'))))).toContain('too large')
    expect(said(await read('a.gz', gzipSync(gzipSync('x'))))).toContain('packed more than once')
  })

  it('a folder, a missing file, a name with a NUL', async () => {
    const base = mkdtempSync(join(tmpdir(), 'verify-files-'))
    mkdirSync(join(base, 'folder'))
    writeFileSync(join(base, 'a.md'), 'The ferry left with 41 people.')
    const sources = await openSources(
      ['folder', 'none.md', 'a\u0000b', 'a.md'].map((file, i) => ({ ...entry(`s${i}`, file), file })),
      { ...OPEN, base },
    )
    rmSync(base, { recursive: true })
    expect(sources.map(said)).toEqual(['<is a folder>', '<no such file>', '<has no valid name>', 'The ferry left with 41 people.'])
  })
})
