/** `verify init <articles…>`: writes a first claims file. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'

export const init: CliCommand = {
  name: 'init',
  summary: 'write a first claims file from articles, to be edited',
  add(command: Command, io: Io, done) {
    command
      .argument('<articles...>', 'files, folders, globs or URLs')
      .option('-o, --output <file>', 'file to write; - is standard output', 'claims.yaml')
      .option('--force', 'overwrite the file')
      .option('--offline', 'never touch the network')
      .addHelpText('after', EXAMPLES)
      .action(async (articles: string[], options: InitOptions) => done(await run(io, articles, options)))
  },
}

interface InitOptions {
  readonly output: string
  readonly force?: true
  readonly offline?: true
}

const EXAMPLES = `
Examples:
  verify init articles/*.md
  verify init articles/ --output - | less`

async function run(io: Io, args: readonly string[], { output, force, offline }: InitOptions): Promise<number> {
  const { firstClaimsFile, refuseExisting } = await import('../initiating.ts')
  if (!force) refuseExisting(io, output)
  const { text, claims } = await firstClaimsFile(io, args, output, offline === true)
  if (output === '-') {
    io.stdout.write(text)
    return EXIT.clean
  }
  const { writeWhole } = await import('../write-file.ts')
  await writeWhole(io, output, text)
  io.stdout.write(`${output}: ${claims} claims to edit; then \`verify ${output}\`\n`)
  return EXIT.clean
}
