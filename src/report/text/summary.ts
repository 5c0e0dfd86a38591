/** The summary for the terminal: a line a claim, what sources agree on, and the counts. */

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
const GAPS = 4 * 2
const NARROW_GAPS = 2 * 2
const LONGEST_ID = 200

// Below this the place and the counts of sources would be columns of a few letters each.
const NARROW = 60

/** One line a claim: id, outcome, sources, origins, place; in a narrow terminal id, outcome and origins. */
export function summaryTable(report: Report, style: Style): string {
  if (report.claims.length === 0) return ''
  const narrow = style.columns < NARROW
  const stance = narrow
    ? 0
    : Math.max(...report.claims.map(({ evidence }) => Math.min(stances(evidence).length, STANCES_WIDTH)), 'sources'.length)
  const room = style.columns - OUTCOME_WIDTH - ORIGINS_WIDTH - (narrow ? NARROW_GAPS : GAPS) - stance
  const id = Math.min(Math.max(...report.claims.map((claim) => columnsOf(claim.id)), 5), narrow ? room : Math.ceil(room / 2))
  const columns: Column[] = [
    { head: 'claim', width: id, cell: (claim) => ({ lines: wrap(claim.id, id) }) },
    { head: 'outcome', width: OUTCOME_WIDTH, cell: ({ outcome }) => ({ lines: [outcome], paint: paintFor(outcome, style) }) },
    { head: 'sources', width: stance, cell: ({ evidence }) => ({ lines: wrap(stances(evidence), stance) }) },
    { head: 'origins', width: ORIGINS_WIDTH, cell: ({ origins }) => ({ lines: [String(origins)] }) },
    { head: 'place', width: room - id, cell: ({ file, line }) => ({ lines: wrap(`${file}:${line}`, room - id) }) },
  ]
  const shown = columns.filter(({ head }) => !narrow || (head !== 'sources' && head !== 'place'))
  const widths = shown.map(({ width }) => width)
  const head = shown.map(({ head, width }): Cell => ({ lines: wrap(head, width), paint: style.dim }))
  const rows = report.claims.map((claim) => shown.map(({ cell }) => cell(claim)))
  return [head, ...rows].flatMap((row) => drawn(row, widths)).join('\n')
}

interface Column {
  readonly head: string
  readonly width: number
  readonly cell: (claim: ReportClaim) => Cell
}

interface Cell {
  readonly lines: readonly string[]
  readonly paint?: (text: string) => string
}

// Most cells are short and plain; measuring the rest by grapheme takes most of the time of a large report.
const PLAIN = /^[\x20-\x7e]*$/u

function wrap(text: string, width: number): string[] {
  if (text.length <= width && PLAIN.test(text)) return [text.trim()]
  return wrapAnsi(clip(text, LONGEST_ID), Math.max(1, width), { hard: true, trim: true }).split('\n')
}

/** The lines of one row, as many as its tallest cell has. */
function drawn(row: readonly Cell[], widths: readonly number[]): string[] {
  const height = Math.max(...row.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, i) =>
    row
      .map((cell, k) => padded(cell, i, widths[k] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function padded({ lines, paint }: Cell, at: number, width: number): string {
  const text = lines[at] ?? ''
  const pad = ' '.repeat(Math.max(0, width - columnsOf(text)))
  return (paint && text !== '' ? paint(text) : text) + pad
}

const OUTCOME_TONE: Readonly<Record<Outcome, 'good' | 'error' | 'warning' | 'note'>> = {
  agreed: 'good',
  disputed: 'error',
  unsupported: 'error',
  unsourced: 'error',
  'single-origin': 'warning',
  unread: 'warning',
}

function paintFor(outcome: Outcome, style: Style): (text: string) => string {
  const tone = OUTCOME_TONE[outcome]
  return tone === 'good' ? style.good : style.severity[tone]
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
