/** All commands with their help, put together for commander. */

import { Command } from 'commander'
import { VERSION } from '../version.ts'
import type { CliCommand } from './command.ts'
import { baseline } from './commands/baseline.ts'
import { check } from './commands/check.ts'
import { compare } from './commands/compare.ts'
import { draft } from './commands/draft.ts'
import { explain } from './commands/explain.ts'
import { init } from './commands/init.ts'
import { lsp } from './commands/lsp.ts'
import { merge } from './commands/merge.ts'
import { schema } from './commands/schema.ts'
import { snapshot } from './commands/snapshot.ts'
import type { Io } from './io.ts'

export const COMMANDS: readonly CliCommand[] = [check, compare, init, draft, snapshot, baseline, explain, schema, merge, lsp]

export function makeProgram(io: Io, done: (code: number) => void): Command {
  const program: Command = new Command('verify')
    .description('Checks that articles say what a claims file says they say, and shows where they differ.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help; `verify <command> --help` for a command')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('(verify --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.columns, MAX_WIDTH),
    })
    .addHelpText('after', () => `${AFTER}\n\nOptions of checking:\n${optionsOf(program, io)}`)
  for (const { name, summary, add } of COMMANDS) {
    const command = program
      .command(name, { isDefault: name === check.name })
      .summary(summary)
      .description(summary)
    add(command, io, done)
  }
  return program
}

/** The options of the default command belong on the first page: that is the command most people run. */
function optionsOf(program: Command, io: Io): string {
  const command = program.commands.find((c) => c.name() === check.name)
  const help = program.createHelp()
  help.helpWidth = Math.min(io.columns, MAX_WIDTH)
  const rows = command ? help.visibleOptions(command).filter((option) => option.long !== '--help') : []
  const width = Math.max(...rows.map((option) => help.optionTerm(option).length))
  return rows.map((option) => help.formatItem(help.optionTerm(option), width, help.optionDescription(option), help)).join('\n')
}

/** Longer lines are hard to read. */
const MAX_WIDTH = 110

const AFTER = `
Start:
  verify init articles/*.md            write a first claims.yaml from articles
  verify claims.yaml                   check it
  verify explain conflicting-numbers   what a check means
  verify compare articles/*.md         cross-check articles without a claims file

Exit codes: 0 nothing at or above the fail level, 1 findings, 2 could not run`
