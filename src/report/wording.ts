/** The words that reporters share: outcomes, stances, ties, counts, dates and bylines. */

import type {
  Outcome,
  OutsideCitation,
  Passage,
  Report,
  ReportFinding,
  ReportOrigin,
  ReportSource,
  Severity,
  Stance,
  TieKind,
} from '../model.ts'

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  disputed: 'Sources contradict the claim or each other.',
  agreed: 'Two or more independent origins say so.',
  'single-origin': 'It rests on one origin, however many articles repeat it.',
  unsupported: 'No listed source makes the claim.',
  unsourced: 'No source is listed.',
  unread: 'None of its sources could be read.',
}

export const STANCES: Readonly<Record<Stance, string>> = {
  supports: 'makes the claim',
  contradicts: 'says otherwise',
  silent: 'does not say',
  unread: 'not read',
}

export const STANCE_MARKS: Readonly<Record<Stance, string>> = { supports: '✓', contradicts: '✗', silent: '–', unread: '?' }

export const TIES: Readonly<Record<TieKind, string>> = {
  copies: 'copies',
  paraphrases: 'rewrites',
  cites: 'cites',
  'same-author': 'shares its author with',
  'same-publisher': 'shares its publisher with',
  declared: 'is declared to come from',
}

// What says most of how one source came from the other stands first.
const TIE_RANK: readonly TieKind[] = ['copies', 'paraphrases', 'declared', 'cites', 'same-author', 'same-publisher']

/** The ties that lead to a source, the strongest of each source that leans on it. */
export function strongestTies(ties: ReportOrigin['ties'], to: string): ReportOrigin['ties'] {
  const own = ties.filter((tie) => tie.to === to).sort((a, b) => TIE_RANK.indexOf(a.kind) - TIE_RANK.indexOf(b.kind))
  return own.filter((tie, i) => own.findIndex(({ from }) => from === tie.from) === i)
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** Whether a finding counts against the run: new, and at or above the level that fails it. */
export function fails(finding: ReportFinding, failOn: Severity | 'never'): boolean {
  if (failOn === 'never' || finding.status !== 'new') return false
  return SEVERITY_RANK[finding.severity] <= SEVERITY_RANK[failOn]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** '2025-07-20' as '20 July 2025'; anything else as it is. */
export function printedDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  if (!name) return iso
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** Who printed it and when: 'The Herald, 20 July 2025'. */
export function byline(source: ReportSource | undefined): string {
  if (!source) return ''
  return [nameOf(source), source.published && printedDate(source.published)].filter(Boolean).join(', ')
}

/** The publisher, or the author or id where none is known. */
export function nameOf(source: ReportSource): string {
  return source.publisher ?? source.author ?? source.id
}

/** 'articles/herald.md:11:62'. */
export function placeOf(source: ReportSource | undefined, passage: Passage): string {
  return `${source?.location ?? passage.source}:${passage.line}:${passage.column}`
}

/** '1 claim', '3 claims'. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** 'a', 'a and b', 'a, b and c'. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** '2 errors, 1 warning and 3 notes', of the findings that are neither known nor waived. */
export function tally(report: Report): string {
  const fresh = report.findings.filter((finding) => finding.status === 'new')
  const parts = (['error', 'warning', 'note'] as const).map((level) => {
    const number = fresh.filter((finding) => finding.severity === level).length
    return number ? count(number, level) : null
  })
  return listed(parts.filter((part) => part !== null)) || 'no findings'
}

/** '15 claims over 5 sources, 1 of them not read'. */
export function coverage(report: Report): string {
  const { claims, sources, unread } = report.coverage
  const what = claims ? `${count(claims, 'claim')} over ${count(sources, 'source')}` : count(sources, 'source')
  return unread ? `${what}, ${unread} of them not read` : what
}

/** A piece of a message: our words, an article's, or what a source is called. */
export interface MessagePart {
  readonly kind: 'ours' | 'said' | 'source'
  readonly text: string
}

/** Cuts a message at its backticks. Ids of sources are for those who wrote the claims file; a reader is told what the source is called. */
export function messageParts(message: string, sources: ReadonlyMap<string, ReportSource>): MessagePart[] {
  return message.split(/`([^`]*)`/u).map((text, i): MessagePart => {
    if (i % 2 === 0) return { kind: 'ours', text }
    const source = sources.get(text)
    return source ? { kind: 'source', text: titleIn(source, sources) } : { kind: 'said', text }
  })
}

/** Two articles of one publisher are told apart by their ids. */
function titleIn(source: ReportSource, sources: ReadonlyMap<string, ReportSource>): string {
  const name = nameOf(source)
  for (const other of sources.values()) if (other !== source && nameOf(other) === name) return `${name} (${source.id})`
  return name
}

/** Sources by id. */
export function sourcesById(report: Report): ReadonlyMap<string, ReportSource> {
  return new Map(report.sources.map((source) => [source.id, source]))
}

/** The outlets outside the sources that each source leans on, each named once. */
export function outletsBySource(outside: readonly OutsideCitation[]): ReadonlyMap<string, readonly string[]> {
  const outlets = new Map<string, string[]>()
  for (const { source, outlet } of outside) {
    const known = outlets.get(source) ?? []
    if (!known.includes(outlet)) outlets.set(source, [...known, outlet])
  }
  return outlets
}

/** A run with nothing in it: its problems say why, or there was nothing to check. */
export function isEmpty(report: Report): boolean {
  return report.coverage.claims === 0 && report.coverage.sources === 0
}

/** What an empty run says in place of a result. */
export function emptyLine(report: Report): string {
  const { length } = report.problems
  return length ? `${count(length, 'problem')}; nothing was checked` : 'nothing to check: no claims and no sources'
}

/** What the report is called: the title of the claims file, or what was done. */
export function titleOf(report: Report, title: string | null): string {
  return title ?? (report.coverage.claims ? 'Claims and their sources' : 'Sources compared')
}
