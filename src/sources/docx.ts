/** Reads DOCX documents. The text itself is what lines and columns are counted in: a ZIP file has none. */

import type { Extracted } from './extracted.ts'
import { readHead } from './head.ts'
import { layOut } from './html/layout.ts'
import { parseTree } from './html/tree.ts'
import { printable } from './printable.ts'
import { inspectZip } from './zip.ts'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/** The text, or why there is none. mammoth takes 40 ms to load, so only a DOCX loads it. */
export async function readDocx(bytes: Uint8Array): Promise<Extracted | { readonly refused: string }> {
  const zip = inspectZip(bytes)
  if ('refused' in zip) return zip
  if (!zip.names.has('word/document.xml')) return { refused: 'is a ZIP file without a Word document in it' }
  try {
    const { default: mammoth } = await import('mammoth')
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return fromMarkup(printable(value))
  } catch {
    return { refused: 'is a damaged Word document' }
  }
}

function fromMarkup(html: string): Extracted {
  const tree = parseTree(html)
  const headline = tree.elements.find((e) => e.tagName === 'h1') ?? null
  const { text, blocks, links } = layOut(tree, html, new Set(tree.texts), headline, null)
  const head = readHead(text, blocks)
  return { format: 'docx', raw: text, text, pieces: [], blocks: head.blocks, pages: null, links, facts: head.facts }
}
