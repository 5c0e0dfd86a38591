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

type Fields = Partial<Readonly<Record<(typeof COLUMNS)[number], string>>>

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
  return COLUMNS.map((column) => csvField(record[column] ?? '')).join(',')
}

interface Given {
  readonly report: Report
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
}

/** A claim without sources still has its row. */
function claimLines(row: Row, given: Given): string[] {
  const { claim } = row
  const own = {
    claim_id: claim.id,
    claim: claim.claim,
    claim_place: `${claim.file}:${claim.line}`,
    outcome: claim.outcome,
    origins: String(claim.origins),
  }
  const cells = [...row.cells.values()]
  if (cells.length === 0) return [line({ ...own, ...concerns(row, null, given) })]
  return cells.map((cell) => line({ ...own, ...cellOf(cell, given.sources.get(cell.source)), ...concerns(row, cell.source, given) }))
}

function cellOf(cell: Cell, source: ReportSource | undefined): Fields {
  return {
    ...sourceOf(cell.source, source),
    stance: cell.stance,
    value: cell.values.join('; '),
    passage: cell.passage?.text ?? '',
    sentence: cell.passage?.sentence.text ?? '',
    place: cell.passage ? placeOf(source, cell.passage) : '',
    quote_grade: cell.grade ?? '',
  }
}

function sourceOf(id: string, source: ReportSource | undefined): Fields {
  return {
    source: id,
    publisher: source?.publisher ?? '',
    published: source?.published ?? '',
    origin: source?.origin ?? '',
    unread_reason: source?.reason ?? '',
  }
}

/** What was found on the claim that this source has a part in; findings without sides concern every row of the claim. */
function concerns({ findings }: Row, source: string | null, { report, context }: Given): Fields {
  const own = findings.filter((i) => {
    const sides = report.findings[i]?.sides ?? []
    const sources = sides.flatMap((side) => side.sources)
    return sources.length === 0 || (source !== null && sources.includes(source))
  })
  const distinct = (values: readonly (string | null | undefined)[]) => [...new Set(values.filter(Boolean))].join('; ')
  return {
    checks: distinct(own.map((i) => report.findings[i]?.check)),
    about: distinct(own.map((i) => report.findings[i]?.about)),
    waived: distinct(own.map((i) => context.waived[i])),
  }
}

/** What was found between articles with no claim behind it: a row for each side and source. */
function findingLines(finding: ReportFinding, sources: ReadonlyMap<string, ReportSource>): string[] {
  return finding.sides.flatMap((side) =>
    side.sources.map((id) => {
      const passage = side.passages.find((one) => one.source === id)
      const source = sources.get(id)
      return line({
        ...sourceOf(id, source),
        about: finding.about ?? '',
        value: side.value,
        passage: passage?.text ?? '',
        sentence: passage?.sentence.text ?? '',
        place: passage ? placeOf(source, passage) : '',
        checks: finding.check,
      })
    }),
  )
}
