/** A GitLab Code Quality report. GitLab compares branches itself, so known findings stay in; waived ones do not. */

import type { ReportFinding, Severity } from '../model.ts'
import { clip, jsonText, visible } from './escape.ts'
import type { Reporter } from './reporter.ts'
import { sourcesById } from './wording.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' }
const LONGEST = 1000

export const gitlab: Reporter = {
  render(report, context) {
    const sources = sourcesById(report)
    const seen = new Map<string, number>()
    const entries = report.findings.flatMap((finding, i) => {
      if (finding.status === 'waived') return []
      const passage = finding.sides.flatMap((side) => side.passages)[0]
      const place =
        context.places[i] ?? (passage ? { file: sources.get(passage.source)?.location ?? passage.source, line: passage.line } : null)
      return [{ ...entry(finding, seen), location: { path: visible(place?.file ?? 'claims.yaml'), lines: { begin: place?.line ?? 1 } } }]
    })
    return jsonText(entries)
  },
}

/** GitLab drops entries that share a fingerprint: a second one gets a number. */
function entry(finding: ReportFinding, seen: Map<string, number>) {
  const times = (seen.get(finding.fingerprint) ?? 0) + 1
  seen.set(finding.fingerprint, times)
  return {
    description: clip(finding.claim === null ? finding.message : `${finding.claim}: ${finding.message}`, LONGEST),
    check_name: finding.check,
    fingerprint: times === 1 ? finding.fingerprint : `${finding.fingerprint}-${times}`,
    severity: SEVERITIES[finding.severity],
  }
}
