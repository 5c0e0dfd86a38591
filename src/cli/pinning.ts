/** Fetches and pins the URL sources of claims files, and says what came of each. */

import type { ClaimsFile } from '../model.ts'
import type { Pinned } from '../sources/index.ts'
import { openOptions } from './checking.ts'
import { EXIT, type Io } from './io.ts'
import type { CheckOptions } from './options.ts'
import { startProgress } from './progress.ts'

export async function pinSources(io: Io, files: readonly ClaimsFile[], options: CheckOptions): Promise<number> {
  const { snapshotSources } = await import('../sources/index.ts')
  const progress = startProgress(io, options.quiet)
  let failed = 0
  let all = 0
  for (const file of files) {
    const open = openOptions(io, file.path, options, progress.show)
    const pinned = await snapshotSources(file.sources, open)
    progress.stop()
    for (const row of pinned) io.stdout.write(lineOf(row))
    failed += pinned.filter((row) => row.how === 'failed').length
    all += pinned.length
  }
  if (all === 0) io.stdout.write('nothing to fetch: no source has a URL\n')
  return failed > 0 ? EXIT.findings : EXIT.clean
}

function lineOf({ how, id, url, sha256, reason, changes }: Pinned): string {
  const detail = reason ?? (changes.length > 0 ? `${changes.length} passages changed` : (sha256?.slice(0, SHORT) ?? ''))
  return `${how.padEnd(WIDTH)}  ${id}  ${url}${detail === '' ? '' : `  ${detail}`}\n`
}

/** Of the hash: enough to compare two lines by eye. */
const SHORT = 12
const WIDTH = 'fetched'.length
