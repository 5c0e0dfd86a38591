/** The summary for the terminal: a line a claim, what sources agree on, and the counts. */

import Table from 'cli-table3'
import wrapAnsi from 'wrap-ansi'
import type { Outcome, Report, ReportClaim, ReportContext } from '../../model.ts'
import { columnsOf } from '../../text/width.ts'
import { clip, visible } from '../escape.ts'
import { count, coverage, tally } from '../wording.ts'
import type { Style } from './style.ts'

const OUTCOME_WIDTH = 'single-origin'.length
const ORIGINS_WIDTH = 'origins'.length
// '12 for, 3 against, 4 silent': what is longer takes a second line.
const STANCES_WIDTH = 27
const GAP = '  '
const LONGEST_ID = 200

// Below this the place and the counts of sources would be columns of a few letters each.
const NARROW = 60

// cli-table3 takes time that grows with the square of the rows; the widths are given, so slices fit together.
const ROWS_AT_ONCE = 8

/** One line a claim: id, outcome, sources, origins, place; in a narrow terminal id, outcome and origins. */
export function summaryTable({ claims }: Report, style: Style): string {
  if (claims.length === 0) return ''
  const { id, state, place } = columnsFor(claims, style.columns)
  const stated = drawnOnce(state)
  const row = (name: string, cells: readonly string[], where: string) => [name, beside(stated(cells), where, [spanOf(state), place])]
  const head = row(
    dimmed('claim', id, style),
    stateCells('outcome', 'sources', 'origins', state).map((word) => style.dim(word)),
    place === 0 ? '' : style.dim('place'),
  )
  const rows = claims.map((claim) =>
    row(
      wrap(claim.id, id),
      stateCells(paint(claim.outcome, style), stances(claim.evidence), String(claim.origins), state),
      place === 0 ? '' : wrap(`${claim.file}:${claim.line}`, place),
    ),
  )
  return drawn([head, ...rows], [id, spanOf([...state, place])])
}

interface Columns {
  readonly id: number
  readonly state: readonly number[]
  /** Nought in a narrow terminal, which shows no place. */
  readonly place: number
}

function columnsFor(claims: readonly ReportClaim[], columns: number): Columns {
  const longest = Math.max(...claims.map((claim) => columnsOf(claim.id)), 'claim'.length)
  if (columns < NARROW) {
    const state = [OUTCOME_WIDTH, ORIGINS_WIDTH]
    return { id: Math.max(1, Math.min(longest, columns - spanOf(state) - GAP.length)), state, place: 0 }
  }
  const stance = Math.max(...claims.map(({ evidence }) => Math.min(stances(evidence).length, STANCES_WIDTH)), 'sources'.length)
  const state = [OUTCOME_WIDTH, stance, ORIGINS_WIDTH]
  const room = columns - spanOf(state) - 2 * GAP.length
  const id = Math.min(longest, Math.ceil(room / 2))
  return { id, state, place: room - id }
}

function stateCells(outcome: string, sources: string, origins: string, widths: readonly number[]): string[] {
  return widths.length === 2 ? [outcome, origins] : [outcome, wrap(sources, widths[1] ?? 0), origins]
}

function spanOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1))
}

function dimmed(text: string, width: number, style: Style): string {
  return wrap(text, width)
    .split('\n')
    .map((word) => style.dim(word))
    .join('\n')
}

// Most cells are short and plain; measuring the rest by grapheme takes most of the time of a large report.
const PLAIN = /^[\x20-\x7e]*$/u

/** Cells come wrapped: the package's own way breaks no word, and so none of a script without spaces. */
function wrap(text: string, width: number): string {
  if (text.length <= width && PLAIN.test(text)) return text.trim()
  return wrapAnsi(clip(text, LONGEST_ID), Math.max(1, width), { hard: true, trim: true })
}

/** Outcome, sources and origins are alike for many claims: each that differs is drawn once and goes into the table as one cell. */
function drawnOnce(widths: readonly number[]): (cells: readonly string[]) => string {
  const known = new Map<string, string>()
  return (cells) => {
    const key = cells.join('\0')
    const text = known.get(key) ?? table([cells], widths)
    known.set(key, text)
    return text
  }
}

