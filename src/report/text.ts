/** The report for a terminal or a log: findings with the words underlined, then a summary. */

import type { Problem, Report, ReportContext } from '../model.ts'
import { visible } from './escape.ts'
import type { RenderOptions, Reporter } from './reporter.ts'
import { findingBlocks } from './text/findings.ts'
import { originsSection, unreadSection } from './text/origins.ts'
import { type Style, styleFor } from './text/style.ts'
import { agreementsSection, counts, summaryTable } from './text/summary.ts'
import { emptyLine, isEmpty } from './wording.ts'

export const text: Reporter = {
  render(report, context, options) {
    const style = styleFor(options, context)
    const findings = findingBlocks(report, context, style, options)
    const sections = [
      ...context.problems.map((problem) => problemBlock(problem, style)),
      ...findings,
      ...summary(report, context, style, options),
    ]
    return `${sections.filter(Boolean).join('\n\n')}\n`
  },
}

function summary(report: Report, context: ReportContext, style: Style, options: RenderOptions): string[] {
  if (isEmpty(report)) return [emptyLine(report)]
  const last = counts(report, context, style)
  if (options.quiet) return [last]
  return [
    summaryTable(report, style),
    unreadSection(report, style),
    agreementsSection(report, style, options.verbose),
    originsSection(report, context, style),
    options.verbose ? verboseSection(context, style) : '',
    last,
  ]
}

function verboseSection(context: ReportContext, style: Style): string {
  const waived = context.waived.filter((reason) => reason !== null).map((reason) => `  waived: ${visible(reason)}`)
  const lines = [...context.verbose.map((line) => `  ${visible(line)}`), ...waived]
  return lines.length ? [style.bold('Left out'), ...lines].join('\n') : ''
}

function problemBlock({ code, message, file, line, column, frame, hint }: Problem, style: Style): string {
  return [
    `${style.bold(style.severity.error(`problem[${code}]`))} ${style.bold(visible(message))}`,
    `  ${visible(file)}:${line}:${column}`,
    ...(frame ? frame.split('\n').map((one) => `  ${visible(one)}`) : []),
    ...(hint ? [`  ${style.dim('help:')} ${visible(hint)}`] : []),
  ].join('\n')
}
