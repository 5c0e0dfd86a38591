/** Commands whose name is promised and whose work is not there yet: they say so. */

import type { CliCommand } from './command.ts'
import { EXIT } from './io.ts'

export function later(name: string, summary: string): CliCommand {
  return {
    name,
    summary,
    add(command, io, done) {
      command.argument('[args...]').allowUnknownOption()
      command.action(() => {
        io.stderr.write(`error: \`verify ${name}\` is not there yet\n  help: its name is kept for a later version\n`)
        done(EXIT.failed)
      })
    },
  }
}
