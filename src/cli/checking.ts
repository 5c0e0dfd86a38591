/** One run of checking, from the claims files on the disk to the report: shared by the commands that check. */

import { dirname, join } from 'node:path'
import { ALL_CHECKS } from '../checks/index.ts'
import { entriesOf } from '../claims/entries.ts'
import { didYouMean } from '../claims/issues.ts'
import type { ResolvedSettings } from '../claims/settings.ts'
import type { ClaimsFile, Problem, Report, ReportContext } from '../model.ts'
import { isOfDraft, loadBaseline } from './baseline-file.ts'
import { loadClaims, realFolder } from './claims-files.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { type Io, UsageError } from './io.ts'
import { joinFiles } from './join-files.ts'
import type { CheckOptions } from './options.ts'
import { startProgress } from './progress.ts'
import { settingsFor } from './settings.ts'

export const CODES = ALL_CHECKS.map((check) => check.code)

export interface Prepared {
  readonly files: readonly ClaimsFile[]
  readonly problems: readonly Problem[]
  readonly resolved: ResolvedSettings
}

/** Reads claims files and settings; loads nothing that only articles need. */
export async function prepare(io: Io, args: readonly string[], options: CheckOptions): Promise<Prepared> {
  const loaded = await loadClaims(io, args, CODES, COMMAND_NAMES, options.within)
  const { resolved, problems } = settingsFor(io, loaded.files, options, CODES)
  return { files: joinFiles(loaded.files), problems: [...loaded.problems, ...problems], resolved }
}

export async function runChecks(
  io: Io,
  { files, resolved }: Prepared,
  options: CheckOptions,
): Promise<{ report: Report; context: ReportContext }> {
  refuseUnknownClaim(files, options.claim)
  const known = options.baseline === null ? null : knownFingerprints(io, options.baseline)
  const progress = startProgress(io, options.quiet)
  const open = openOptions(io, files[0]?.path ?? '', options, progress.show)
  const { settings } = resolved
  const { remember } = await import('./remembering.ts')
  try {
    const checked = await remember(io, options, {
      entries: entriesOf(files),
      open,
      given: { files, settings, known: known && [...known].sort(), today: dayThatCounts(io, files), claim: options.claim },
      async check(sources, steps) {
        const { checkSources } = await import('../verify.ts')
        return checkSources(files, sources, [], { settings, open, known, today: io.today, claim: options.claim, steps })
      },
    })
    const settled = options.since === null ? checked : { ...checked, report: await knownSince(io, options.since, files, checked.report) }
    return options.shard === null ? settled : (await import('./shards.ts')).partOf(settled, options.shard)
  } finally {
    progress.stop()
  }
}

/** The day makes a difference only where a waiver runs out. */
function dayThatCounts(io: Io, files: readonly ClaimsFile[]): string | null {
  const dated = files.some((file) => file.claims.some((claim) => claim.waive.some((waiver) => waiver.until !== null)))
  return dated ? io.today : null
}

async function knownSince(io: Io, revision: string, files: readonly ClaimsFile[], report: Report): Promise<Report> {
  const { markKnown } = await import('./since.ts')
  return markKnown(io, revision, files, report)
}

/** Where sources are read from and how. Snapshots lie beside the claims file, so that they can be committed with it. */
export function openOptions(
  io: Io,
  claims: string,
  options: Pick<CheckOptions, 'offline' | 'refresh' | 'allowPrivate'> & { readonly within?: string | null },
  progress: (message: string) => void,
) {
  const { offline, refresh, allowPrivate, within = null } = options
  const snapshots = join(io.cwd, dirname(claims), SNAPSHOTS)
  const archive = io.env.VERIFY_ARCHIVE
  return {
    base: io.cwd,
    offline,
    refresh,
    allowPrivate,
    snapshots,
    progress,
    ...(archive !== undefined && { archive }),
    ...(within !== null && { within: realFolder(io, within) }),
    ...(io.signal && { signal: io.signal }),
  }
}

/** Sentences of drafts are known to the same file and of no concern here. */
function knownFingerprints(io: Io, path: string): Set<string> {
  return new Set(loadBaseline(io, path).flatMap((entry) => (isOfDraft(entry) ? [] : [entry.fingerprint])))
}

const SNAPSHOTS = 'verify-snapshots'

/** A part of the claims is asked for where claims are checked: anywhere else the run would mean something else. */
export function refuseShard({ shard }: CheckOptions): void {
  if (shard !== null) throw new UsageError('--shard is for checking claims files', 'leave it out')
}

function refuseUnknownClaim(files: readonly ClaimsFile[], id: string | null): void {
  const ids = files.flatMap((file) => file.claims.map((claim) => claim.id))
  if (id !== null && !ids.includes(id)) throw new UsageError(`no claim \`${id}\``, didYouMean(id, ids))
}
