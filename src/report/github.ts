/** Annotations on the lines of the claims file, as GitHub workflow commands. */

import type { Place, Report, ReportContext, ReportFinding, ReportSource, Severity } from '../model.ts'
import { githubMessage, githubProperty, visible } from './escape.ts'
import { excerptOf } from './excerpt.ts'
import type { Reporter } from './reporter.ts'
import { byline, coverage, emptyLine, isEmpty, placeOf, sourcesById, tally } from './wording.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

// GitHub cuts annotations at 4,096 characters (64 KB for the whole command).
const LONGEST = 4000

export const github: Reporter = {
  render(report, context) {
    const sources = sourcesById(report)
    const problems = context.problems.map(({ code, message, ...place }) => command('error', place, code, message))
    const findings = report.findings.flatMap((finding, i) =>
      finding.status === 'new' ? [annotation(finding, i, { sources, context })] : [],
    )
    return `${[...problems, ...findings, summary(report)].join('\n')}\n`
  },
}

/** Starts with the tool's name, so that no word of an article can start a line, and with it a command. */
function summary(report: Report): string {
  return `verify: ${isEmpty(report) ? emptyLine(report) : `${tally(report)} in ${coverage(report)}`}`
}

interface Given {
  readonly sources: ReadonlyMap<string, ReportSource>
  readonly context: ReportContext
}

function annotation(finding: ReportFinding, i: number, { sources, context }: Given): string {
  const first = finding.sides.flatMap((side) => side.passages)[0]
  const fallback = first ? { file: sources.get(first.source)?.location ?? first.source, line: first.line, column: first.column } : null
  const place = context.places[i] ?? fallback
  const passages = finding.sides.flatMap((side) =>
    side.passages.map((passage) => {
      const { before, words, after } = excerptOf(passage)
      return `${side.value}: ${placeOf(sources.get(passage.source), passage)} (${byline(sources.get(passage.source))}): ${before}${words}${after}`
    }),
  )
  const message = [finding.message, ...passages, ...(context.notes[i] ?? []), ...(finding.help ? [`help: ${finding.help}`] : [])]
  const title = finding.claim === null ? finding.check : `${finding.check}: ${finding.claim}`
  return command(COMMANDS[finding.severity], place, title, message.map(visible).join('\n'))
}

function command(name: string, place: Place | null, title: string, message: string): string {
  const where = place ? [`file=${githubProperty(place.file)}`, `line=${place.line}`, `col=${place.column}`] : []
  return `::${name} ${[...where, `title=${githubProperty(title.slice(0, 200))}`].join(',')}::${githubMessage(message.slice(0, LONGEST))}`
}
