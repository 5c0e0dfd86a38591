/** Builds reports for the reporters' tests out of short articles, so that every offset, line and column in them is true. */

import type { Check, Passage, Report, ReportContext, ReportFinding, ReportSource, Severity } from '../../src/model.ts'
import type { RenderOptions } from '../../src/report/index.ts'

export const PLAIN: RenderOptions = { columns: 100, color: false, links: null, verbose: false, quiet: false }

/** The place of `words` in an article; the sentence around them ends at the full stops beside them. */
export function passageIn(source: string, text: string, words: string): Passage {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`${source} does not hold "${words}"`)
  const end = start + words.length
  const stop = text.slice(0, start).lastIndexOf('. ')
  const from = Math.max(stop < 0 ? 0 : stop + 2, text.slice(0, start).lastIndexOf('\n') + 1)
  const stops = ['. ', '.\n'].map((stop) => text.indexOf(stop, end)).filter((at) => at >= 0)
  const to = stops.length ? Math.min(...stops) + 1 : text.trimEnd().length
  const line = text.slice(0, start).split('\n').length
  const column = start - text.slice(0, start).lastIndexOf('\n')
  return { source, start, end, line, column, text: words, sentence: { start: from, end: to, text: text.slice(from, to) } }
}

export function source(id: string, facts: Partial<ReportSource> = {}): ReportSource {
  return {
    id,
    location: `articles/${id}.md`,
    read: true,
    reason: null,
    sha256: 'a'.repeat(64),
    title: null,
    publisher: null,
    author: null,
    published: null,
    origin: id,
    ...facts,
  }
}

export function finding(check: string, severity: Severity, facts: Partial<ReportFinding>): ReportFinding {
  return {
    check,
    severity,
    claim: null,
    about: null,
    message: check,
    help: null,
    sides: [],
    fingerprint: `${check}-${facts.claim ?? ''}-${facts.about ?? ''}`,
    status: 'new',
    ...facts,
  }
}

export function report(parts: Partial<Report>): Report {
  const sources = parts.sources ?? []
  const unread = sources.filter(({ read }) => !read).length
  return {
    schemaVersion: 1,
    tool: { name: 'verify', version: '0.0.0' },
    coverage: {
      claims: parts.claims?.length ?? 0,
      sources: sources.length,
      read: sources.length - unread,
      unread,
      checks: [...new Set(parts.findings?.map(({ check }) => check) ?? [])],
    },
    sources,
    origins: [],
    claims: [],
    findings: [],
    agreements: [],
    problems: [],
    ...parts,
  }
}

export function context(of: Report, parts: Partial<ReportContext> = {}): ReportContext {
  const none = of.findings.map(() => null)
  return {
    problems: [],
    places: of.findings.map(({ claim }) => {
      const found = of.claims.find(({ id }) => id === claim)
      return found ? { file: found.file, line: found.line, column: found.column } : null
    }),
    notes: of.findings.map(() => []),
    waived: none,
    goneFromBaseline: [],
    outside: [],
    tieReasons: {},
    urls: {},
    title: null,
    verbose: [],
    failOn: 'error',
    checks: [...new Set(of.findings.map(({ check }) => check))].map(check),
    ...parts,
  }
}

function check(code: string): Check {
  const words = code.replaceAll('-', ' ')
  return {
    code,
    severity: 'warning',
    title: words,
    why: `a reader is misled by ${words}`,
    help: `look at the ${words}`,
    example: 'claims:\n  - claim: The bridge is 300 m long.\n',
    run: () => [],
    message: () => code,
  }
}
