/** One run of checking drafts, from the files named on the command line to the report. */

import type { ResolvedSettings } from '../claims/settings.ts'
import type { ClaimsFile, Problem, Report, ReportContext, Source, SourceEntry } from '../model.ts'
import { isOfDraft, loadBaseline } from './baseline-file.ts'
import { CODES, openOptions, refuseShard } from './checking.ts'
import { claimsFilesHere, kindIn, loadClaims } from './claims-files.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { findArticles } from './comparing.ts'
import { openRevision } from './git.ts'
import { type Io, UsageError } from './io.ts'
import { joinFiles } from './join-files.ts'
import type { CheckOptions } from './options.ts'
import { startProgress } from './progress.ts'
import { settingsFor } from './settings.ts'

export interface DraftOptions extends CheckOptions {
  /** Claims files; [] for those of the working folder. */
  readonly claims: readonly string[]
  /** A claims file that is not there yet is one without claims. */
  readonly writeStubs: boolean
}

export interface PreparedDraft {
  readonly files: readonly ClaimsFile[]
  readonly problems: readonly Problem[]
  readonly resolved: ResolvedSettings
}

/** A draft needs no claims file: then marks and links are all that can cover its sentences. */
export async function prepareDraft(io: Io, options: DraftOptions): Promise<PreparedDraft> {
  refuseShard(options)
  if (options.watch) throw new UsageError('--watch is for claims files', 'leave it out')
  const paths =
    options.claims.length > 0 ? options.claims.filter((p) => !(options.writeStubs && isMissing(io, p))) : await claimsFilesHere(io)
  const loaded = paths.length === 0 ? { files: [], problems: [] } : await loadClaims(io, paths, CODES, COMMAND_NAMES, options.within)
  const { resolved, problems } = settingsFor(io, loaded.files, options, CODES)
  return { files: joinFiles(loaded.files), problems: [...loaded.problems, ...problems], resolved }
}

export function isMissing(io: Io, path: string): boolean {
  return kindIn(io, path) === null
}

export async function runDrafts(
  io: Io,
  args: readonly string[],
  { files, resolved }: PreparedDraft,
  options: DraftOptions,
): Promise<{ report: Report; context: ReportContext }> {
  const entries = withFreeIds(await findArticles(io, args), files)
  const { checkDrafts } = await import('../check-drafts.ts')
  const { openSources } = await import('../sources/index.ts')
  const { follow, withCache } = await import('./remembering.ts')
  const progress = startProgress(io, options.quiet)
  try {
    const open = openOptions(io, files[0]?.path ?? '', options, progress.show)
    follow(io, [...entries, ...files.flatMap((file) => file.sources)], open)
    const rules = { settings: resolved.settings, open, today: io.today, claim: options.claim }
    const drafts = await openSources(entries, open)
    refuseUnread(drafts)
    const before = options.since === null ? null : await draftsAt(io, options.since, entries)
    return await withCache(io, options, async (steps) => {
      const old = before && (await checkDrafts(before, files, { ...rules, known: null, steps })).report.findings.map((f) => f.fingerprint)
      const checked = await checkDrafts(drafts, files, { ...rules, known: known(io, options.baseline, old ?? []), steps })
      return old ? { ...checked, context: withoutGone(checked.context, old) } : checked
    })
  } finally {
    progress.stop()
  }
}

/** Paths tell drafts apart, and from the sources, whose ids they must not take. */
function withFreeIds(entries: readonly SourceEntry[], files: readonly ClaimsFile[]): SourceEntry[] {
  const taken = new Set(files.flatMap((f) => f.sources.map((s) => s.id)))
  return entries.map((entry) => {
    const id = entry.file ?? entry.url ?? entry.id
    return { ...entry, id: taken.has(id) ? `${id} (draft)` : id }
  })
}

function refuseUnread(drafts: readonly Source[]): void {
  for (const draft of drafts) {
    if (!draft.read) throw new UsageError(`\`${draft.unread.location}\` cannot be read: ${draft.unread.reason}`)
  }
}

/** The drafts as they were at a revision; those that were not there yet have nothing that is known. */
async function draftsAt(io: Io, revision: string, entries: readonly SourceEntry[]): Promise<Source[]> {
  const { docFromBytes } = await import('../sources/index.ts')
  io.trail?.lose()
  const at = await openRevision(io.cwd, revision)
  const opened = await Promise.all(
    entries.map(async ({ id, file }): Promise<Source[]> => {
      const bytes = file === null ? null : await at.read(file)
      return bytes ? [await docFromBytes({ id, location: file ?? id, bytes, facts: {} })] : []
    }),
  )
  return opened.flat()
}

function known(io: Io, baseline: string | null, old: readonly string[]): Set<string> {
  const entries = baseline === null ? [] : loadBaseline(io, baseline)
  return new Set([...entries.filter((e) => isOfDraft(e)).map((e) => e.fingerprint), ...old])
}

/** What an earlier revision had and the draft no longer has is no entry to prune. */
function withoutGone(context: ReportContext, old: readonly string[]): ReportContext {
  return { ...context, goneFromBaseline: context.goneFromBaseline.filter((fingerprint) => !old.includes(fingerprint)) }
}
