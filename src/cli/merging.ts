/** Reads the parts of a sharded run from the disk and joins them. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ALL_CHECKS } from '../checks/index.ts'
import type { Report, ReportContext, Settings } from '../model.ts'
import { reasonOf } from './claims-files.ts'
import { type Io, UsageError } from './io.ts'
import { reportOfProblems } from './present.ts'
import { mergeParts } from './shards.ts'

/** What only people are shown (reasons of ties, places in the claims file) is not in the parts. */
export function mergeFiles(io: Io, paths: readonly string[], failOn: Settings['failOn']): { report: Report; context: ReportContext } {
  const report = mergeParts(paths.map((path) => ({ path, text: readPart(io, path) })))
  const { context } = reportOfProblems([])
  const { findings } = report
  return {
    report,
    context: {
      ...context,
      places: findings.map(() => null),
      notes: findings.map(() => []),
      waived: findings.map(() => null),
      failOn,
      checks: ALL_CHECKS,
    },
  }
}

function readPart(io: Io, path: string): string {
  try {
    return readFileSync(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`)
  }
}
