/** `verify snapshot [files…]`: fetches the URL sources and pins them. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { addCheckOptions, type CheckOptions } from '../options.ts'

export const snapshot: CliCommand = {
  name: 'snapshot',
  summary: 'fetch URL sources into a folder that can be committed, and pin them in a lock file',
  add(command: Command, io: Io, done) {
    command.argument('[files...]', 'claims files, folders or globs')
    const options = addCheckOptions(command)
    command.addHelpText('after', EXAMPLES)
    command.action(async (files: string[]) => done(await run(io, files, options())))
  },
}

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