/** The last column has nothing behind it that it must keep clear of: a line of it needs no cell, which halves the time of a long table. */
function beside(left: string, right: string, widths: readonly number[]): string {
  return left.includes('\n') || right.includes('\n') ? table([[left, right]], widths) : `${left}${GAP}${right}`
}

function drawn(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const slices = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, i) => i * ROWS_AT_ONCE)
  const text = slices.map((at) => table(rows.slice(at, at + ROWS_AT_ONCE), widths)).join('\n')
  return text.replace(/ +$/gm, '')
}

function table(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const made = new Table({ colWidths: [...widths], chars: NO_LINES, style: PLAIN_STYLE })
  made.push(...rows.map((row) => [...row]))
  return made.toString()
}

const PLAIN_STYLE = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
}

const OUTCOME_TONE: Readonly<Record<Outcome, 'good' | 'error' | 'warning' | 'note'>> = {
  agreed: 'good',
  disputed: 'error',
  unsupported: 'error',
  unsourced: 'error',
  'single-origin': 'warning',
  unread: 'warning',
}

function paint(outcome: Outcome, style: Style): string {
  const tone = OUTCOME_TONE[outcome]
  return tone === 'good' ? style.good(outcome) : style.severity[tone](outcome)
}

const WORDS = [
  ['supports', 'for'],
  ['contradicts', 'against'],
  ['silent', 'silent'],
  ['unread', 'unread'],
] as const

/** '3 for, 1 against'. */
function stances(evidence: ReportClaim['evidence']): string {
  const numbers = { supports: 0, contradicts: 0, silent: 0, unread: 0 }
  for (const { stance } of evidence) numbers[stance]++
  const parts = WORDS.flatMap(([stance, word]) => (numbers[stance] === 0 ? [] : [`${numbers[stance]} ${word}`]))
  return parts.join(', ') || 'none'
}

// Enough to see what the sources share; all of them stand in the other formats and under --verbose.
const AGREEMENTS_SHOWN = 12
const LONGEST_VALUE = 72

/** What two or more sources give alike, a line each. */
export function agreementsSection(report: Report, style: Style, verbose: boolean): string {
  const shown = report.agreements.slice(0, verbose ? undefined : AGREEMENTS_SHOWN)
  if (shown.length === 0) return ''
  const lines = shown.map(({ claim, about, value, sources, origins }) => {
    const where = `${count(sources.length, 'source')}, ${count(origins, 'origin')}`
    return `  ${claim === null ? '' : `${clip(claim, LONGEST_ID)}: `}${clip(about, LONGEST_ID)}: \`${clip(value, LONGEST_VALUE)}\`  ${style.dim(where)}`
  })
  const more = report.agreements.length - shown.length
  return [style.bold('Agreements'), ...lines, ...(more > 0 ? [style.dim(`  and ${more} more (--verbose shows them)`)] : [])].join('\n')
}

/** The last lines: counts of findings, of what was looked at, and of what is waived, known or gone. */
export function counts(report: Report, context: ReportContext, style: Style): string {
  const status = (name: string) => report.findings.filter((finding) => finding.status === name).length
  const quietly = [
    status('waived') ? `${status('waived')} waived` : null,
    status('known') ? `${status('known')} known from the baseline` : null,
  ].filter((part) => part !== null)
  const first = `${style.bold(tally(report))} in ${coverage(report)}${quietly.length ? `; ${quietly.join(', ')}` : ''}`
  return [first, ...goneLines(context.goneFromBaseline)].join('\n')
}

function goneLines(gone: readonly string[]): string[] {
  if (gone.length === 0) return []
  const [entries, occur, them] = gone.length === 1 ? ['1 entry', 'occurs', 'it'] : [`${gone.length} entries`, 'occur', 'them']
  return [
    `${entries} of the baseline no longer ${occur}: run \`verify baseline\` to drop ${them}`,
    ...gone.map((one) => `  ${visible(one)}`),
  ]
}
