/** Makes the text of a first claims file from the articles named on the command line. */

import { posix } from 'node:path'
import { parse } from 'yaml'
import { BUILT_IN } from '../claims/presets.ts'
import type { CheckWorthy } from '../first-claims.ts'
import type { SourceEntry } from '../model.ts'
import { openOptions } from './checking.ts'
import { kindIn } from './claims-files.ts'
import { findArticles } from './comparing.ts'
import { type Io, UsageError } from './io.ts'
import { startProgress } from './progress.ts'

export function refuseExisting(io: Io, output: string): void {
  if (output !== '-' && kindIn(io, output) !== null)
    throw new UsageError(`\`${output}\` is there already`, 'overwrite it with --force, or give another --output')
}

/** Paths in it are relative to where it will lie. */
export async function firstClaimsFile(
  io: Io,
  args: readonly string[],
  output: string,
  offline: boolean,
): Promise<{ text: string; claims: number }> {
  const entries = await findArticles(io, args)
  const { compareEntries } = await import('../verify.ts')
  const { firstClaims } = await import('../first-claims.ts')
  const progress = startProgress(io, false)
  const open = openOptions(io, '', { offline, refresh: false, allowPrivate: false }, progress.show)
  const { report } = await compareEntries(entries, { settings: BUILT_IN, open, known: null, today: null, claim: null })
  const worthy = await worthyOf(entries, open)
  progress.stop()
  const folder = output === '-' ? '.' : posix.dirname(output)
  const seen = entries.map((entry) => (entry.file === null ? entry : { ...entry, file: posix.relative(folder, entry.file) }))
  const text = firstClaims(report, seen, worthy)
  return { text, claims: (parse(text) as { claims: unknown[] }).claims.length }
}

/** Opens the articles once more: files cost little, and pages come from their snapshots. */
async function worthyOf(entries: readonly SourceEntry[], open: ReturnType<typeof openOptions>): Promise<CheckWorthy[]> {
  const { openSources } = await import('../sources/index.ts')
  const { worthySentences } = await import('../drafts/asking.ts')
  const opened = await openSources(entries, open)
  return opened.flatMap((s) => (s.read ? worthySentences(s.doc).map((worthy) => ({ source: s.doc.id, ...worthy })) : []))
}
