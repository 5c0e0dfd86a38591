/** The discrepancy table: claims down, sources across, and in each cell what the source gives. */

import type { Grade, Passage, Report, ReportClaim, ReportFinding, ReportSource, Stance } from '../model.ts'
import { groupBy } from '../structures/multimap.ts'

export interface Cell {
  readonly source: string
  readonly stance: Stance
  /** Values that the source gives for what the claim is about, as far as they were compared. */
  readonly values: readonly string[]
  /** The passage to show: the quoted one, or the first that bears on the claim. */
  readonly passage: Passage | null
  /** The worst grade of its quotes; null where nothing was quoted. */
  readonly grade: Grade | null
}

export interface Row {
  readonly claim: ReportClaim
  readonly cells: ReadonlyMap<string, Cell>
  /** Positions in `report.findings`. */
  readonly findings: readonly number[]
  /** Positions in `report.agreements`. */
  readonly agreements: readonly number[]
}

export interface DiscrepancyTable {
  readonly columns: readonly ReportSource[]
  readonly rows: readonly Row[]
}

export function discrepancyTable(report: Report): DiscrepancyTable {
  const findings = positionsByClaim(report.findings)
  const agreements = positionsByClaim(report.agreements)
  const rows = report.claims.map((claim) => {
    const own = { findings: findings.get(claim.id) ?? [], agreements: agreements.get(claim.id) ?? [] }
    return { claim, cells: cellsOf(claim, valuesOf(report, own)), ...own }
  })
  const used = new Set(rows.flatMap((row) => [...row.cells.keys()]))
  return { columns: report.sources.filter((source) => used.has(source.id)), rows }
}

/** Whether a finding sets values against each other. */
export function isConflict(finding: ReportFinding): boolean {
  return finding.sides.length > 1 && finding.severity !== 'note'
}

function cellsOf(claim: ReportClaim, values: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, Cell> {
  return new Map(claim.evidence.map((evidence) => [evidence.source, cellOf(evidence, values.get(evidence.source) ?? [])]))
}

function cellOf(evidence: ReportClaim['evidence'][number], values: readonly string[]): Cell {
  const quoted = evidence.quotes.find((quote) => quote.passage)?.passage
  const passage = quoted ?? evidence.passages[0] ?? null
  return { source: evidence.source, stance: evidence.stance, values, passage, grade: worstGrade(evidence.quotes) }
}

const GRADES: readonly Grade[] = ['missing', 'near', 'typographic', 'exact']

function worstGrade(quotes: readonly { grade: Grade }[]): Grade | null {
  return GRADES.find((grade) => quotes.some((quote) => quote.grade === grade)) ?? null
}

// What is longer is a sentence, and the passage says it better.
const LONGEST_VALUE = 40

/** The distinct values of each source: those in conflict first. */
function valuesOf(report: Report, own: Pick<Row, 'findings' | 'agreements'>): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  const give = (source: string, value: string) => {
    const known = values.get(source) ?? []
    if (!known.includes(value)) values.set(source, [...known, value])
  }
  const giveSides = ({ sides }: ReportFinding) => {
    if (sides.length > 1) for (const side of sides) for (const source of side.sources) give(source, side.value)
  }
  const findings = own.findings.flatMap((i) => report.findings[i] ?? [])
  for (const finding of findings) if (finding.check.startsWith('conflicting-')) giveSides(finding)
  for (const i of own.agreements) {
    const agreement = report.agreements[i]
    if (!agreement || agreement.value.length > LONGEST_VALUE) continue
    for (const source of agreement.sources) give(source, agreement.value)
  }
  // Variants and shared figures say again, in other words, what a conflict or agreement says: only for want of these.
  if (values.size === 0) for (const finding of findings) giveSides(finding)
  return values
}

function positionsByClaim(entries: readonly { claim: string | null }[]): ReadonlyMap<string, number[]> {
  return groupBy(entries.keys(), (i) => entries[i]?.claim ?? null)
}
