/** The text of a claims file with its lines, and problems that point into it. */

import { LineCounter } from 'yaml'
import type { Place, Problem } from '../model.ts'
import { drawFrame } from './frame.ts'

/** One row a code: what is wrong in a claims or settings file. Codes are stable, for scripts. */
export type ProblemCode =
  | 'unreadable-file' // missing, a folder, no permission
  | 'too-large' // more than MAX_BYTES
  | 'bad-encoding' // neither UTF-8 nor UTF-16, or a NUL in it
  | 'yaml-syntax' // not YAML
  | 'yaml-alias' // an alias without its anchor, or aliases that multiply without end
  | 'too-deep' // nested past what any claims file needs
  | 'empty-file'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type' // a list where text is asked for, and the like
  | 'wrong-value' // the right type, but not one of the values allowed
  | 'duplicate-id'
  | 'unknown-source'
  | 'unknown-check'
  | 'bad-include' // an included file that cannot be used here
  | 'misplaced-waiver' // a verify-ignore-next-line comment without a claim, check or reason

/** Half-open range of UTF-16 offsets into the text of the page. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Page {
  /** As shown to the user. */
  readonly path: string
  readonly text: string
  readonly lines: LineCounter
}

export function makePage(path: string, text: string): Page {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return { path, text, lines }
}

export function placeOf(page: Page, offset: number): Place {
  const { line, col } = page.lines.linePos(Math.min(offset, page.text.length))
  return { file: page.path, line, column: col }
}

export function problemAt(page: Page, range: Range, code: ProblemCode, message: string, hint: string | null = null): Problem {
  const place = placeOf(page, range.start)
  return { code, message, ...place, hint, frame: drawFrame(page.text, range, place.line) }
}

/** A problem with a file as a whole, of which no line can be shown. */
export function problemOfFile(path: string, code: ProblemCode, message: string, hint: string | null = null): Problem {
  return { code, message, file: path, line: 1, column: 1, hint, frame: null }
}
