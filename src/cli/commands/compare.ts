/** `verify compare <articles…>`: cross-checks articles without a claims file. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import type { Io } from '../io.ts'
import { addCheckOptions, type CheckOptions } from '../options.ts'

export const compare: CliCommand = {
  name: 'compare',
  summary: 'cross-check articles without a claims file: conflicts, agreements, origins',
  add(command: Command, io: Io, done) {
    command.argument('<articles...>', 'files, folders, globs or URLs')
    const options = addCheckOptions(command)
    command.addHelpText('after', EXAMPLES)
    command.action(async (articles: string[]) => done(await run(io, articles, options())))
  },
}

const EXAMPLES = `
Examples:
  verify compare articles/*.md
  verify compare articles/ --format html --output discrepancies.html`

async function run(io: Io, args: readonly string[], options: CheckOptions): Promise<number> {
  const { compareArticles } = await import('../comparing.ts')
  const { report, context, settings } = await compareArticles(io, args, options)
  const { present } = await import('../present.ts')
  await present(io, report, context, options)
  const { exitCodeOf } = await import('../exit-code.ts')
  io.trail?.done()
  return exitCodeOf(report, context, settings)
}
