/** What a command may touch of the process: given to it, so that tests can give their own. */

import type { Trail } from './trail.ts'

export interface Io {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Of standard output. */
  readonly isTTY: boolean
  readonly columns: number
  /** ISO day: waivers run out. */
  readonly today: string
  readonly signal?: AbortSignal
  /** Where the command may be asked again. */
  readonly trail?: Trail
}

export const EXIT = {
  /** Nothing at or above the fail level. */
  clean: 0,
  /** Findings at or above the fail level. */
  findings: 1,
  /** Could not run: bad usage, an invalid claims file, an internal error. */
  failed: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A mistake on the command line: shown in one line, exit code 2. */
export class UsageError extends Error {
  readonly hint: string | null
  constructor(message: string, hint: string | null = null) {
    super(message)
    this.hint = hint
  }
}

/** Progress and prompts are for a person at a terminal. */
export function isInteractive(io: Io): boolean {
  return io.isTTY && !isSet(io.env.CI)
}

/** https://no-color.org: any value but the empty one. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
