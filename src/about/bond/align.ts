/** Sentences of two articles that are almost the same, word for word: where they differ in one value, that is a conflict with hardly any doubt. */

import { eventClass, isLoose } from '../../lexicon/words.ts'
import type { ReadSentence } from '../../model.ts'
import { containment } from '../article/bag.ts'
import type { ArticleContext } from '../article/context.ts'
import { sharingTerms } from '../article/sharing.ts'

export interface Change {
  /** Offsets of the differing words in the two texts; empty (start = end) where one side has none. */
  readonly left: { readonly start: number; readonly end: number; readonly words: readonly string[] }
  readonly right: { readonly start: number; readonly end: number; readonly words: readonly string[] }
}

export interface Likeness {
  /** Share of the content words of the longer side that both have in the same order, from 0 to 1. */
  readonly similarity: number
  /** Content words in common, in order. */
  readonly common: number
}

/** Sentences less alike differ in words everywhere, and it means nothing. */
const LIKE_ENOUGH = 0.65
const LONGEST_SUBSTITUTE = 2

/** Content words that stand in the place of others: net for operating profit, votes for seats. Loose words aside. */
export function substituted({ similarity, changes }: Alignment): readonly Change[] {
  if (similarity < LIKE_ENOUGH) return []
  return changes.filter(({ left, right }) => {
    const [a, b] = [left.words, right.words].map((words) => words.filter((w) => !/\d/u.test(w) && !isLoose(w)))
    if (!a || !b || a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > LONGEST_SUBSTITUTE) return false
    return !a.some((w) => eventClass(w) !== null && b.some((v) => eventClass(v) === eventClass(w)))
  })
}

export interface Alignment extends Likeness {
  readonly changes: readonly Change[]
}

/** Sentences longer than this are compared by their first words only, so that hostile text stays cheap. */
const LONGEST = 120

/** Longest common subsequence of content words, and the stretches between. */
function alignSentences(left: ReadSentence, right: ReadSentence): Alignment {
  const a = left.terms.slice(0, LONGEST)
  const b = right.terms.slice(0, LONGEST)
  const matches = commonSubsequence(a, b)
  const changes: Change[] = []
  let i = 0
  let k = 0
  for (const [mi, mk] of [...matches, [a.length, b.length] as const]) {
    if (mi > i || mk > k) changes.push({ left: stretch(left, i, mi), right: stretch(right, k, mk) })
    i = mi + 1
    k = mk + 1
  }
  const longer = Math.max(a.length, b.length)
  return { similarity: longer === 0 ? 0 : matches.length / longer, common: matches.length, changes }
}

/** How alike the words on both sides of two places are: two sentences may share the part that matters and little else. */
export function alignAround(left: ReadSentence, leftAt: Stretch, right: ReadSentence, rightAt: Stretch): Likeness {
  const a = wordsAround(left, leftAt)
  const b = wordsAround(right, rightAt)
  const common = commonSubsequence(a, b).length
  const longer = Math.max(a.length, b.length)
  return { similarity: longer === 0 ? 0 : common / longer, common }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Content words on either side: about a clause. */
const REACH = 7

function wordsAround({ terms, at }: ReadSentence, { start, end }: Stretch): string[] {
  const before = at.findLastIndex((offset) => offset < start)
  const after = at.findIndex((offset) => offset >= end)
  return [...terms.slice(Math.max(0, before - REACH + 1), before + 1), ...(after < 0 ? [] : terms.slice(after, after + REACH))]
}

function stretch(sentence: ReadSentence, from: number, to: number): Change['left'] {
  const words = sentence.terms.slice(from, to)
  const start = sentence.at[from] ?? sentence.end
  if (to <= from) return { start, end: start, words }
  return { start, end: sentence.to[to - 1] ?? start, words }
}

function commonSubsequence(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      const at = i * width + k
      best[at] = a[i] === b[k] ? (best[at + width + 1] ?? 0) + 1 : Math.max(best[at + width] ?? 0, best[at + 1] ?? 0)
    }
  }
  const matches: (readonly [number, number])[] = []
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) matches.push([i++, k++])
    else if ((best[(i + 1) * width + k] ?? 0) >= (best[i * width + k + 1] ?? 0)) i++
    else k++
  }
  return matches
}

export interface AlignedSentences {
  readonly left: number
  readonly right: number
  readonly alignment: Alignment
}

/** Sentences that share enough of their words to be one sentence told twice. */
export function alignArticles(left: ArticleContext, right: ArticleContext): AlignedSentences[] {
  const others = right.sentences
  return left.sentences.flatMap((a, i) =>
    sharingSentences(a, others).flatMap((k): AlignedSentences[] => {
      const b = others[k]
      if (!b || containment(a.bag, a.weight, b.bag, b.weight) < ALIKE) return []
      return [{ left: i, right: k, alignment: alignSentences(a.sentence, b.sentence) }]
    }),
  )
}

const TELLING = 0.5
const sharingSentences = sharingTerms(TELLING)
/** Share of the telling words of the shorter sentence. */
const ALIKE = 0.6

/** In a copy, what stands beside a sentence stands beside it in the other as well: finds sentences of plain words, too. */
export function alignNeighbours(left: ArticleContext, right: ArticleContext, aligned: readonly AlignedSentences[]): AlignedSentences[] {
  const known = new Set(aligned.map((a) => `${a.left}|${a.right}`))
  const sure = aligned.filter((a) => a.alignment.similarity >= COPIED)
  return sure.flatMap(({ left: i, right: k }) =>
    [-1, 1].flatMap((step): AlignedSentences[] => {
      const [a, b] = [left.sentences[i + step], right.sentences[k + step]]
      const key = `${i + step}|${k + step}`
      if (!a || !b || known.has(key)) return []
      known.add(key)
      const alignment = alignSentences(a.sentence, b.sentence)
      return alignment.similarity >= COPIED ? [{ left: i + step, right: k + step, alignment }] : []
    }),
  )
}

/** So much of the longer sentence is in both. */
const COPIED = 0.7
