/** The discrepancy table as CSV for spreadsheets: a row for each claim and source, columns that stay. */

import type { Report, ReportContext, ReportFinding, ReportSource } from '../model.ts'
import { csvField } from './escape.ts'
import type { Reporter } from './reporter.ts'
import { type Cell, discrepancyTable, type Row } from './table.ts'
import { placeOf, sourcesById } from './wording.ts'

const COLUMNS = [
  'claim_id',
  'claim',
  'claim_place',
  'outcome',
  'origins',
  'source',
  'publisher',
  'published',
  'origin',
  'stance',
  'about',
  'value',
  'passage',
  'sentence',
  'place',
  'quote_grade',
  'checks',
  'waived',
  'unread_reason',
] as const

type Fields = Readonly<Record<(typeof COLUMNS)[number], string>>

// Without it Excel reads UTF-8 as the local 8-bit encoding.
const BYTE_ORDER_MARK = '\ufeff'

export const csv: Reporter = {
  render(report, context) {
    const sources = sourcesById(report)
    const claims = discrepancyTable(report).rows.flatMap((row) => claimLines(row, { report, context, sources }))
    const rows = [...claims, ...report.findings.filter(({ claim }) => claim === null).flatMap((finding) => findingLines(finding, sources))]
    return `${BYTE_ORDER_MARK}${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`
  },
}

function line(record: Fields): string {
  return COLUMNS.map((column) => csvField(record[column])).join(',')
}

interface Given {
  readonly report: Report
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
}

/** A claim without sources still has its row. */
function claimLines(row: Row, given: Given): string[] {
  const found = row.findings.flatMap((i): Found[] => {
    const finding = given.report.findings[i]
    return finding
      ? [{ finding, sources: new Set(finding.sides.flatMap((side) => side.sources)), waived: given.context.waived[i] ?? '' }]
      : []
  })
  if (row.cells.size === 0) return [claimLine(row, null, undefined, found)]
  return [...row.cells.values()].map((cell) => claimLine(row, cell, given.sources.get(cell.source), found))
}

interface Found {
  readonly finding: ReportFinding
  readonly sources: ReadonlySet<string>
  readonly waived: string
}

/** Findings that the source has a part in are told with it; those without sides concern every row of the claim. */
function claimLine({ claim }: Row, cell: Cell | null, source: ReportSource | undefined, found: readonly Found[]): string {
  const own = found.filter(({ sources }) => sources.size === 0 || (cell !== null && sources.has(cell.source)))
  return line({
    claim_id: claim.id,
    claim: claim.claim,
    claim_place: `${claim.file}:${claim.line}`,
    outcome: claim.outcome,
    origins: String(claim.origins),
    source: cell?.source ?? '',
    publisher: source?.publisher ?? '',
    published: source?.published ?? '',
    origin: source?.origin ?? '',
    stance: cell?.stance ?? '',
    about: distinct(own.map(({ finding }) => finding.about ?? '')),
    value: cell?.values.join('; ') ?? '',
    passage: cell?.passage?.text ?? '',
    sentence: cell?.passage?.sentence.text ?? '',
    place: cell?.passage ? placeOf(source, cell.passage) : '',
    quote_grade: cell?.grade ?? '',
    checks: distinct(own.map(({ finding }) => finding.check)),
    waived: distinct(own.map(({ waived }) => waived)),
    unread_reason: source?.reason ?? '',
  })
}

function distinct(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? ''
  return [...new Set(values.filter((value) => value !== ''))].join('; ')
}

/** What was found between articles with no claim behind it: a row for each side and source. */
function findingLines(finding: ReportFinding, sources: ReadonlyMap<string, ReportSource>): string[] {
  return finding.sides.flatMap((side) =>
    side.sources.map((id) => {
      const passage = side.passages.find((one) => one.source === id)
      const source = sources.get(id)
      return line({
        claim_id: '',
        claim: '',
        claim_place: '',
        outcome: '',
        origins: '',
        source: id,
        publisher: source?.publisher ?? '',
        published: source?.published ?? '',
        origin: source?.origin ?? '',
        stance: '',
        about: finding.about ?? '',
        value: side.value,
        passage: passage?.text ?? '',
        sentence: passage?.sentence.text ?? '',
        place: passage ? placeOf(source, passage) : '',
        quote_grade: '',
        checks: finding.check,
        waived: '',
        unread_reason: source?.reason ?? '',
      })
    }),
  )
}
