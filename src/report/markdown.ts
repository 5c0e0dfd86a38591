/** The discrepancy table in Markdown that GitHub and mail clients render. */

import type { Passage, Report, ReportContext, ReportFinding, ReportSource } from '../model.ts'
import { clip, markdown as plain } from './escape.ts'
import { excerptOf } from './excerpt.ts'
import { documentLink, passageLink } from './fragment.ts'
import type { Reporter } from './reporter.ts'
import { type Cell, type DiscrepancyTable, discrepancyTable, isConflict, type Row } from './table.ts'
import {
  byline,
  count,
  coverage,
  emptyLine,
  isEmpty,
  listed,
  messageParts,
  nameOf,
  outletsBySource,
  placeOf,
  STANCE_MARKS,
  STANCES,
  sourcesById,
  TIES,
  tally,
  titleOf,
} from './wording.ts'

export const markdown: Reporter = {
  render(report, context) {
    const given: Given = { report, context, sources: sourcesById(report) }
    const sections = [
      heading(given),
      problems(context),
      ...tables(discrepancyTable(report), given),
      ...findings(given),
      agreements(given),
      origins(given),
      unread(given),
      waived(given),
    ]
    return `${sections.filter(Boolean).join('\n\n')}\n`
  },
}

interface Given {
  readonly report: Report
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
}

function heading({ report, context }: Given): string {
  const line = isEmpty(report) ? emptyLine(report) : `${tally(report)} in ${coverage(report)}.`
  return `# ${plain(titleOf(report, context.title))}\n\n${line}`
}

function problems({ problems: all }: ReportContext): string {
  if (all.length === 0) return ''
  return `## Problems\n\n${all.map(({ code, message, file, line }) => `- **${plain(code)}** ${plain(message)} (${plain(`${file}:${line}`)})`).join('\n')}`
}

// A wider table is cut off by mail clients and scrolls on GitHub.
const COLUMNS_PER_TABLE = 6
const LONGEST_CELL = 90
const LONGEST_CLAIM = 240

