/** Whether a quote was cut so short that the words around it turn its meaning. */

import { lists } from './lists.ts'
import type { Run } from './search.ts'
import type { Words } from './words.ts'

// The longest phrase of the lexicon, and what a reader needs to see of the turn.
const LOOK = 6
const CLOSES = /["\u201d\u00bb]/u
const SENTENCE_END = /[.!?;\n]/u

/** The turning words as printed, or null. Looks no further than the sentence. */
export function cutOf(words: Words, run: Run): string | null {
  return turnedAfter(words, run) ?? turnedBefore(words, run)
}

function turnedAfter(words: Words, { to }: Run): string | null {
  const gap = words.text.slice(words.end[to - 1], words.start[to] ?? words.text.length)
  if (SENTENCE_END.test(gap) || CLOSES.test(gap)) return null
  const next = following(words, to)
  const said = words.norm.slice(to, next).join(' ')
  return lists().turningAfter.some((phrase) => startsWith(said, phrase)) ? slice(words, to, next) : null
}

function turnedBefore(words: Words, { from }: Run): string | null {
  const gap = words.text.slice(words.end[from - 1] ?? 0, words.start[from])
  if (from === 0 || SENTENCE_END.test(gap)) return null
  const first = preceding(words, from)
  const said = words.norm.slice(first, from).join(' ')
  const denial = lists().denyingBefore.find((phrase) => endsWith(said, phrase))
  if (denial !== undefined) return slice(words, from - denial.split(' ').length, from)
  return !/["\u201c\u00ab]/u.test(gap) && lists().turningBefore.has(words.norm[from - 1] ?? '') ? slice(words, from - 1, from) : null
}

function following(words: Words, to: number): number {
  let next = to
  while (next < words.norm.length && next < to + LOOK) {
    next++
    if (SENTENCE_END.test(words.text.slice(words.end[next - 1], words.start[next] ?? words.text.length))) break
  }
  return next
}

function preceding(words: Words, from: number): number {
  let first = from
  while (first > 0 && first > from - LOOK) {
    if (SENTENCE_END.test(words.text.slice(words.end[first - 1], words.start[first]))) break
    first--
  }
  return first
}

function startsWith(said: string, phrase: string): boolean {
  return `${said} `.startsWith(`${phrase} `)
}

function endsWith(said: string, phrase: string): boolean {
  return ` ${said}`.endsWith(` ${phrase}`)
}

function slice(words: Words, from: number, to: number): string {
  return words.text.slice(words.start[from], words.end[to - 1])
}
