/** `verify snapshot [files…]`: fetches the URL sources and pins them. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { type CheckOptions, NO_OPTIONS } from '../options.ts'

export const snapshot: CliCommand = {
  name: 'snapshot',
  summary: 'fetch URL sources into a folder that can be committed, and pin them in a lock file',
  add(command: Command, io: Io, done) {
    command
      .argument('[files...]', 'claims files, folders or globs')
      .option('--refresh', 'fetch again what is pinned, and move the pins')
      .option('--allow-private', 'let URLs lead to private and loopback addresses')
      .option('--quiet', 'no progress')
      .addHelpText('after', EXAMPLES)
      .action(async (files: string[], options: SnapshotOptions) => done(await run(io, files, { ...NO_OPTIONS, ...options })))
  },
}

type SnapshotOptions = Partial<Pick<CheckOptions, 'refresh' | 'allowPrivate' | 'quiet'>>

const EXAMPLES = `
Examples:
  verify snapshot claims.yaml            fetch what is not pinned yet
  verify snapshot claims.yaml --refresh  fetch all again and move the pins

verify-snapshots/ and verify-lock.json lie beside the claims file: commit both.
Exit code 1 where a page could not be read.`

async function run(io: Io, args: readonly string[], options: CheckOptions): Promise<number> {
  const { prepare } = await import('../checking.ts')
  const prepared = await prepare(io, args, options)
  if (prepared.problems.length > 0) {
    const { present, reportOfProblems } = await import('../present.ts')
    const { report, context } = reportOfProblems(prepared.problems)
    await present(io, report, context, options)
    return EXIT.failed
  }
  const { pinSources } = await import('../pinning.ts')
  return pinSources(io, prepared.files, options)
}
