/** Draws the offending line of a file with its neighbours and carets under the words meant. */

import { columnsOf } from '../text/width.ts'

/** Lines shown before the offending one: enough to see which entry it belongs to. */
const LINES_BEFORE = 2
/** Columns of a line that are shown: fits beside the gutter on a terminal of 80. */
const SHOWN = 72
/** Columns kept before the caret when a long line is cut. */
const LEAD = 24
const TAB = '  '

/** Without colour; control characters and odd spaces are shown as escapes, so that nothing of the file reaches the terminal as code. */
export function drawFrame(text: string, range: { readonly start: number; readonly end: number }, number: number): string {
  const first = text.lastIndexOf('\n', range.start - 1) + 1
  const before = linesBefore(text, first)
  const line = lineAt(text, first)
  const from = range.start - first > SHOWN - LEAD ? range.start - first - LEAD : 0
  const gutter = String(number).length
  const drawn = before.map((l, i) => row(gutter, String(number - before.length + i), ' ', cut(l, 0)))
  drawn.push(row(gutter, String(number), '>', cut(line, from)))
  drawn.push(row(gutter, '', ' ', carets(line, from, range.start - first, range.end - first)))
  return drawn.join('\n')
}

function row(gutter: number, number: string, mark: string, content: string): string {
  return `${mark} ${number.padStart(gutter)} | ${content}`.trimEnd()
}

function linesBefore(text: string, first: number): string[] {
  const lines: string[] = []
  for (let start = first; start > 0 && lines.length < LINES_BEFORE; ) {
    start = text.lastIndexOf('\n', start - 2) + 1
    lines.unshift(lineAt(text, start))
  }
  return lines
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '')
}

/** A window of the line; `…` where it goes on. */
function cut(line: string, from: number): string {
  const shown = escapeControls(line.slice(from, from + SHOWN))
  return `${from > 0 ? '…' : ''}${shown}${line.length > from + SHOWN ? '…' : ''}`
}

function carets(line: string, from: number, start: number, end: number): string {
  const lead = columnsOf(escapeControls(line.slice(from, start))) + (from > 0 ? 1 : 0)
  const meant = line.slice(start, Math.max(start, Math.min(end, line.length, from + SHOWN)))
  return ' '.repeat(lead) + '^'.repeat(Math.max(1, columnsOf(escapeControls(meant))))
}

/** Bidirectional marks are escaped too: they would reorder the line and move the words from above their carets. */
function escapeControls(text: string): string {
  return text.replaceAll('\t', TAB).replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)
}
