/** Ties the command line to the process: streams, signals and the exit code. The only place that knows `process`. */

import { answer } from './answering.ts'
import type { Io } from './io.ts'

/** Width where the terminal does not say: that of most. */
const COLUMNS = 100

export async function run(): Promise<void> {
  endQuietlyOnBrokenPipe()
  const stop = new AbortController()
  process.once('SIGINT', () => interrupt(stop))
  process.on('unhandledRejection', fail)
  process.exitCode = await answer(process.argv.slice(2), ioOf(stop.signal))
}

function ioOf(signal: AbortSignal): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    env: process.env,
    cwd: process.cwd(),
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? COLUMNS,
    today: new Date().toISOString().slice(0, 10),
    signal,
  }
}

/** `verify | head` closes the pipe early: that is no error of ours. */
function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      throw error
    })
  }
}

/** The conventional exit code for an interrupt; a second one ends at once. */
function interrupt(stop: AbortController): void {
  stop.abort()
  process.exitCode = 130
  process.once('SIGINT', () => process.exit(130))
}

async function fail(error: unknown): Promise<void> {
  const { internalError } = await import('./main.ts')
  process.stderr.write(internalError(error, { env: process.env }))
  process.exitCode = 2
}
