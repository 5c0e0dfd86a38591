/** Hostile PDFs: streams that unpack without end, in memory or in time; each says so, and the next file is read. */

import { once } from 'node:events'
import { createDeflate } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readApart } from '../../src/sources/apart.ts'
import { docFromBytes } from '../../src/sources/index.ts'
import { said } from './entries.ts'

const MB = 1024 * 1024
const WORDS = 'BT /F 12 Tf 72 700 Td (The ferry left with 41 people aboard.) Tj ET '

describe('a PDF of one page', () => {
  it('that holds a sentence is read', async () => {
    expect(said(await readPdf(pdfOf(await packed(Buffer.from(WORDS), 1))))).toContain('41 people aboard')
  })

  it('that unpacks to 600 MB takes too much memory, and the next one is read', async () => {
    const bomb = pdfOf(await packed(Buffer.alloc(MB, ' '), 600))
    expect(bomb.length).toBeLessThan(MB)
    const [read, next] = await Promise.all([
      readApart({ format: 'pdf', bytes: bomb }, { ms: 40_000, megabytes: 150 }),
      readPdf(pdfOf(await packed(Buffer.from(WORDS), 1))),
    ])
    expect(read).toEqual({ refused: 'takes too much memory to read' })
    expect(said(next)).toContain('41 people aboard')
  })

  it('that draws millions of words takes too long', async () => {
    const endless = pdfOf(await packed(Buffer.from(WORDS.repeat(10_000)), 100))
    const start = performance.now()
    expect(await readApart({ format: 'pdf', bytes: endless }, { ms: 2000, megabytes: 4000 })).toEqual({ refused: 'takes too long to read' })
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

const readPdf = (bytes: Buffer) => docFromBytes({ id: 'a', location: 'a.pdf', bytes, facts: {} })

/** What the unit packs to, that many times over: never held unpacked. */
async function packed(unit: Buffer, times: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (let i = 0; i < times; i++) if (!deflate.write(unit)) await once(deflate, 'drain')
  deflate.end()
  await once(deflate, 'end')
  return Buffer.concat(chunks)
}

/** One page whose drawing is the packed stream. */
function pdfOf(stream: Buffer): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((body, i) => Buffer.from(`${i + 1} 0 obj\n${body}\nendobj\n`))
  const drawing = [
    Buffer.from(`5 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>stream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]
  const parts = [Buffer.from('%PDF-1.4\n'), ...objects, Buffer.concat(drawing)]
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0)).slice(1)
  const end = parts.reduce((sum, part) => sum + part.length, 0)
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const tail = `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(tail)])
}
