/** `verify schema`: prints the JSON Schema of the claims file, or of the report or the settings. */

import { Argument, type Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'

export const schema: CliCommand = {
  name: 'schema',
  summary: 'print the JSON Schema of the claims file, the report or the settings',
  add(command: Command, io: Io, done) {
    command.addArgument(new Argument('[of]', 'which one').choices(['claims', 'report', 'config']).default('claims'))
    command.addHelpText('after', EXAMPLES)
    command.action(async (of: string) => done(await run(io, of)))
  },
}

const EXAMPLES = `
Examples:
  verify schema > claims.schema.json
  verify schema report > report.schema.json

In the claims file, for completion in the editor:
  # yaml-language-server: $schema=claims.schema.json`

async function run(io: Io, of: string): Promise<number> {
  const { schemaOf } = await import('../schemas.ts')
  io.stdout.write(schemaOf(of))
  return EXIT.clean
}
