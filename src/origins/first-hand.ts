/** Tells what an article saw or was told itself, though it may rewrite another in all else. */

import type { Doc, Span } from '../model.ts'
import { citingPhrases } from './phrases.ts'

/** Whether the sentence around the span says that the reporter was there. Speech of others that says so is theirs. */
export function isFirstHand({ text }: Doc, { start, end }: Span): boolean {
  const sentence = text.slice(boundary(text, start), endOf(text, end))
  const plain = sentence.replace(/["\u201c\u00ab][^"\u201d\u00bb]*["\u201d\u00bb]/gu, ' ')
  return citingPhrases().firstHand.test(plain.toLowerCase().replace(/\s+/gu, ' '))
}

const END = /[.!?]["\u201d\u2019)]*\s|\n\s*\n/gu

// No sentence is longer; what lies beyond is not looked at.
const LONGEST = 600

function boundary(text: string, start: number): number {
  const from = Math.max(0, start - LONGEST)
  const ends = [...text.slice(from, start).matchAll(END)].at(-1)
  return ends === undefined ? from : from + ends.index + ends[0].length
}

function endOf(text: string, end: number): number {
  const rest = text.slice(Math.max(0, end - 1), end + LONGEST)
  const first = [...rest.matchAll(END)][0]
  return first === undefined ? end + LONGEST : Math.max(0, end - 1) + first.index + first[0].length
}
