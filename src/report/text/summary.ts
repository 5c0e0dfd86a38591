/** The summary for the terminal: a line a claim, what sources agree on, and the counts. */

import Table from 'cli-table3'
import wrapAnsi from 'wrap-ansi'
import type { Outcome, Report, ReportContext } from '../../model.ts'
import { columnsOf } from '../../text/width.ts'
import { clip, visible } from '../escape.ts'
import { count, coverage, tally } from '../wording.ts'
import type { Style } from './style.ts'

const OUTCOME_WIDTH = 'single-origin'.length
const ORIGINS_WIDTH = 'origins'.length
// '12 for, 3 against, 4 silent': what is longer takes a second line.
const STANCES_WIDTH = 27
const GAPS = 4 * 2
const LONGEST_ID = 200

// cli-table3 takes time that grows with the square of the rows.
const ROWS_AT_ONCE = 20

/** One line a claim: id, outcome, sources, origins, place. */
export function summaryTable(report: Report, style: Style): string {
  if (report.claims.length === 0) return ''
  const stance = Math.max(...report.claims.map((claim) => Math.min(stances(claim.evidence).length, STANCES_WIDTH)), 'sources'.length)
  const room = style.columns - OUTCOME_WIDTH - ORIGINS_WIDTH - GAPS - stance
  const id = Math.min(Math.max(...report.claims.map((claim) => columnsOf(claim.id)), 5), Math.ceil(room / 2))
  const widths = [id, OUTCOME_WIDTH, stance, ORIGINS_WIDTH, room - id]
  const head = ['claim', 'outcome', 'sources', 'origins', 'place'].map((word) => style.dim(word))
  const rows = report.claims.map((claim) => [
    wrap(claim.id, id),
    paint(claim.outcome, style),
    wrap(stances(claim.evidence), stance),
    String(claim.origins),
    wrap(`${claim.file}:${claim.line}`, room - id),
  ])
  return batches([head, ...rows])
    .map((batch) => drawn(batch, widths))
    .join('\n')
}

// Most cells are short and plain; measuring the rest by grapheme takes most of the time of a large report.
const PLAIN = /^[\x20-\x7e]*$/u

function wrap(text: string, width: number): string {
  if (text.length <= width && PLAIN.test(text)) return text.trim()
  return wrapAnsi(clip(text, LONGEST_ID), width, { hard: true, trim: true })
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, i) => rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE))
}

function drawn(rows: string[][], widths: number[]): string {
  const table = new Table({ colWidths: widths, chars: NO_LINES, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } })
  table.push(...rows)
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

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
  middle: '  ',
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

/** '3 for, 1 against'. */
function stances(evidence: Report['claims'][number]['evidence']): string {
  const number = (stance: string) => evidence.filter((one) => one.stance === stance).length
  const parts = [
    [number('supports'), 'for'],
    [number('contradicts'), 'against'],
    [number('silent'), 'silent'],
    [number('unread'), 'unread'],
  ].filter(([n]) => n !== 0)
  return parts.map(([n, word]) => `${n} ${word}`).join(', ') || 'none'
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
