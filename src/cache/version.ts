/** What code and word lists a result was made with: results of others are never taken. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../lexicon/load.ts'
import { keyOf } from './store.ts'

/** Written by the build: the hash of all files that it made. */
export const BUILD_ID = 'build-id'

let known: string | null = null

/** One hash; in the source tree it is of the sources themselves, which takes some milliseconds. */
export function codeVersion(): string {
  known ??= readVersion()
  return known
}

function readVersion(): string {
  const built = join(dirname(fileURLToPath(import.meta.url)), BUILD_ID)
  if (existsSync(built)) return readFileSync(built, 'utf8').trim()
  return hashOfFolders([join(packageRoot(), 'src'), join(packageRoot(), 'data', 'en')])
}

/** The names and contents of all files below. */
export function hashOfFolders(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return keyOf(...files.sort().map((file) => readFileSync(file, 'latin1')))
}
