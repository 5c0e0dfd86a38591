/** JUnit XML: a test case for each claim, passed ones too, and one for each check that found something outside the claims. */

import type { Report, ReportContext, ReportFinding, ReportSource } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { markup } from './escape.ts'
import { excerptOf } from './excerpt.ts'
import type { Reporter } from './reporter.ts'
import { byline, fails, placeOf, sourcesById } from './wording.ts'

interface Given {
  readonly report: Report
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
}

interface TestCase {
  readonly name: string
  readonly file: string
  readonly line: number
  readonly findings: readonly number[]
  /** Why it could not be tested; null where it could. */
  readonly skipped: string | null
}

export const junit: Reporter = {
  render(report, context) {
    const given: Given = { report, context, sources: sourcesById(report) }
    const suites = [...suitesOf(report)].map(([name, cases]) => suite(name, cases, given))
    const problems = context.problems.map(({ code, message, file, line }) => problemSuite(code, `${message} (${file}:${line})`))
    const failures = report.findings.filter((finding) => fails(finding, context.failOn)).length
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="verify" failures="${failures}" errors="${problems.length}">\n${[...problems, ...suites].join('')}</testsuites>\n`
  },
}

/** One suite a claims file, and one for what was found among the sources. */
function suitesOf(report: Report): ReadonlyMap<string, readonly TestCase[]> {
  const suites: Multimap<string, TestCase> = new Map()
  const byClaim: Multimap<string, number> = new Map()
  for (const [i, { claim, check, about }] of report.findings.entries()) {
    const key = claim ?? `\n${about ? `${check}: ${about}` : check}`
    addTo(byClaim, key, i)
  }
  for (const { id, file, line, outcome } of report.claims) {
    const skipped = outcome === 'unread' ? 'none of its sources could be read' : null
    addTo(suites, file, { name: id, file, line, findings: byClaim.get(id) ?? [], skipped })
  }
  const others = [...byClaim]
    .filter(([key]) => key.startsWith('\n'))
    .map(([key, findings]) => ({ name: key.slice(1), file: '', line: 0, findings, skipped: null }))
  if (others.length > 0 || suites.size === 0) suites.set('sources', others)
  return suites
}

function suite(name: string, cases: readonly TestCase[], given: Given): string {
  const failing = cases.filter((one) => failuresOf(one, given).length > 0).length
  const skipped = cases.filter((one) => isSkipped(one, given)).length
  const body = cases.map((one) => testCase(one, name, given)).join('')
  return `  <testsuite name="${markup(name)}" tests="${cases.length}" failures="${failing}" errors="0" skipped="${skipped}" time="0">\n${body}  </testsuite>\n`
}

function failuresOf({ findings }: TestCase, { report, context }: Given): ReportFinding[] {
  return findings.flatMap((i) => report.findings[i] ?? []).filter((finding) => fails(finding, context.failOn))
}

function isSkipped(one: TestCase, given: Given): boolean {
  return one.skipped !== null && failuresOf(one, given).length === 0
}

function testCase(one: TestCase, suiteName: string, given: Given): string {
  const failing = failuresOf(one, given)
  const [first] = failing
  const place = one.file ? ` file="${markup(one.file)}" line="${one.line}"` : ''
  const open = `    <testcase name="${markup(one.name)}" classname="${markup(suiteName)}"${place} time="0"`
  // One failure element a case: several are not read by all servers.
  const failure = first
    ? `      <failure type="${markup(first.check)}" message="${markup(failing.map(({ message }) => message).join('; '))}">${described(failing, given)}</failure>\n`
    : ''
  const skipped = isSkipped(one, given) ? `      <skipped message="${markup(one.skipped ?? '')}"/>\n` : ''
  const rest = one.findings.flatMap((i) => given.report.findings[i] ?? []).filter((finding) => !failing.includes(finding))
  const out = rest.length ? `      <system-out>${described(rest, given)}</system-out>\n` : ''
  const body = failure + skipped + out
  return body ? `${open}>\n${body}    </testcase>\n` : `${open}/>\n`
}

function described(findings: readonly ReportFinding[], { sources }: Given): string {
  return findings
    .flatMap((finding) => [
      `${finding.severity}[${finding.check}] ${finding.message}${finding.status === 'new' ? '' : ` (${finding.status})`}`,
      ...finding.sides.flatMap((side) =>
        side.passages.map((passage) => {
          const { before, words, after } = excerptOf(passage)
          const source = sources.get(passage.source)
          return `  ${placeOf(source, passage)}  ${byline(source)}: ${before}[${words}]${after}`
        }),
      ),
    ])
    .map(markup)
    .join('\n')
}

function problemSuite(code: string, message: string): string {
  const suite = '<testsuite name="problems" tests="1" failures="0" errors="1" skipped="0" time="0">'
  const error = `<error type="${markup(code)}" message="${markup(message)}"/>`
  return `  ${suite}\n    <testcase name="${markup(code)}" classname="problems" time="0">\n      ${error}\n    </testcase>\n  </testsuite>\n`
}