/** One table, or several side by side where there are many sources; a row stands only in tables in which it has a cell. */
function tables(table: DiscrepancyTable, given: Given): string[] {
  if (table.rows.length === 0) return []
  const pages = Math.max(1, Math.ceil(table.columns.length / COLUMNS_PER_TABLE))
  const legend = (['supports', 'contradicts', 'silent', 'unread'] as const)
    .map((stance) => `${STANCE_MARKS[stance]} ${STANCES[stance]}`)
    .join(' · ')
  const all = Array.from({ length: pages }, (_, page) => {
    const columns = table.columns.slice(page * COLUMNS_PER_TABLE, (page + 1) * COLUMNS_PER_TABLE)
    const rows = table.rows.filter((row) => (row.cells.size === 0 ? page === 0 : columns.some(({ id }) => row.cells.has(id))))
    const head = ['Claim', 'Outcome', ...columns.map((source) => headOf(source, given))]
    return rows.length ? [line(head), line(head.map(() => '---')), ...rows.map((row) => line(cells(row, columns, given)))].join('\n') : ''
  })
  return ['## Claims and what the sources give', ...all, `${legend}`]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function headOf(source: ReportSource, given: Given): string {
  return [
    link(plain(clip(nameOf(source), LONGEST_CELL)), documentLink(source, given.context)),
    source.published ? plain(source.published) : null,
  ]
    .filter(Boolean)
    .join('<br>')
}

function cells({ claim, cells: given }: Row, columns: readonly ReportSource[], all: Given): string[] {
  const what = `**${plain(clip(claim.id, LONGEST_CELL))}**<br>${plain(clip(claim.claim, LONGEST_CLAIM))}`
  const outcome = claim.outcome === 'agreed' ? `agreed (${count(claim.origins, 'origin')})` : claim.outcome
  return [what, outcome, ...columns.map(({ id }) => cell(given.get(id), all))]
}

function cell(given: Cell | undefined, all: Given): string {
  if (!given) return ''
  const mark = STANCE_MARKS[given.stance]
  const words = given.values.length ? given.values.slice(0, 3).join('; ') : (given.passage?.text ?? '')
  const place = given.passage ? linkTo(given.passage, `${given.passage.line}:${given.passage.column}`, all) : ''
  const grade = given.grade && given.grade !== 'exact' ? ` (quote ${given.grade})` : ''
  return [`${mark} ${plain(clip(words, LONGEST_CELL)) || STANCES[given.stance]}${grade}`.trim(), place].filter(Boolean).join('<br>')
}

function link(label: string, url: string | null): string {
  return url ? `[${label}](<${url}>)` : label
}

function linkTo(passage: Passage, label: string, { context, sources }: Given): string {
  return link(plain(label), passageLink(sources.get(passage.source), passage, context))
}

// -------------------------------------------------------------------- below the table

/** Findings in which articles stand against each other, then all others as a list. */
function findings(given: Given): string[] {
  const open = given.report.findings.map((finding, i) => ({ finding, i })).filter(({ finding }) => finding.status !== 'waived')
  const conflicts = open.filter(({ finding }) => isConflict(finding))
  const rest = open.filter(({ finding }) => !isConflict(finding))
  return [
    ...(conflicts.length ? ['## Where the sources differ', ...conflicts.map(({ finding, i }) => conflict(finding, i, given))] : []),
    ...(rest.length ? [`## Other findings\n\n${rest.map(({ finding, i }) => item(finding, i, given)).join('\n')}`] : []),
  ]
}

function conflict(finding: ReportFinding, i: number, given: Given): string {
  const sides = finding.sides.map((side) => {
    const names = side.sources.map((id) => given.sources.get(id)).filter((one) => one !== undefined)
    return [
      `- **${plain(clip(side.value, LONGEST_CLAIM))}** (${plain(listed(names.map(nameOf)))})`,
      ...side.passages.map((passage) => `  - ${quoted(passage, given)}`),
    ].join('\n')
  })
  const notes = [...(given.context.notes[i] ?? []), ...(finding.help ? [`What to do: ${finding.help}`] : [])].map(
    (note) => `- ${plain(note)}`,
  )
  return [`### ${title(finding, given)}`, [...sides, ...notes].join('\n')].join('\n\n')
}

function title(finding: ReportFinding, given: Given): string {
  const known = finding.status === 'known' ? ' (known)' : ''
  return `${finding.claim === null ? '' : `${plain(clip(finding.claim, LONGEST_CELL))}: `}${said(finding.message, given)}${known}`
}

function item(finding: ReportFinding, i: number, given: Given): string {
  const place = given.context.places[i]
  const where = place ? ` (${plain(`${place.file}:${place.line}`)})` : ''
  const passages = finding.sides.flatMap((side) => side.passages.map((passage) => `  - ${quoted(passage, given)}`))
  return [`- ${finding.severity} **${plain(finding.check)}** ${title(finding, given)}${where}`, ...passages].join('\n')
}

/** The message with quotation marks round the articles' words in place of backticks. */
function said(message: string, { sources }: Given): string {
  return messageParts(message, sources)
    .map(({ kind, text }) => (kind === 'said' ? `“${plain(text)}”` : plain(text)))
    .join('')
}

function quoted(passage: Passage, given: Given): string {
  const { before, words, after } = excerptOf(passage)
  const source = given.sources.get(passage.source)
  const sentence = before || after ? `${plain(before)}${strong(words)}${plain(after)}` : plain(words)
  return `“${sentence.trim()}” ${plain(byline(source))}, ${linkTo(passage, placeOf(source, passage), given)}`
}

/** Asterisks do not work between a letter and a punctuation mark (CommonMark, "left-flanking delimiter run"). */
function strong(words: string): string {
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(words) ? `**${plain(words)}**` : `<b>${plain(words)}</b>`
}

function agreements({ report, sources }: Given): string {
  if (report.agreements.length === 0) return ''
  const rows = report.agreements.map(({ claim, about, value, sources: ids, origins: number }) =>
    line([
      claim === null ? '' : plain(claim),
      plain(clip(about, LONGEST_CELL)),
      plain(clip(value, LONGEST_CELL)),
      plain(listed(ids.map((id) => nameIn(sources, id)))),
      String(number),
    ]),
  )
  return `## What sources agree on\n\n${[line(['Claim', 'About', 'Value', 'Sources', 'Independent origins']), line(['---', '---', '---', '---', '---:']), ...rows].join('\n')}`
}

function nameIn(sources: ReadonlyMap<string, ReportSource>, id: string): string {
  const source = sources.get(id)
  return source ? nameOf(source) : id
}

function origins({ report, context, sources }: Given): string {
  const ties = report.origins.flatMap((origin) => origin.ties)
  const outlets = [...outletsBySource(context.outside)]
  if (ties.length === 0 && outlets.length === 0) return ''
  const lines = ties.map(({ kind, from, to }) => {
    const reason = context.tieReasons[`${kind} ${from} ${to}`]
    return `- ${plain(nameIn(sources, from))} ${TIES[kind]} ${plain(nameIn(sources, to))}${reason ? `: ${plain(reason)}` : ''}`
  })
  const outside = outlets.map(([id, names]) => `- ${plain(nameIn(sources, id))} leans on ${plain(listed(names))}, not among the sources`)
  return `## Who leans on whom\n\nSources that lean on each other count as one origin.\n\n${[...lines, ...outside].join('\n')}`
}

function unread({ report }: Given): string {
  const rows = report.sources
    .filter(({ read }) => !read)
    .map((one) => `- ${plain(one.id)} (${plain(one.location)}): ${plain(one.reason ?? 'unknown')}`)
  return rows.length ? `## Not read\n\n${rows.join('\n')}` : ''
}

function waived(given: Given): string {
  const { report, context } = given
  const rows = report.findings.flatMap((finding, i) => {
    if (finding.status !== 'waived') return []
    const reason = context.waived[i]
    return [`- **${plain(finding.check)}** ${title(finding, given)}. Reason: ${plain(reason ?? 'none given')}`]
  })
  return rows.length ? `## Waived\n\n${rows.join('\n')}` : ''
}
