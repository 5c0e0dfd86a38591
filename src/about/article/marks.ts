/** Words of a sentence by which it speaks of another happening, or leaves open whether what it tells has happened. */

import { isAhead, isApart, isDue, isUnreal, setsApartOrOpen } from '../../lexicon/words.ts'
import type { Doc, ReadSentence } from '../../model.ts'

export interface Marks {
  /** "another", "earlier", "a similar": it may be about something else than its article. */
  readonly apart: boolean
  /** Offsets of words like "would" and "hopes to", by which something is wished, planned or supposed. */
  readonly unreal: readonly number[]
  /** Offsets of words like "will" and "due", behind which what is to come is told. */
  readonly ahead: readonly number[]
  /** Times of day to the minute ("9:27 a.m."), in minutes. */
  readonly clocks: readonly number[]
}

/** Auxiliaries and determiners ("would", "another") are no terms: printed words are looked at as well. */
export function marksIn(doc: Doc, sentence: ReadSentence, numbers: ReadonlySet<number>): Marks {
  const text = doc.text.slice(sentence.start, sentence.end)
  const words = [...printed(text, sentence.start), ...sentence.terms.flatMap((word, i) => markedAt(word, sentence.at[i] ?? 0))]
  return {
    apart: words.some(({ word }) => isApart(word)) || BEFORE.test(text),
    ahead: words.flatMap(({ word, at }) => (isAhead(word) || isDue(word) ? [at] : [])),
    clocks: clocksIn(text),
    unreal: words.flatMap(({ word, at }) => (isUnreal(word) && !numbers.has(at) ? [at] : [])),
  }
}

/** "An earthquake the month before had killed 13": not "the day before", on which the main matter may have happened. */
const BEFORE = /\b(?:week|month|year|decade)s? before\b/iu

interface MarkedWord {
  readonly word: string
  readonly at: number
}

/** Hardly a word in twenty is one. */
function markedAt(word: string, at: number): MarkedWord[] {
  return setsApartOrOpen(word) ? [{ word, at }] : []
}

/** In lower case, but not "May", which is a month as a rule. */
function printed(text: string, start: number): MarkedWord[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap((m) => (m[0] === 'May' ? [] : markedAt(m[0].toLowerCase(), start + m.index)))
}

const CLOCK = /\b(\d{1,2})[:.](\d{2})\s?([ap])\.?\s?m\b/giu

function clocksIn(text: string): number[] {
  // Most sentences have no such figure, and the search by it is dear.
  if (!/\d[:.]\d/u.test(text)) return []
  return [...text.matchAll(CLOCK)].map(([, hours, minutes, half]) => {
    const hour = (Number(hours) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)
    return hour * 60 + Number(minutes)
  })
}
