/** Where code stands in a draft: what a program prints is no statement of the writer. */

import type { Doc } from '../model.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** Half-open ranges of offsets in the raw file. */
export function codeIn({ format, raw }: Doc): Range[] {
  if (format === 'markdown') return fences(raw)
  return format === 'html' ? elements(raw) : []
}

/** CommonMark 4.5: closed by a fence at least as long of the same character, else by the end of the file; indented in lists and quotations. */
function fences(raw: string): Range[] {
  const found: Range[] = []
  let open: { start: number; mark: string } | null = null
  for (const line of raw.matchAll(/^[ \t>]*(`{3,}|~{3,})([^\n]*)$/gmu)) {
    const mark = line[1] ?? ''
    if (!open) open = { start: line.index, mark }
    else if (mark[0] === open.mark[0] && mark.length >= open.mark.length && (line[2] ?? '').trim() === '') {
      found.push({ start: open.start, end: line.index + line[0].length })
      open = null
    }
  }
  return open ? [...found, { start: open.start, end: raw.length }] : found
}

function elements(raw: string): Range[] {
  const found: Range[] = []
  for (const opening of raw.matchAll(/<(pre|code|samp|kbd)[\s>]/giu)) {
    const closing = new RegExp(`</${opening[1]}`, 'giu')
    closing.lastIndex = opening.index
    found.push({ start: opening.index, end: closing.exec(raw)?.index ?? raw.length })
    if (found.length >= MOST) break
  }
  return found
}

/** No draft has more pieces of code; each costs a search of the file. */
const MOST = 500
