/** Opens the sources of a run and gives its report from the cache, or makes it with what the cache holds of it. */

import { resolve } from 'node:path'
import { cacheFolder } from '../cache/folder.ts'
import { type Checked, keepReport, readReport, reportKey } from '../cache/reports.ts'
import { openStore, type Store } from '../cache/store.ts'
import { ALL_CHECKS } from '../checks/index.ts'
import type { Source, SourceEntry } from '../model.ts'
import { type OpenOptions, openSources } from '../sources/index.ts'
import type { Steps } from '../steps.ts'
import type { Io } from './io.ts'
import type { CheckOptions } from './options.ts'

export interface Run {
  readonly entries: readonly SourceEntry[]
  readonly open: OpenOptions
  /** All else that the report depends on, as JSON can hold it. */
  readonly given: unknown
  readonly check: (sources: readonly Source[], steps: Steps) => Promise<Checked>
}

/** The same bytes with and without the cache. */
export async function remember(io: Io, { cache, jobs, shard }: Pick<CheckOptions, 'cache' | 'jobs' | 'shard'>, run: Run): Promise<Checked> {
  follow(io, run.entries, run.open)
  const sources = await openSources(run.entries, run.open)
  const folder = cache ? cacheFolder(io.env) : null
  if (folder === null) return run.check(sources, await stepsOf(jobs))
  const store = openStore(folder)
  const key = reportKey(sources, run.given)
  const kept = readReport(store, key, ALL_CHECKS)
  if (kept) return kept
  try {
    const checked = await run.check(sources, await cachedIn(store, { jobs, shard }))
    keepReport(store, key, checked)
    return checked
  } finally {
    await store.close()
  }
}

/** Work whose result is not kept, with what the cache holds of its steps. */
export async function withCache<T>(
  io: Io,
  { cache, jobs, shard }: Pick<CheckOptions, 'cache' | 'jobs' | 'shard'>,
  work: (steps: Steps) => Promise<T>,
): Promise<T> {
  const folder = cache ? cacheFolder(io.env) : null
  if (folder === null) return work(await stepsOf(jobs))
  const store = openStore(folder)
  try {
    return await work(await cachedIn(store, { jobs, shard }))
  } finally {
    await store.close()
  }
}

async function cachedIn(store: Store, { jobs, shard }: Pick<CheckOptions, 'jobs' | 'shard'>): Promise<Steps> {
  const { cachedSteps } = await import('../cache/steps.ts')
  return cachedSteps(store, await stepsOf(jobs), shard)
}

async function stepsOf(jobs: number | null): Promise<Steps> {
  const { threadedSteps } = await import('./threads.ts')
  return threadedSteps(jobs)
}

/** Notes the files that are opened as sources. Pages of the web change without a sign that could be looked at. */
export function follow({ trail }: Io, entries: readonly SourceEntry[], open: OpenOptions): void {
  for (const { file } of entries) {
    if (file === null) trail?.lose()
    else trail?.look(resolve(open.base, file))
  }
}
