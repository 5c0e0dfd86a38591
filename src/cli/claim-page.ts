/** The page of `verify explain <claim>`: per source what it says on the claim, and which values were read there. */

import { resolve } from 'node:path'
import type { ClaimsFile, Passage, Report } from '../model.ts'
import type { StatementRecord } from '../verify.ts'
import type { Io } from './io.ts'

type Evidence = Report['claims'][number]['evidence'][number]

/** The one claim of the report. */
export async function claimPage(io: Io, report: Report, files: readonly ClaimsFile[]): Promise<string> {
  const [claim] = report.claims
  if (!claim) return ''
  const parts = [`${claim.id}: ${claim.outcome}`, `  ${claim.claim}`, `  ${claim.file}:${claim.line}:${claim.column}`, '']
  for (const evidence of claim.evidence) parts.push(...(await sourceLines(io, report, files, evidence)), '')
  return `${parts.join('\n')}\n`
}

async function sourceLines(io: Io, report: Report, files: readonly ClaimsFile[], evidence: Evidence): Promise<string[]> {
  const location = report.sources.find((s) => s.id === evidence.source)?.location ?? evidence.source
  const quotes = evidence.quotes.map(
    ({ quote, grade, passage }) => `  quote \`${quote}\`: ${grade}${passage ? ` at ${placeOf(location, passage)}` : ''}`,
  )
  const read = await statementsOf(io, files, evidence.source)
  const passages = evidence.passages.flatMap((passage) => [
    `  ${placeOf(location, passage)}  ${oneLine(passage.sentence.text)}`,
    ...read.filter((s) => isWithin(s.passage, passage)).map((s) => `      ${describe(s)}`),
  ])
  return [`${evidence.source}: ${evidence.stance}`, ...quotes, ...passages]
}

/** Read again for this page alone: a report does not carry what it did not compare. */
async function statementsOf(io: Io, files: readonly ClaimsFile[], id: string): Promise<readonly StatementRecord[]> {
  const entry = files.flatMap((file) => file.sources).find((source) => source.id === id)
  if (!entry?.file) return []
  const { statements } = await import('../verify.ts')
  return statements({ id, file: resolve(io.cwd, entry.file), ...(entry.published && { published: entry.published }) })
}

function isWithin(passage: Passage, outer: Passage): boolean {
  return outer.sentence.start <= passage.start && passage.end <= outer.sentence.end
}

/** `quantity` deaths: `38 of the 67 people` min 38, max 38, whole 67 */
function describe({ kind, about, said, value, attributedTo, hedged, negated }: StatementRecord): string {
  const fields = Object.entries(value).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0))
  const shown = fields.map(([name, v]) => `${name} ${typeof v === 'object' ? JSON.stringify(v) : String(v)}`)
  const marks = [attributedTo && `said by ${attributedTo}`, hedged && 'hedged', negated && 'denied'].filter(
    (mark) => mark !== null && mark !== false,
  )
  return `${kind}${about ? ` (${about})` : ''} \`${oneLine(said)}\`: ${[...shown, ...marks].join(', ')}`
}

function placeOf(location: string, { line, column }: Passage): string {
  return `${location}:${line}:${column}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
