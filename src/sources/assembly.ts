/** Puts the text of a document together out of stretches of its file, and keeps the way back to the file. */

import type { Block, BlockKind, Piece } from '../model.ts'
import { printable } from './printable.ts'

export interface Assembled {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly blocks: readonly Block[]
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[]
}

export interface Assembly {
  /** Offset at which the next words will stand. */
  readonly length: () => number
  /** Adds words that come from that stretch of the file; of other length where the file writes them otherwise (an entity). */
  readonly add: (words: string, rawStart: number, rawEnd: number) => void
  /** Adds one space for a run of white space of the file, unless the text ends in one already. */
  readonly space: (rawStart: number, rawEnd: number) => void
  /** Adds white space that is not in the file, once: it keeps the words on both sides apart. */
  readonly part: (space: ' ' | '\n') => void
  /** Ends the block under way, if it holds anything, and starts another. */
  readonly block: (kind: BlockKind) => void
  readonly link: (start: number, url: string) => void
  readonly finish: () => Assembled
}

const BLANK_LINE = '\n\n'

/**
 * State lives in this closure alone; parsers drive it from the first character of the file to the last.
 * Finished blocks are kept apart from the one under way: looking at the end of one long string copies it every time.
 */
export function assemble(): Assembly {
  const finished: string[] = []
  let base = 0
  let current = ''
  let kind: BlockKind = 'paragraph'
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = []
  const blocks: Block[] = []
  const links: { start: number; end: number; url: string }[] = []

  const close = (): void => {
    const start = base + current.length - current.trimStart().length
    const end = base + current.trimEnd().length
    if (end <= start) return
    blocks.push({ start, end, kind })
    finished.push(current, BLANK_LINE)
    base += current.length + BLANK_LINE.length
    current = ''
  }

  const add = (words: string, rawStart: number, rawEnd: number): void => {
    if (words === '') return
    const start = base + current.length
    // Character references can stand for what no text may hold.
    current += printable(words)
    const end = start + words.length
    const last = pieces.at(-1)
    if (last && joins(last, start, words.length, rawStart, rawEnd)) {
      last.end = end
      last.rawEnd = rawEnd
    } else pieces.push({ start, end, rawStart, rawEnd })
  }

  return {
    length: () => base + current.length,
    add,
    space(rawStart, rawEnd) {
      if (current !== '' && !endsInSpace(current)) add(' ', rawStart, rawEnd)
    },
    part(space) {
      if (current !== '' && !(endsInSpace(current) && (space === ' ' || current.endsWith('\n')))) current += space
    },
    block(next) {
      close()
      kind = next
    },
    link(start, url) {
      if (base + current.length > start) links.push({ start, end: base + current.length, url })
    },
    finish() {
      close()
      const text = finished.join('').trimEnd()
      return { text, pieces: pieces.flatMap((piece) => within(piece, text.length)), blocks, links }
    },
  }
}

/** White space at the end of the last block is cut off the text, and so off its piece. */
function within(piece: Piece, length: number): Piece[] {
  if (piece.end <= length) return [piece]
  if (piece.start >= length) return []
  return [{ ...piece, end: length, rawEnd: Math.min(piece.rawEnd, piece.rawStart + length - piece.start) }]
}

function endsInSpace(words: string): boolean {
  return /\s/u.test(words.charAt(words.length - 1))
}

/** Two stretches of equal length on both sides that follow each other are one. */
function joins(last: Piece, start: number, length: number, rawStart: number, rawEnd: number): boolean {
  const sameLength = last.end - last.start === last.rawEnd - last.rawStart && length === rawEnd - rawStart
  return sameLength && last.end === start && last.rawEnd === rawStart
}
