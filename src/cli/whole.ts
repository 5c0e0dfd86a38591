/** Loads the command line as one file, and keeps its compiled code between runs: compiling it anew is a fifth of a short run. */

import { existsSync, readFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { ownCacheFolder } from '../cache/folder.ts'
import { keyOf, openStore } from '../cache/store.ts'
import { codeVersion } from '../cache/version.ts'
import { COMMAND_NAMES } from './command-names.ts'
import type { Io } from './io.ts'

/** Made by the build from `src/cli/main.ts` and all that it imports, in ASCII letters; the source tree has none. */
export const WHOLE = 'whole.cjs'

/** By this name the file finds the function that imports for it. */
export const IMPORT_FOR = 'importFor'

type Main = Pick<typeof import('./main.ts'), 'main'>

interface Compiled {
  /** Called when the work is done, for by then all that it needs has been compiled. */
  readonly keepCompiled: () => Promise<void>
}

export async function loadWhole(argv: readonly string[], { env }: Io): Promise<Main & Compiled> {
  const path = join(dirname(fileURLToPath(import.meta.url)), WHOLE)
  if (!existsSync(path)) return { ...(await import('./main.ts')), keepCompiled: keptByNode }
  // From Node 22 on: `bin/verify.js` has asked for it.
  if ('enableCompileCache' in module) return { ...(createRequire(path)(path) as Main), keepCompiled: keptByNode }
  compileForOneRun()
  return loadCompiled<Main>(path, ownCacheFolder(env), keyOfCode(argv))
}

/**
 * Of the first megabyte that is read, a fifth of the processor time went into optimising code that hardly ran again, and of a short run
 * a twentieth into compiling regular expressions twice, first for an interpreter (Node 20; threads started later do as this one). Only
 * where it was measured: another engine may not know the options, and would say so. Not before Node has loaded what it needs itself, for
 * it keeps its own code compiled with other options, and would compile it anew.
 */
function compileForOneRun(): void {
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=400000')
  setFlagsFromString('--no-regexp-tier-up')
}

async function keptByNode(): Promise<void> {}

/** Each command compiles what it needs: what all of them need together would take longer to load. */
function keyOfCode(argv: readonly string[]): string {
  const command = COMMAND_NAMES.find((name) => argv.includes(name)) ?? ''
  return keyOf('compiled', codeVersion(), String(cachedDataVersionTag()), command)
}

/** As Node loads a CommonJS module. Code of another engine or of other options is refused by the engine, and compiled anew. */
export function loadCompiled<Exports extends object>(path: string, folder: string | null, key: string): Exports & Compiled {
  const store = folder === null ? null : openStore(folder)
  const cachedData = store?.readBytes(key) ?? undefined
  const script = new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData })
  const made = { exports: {} as Exports }
  script.runInThisContext()(made.exports, createRequire(path), made, path, dirname(path), (name: string) => import(name))
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true
  return {
    ...made.exports,
    async keepCompiled() {
      if (isKept || !store) return
      void store.keepBytes(key, script.createCachedData())
      await store.close()
    },
  }
}

/** As Node wraps a CommonJS module, and one parameter more. */
function wrap(code: string): string {
  return `(function (exports, require, module, __filename, __dirname, ${IMPORT_FOR}) { ${code}\n})`
}
