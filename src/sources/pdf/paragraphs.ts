/** Joins the lines of a PDF into paragraphs and words that a line end has cut. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { BlockKind } from '../../model.ts'
import type { Line } from './lines.ts'

export interface Paragraph {
  readonly words: string
  readonly kind: BlockKind
}

// Lines of a paragraph follow each other at one distance; half as much again is a new paragraph.
const SAME_PARAGRAPH = 1.4
// Headings are set at least an eighth larger than the text.
const HEADING = 1.12
const INDENT = 0.8
// A last line leaves part of the measure free.
const SHORT_LINE = 0.85

/** Paragraphs of each page. A paragraph never runs over a page: its place is given by page. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Paragraph[][] {
  const lines = pages.flat()
  const body = median(lines.flatMap((l) => Array.from({ length: Math.ceil(l.words.length / 20) }, () => l.size)))
  const vocabulary = new Set(lines.flatMap((l) => l.words.toLowerCase().match(/\p{L}+/gu) ?? []))
  let titled = false
  return pages.map((page) =>
    gather(page).map((group) => {
      const kind = kindOf(group, body, titled)
      titled ||= kind === 'title'
      return { words: joined(group, vocabulary), kind }
    }),
  )
}

function gather(page: readonly Line[]): Line[][] {
  const spacing =
    median(
      page
        .slice(1)
        .map((line, i) => (page[i]?.y ?? 0) - line.y)
        .filter((d) => d > 0),
    ) || 12
  const groups: Line[][] = []
  const measures = new Map<number, { left: number; right: number }>()
  for (const line of page) {
    const m = measures.get(line.column)
    measures.set(line.column, { left: Math.min(m?.left ?? line.x, line.x), right: Math.max(m?.right ?? line.right, line.right) })
  }
  for (const line of page) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesOn(last, line, spacing, measures.get(line.column) ?? { left: 0, right: 0 })) group.push(line)
    else groups.push([line])
  }
  return groups
}

function goesOn(last: Line, line: Line, spacing: number, measure: { readonly left: number; readonly right: number }): boolean {
  if (last.column !== line.column || last.words.includes('\t') || line.words.includes('\t')) return false
  const distance = last.y - line.y
  if (distance <= 0 || distance > SAME_PARAGRAPH * Math.max(spacing, last.size)) return false
  if (Math.max(last.size, line.size) > HEADING * Math.min(last.size, line.size)) return false
  const width = measure.right - measure.left
  const lastIsShort = last.right - measure.left < SHORT_LINE * width
  const indented = line.x - measure.left > INDENT * line.size && line.x - last.x > INDENT * line.size
  return (
    !(indented && /[.!?:"\u201d\u2019)]$/u.test(last.words)) &&
    !(lastIsShort && /[.!?:"\u201d]$/u.test(last.words)) &&
    !/^[\u2022\u25cf\u25aa\u2023\u00b7]/u.test(line.words)
  )
}

function kindOf(group: readonly Line[], body: number, titled: boolean): BlockKind {
  const first = group[0]
  if (!first) return 'paragraph'
  if (first.words.includes('\t')) return 'cell'
  if (/^[\u2022\u25cf\u25aa\u2023\u00b7]/u.test(first.words)) return 'item'
  if (group.length > 4 || first.size < HEADING * body) return 'paragraph'
  return titled ? 'heading' : 'title'
}

function joined(group: readonly Line[], vocabulary: ReadonlySet<string>): string {
  return group.reduce((said, line) => (said === '' ? line.words : join(said, line.words, vocabulary)), '')
}

/** A hyphen at a line end is dropped unless the word is written with one, or stands between numbers or names. */
function join(before: string, after: string, vocabulary: ReadonlySet<string>): string {
  const cut = /(\p{L}+)[-\u2010\u00ad]$/u.exec(before)
  const rest = /^\p{L}+/u.exec(after)?.[0]
  if (!cut?.[1] || !rest || !/^\p{Ll}/u.test(rest))
    return /[-\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? before + after : `${before} ${after}`
  const whole = (cut[1] + rest).toLowerCase()
  const keeps = !vocabulary.has(whole) && compoundFirsts().has(cut[1].toLowerCase())
  return keeps ? before + after : before.slice(0, -1) + after
}

let firsts: ReadonlySet<string> | null = null

function compoundFirsts(): ReadonlySet<string> {
  firsts ??= new Set(loadLexicon<{ readonly first: readonly string[] }>('hyphens').first)
  return firsts
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
