/** The part of a sentence that fits a line, around the words that matter. */

import type { Passage } from '../model.ts'
import { columnsOf } from '../text/width.ts'
import { visible } from './escape.ts'

export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A passage within its sentence as three strings of one line each; the words may be all of it. */
export function excerptOf(passage: Passage): Excerpt {
  const from = Math.max(0, passage.start - passage.sentence.start)
  const to = Math.max(from, passage.end - passage.sentence.start)
  const all = passage.sentence.text
  return { before: visible(all.slice(0, from)), words: visible(all.slice(from, to)), after: visible(all.slice(to)) }
}

// Of the room beside the words, more is given to what leads up to them: it says what they are words for.
const SHARE_BEFORE = 0.6

/** The same, cut to `width` terminal columns with `…` where words were left out. */
export function narrowed(excerpt: Excerpt, width: number): Excerpt {
  const words = cutEnd(excerpt.words.trim(), width)
  const room = width - columnsOf(words)
  const wide = { before: columnsOf(excerpt.before), after: columnsOf(excerpt.after) }
  if (wide.before + wide.after <= room) return { before: excerpt.before.trimStart(), words, after: excerpt.after.trimEnd() }
  const before = Math.min(wide.before, Math.max(Math.floor(room * SHARE_BEFORE), room - wide.after))
  return { before: cutStart(excerpt.before, before), words, after: cutEnd(excerpt.after, room - before) }
}

let graphemes: Intl.Segmenter | null = null

/** Keeps the start; cuts at a space where one is near. */
function cutEnd(text: string, width: number): string {
  if (columnsOf(text) <= width) return text
  const kept = take(graphemesOf(text), width - 1).join('')
  const whole = /\s/u.test(text.charAt(kept.length))
  return width < 1 ? '' : `${whole ? kept : kept.replace(/(?<=.{8})\s\S{0,11}$/u, '')}…`
}

/** Keeps the end. */
function cutStart(text: string, width: number): string {
  if (columnsOf(text) <= width) return text
  const kept = take(graphemesOf(text.slice(-MOST)).reverse(), width - 1)
    .reverse()
    .join('')
  const whole = /\s/u.test(text.charAt(text.length - kept.length - 1))
  return width < 1 ? '' : `…${(whole ? kept : kept.replace(/^\S{0,11}\s(?=.{8})/u, '')).replace(/^[\s,;:.]+/u, '')}`
}

// No terminal line holds more; it keeps a sentence of a megabyte from being cut into graphemes.
const MOST = 2000

// One column each and no parts of larger characters: Latin letters and common punctuation. Cutting others takes far longer.
const SIMPLE = /^[ -~\u00a0-\u02ff\u2010-\u2027]*$/u

function graphemesOf(text: string): string[] {
  if (SIMPLE.test(text)) return [...text.slice(0, MOST)]
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(graphemes.segment(text.slice(0, MOST)), ({ segment }) => segment)
}

function take(parts: readonly string[], width: number): string[] {
  const kept: string[] = []
  let used = 0
  for (const part of parts) {
    used += columnsOf(part)
    if (used > width) break
    kept.push(part)
  }
  return kept
}
