/** Whether the marks between the words of a quote are those of the source, give or take what editors may change. */

import { fold } from '../../text/fold.ts'
import type { Run } from './search.ts'
import type { Words } from './words.ts'

/** Quotation marks, spaces and dashes are free; so are the comma and full stop beside a quotation mark (style differs by country). */
export function samePunctuation(source: Words, run: Run, quoted: Words): boolean {
  for (let k = 1; k < quoted.norm.length; k++) {
    const printed = source.text.slice(source.end[run.from + k - 1], source.start[run.from + k])
    const typed = quoted.text.slice(quoted.end[k - 1], quoted.start[k])
    if (printed !== typed && marks(printed, typed) !== marks(typed, printed)) return false
  }
  return true
}

const QUOTE_MARKS = /["']/u

function marks(gap: string, other: string): string {
  const plain = fold(gap).text
  const beside = QUOTE_MARKS.test(plain) || QUOTE_MARKS.test(fold(other).text)
  return plain.replaceAll(beside ? /["'\s.,-]/gu : /["'\s-]/gu, '')
}

/** Offsets of a run with the punctuation at its ends that the quote has too. */
export function outline(source: Words, run: Run, quoted: Words): { start: number; end: number } {
  const start = source.start[run.from] ?? 0
  const end = source.end[run.to - 1] ?? 0
  const before = quoted.text.slice(0, quoted.start[0])
  const after = quoted.text.slice(quoted.end.at(-1))
  return {
    start: start - shared(reversed(source.text.slice(0, start), before), reversed(before, before)),
    end: end + shared(source.text.slice(end), after),
  }
}

/** The last characters of a text, as many as another has, from the last one on. */
function reversed(text: string, other: string): string {
  return [...text.slice(Math.max(0, text.length - other.length))].reverse().join('')
}

/** How far two texts begin alike but for typography; a space at the end does not count. */
function shared(printed: string, typed: string): number {
  let length = 0
  for (let k = 0; k < typed.length && k < printed.length; k++) {
    const mark = markOf(printed.charAt(k))
    if (mark !== markOf(typed.charAt(k))) break
    if (mark !== ' ') length = k + 1
  }
  return length
}

function markOf(char: string): string {
  return /\s/u.test(char) ? ' ' : fold(char).text
}
