/** Pairs the quotation marks of a text: straight, curly, angular, nested, and open across paragraphs. */

import type { Sentence } from '../../model.ts'
import { reporting } from './lists.ts'

/** The words between two marks; offsets of the words themselves, without the marks. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Goes on from the quotation before it, which no mark closed: one speech in two paragraphs. */
  readonly continues: boolean
}

const MARKS = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019']/gu
const DOUBLE = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/u
// Longer than this, words that no mark closes are a forgotten mark rather than a speech.
const LONGEST_UNCLOSED = 1_500

interface Open {
  readonly at: number
  readonly single: boolean
  readonly continues: boolean
}

/** Outermost quotations in order; linear in the length of the text. */
export function pairMarks(text: string, sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = []
  let unclosed = false
  for (const { start, end, firstEnd } of paragraphsOf(sentences)) {
    const left = pairParagraph(text, start, end, unclosed, found)
    unclosed = left !== null && !left.single && end - left.at <= LONGEST_UNCLOSED
    if (!left || left.single) continue
    const stop = unclosed && left.at <= start + 1 ? end : Math.max(firstEnd.find((e) => e > left.at) ?? end, left.at)
    push(found, text, left, stop)
  }
  return found
}

function paragraphsOf(sentences: readonly Sentence[]): { start: number; end: number; firstEnd: number[] }[] {
  const paragraphs: { start: number; end: number; firstEnd: number[]; paragraph: number }[] = []
  for (const { start, end, paragraph } of sentences) {
    const last = paragraphs.at(-1)
    if (last?.paragraph === paragraph) {
      last.end = end
      last.firstEnd.push(end)
    } else paragraphs.push({ start, end, firstEnd: [end], paragraph })
  }
  return paragraphs
}

/** The mark that the paragraph leaves open, or null. */
function pairParagraph(text: string, start: number, end: number, unclosed: boolean, found: Quotation[]): Open | null {
  let open: Open | null = null
  MARKS.lastIndex = start
  for (let match = MARKS.exec(text); match && match.index < end; match = MARKS.exec(text)) {
    const at = match.index
    const single = !DOUBLE.test(match[0])
    if (open) {
      if (open.single !== single) {
        if (open.single && opens(text, at, single)) open = { at, single, continues: false }
        continue
      }
      if (single && !closesSingle(text, at)) continue
      push(found, text, open, at)
      // A mark that can only open another quotation: the one before it was never closed.
      open = !single && startsAfresh(text, at) ? { at, single, continues: false } : null
    } else if (opens(text, at, single) && (!single || hasClose(text, at, end))) {
      open = { at, single, continues: unclosed && at === start }
    }
  }
  return open
}

function push(found: Quotation[], text: string, { at, continues }: Open, to: number): void {
  let start = at + 1
  let end = to
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  if (end > start && !isNickname(text, start, end) && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 40))))
    found.push({ start, end, continues })
}

/** Marcia “Cia” Price: part of a name. */
function isNickname(text: string, start: number, end: number): boolean {
  if (end - start > 20 || !/^\p{Lu}\p{L}*$/u.test(text.slice(start, end))) return false
  return /\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, start - 24), start - 1)) && /^.\s\p{Lu}\p{L}/u.test(text.slice(end, end + 4))
}

/** A mark opens where a word follows and none goes before, whatever way it is curled: both ways are misprinted. */
function opens(text: string, at: number, single: boolean): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (at > 0 && !/[\s([{\u2014\u2013\-/\u201c"\u2018'\u00a0:;,]/u.test(before))
    return /[\u201c\u201e\u00ab]/u.test(text.charAt(at)) && !/[\s]/u.test(after)
  if (!single) return !/[\s,;]/u.test(after) || /[\u201c\u201e\u00ab]/u.test(text.charAt(at))
  if (!/[\p{L}[\u2026]/u.test(after)) return false
  return !reporting().elisions.has(/^\p{L}+/u.exec(text.slice(at + 1, at + 8))?.[0]?.toLowerCase() ?? '')
}

function startsAfresh(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && text.charAt(at) !== '\u201d'
}

function closesSingle(text: string, at: number): boolean {
  return /\S/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}

// How far a single mark may be from its partner: apostrophes are far more common than single-quoted speech.
const LONGEST_SINGLE = 400

function hasClose(text: string, at: number, end: number): boolean {
  const to = Math.min(end, at + LONGEST_SINGLE)
  for (let i = at + 2; i < to; i++) {
    const char = text.charAt(i)
    if (char === '"' || char === '\u201c') return false
    if ((char === "'" || char === '\u2019') && closesSingle(text, i)) return true
  }
  return false
}
