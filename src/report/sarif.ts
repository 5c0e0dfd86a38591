/** SARIF 2.1.0 (OASIS, 2020): the claims file as location, the passages as related locations. */

import type { Log, Result, Run, Location as SarifLocation } from 'sarif'
import type { Check, Passage, Place, Report, ReportContext, ReportFinding, ReportSource, Severity } from '../model.ts'
import { jsonText, visible } from './escape.ts'
import type { Reporter } from './reporter.ts'
import { byline, sourcesById } from './wording.ts'

export const sarif: Reporter = { render: (report, context) => jsonText(logOf(report, context)) }

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Severity, string>

function logOf(report: Report, context: ReportContext): Log {
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [runOf(report, context)] }
}

function runOf(report: Report, context: ReportContext): Run {
  const sources = sourcesById(report)
  const rules = new Map(context.checks.map(({ code }, i) => [code, i]))
  // Without a baseline there is nothing to be new against.
  const compared = context.goneFromBaseline.length > 0 || report.findings.some(({ status }) => status === 'known')
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules: context.checks.map(ruleOf),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      { executionSuccessful: report.problems.length === 0, toolExecutionNotifications: [...problems(context), ...unread(report)] },
    ],
    artifacts: report.sources.map(artifactOf),
    results: report.findings.map((finding, i) => ({
      ...resultOf(finding, i, { context, sources }),
      ...(rules.has(finding.check) ? { ruleIndex: rules.get(finding.check) as number } : {}),
      ...(compared ? { baselineState: finding.status === 'new' ? ('new' as const) : ('unchanged' as const) } : {}),
    })),
  }
}

function ruleOf({ code, severity, title, why, help, example }: Check) {
  return {
    id: code,
    name: code.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title}: ${why}` },
    help: { text: `${why}. ${help}.`, markdown: `**Why** ${why}\n\n**What to do** ${help}\n\n\`\`\`yaml\n${example.trimEnd()}\n\`\`\`` },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

interface Given {
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
}

function resultOf(finding: ReportFinding, i: number, { context, sources }: Given): Result {
  const passages = finding.sides.flatMap((side) => side.passages.map((passage) => ({ passage, value: side.value })))
  const related = passages.map(({ passage, value }, id) => ({ id, ...locationOf(passage, value, sources) }))
  const place = context.places[i]
  const text = [finding.message, ...(context.notes[i] ?? []), ...(finding.help ? [finding.help] : [])].map(visible).join('\n')
  const main = place ? placeLocation(place) : related[0]
  return {
    ruleId: finding.check,
    level: LEVELS[finding.severity],
    message: { text: finding.claim === null ? text : `${visible(finding.claim)}: ${text}` },
    ...(main ? { locations: [{ physicalLocation: main.physicalLocation ?? {} }] } : {}),
    ...(related.length ? { relatedLocations: related } : {}),
    partialFingerprints: { 'verify/v1': finding.fingerprint },
    ...(finding.status === 'waived'
      ? { suppressions: [{ kind: 'inSource' as const, justification: visible(context.waived[i] ?? '') }] }
      : {}),
  }
}

function placeLocation({ file, line, column }: Place): SarifLocation {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } } }
}

function locationOf(passage: Passage, value: string, sources: ReadonlyMap<string, ReportSource>): SarifLocation {
  const source = sources.get(passage.source)
  const region = { startLine: passage.line, startColumn: passage.column, snippet: { text: passage.text } }
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(source?.location ?? passage.source) }, region },
    message: { text: `${visible(value)}: ${visible(byline(source))}` },
  }
}

/** A path as a URI reference; web addresses stay. */
function uriOf(location: string): string {
  if (/^https?:\/\//iu.test(location)) return encodeURI(location.replace(/\p{Surrogate}/gu, '\ufffd'))
  const path = location.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd')
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

function artifactOf({ location, sha256 }: ReportSource) {
  return { location: { uri: uriOf(location) }, ...(sha256 ? { hashes: { 'sha-256': sha256 } } : {}) }
}

function problems({ problems: all }: ReportContext) {
  return all.map(({ code, message, ...place }) => ({
    level: 'error' as const,
    descriptor: { id: code },
    message: { text: visible(message) },
    locations: [placeLocation(place)],
  }))
}

function unread(report: Report) {
  return report.sources
    .filter(({ read }) => !read)
    .map(({ id, reason }) => ({ level: 'warning' as const, message: { text: visible(`${id} could not be read: ${reason ?? 'unknown'}`) } }))
}
