/** Whether a stretch of a text begins and ends where its words do, so that no number or negation is cut in two. */

import { isNumber, lists } from './lists.ts'
import type { Run } from './search.ts'
import { joinsNext, NUMERAL, UNSPACED, type Words } from './words.ts'

// Long enough for the longest joined word before a hyphen and for a magnitude after a number.
const LOOK = 16

/** For offsets of the raw text: cheap, looks at a few characters on either side. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return startsWord(text, start) && endsWord(text, end)
}

function startsWord(text: string, start: number): boolean {
  const first = text.charAt(start)
  if (start === 0 || !/[\p{L}\p{N}]/u.test(first)) return true
  if (UNSPACED.test(first)) return !splitsNumeral(text, start)
  const before = text.slice(Math.max(0, start - LOOK), start)
  if (UNSPACED.test(before.slice(-1))) return !NUMERAL.test(before.slice(-1))
  if (/[\p{L}\p{M}\p{N}]$/u.test(before) || /\p{L}['\u2019]$/u.test(before)) return false
  if (/\p{N}/u.test(first) && /(?:\p{N}[.,:]|(?:^|[\s([])[-\u2212])$/u.test(before)) return false
  const joined = /(\p{L}+)[-\u2010\u2011]$/u.exec(before)?.[1]
  return joined === undefined || !joinsNext(joined.toLowerCase())
}

function endsWord(text: string, end: number): boolean {
  const last = text.slice(Math.max(0, end - LOOK), end)
  if (end >= text.length || !/[\p{L}\p{M}\p{N}]$/u.test(last)) return true
  if (UNSPACED.test(last.slice(-1))) return !splitsNumeral(text, end)
  const after = text.slice(end, end + LOOK)
  if (/^(?:[\p{L}\p{M}\p{N}]|['\u2019]t\b)/u.test(after)) return false
  const word = /[\p{L}\p{N}]+$/u.exec(last)?.[0]?.toLowerCase() ?? ''
  if (/\p{N}$/u.test(last) && /^(?:[.,:]\p{N}|\s?%)/u.test(after)) return false
  if (isNumber(word) && goesOnAsNumber(/^[\s\u00a0-]([\p{L}]+)/u.exec(after)?.[1])) return false
  return !(joinsNext(word) && /^[-\u2010\u2011]\p{L}/u.test(after))
}

function splitsNumeral(text: string, at: number): boolean {
  return NUMERAL.test(text.charAt(at - 1)) && NUMERAL.test(text.charAt(at))
}

/** "25" is not the number of "25 million". */
function goesOnAsNumber(next: string | undefined): boolean {
  return next !== undefined && lists().magnitudes.has(next.toLowerCase())
}

/** The same for words: whether the word after the run belongs to the number that it ends in. */
export function cutsNumber(words: Words, run: Run): boolean {
  const last = words.norm[run.to - 1]
  const next = words.norm[run.to]
  if (last === undefined || next === undefined || !isNumber(last)) return false
  const gap = words.text.slice(words.end[run.to - 1], words.start[run.to])
  return /^[\s-]?$/u.test(gap) && (next === '%' || goesOnAsNumber(next))
}
