/** Reads PDF files: pages, columns and paragraphs in reading order. Lines are pages, columns are characters on the page. */

import type { Block } from '../../model.ts'
import type { Extracted } from '../extracted.ts'
import { readHead } from '../head.ts'
import { linksIn } from '../links.ts'
import { printable } from '../printable.ts'
import { type Line, linesOf, type Run } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { withoutRunningHeads } from './running-heads.ts'

// A book of statistics has some 500 pages, and each takes 10 to 30 ms.
const MOST_PAGES = 1000

/** The text, or why there is none. Takes the memory of the bytes. The PDF library takes 150 ms to load, so only a PDF loads it. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted | { readonly refused: string }> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 })
    if (document.numPages > MOST_PAGES) return { refused: `has ${document.numPages} pages: too many` }
    const pages: Line[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent()
      pages.push(linesOf(content.items.flatMap(runOf)))
    }
    await document.cleanup()
    return textOf(withoutRunningHeads(pages))
  } catch (error) {
    return { refused: reasonOf(error) }
  }
}

function runOf(item: object): Run[] {
  if (!('str' in item) || !('transform' in item)) return []
  const { str, transform, width, height } = item as { str: string; transform: readonly number[]; width: number; height: number }
  const [a = 0, b = 0, , , x = 0, y = 0] = transform
  // Text turned on its side is a label of a figure or a stamp of the archive, not the article.
  if (str.trim() === '' || Math.abs(b) > Math.abs(a)) return []
  return [{ words: str, x, y, width, size: Math.abs(height) || Math.hypot(a, b) || 10 }]
}

function textOf(pages: readonly (readonly Line[])[]): Extracted | { readonly refused: string } {
  let text = ''
  const starts: number[] = []
  const blocks: Block[] = []
  for (const paragraphs of paragraphsOf(pages)) {
    starts.push(text.length)
    for (const paragraph of paragraphs) {
      const said = printable(paragraph.words)
      blocks.push({ start: text.length, end: text.length + said.length, kind: paragraph.kind })
      text += `${said}\n\n`
    }
  }
  if (blocks.length === 0) return { refused: 'holds pictures of pages and no text' }
  const head = readHead(text, blocks)
  return { format: 'pdf', raw: text, text, pieces: [], blocks: head.blocks, pages: starts, links: linksIn(text), facts: head.facts }
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? 'is protected by a password' : 'is a damaged or cut-off PDF'
}
