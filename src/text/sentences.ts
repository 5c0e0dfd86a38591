/** Cuts the blocks of a document into sentences. */

import { loadLexicon } from '../lexicon/load.ts'
import type { Block } from '../model.ts'
import { sentenceStarts } from './sentence-starts.ts'

export interface Cut {
  readonly start: number
  readonly end: number
  readonly block: Block['kind']
  readonly paragraph: number
}

// Intl.Segmenter slows down with the square of the length above some 50,000 characters.
const LONGEST_RUN = 20_000

let abbreviations: ReadonlySet<string> | null = null

/** Sentences of the text in order, without the white space around them; no sentence crosses a block. */
export function cutSentences(text: string, blocks: readonly Block[]): Cut[] {
  const cuts: Cut[] = []
  const runs = blocks.length > 0 ? blocks : plainBlocks(text)
  runs.forEach((block, paragraph) => {
    for (let from = block.start; from < block.end; from += LONGEST_RUN) {
      const to = Math.min(block.end, from + LONGEST_RUN)
      for (const [start, end] of sentencesOf(text, from, to)) cuts.push({ start, end, block: block.kind, paragraph })
    }
  })
  return cuts
}

/** Paragraphs of plain text: lines, or runs of hard-wrapped lines. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const match of text.matchAll(/\S[^\n\r]*(?:(?:\r\n?|\n)(?=[ \t]*\S)[^\n\r]*)*/gu)) {
    for (const [start, end] of unwrapped(text, match.index, match.index + match[0].length)) {
      blocks.push({ start, end, kind: 'paragraph' })
    }
  }
  return blocks
}

/** A line belongs with the next if it is long and stops in mid-sentence: text wrapped at a margin. */
function unwrapped(text: string, start: number, end: number): [number, number][] {
  const lines = [...text.slice(start, end).matchAll(/[^\n\r]+/gu)].map((m) => [start + m.index, start + m.index + m[0].length] as const)
  const widest = Math.max(...lines.map(([a, b]) => b - a))
  const blocks: [number, number][] = []
  let from = start
  lines.forEach(([a, b], i) => {
    const wrapped = i + 1 < lines.length && widest < 130 && b - a > widest * 0.6 && widest > 40
    const next = lines[i + 1]
    const goesOn = wrapped && next && (!/[.!?:"\u201d]\s*$/u.test(text.slice(a, b)) || b - a > widest * 0.8)
    if (goesOn) return
    blocks.push([from, b])
    if (next) from = next[0]
  })
  return blocks
}

function sentencesOf(text: string, start: number, end: number): [number, number][] {
  const starts = sentenceStarts(text.slice(start, end).replace(/[\n\r]/gu, ' '))
  const pieces: [number, number][] = []
  starts.forEach((at, i) => {
    const from = start + at
    const next = starts[i + 1]
    const to = next === undefined ? end : start + next
    const previous = pieces.at(-1)
    if (previous && joins(text, previous, from, to)) previous[1] = to
    else pieces.push([from, to])
  })
  return pieces.map(([a, b]) => trim(text, a, b)).filter(([a, b]) => b > a)
}

// With the white space behind it; a longer word before a full stop is no abbreviation.
const LONGEST_ABBREVIATION = 60

/** The segmenter breaks after abbreviations, initials and inside quotations: those pieces belong together. */
function joins(text: string, previous: [number, number], from: number, to: number): boolean {
  const after = text.slice(from, to)
  if (/^[)\]\u201d\u2019"']*[,;]?\s*\p{Ll}/u.test(after)) return true
  const before = text.slice(Math.max(previous[0], previous[1] - LONGEST_ABBREVIATION), previous[1]).trimEnd()
  if (!before.endsWith('.')) return false
  const word = /(?:^|[\s(\u201c"'])((?:\p{L}\.)*\p{L}+)\.$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return false
  if (/^\p{L}$/u.test(word)) return word !== 'i'
  return isAbbreviation(word) && !(AMBIGUOUS_END.has(word) && /^\s*(?:The|He|She|It|They|In|On|But|And|This|A|An)\b/u.test(after))
}

// These end sentences as often as not, so a plain opener after them is a new sentence.
const AMBIGUOUS_END = new Set([
  'u.s',
  'u.k',
  'u.n',
  'e.u',
  'd.c',
  'a.m',
  'p.m',
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'calif',
  'fla',
  'tex',
])

function isAbbreviation(word: string): boolean {
  if (!abbreviations) {
    const lists = loadLexicon<Record<string, string[]>>('abbreviations')
    abbreviations = new Set(Object.values(lists).flat())
  }
  return abbreviations.has(word)
}

function trim(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return [start, end]
}
