/** From offsets in a document's text to lines and columns in its file. */

import type { Doc, Passage, Piece, Reading, Span } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'

/** The offset in the raw file of an offset in the text; `side` says which end of a piece a border belongs to. */
export function toRaw(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  if (pieces.length === 0) return offset
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const piece = pieces[middle] as Piece
    if (side === 'start' ? piece.start <= offset : piece.start < offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low] as Piece
  if (offset >= piece.end) return piece.rawEnd
  const same = piece.end - piece.start === piece.rawEnd - piece.rawStart
  if (same) return piece.rawStart + Math.max(0, offset - piece.start)
  return side === 'end' ? piece.rawEnd : piece.rawStart
}

/** 1-based line and column of an offset: in the file, or for a PDF the page and the character on it. */
export function locate(doc: Doc, offset: number): { line: number; column: number } {
  if (doc.pages) return position(doc.pages, offset)
  return position(lineStartsOf(doc), toRaw(doc.pieces, offset, 'start'))
}

const lineStartsOf = oncePer(({ raw }: Doc) => findLineStarts(raw))

/** The words of a span with their place and the sentence around them, as reports show them. */
export function passageOf(doc: Doc, reading: Reading | null, span: Span): Passage {
  const { line, column } = locate(doc, span.start)
  const sentence = reading ? sentenceAt(reading, span) : span
  return {
    source: doc.id,
    start: span.start,
    end: span.end,
    line,
    column,
    text: doc.text.slice(span.start, span.end),
    sentence: { start: sentence.start, end: sentence.end, text: doc.text.slice(sentence.start, sentence.end) },
  }
}

/** From the start of the sentence that holds the first character to the end of the one that holds the last. */
function sentenceAt(reading: Reading, span: Span): { start: number; end: number } {
  const all = reading.sentences
  const first = all.findLast((s) => s.start <= span.start)
  const last = all.find((s) => s.end >= span.end)
  return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? span.end, span.end) }
}

/** Lines end at \n, \r\n or a lone \r. */
function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

function position(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
