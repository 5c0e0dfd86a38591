/** `verify [files…]`: checks claims files. The default command. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { addCheckOptions, type CheckOptions } from '../options.ts'

export const check: CliCommand = {
  name: 'check',
  summary: 'check claims files (the default command)',
  add(command: Command, io: Io, done) {
    command.argument('[files...]', 'claims files, folders or globs; - is standard input; claims.yaml where none is named')
    const options = addCheckOptions(command)
    command.addHelpText('after', EXAMPLES)
    command.action(async (files: string[]) => done(await run(io, files, options())))
  },
}

const EXAMPLES = `
Examples:
  verify claims.yaml
  verify claims.yaml --format html --output report.html --format text
  verify claims.yaml --baseline verify-baseline.json --fail-on warning
  verify claims.yaml --claim azal-deaths --verbose
  cat claims.yaml | verify -`

async function run(io: Io, args: readonly string[], options: CheckOptions): Promise<number> {
  const { prepare, runChecks } = await import('../checking.ts')
  const prepared = await prepare(io, args, options)
  if (prepared.problems.length > 0) return refuse(io, prepared.problems, options)
  if (options.printConfig) return printConfig(io, prepared.resolved)
  if (options.watch) {
    const { watch } = await import('../watch.ts')
    return watch(io, args, options)
  }
  const { report, context } = await runChecks(io, prepared, options)
  const { present } = await import('../present.ts')
  await present(io, report, context, options)
  const { exitCodeOf } = await import('../exit-code.ts')
  io.trail?.done()
  return exitCodeOf(report, context, prepared.resolved.settings)
}

async function refuse(
  io: Io,
  problems: Parameters<typeof import('../present.ts').reportOfProblems>[0],
  options: CheckOptions,
): Promise<number> {
  const { present, reportOfProblems } = await import('../present.ts')
  const { report, context } = reportOfProblems(problems)
  await present(io, report, context, options)
  return EXIT.failed
}

async function printConfig(io: Io, resolved: Parameters<typeof import('../settings.ts').printSettings>[0]): Promise<number> {
  const { printSettings } = await import('../settings.ts')
  const { ALL_CHECKS } = await import('../../checks/index.ts')
  io.stdout.write(printSettings(resolved, ALL_CHECKS))
  return EXIT.clean
}
