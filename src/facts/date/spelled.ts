/** Joins numbers written in words: "twenty-third" and "nineteen ninety-six" become the one word that the rules know. */

import type { Word } from './word.ts'

interface Joined {
  readonly word: Word
  /** How many words went into it. */
  readonly size: number
}

export function joinSpelled(words: readonly Word[]): readonly Word[] {
  if (!words.some((w, i) => w.kind === 'c' && /^[cO-]$/u.test(words[i + 1]?.kind ?? ''))) return words
  return replaceRuns(replaceRuns(words, tensAt), yearAt)
}

function replaceRuns(words: readonly Word[], joinedAt: (words: readonly Word[], at: number) => Joined | null): Word[] {
  const out: Word[] = []
  for (let at = 0; at < words.length; ) {
    const joined = joinedAt(words, at)
    const word = joined?.word ?? words[at]
    if (word) out.push(word)
    at += joined?.size ?? 1
  }
  return out
}

/** "Twenty five", "twenty-third". */
function tensAt(words: readonly Word[], at: number): Joined | null {
  const tens = words[at]
  const size = words[at + 1]?.kind === '-' ? 3 : 2
  const ones = words[at + size - 1]
  if (tens?.kind !== 'c' || tens.value < 20 || tens.value > 90 || !ones || !/^[cO]$/u.test(ones.kind) || ones.value > 9) return null
  return { word: join(tens, ones, ones.kind, tens.value + ones.value), size }
}

// After these a number in words may be a year: "in nineteen ninety-six", "6 April seventeen thirty-three".
const BEFORE_YEAR = /^[isfbFRuMBA]$/u

/** "Nineteen ninety-six", "nineteen hundred and five", "two thousand and fifteen". */
function yearAt(words: readonly Word[], at: number): Joined | null {
  const [first, second] = [words[at], words[at + 1]]
  if (first?.kind !== 'c' || second?.kind !== 'c' || !BEFORE_YEAR.test(words[at - 1]?.kind ?? '')) return null
  if (second.value >= 10 && second.value < 100) return yearOf(first, second, first.value * 100 + second.value, 2)
  if (second.value < 100) return null
  const and = words[at + 2]?.lower === 'and' ? 1 : 0
  const rest = words[at + 2 + and]
  const last = rest?.kind === 'c' && rest.value < 100 ? rest : null
  return yearOf(first, last ?? second, first.value * second.value + (last?.value ?? 0), last ? 3 + and : 2)
}

function yearOf(first: Word, last: Word, year: number, size: number): Joined | null {
  return year < 1000 || year > 2199 ? null : { word: join(first, last, 'Y', year), size }
}

function join(first: Word, last: Word, kind: string, value: number): Word {
  return { ...first, end: last.end, kind, value, tag: String(value), lower: `${first.lower} ${last.lower}` }
}
