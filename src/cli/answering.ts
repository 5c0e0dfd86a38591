/**
 * Answers a command: as it was answered before, where nothing that the answer hangs on has changed, else by doing the work. The first
 * way reads the files and compares their hashes; it loads neither the command line nor the reader of claims files nor a reporter.
 */

import { cacheFolder } from '../cache/folder.ts'
import { keyOf, openStore } from '../cache/store.ts'
import { codeVersion } from '../cache/version.ts'
import { EXIT, type Io, isSet } from './io.ts'
import { areUnchanged, type Noted, startTrail } from './trail.ts'

interface Answer extends Noted {
  readonly code: number
}

/** The exit code. */
export async function answer(argv: readonly string[], io: Io): Promise<number> {
  if (isHelp(argv)) return (await import('./main.ts')).main(argv, io)
  const folder = argv.includes('--no-cache') ? null : cacheFolder(io.env)
  if (folder === null) return work(argv, io)
  const key = keyOf('answer', codeVersion(), JSON.stringify(situation(argv, io)))
  const kept = openStore(folder).read(key) as Answer | null
  if (kept && areUnchanged(kept.looks)) return repeat(kept, io)
  return workAndKeep(argv, io, folder, key)
}

/** All but files that makes a difference to what is printed. */
function situation(argv: readonly string[], { cwd, env, isTTY, columns, today }: Io): unknown {
  const { NO_COLOR, FORCE_COLOR, CI, VERIFY_ARCHIVE } = env
  return [argv, cwd, [NO_COLOR, FORCE_COLOR, CI].map(isSet), VERIFY_ARCHIVE ?? null, isTTY, columns, today]
}

/** Short questions are answered sooner than looked up. */
function isHelp(argv: readonly string[]): boolean {
  return argv.some((arg) => arg === '--help' || arg === '-h' || arg === '--version' || arg === '-V')
}

async function work(argv: readonly string[], io: Io): Promise<number> {
  const { loadWhole } = await import('./whole.ts')
  const { main, keepCompiled } = await loadWhole(argv, io)
  const code = await main(argv, io)
  // What could not run has compiled little: kept, it would be all that later runs find.
  if (code !== EXIT.failed) await keepCompiled()
  return code
}

async function repeat({ outputs, code }: Answer, io: Io): Promise<number> {
  for (const [file, text] of outputs) {
    if (file === null) io.stdout.write(text)
    else await (await import('./write-file.ts')).writeWhole(io, file, text)
  }
  return code
}

async function workAndKeep(argv: readonly string[], io: Io, folder: string, key: string): Promise<number> {
  const trail = startTrail()
  const stdout: Io['stdout'] = {
    write(text) {
      trail.wrote(null, text)
      return io.stdout.write(text)
    },
  }
  const code = await work(argv, { ...io, stdout, trail })
  const noted = trail.end()
  if (noted) await keep(folder, key, { ...noted, code })
  return code
}

async function keep(folder: string, key: string, given: Answer): Promise<void> {
  const store = openStore(folder)
  void store.keep(key, given)
  await store.close()
}
