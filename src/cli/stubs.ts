/** `--write-stubs`: sentences that need a citation become claims without a source, at the end of a claims file. */

import { readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { appendClaims, type Stub } from '../claims/append.ts'
import type { Report } from '../model.ts'
import { isMissing } from './drafting.ts'
import { type Io, UsageError } from './io.ts'
import { writeWhole } from './write-file.ts'

const NEW_FILE = 'claims.yaml'

/** Gives a line on what was written, or null where nothing asked for it. */
export async function writeStubs(io: Io, path: string | undefined, report: Report): Promise<string | null> {
  const stubs = stubsOf(report)
  if (stubs.length === 0) return null
  const target = posix.normalize(path ?? NEW_FILE)
  const before = isMissing(io, target) ? '' : readFileSync(resolve(io.cwd, target), 'utf8')
  const after = appendClaims(before, stubs)
  if (after === null) throw new UsageError(`\`${target}\` has no block that claims can be added to`, 'write `claims:` on a line of its own')
  await writeWhole(io, target, after)
  return `${target}: ${stubs.length === 1 ? '1 claim added that needs' : `${stubs.length} claims added that need`} a source\n`
}

/** A sentence whose mark names no claim needs another mark, not another claim. */
function stubsOf({ findings, sources }: Report): Stub[] {
  return findings
    .filter((f) => f.check === 'uncovered-sentence' && f.status === 'new' && !f.message.startsWith('no claim is called'))
    .flatMap(({ sides }): Stub[] => {
      const [passage] = sides[0]?.passages ?? []
      const location = sources.find((s) => s.id === passage?.source)?.location ?? ''
      return passage ? [{ claim: passage.text.replace(/\s+/gu, ' '), from: `${location}:${passage.line}:${passage.column}` }] : []
    })
}
