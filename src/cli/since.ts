/** `--since REV`: what was there at an earlier revision is known, as if a baseline had been written then. */

import { readClaims } from '../claims/read.ts'
import type { Claim, ClaimsFile, Report, ReportFinding } from '../model.ts'
import { openRevision, type Revision } from './git.ts'
import type { Io } from './io.ts'

/** Findings about claims whose entry and articles are as they were become `known`; so do those between such articles. */
export async function markKnown(io: Io, name: string, files: readonly ClaimsFile[], report: Report): Promise<Report> {
  io.trail?.lose()
  const revision = await openRevision(io.cwd, name)
  const old = new Set((await Promise.all(files.map((file) => oldClaims(revision, file)))).flat())
  const changed = changedSources(revision, files)
  const touched = new Set(files.flatMap((file) => file.claims.filter((claim) => isNew(claim, old, changed)).map((claim) => claim.id)))
  return { ...report, findings: report.findings.map((finding) => (isKnown(finding, touched, changed) ? asKnown(finding) : finding)) }
}

function isKnown({ claim, sides }: ReportFinding, touched: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  if (claim !== null) return !touched.has(claim)
  return !sides.some((side) => side.sources.some((source) => changed.has(source)))
}

function asKnown(finding: ReportFinding): ReportFinding {
  return finding.status === 'new' ? { ...finding, status: 'known' } : finding
}

async function oldClaims(revision: Revision, file: ClaimsFile): Promise<string[]> {
  const bytes = await revision.read(file.path)
  const before = bytes ? readClaims(file.path, bytes, { readFile: () => ({ reason: 'not read at an earlier revision' }) }).file : null
  return (before?.claims ?? []).map(keyOf)
}

function isNew(claim: Claim, old: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  return !old.has(keyOf(claim)) || claim.sources.some(({ source }) => changed.has(source))
}

/** All that a claim says, wherever it stands and in whatever order its sources are listed. */
function keyOf({ id, claim, value, sources }: Claim): string {
  const listed = sources
    .map(({ source, stance, quotes }) => JSON.stringify([source.split('/').at(-1), stance, quotes.map((q) => q.text)]))
    .sort()
  return JSON.stringify([id, claim, value, listed])
}

/** Ids of sources whose file is not as it was. A page is pinned by its snapshot, which is a file of its own. */
function changedSources({ changed }: Revision, files: readonly ClaimsFile[]): Set<string> {
  const entries = files.flatMap((file) => file.sources)
  return new Set(entries.filter(({ file }) => file !== null && changed.has(file)).map((entry) => entry.id))
}
