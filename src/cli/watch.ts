/** `--watch`: checks again whenever a claims file, an article or the settings change. */

import { dirname, resolve } from 'node:path'
import { CONFIG_NAME } from '../claims/config.ts'
import { type Prepared, prepare, runChecks } from './checking.ts'
import { exitCodeOf } from './exit-code.ts'
import { EXIT, type Io } from './io.ts'
import type { CheckOptions } from './options.ts'
import { present, reportOfProblems } from './present.ts'

/** Editors save in several steps; one check after the last is enough. */
const SETTLE_MS = 60

/** Ends with the exit code of the last check when it is interrupted. */
export async function watch(io: Io, args: readonly string[], options: CheckOptions): Promise<number> {
  io.trail?.lose()
  const { watch: watchFiles } = await import('chokidar')
  let last = await checkOnce(io, args, options)
  const watcher = watchFiles(filesOf(io, last.prepared), {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: SETTLE_MS / 3 },
  })
  const changes = changesOf(watcher, io.signal)
  for await (const path of changes) {
    io.stderr.write(`\nchanged: ${path}\n`)
    last = await checkOnce(io, args, options)
    watcher.add(filesOf(io, last.prepared))
  }
  await watcher.close()
  return last.code
}

interface Round {
  readonly prepared: Prepared
  readonly code: number
}

async function checkOnce(io: Io, args: readonly string[], options: CheckOptions): Promise<Round> {
  const prepared = await prepare(io, args, options)
  const failed = prepared.problems.length > 0
  const { report, context } = failed ? reportOfProblems(prepared.problems) : await runChecks(io, prepared, options)
  await present(io, report, context, options)
  return { prepared, code: failed ? EXIT.failed : exitCodeOf(report, context, prepared.resolved.settings) }
}

function filesOf(io: Io, { files, problems }: Prepared): string[] {
  const claims = [...files.map((file) => file.path), ...problems.map((problem) => problem.file)]
  const articles = files.flatMap((file) => file.sources.flatMap((source) => (source.file === null ? [] : [source.file])))
  const configs = claims.map((path) => `${dirname(path)}/${CONFIG_NAME}`)
  return [...new Set([...claims, ...articles, ...configs])].map((path) => resolve(io.cwd, path))
}

interface Watcher {
  on(event: 'all', listener: (event: string, path: string) => void): unknown
}

/** Changes one at a time; those that come during a check are told together after it. */
async function* changesOf(watcher: Watcher, signal: AbortSignal | undefined): AsyncGenerator<string> {
  let waiting: string | null = null
  let wake: () => void = () => {}
  watcher.on('all', (_, path) => {
    waiting = path
    wake()
  })
  signal?.addEventListener('abort', () => wake())
  while (!signal?.aborted) {
    if (waiting === null) await new Promise<void>((done) => (wake = done))
    const path: string | null = waiting
    waiting = null
    if (path !== null && !signal?.aborted) yield path
  }
}
