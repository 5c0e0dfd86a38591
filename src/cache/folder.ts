/** Where the cache lies. */

import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/**
 * `VERIFY_CACHE`, which CI jobs set to a folder that they keep and share; else the user's own folder for caches, as the system has it.
 * Null where the environment names no such place: then nothing is kept.
 */
export function cacheFolder(env: Env): string | null {
  return env.VERIFY_CACHE || ownCacheFolder(env)
}

/** The user's own, which others do not share: code that is run is kept nowhere else. */
export function ownCacheFolder(env: Env): string | null {
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME ? join(env.HOME, '.cache') : '')
  return base === '' ? null : join(base, 'verify-claims')
}
