/** `verify baseline [files…]`: writes the findings of today as known, and drops those that are gone. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { addCheckOptions, type CheckOptions } from '../options.ts'

export const baseline: CliCommand = {
  name: 'baseline',
  summary: 'write or prune the baseline: findings that are known and do not fail',
  add(command: Command, io: Io, done) {
    command.argument('[files...]', 'claims files, folders or globs')
    const options = addCheckOptions(command)
    command.addHelpText('after', EXAMPLES)
    command.action(async (files: string[]) => done(await run(io, files, options())))
  },
}

const EXAMPLES = `
Examples:
  verify baseline claims.yaml
  verify claims.yaml --baseline verify-baseline.json

The file has one entry a line, sorted, without line numbers or dates: commit it.`

async function run(io: Io, args: readonly string[], options: CheckOptions): Promise<number> {
  const { prepare, refuseShard, runChecks } = await import('../checking.ts')
  refuseShard(options)
  const { present, reportOfProblems } = await import('../present.ts')
  const prepared = await prepare(io, args, options)
  if (prepared.problems.length > 0) {
    const { report, context } = reportOfProblems(prepared.problems)
    await present(io, report, context, options)
    return EXIT.failed
  }
  const { report } = await runChecks(io, prepared, { ...options, baseline: null })
  const { updateBaseline } = await import('../baseline-file.ts')
  io.stdout.write(await updateBaseline(io, options.baseline, report.findings))
  return EXIT.clean
}
