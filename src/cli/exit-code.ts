/** The exit code of a report: the same whatever the format. */

import type { Report, ReportContext, Settings, Severity } from '../model.ts'
import { EXIT, type ExitCode } from './io.ts'

const RANK: Readonly<Record<Severity | 'never', number>> = { note: 0, warning: 1, error: 2, never: 3 }

/** Known and waived findings do not fail; under `strict` a baseline entry that no longer occurs does. */
export function exitCodeOf(report: Report, context: ReportContext, settings: Settings): ExitCode {
  if (report.problems.length > 0) return EXIT.failed
  const fresh = report.findings.filter((f) => f.status === 'new')
  const warnings = fresh.filter((f) => f.severity === 'warning').length
  const failing = fresh.some((f) => RANK[f.severity] >= RANK[settings.failOn])
  const tooMany = settings.maxWarnings !== null && warnings > settings.maxWarnings
  const stale = settings.strict && context.goneFromBaseline.length > 0
  return failing || tooMany || stale ? EXIT.findings : EXIT.clean
}
