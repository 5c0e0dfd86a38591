/** Cuts Markdown into blocks: line by line, as CommonMark has them, and tables. */

import type { BlockKind } from '../../model.ts'

/** The lines of one block, without its markers: stretches of the file. */
export interface Lines {
  readonly kind: BlockKind
  readonly lines: readonly (readonly [start: number, end: number])[]
  /** Code is taken as it stands. */
  readonly verbatim: boolean
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/u
const HEADING_END = /[ \t]+#+[ \t]*$|[ \t]+$/u
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u
const RULE = /^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/u
const FENCE = /^ {0,3}(`{3,}|~{3,})/u
const QUOTED = /^ {0,3}>[ \t]?/u
const BULLET = /^[ \t]*[-*+](?:[ \t]+|$)/u
// Numbers of four digits at the start of a line are years, not list markers.
const NUMBERED = /^[ \t]*(\d{1,3})[.)](?:[ \t]+|$)/u
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u
// Nobody wraps lines by hand at more than this: such lines are paragraphs, though no blank line stands between them.
const WRAPPED_AT_MOST = 160
const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?([^\s>]{1,2000})>?[^\n]{0,300}$/gmu

/** Addresses by the lower-case label of a reference link; footnotes are text and not among them. */
export function definitionsOf(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (!raw.includes(']:')) return found
  for (const [, label, url] of raw.matchAll(DEFINITION)) {
    if (label && url && !label.startsWith('^')) found.set(label.toLowerCase(), url)
  }
  return found
}

/** Blocks of raw[from..], in order. The first heading of the first level is the title. */
export function blocksOf(raw: string, from: number): Lines[] {
  const scan: Scan = { raw, blocks: [], pending: [], kind: 'paragraph', fence: null, titled: false }
  for (let at = from; at < raw.length; ) {
    const newline = raw.indexOf('\n', at)
    const next = newline < 0 ? raw.length : newline + 1
    const end = newline > at && raw.charCodeAt(newline - 1) === 13 ? newline - 1 : newline < 0 ? raw.length : newline
    takeLine(scan, at, end, next)
    at = next
  }
  flush(scan)
  return scan.blocks
}

interface Scan {
  readonly raw: string
  readonly blocks: Lines[]
  pending: (readonly [number, number])[]
  kind: BlockKind
  fence: string | null
  titled: boolean
}

function takeLine(scan: Scan, lineStart: number, end: number, next: number): void {
  const { start, quoted } = unquoted(scan.raw, lineStart, end)
  const line = scan.raw.slice(start, end)
  const heading = HEADING.exec(line)
  if (scan.fence !== null) takeCode(scan, line, start, end)
  else if (/^\s*$/u.test(line)) flush(scan)
  else if (FENCE.test(line)) openFence(scan, line)
  else if (UNDERLINE.test(line) && scan.pending.length > 0 && scan.kind === 'paragraph') flushHeading(scan, line)
  else if (RULE.test(line) || isDefinition(line)) flush(scan)
  else if (heading) takeHeading(scan, line, start, heading[1] ?? '')
  else if (isTableHead(scan, line, next) || scan.kind === 'cell') takeRow(scan, line, start)
  else takeText(scan, line, start, end, quoted ? 'quote' : 'paragraph')
}

function takeText(scan: Scan, line: string, start: number, end: number, within: BlockKind): void {
  const marker = markerLength(scan, line)
  if (marker > 0 || (within === 'quote') !== (scan.kind === 'quote')) {
    // A line without a marker behind an item or quote is its continuation ("lazy" in CommonMark).
    if (marker > 0 || within === 'quote' || scan.pending.length === 0) flush(scan)
  }
  if (scan.pending.length === 0) scan.kind = marker > 0 ? 'item' : within
  const text = line.slice(marker)
  const indent = text.length - text.trimStart().length
  scan.pending.push([start + marker + indent, end])
}

function markerLength(scan: Scan, line: string): number {
  const bullet = BULLET.exec(line)
  if (bullet) return bullet[0].length
  const numbered = NUMBERED.exec(line)
  if (!numbered) return 0
  // Inside a paragraph only "1." starts a list, so that a wrapped "…in the year\n7. A great…" is left alone.
  const interrupts = scan.pending.length === 0 || scan.kind === 'item' || numbered[1] === '1'
  return interrupts ? numbered[0].length : 0
}

function takeHeading(scan: Scan, line: string, start: number, signs: string): void {
  flush(scan)
  const kind = headingKind(scan, signs === '#')
  const from = start + (HEADING.exec(line)?.[0].length ?? 0)
  const end = start + line.replace(HEADING_END, '').length
  scan.blocks.push({ kind, lines: [[from, Math.max(from, end)]], verbatim: false })
}

/** A paragraph underlined with = or - is a heading. */
function flushHeading(scan: Scan, underline: string): void {
  scan.kind = headingKind(scan, underline.trimStart().startsWith('='))
  flush(scan)
}

function headingKind(scan: Scan, first: boolean): BlockKind {
  const title = first && !scan.titled
  scan.titled ||= title
  return title ? 'title' : 'heading'
}

function openFence(scan: Scan, line: string): void {
  flush(scan)
  scan.fence = FENCE.exec(line)?.[1] ?? null
}

function takeCode(scan: Scan, line: string, start: number, end: number): void {
  if (scan.fence !== null && line.trim().startsWith(scan.fence) && line.trim().replaceAll(scan.fence.charAt(0), '') === '') {
    if (scan.pending.length > 0) scan.blocks.push({ kind: 'paragraph', lines: scan.pending, verbatim: true })
    scan.pending = []
    scan.fence = null
    return
  }
  scan.pending.push([start, end])
}

function isTableHead(scan: Scan, line: string, next: number): boolean {
  if (!line.includes('|') || scan.kind === 'cell') return false
  const newline = scan.raw.indexOf('\n', next)
  const below = scan.raw.slice(next, newline < 0 ? scan.raw.length : newline).trimEnd()
  if (!below.includes('|') || !TABLE_RULE.test(below)) return false
  flush(scan)
  scan.kind = 'cell'
  return true
}

/** Each cell is a block of its own, so that no two numbers of a row run together. */
function takeRow(scan: Scan, line: string, start: number): void {
  if (TABLE_RULE.test(line)) return
  for (const cell of line.matchAll(/(?:[^|\\]|\\.?)+/gu)) {
    const words = cell[0].trim()
    const at = start + cell.index + cell[0].indexOf(words)
    if (words !== '') scan.blocks.push({ kind: 'cell', lines: [[at, at + words.length]], verbatim: false })
  }
}

function isDefinition(line: string): boolean {
  if (!line.includes(']:')) return false
  DEFINITION.lastIndex = 0
  const label = DEFINITION.exec(line)?.[1]
  DEFINITION.lastIndex = 0
  return label !== undefined && !label.startsWith('^')
}

function unquoted(raw: string, lineStart: number, end: number): { start: number; quoted: boolean } {
  let start = lineStart
  for (;;) {
    const marker =
      raw.charCodeAt(start) === 62 || raw.charCodeAt(start) === 32 ? QUOTED.exec(raw.slice(start, Math.min(end, start + 8))) : null
    if (!marker) return { start, quoted: start > lineStart }
    start += marker[0].length
  }
}

function flush(scan: Scan): void {
  const lines = scan.pending
  const unwrapped = lines.length > 1 && lines.some(([start, end]) => end - start > WRAPPED_AT_MOST)
  for (const run of unwrapped ? lines.map((line) => [line]) : [lines]) {
    if (run.length > 0) scan.blocks.push({ kind: scan.kind, lines: run, verbatim: scan.fence !== null })
  }
  scan.pending = []
  scan.kind = 'paragraph'
}
