/** Runs a command of its own process, and tells how long it took and how much memory it held at most. */

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Ran {
  readonly seconds: number
  /** Of all threads together; on a busy machine it says more than the clock. */
  readonly processor: number
  readonly megabytes: number
  readonly output: string
  readonly code: number | null
  readonly errors: string
}

const here = fileURLToPath(new URL('.', import.meta.url))
export const root = join(here, '..', '..')

/** Node with these arguments, in the root of the repository. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const peak = join(tmpdir(), `verify-bench-peak-${process.pid}`)
  const options = `--require ${join(here, 'peak.cjs')}`
  const start = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: '1', ...env, BENCH_PEAK: peak, NODE_OPTIONS: options },
  })
  const seconds = (performance.now() - start) / 1000
  const [kilobytes, microseconds] = readOr(peak, '0 0').split(' ').map(Number)
  rmSync(peak, { force: true })
  return {
    seconds,
    processor: (microseconds ?? 0) / 1e6,
    megabytes: (kilobytes ?? 0) / 1024,
    output: stdout ?? '',
    code: status,
    errors: stderr ?? '',
  }
}

/** The run of median length of `times`: one outlier of a busy machine changes nothing. */
export function medianOf(times: number, run: () => Ran): Ran {
  const runs = Array.from({ length: times }, run).sort((a, b) => a.seconds - b.seconds)
  return runs[Math.floor(times / 2)] ?? run()
}

function readOr(path: string, other: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return other
  }
}
