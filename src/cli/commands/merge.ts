/** `verify merge <parts…>`: joins the JSON reports of shards into one. */

import { type Command, Option } from 'commander'
import { FORMATS, type Format } from '../../report/index.ts'
import type { CliCommand } from '../command.ts'
import type { Io } from '../io.ts'

export const merge: CliCommand = {
  name: 'merge',
  summary: 'join the JSON reports of shards into one',
  add(command: Command, io: Io, done) {
    command
      .argument('<parts...>', 'JSON reports made with --shard, in any order')
      .addOption(new Option('-f, --format <format>', 'format of the whole').choices(FORMATS).default('json'))
      .option('-o, --output <file>', 'file to write instead of standard output')
      .addOption(new Option('--fail-on <level>', 'as in checking').choices(['error', 'warning', 'note', 'never']).default('error'))
      .addHelpText('after', EXAMPLES)
      .action(async (parts: string[], options: MergeOptions) => done(await run(io, parts, options)))
  },
}

interface MergeOptions {
  readonly format: Format
  readonly output?: string
  readonly failOn: 'error' | 'warning' | 'note' | 'never'
}

const EXAMPLES = `
Examples:
  verify claims.yaml --shard 1/2 -f json -o part-1.json    on one machine
  verify claims.yaml --shard 2/2 -f json -o part-2.json    on another
  verify merge part-*.json > report.json                   the report of a run without shards`

async function run(io: Io, paths: readonly string[], { format, output, failOn }: MergeOptions): Promise<number> {
  const { mergeFiles } = await import('../merging.ts')
  const { report, context } = mergeFiles(io, paths, failOn)
  const { present } = await import('../present.ts')
  await present(io, report, context, { outputs: [{ format, file: output ?? null }], color: null, verbose: false, quiet: false })
  const { exitCodeOf } = await import('../exit-code.ts')
  return exitCodeOf(report, context, { failOn, origins: 0, strict: false, maxWarnings: null, checks: {} })
}
