/** Reads the baseline that the command line names. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BaselineEntry, readBaseline, writeBaseline } from '../baseline/file.ts'
import type { ReportFinding } from '../model.ts'
import { kindIn, reasonOf } from './claims-files.ts'
import { type Io, UsageError } from './io.ts'
import { writeWhole } from './write-file.ts'

const BASELINE_NAME = 'verify-baseline.json'

export function loadBaseline(io: Io, path: string): readonly BaselineEntry[] {
  if (kindIn(io, path) === null) {
    throw new UsageError(`\`${path}\`: no such file`, `\`verify baseline --baseline ${path}\` writes it`)
  }
  const entries = readBaseline(textOf(io, path))
  if (!entries) throw new UsageError(`\`${path}\` is not a baseline`, '`verify baseline` writes one')
  return entries
}

function textOf(io: Io, path: string): string {
  try {
    return readFileSync(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`)
  }
}

/** Writes the findings as known; gives a line on what changed. Waived ones are known without it; entries that `keep` holds stay. */
export async function updateBaseline(
  io: Io,
  named: string | null,
  findings: readonly ReportFinding[],
  keep: (entry: BaselineEntry) => boolean = isOfDraft,
): Promise<string> {
  const path = named ?? BASELINE_NAME
  const before = kindIn(io, path) === null ? [] : loadBaseline(io, path)
  const found = findings.filter((finding) => finding.status !== 'waived')
  const now = [...before.filter(keep), ...found.map(({ fingerprint, check, claim }) => ({ fingerprint, check, claim }))]
  await writeWhole(io, path, writeBaseline(now))
  const [old, current] = [new Set(before.map((e) => e.fingerprint)), new Set(now.map((e) => e.fingerprint))]
  const added = [...current].filter((fingerprint) => !old.has(fingerprint)).length
  const gone = [...old].filter((fingerprint) => !current.has(fingerprint)).length
  return `${path}: ${current.size} known findings, ${added} added, ${gone} gone\n`
}

/** Drafts and claims may share a file: each run prunes only its own entries. */
export function isOfDraft({ check }: Pick<BaselineEntry, 'check'>): boolean {
  return check === 'uncovered-sentence'
}
