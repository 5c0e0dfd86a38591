/** What a command of the command line is. */

import type { Command } from 'commander'
import type { Io } from './io.ts'

/** What it takes, and what it does. Its work is loaded only when it runs. */
export interface CliCommand {
  readonly name: string
  readonly summary: string
  /** Adds arguments, options and help, and the action, which hands its exit code to `done`. */
  readonly add: (command: Command, io: Io, done: (code: number) => void) => void
}
