/** Reads the word lists of `data/<language>/`: the only reader of that folder. */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const loaded = new Map<string, unknown>()

/**
 * One lexicon as plain data, read once. In the built package it is JSON made from the YAML, which parses in a tenth of
 * the time; in the source tree it is the YAML itself.
 */
export function loadLexicon<T>(name: string, language = 'en'): T {
  const key = `${language}/${name}`
  if (!loaded.has(key)) loaded.set(key, read(key))
  return loaded.get(key) as T
}

/** What is made from lexicons or packages and takes long to make: the build makes it, the source tree makes it at each start. */
export function loadDerived<T>(name: string, make: () => T): T {
  return (readBuilt(name) as T | null) ?? make()
}

function readBuilt(key: string): unknown {
  const built = join(here, 'lexicon', `${key}.json`)
  return existsSync(built) ? JSON.parse(readFileSync(built, 'utf8')) : null
}

function read(key: string): unknown {
  const built = readBuilt(key)
  if (built !== null) return built
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml')
  return parse(readFileSync(join(packageRoot(), 'data', `${key}.yaml`), 'utf8'))
}

const here = dirname(fileURLToPath(import.meta.url))

/** The folder that holds package.json, from `src/lexicon` as from `dist`. */
export function packageRoot(): string {
  let folder = here
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the package is incomplete: no package.json above its code')
    folder = parent
  }
  return folder
}
