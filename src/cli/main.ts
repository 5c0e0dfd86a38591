/** The command line: arguments in, exit code out. Knows no `process`. */

import { CommanderError } from 'commander'
import { EXIT, type Io, UsageError } from './io.ts'
import { makeProgram } from './program.ts'

/** Never throws and never ends the process: gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean
  const program = makeProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return answer(error, io)
  }
}

/** Commander has already shown its own errors. */
function answer(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed
  if (error instanceof UsageError) {
    io.stderr.write(`error: ${plain(error.message)}\n${error.hint ? `  help: ${plain(error.hint)}\n` : ''}`)
    return EXIT.failed
  }
  if (isAborted(error)) return EXIT.failed
  io.stderr.write(internalError(error, io))
  return EXIT.failed
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** One line and how to report it; the stack only on request. */
export function internalError(error: unknown, io: Pick<Io, 'env'>): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = io.env.VERIFY_DEBUG && error instanceof Error ? `${error.stack}\n` : ''
  const first = plain(message.split('\n')[0] ?? '')
  return `internal error: ${first}\n  help: this is a mistake in verify; report it with the output of the same command under VERIFY_DEBUG=1\n${stack}`
}

/** A file name may hold what a terminal takes for a command. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)
}
