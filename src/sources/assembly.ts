/** Puts the text of a document together out of stretches of its file, and keeps the way back to the file. */

import type { Block, BlockKind, Piece } from '../model.ts'

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

/** State lives in this closure alone; parsers drive it from the first character of the file to the last. */
export function assemble(): Assembly {
  let text = ''
  let from = 0
  let kind: BlockKind = 'paragraph'
  const pieces: Piece[] = []
  const blocks: Block[] = []
  const links: { start: number; end: number; url: string }[] = []

  const close = (): void => {
    const said = text.slice(from)
    const start = from + said.length - said.trimStart().length
    const end = text.length - (said.length - said.trimEnd().length)
    if (end <= start) return
    blocks.push({ start, end, kind })
    if (!text.endsWith(BLANK_LINE)) text += BLANK_LINE
    from = text.length
  }

  const add = (words: string, rawStart: number, rawEnd: number): void => {
    if (words === '') return
    const start = text.length
    text += words
    const last = pieces.at(-1)
    if (last && joins(last, start, words.length, rawStart, rawEnd)) {
      pieces[pieces.length - 1] = { ...last, end: text.length, rawEnd }
    } else pieces.push({ start, end: text.length, rawStart, rawEnd })
  }

  return {
    length: () => text.length,
    add,
    space(rawStart, rawEnd) {
      if (text.length > from && !/\s$/u.test(text)) add(' ', rawStart, rawEnd)
    },
    part(space) {
      if (text.length > from && !/\s$/u.test(text)) text += space
      else if (space === '\n' && text.endsWith(' ') && text.length > from) text += space
    },
    block(next) {
      close()
      kind = next
    },
    link(start, url) {
      if (text.length > start) links.push({ start, end: text.length, url })
    },
    finish() {
      close()
      return { text: text.trimEnd(), pieces, blocks, links }
    },
  }
}

/** Two stretches of equal length on both sides that follow each other are one. */
function joins(last: Piece, start: number, length: number, rawStart: number, rawEnd: number): boolean {
  const sameLength = last.end - last.start === last.rawEnd - last.rawStart && length === rawEnd - rawStart
  return sameLength && last.end === start && last.rawEnd === rawStart
}
