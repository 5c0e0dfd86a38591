/** The lock file beside the snapshots: which snapshot each URL is pinned to. */

import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeWhole } from './store.ts'

export interface Pin {
  readonly sha256: string
  /** Name of its record in the snapshot folder. */
  readonly record: string
  /** ISO time of the fetch. */
  readonly fetched: string
}

export type Pins = Readonly<Record<string, Pin>>

const LOCK_NAME = 'verify-lock.json'

/** Beside the snapshot folder, where the claims file is. */
export function lockPath(snapshots: string): string {
  return join(dirname(snapshots), LOCK_NAME)
}

/** The pins by URL; none where there is no lock file, or none that can be read. */
export async function readPins(snapshots: string): Promise<Pins> {
  try {
    const lock = JSON.parse(await readFile(lockPath(snapshots), 'utf8')) as { sources?: unknown }
    return isPins(lock.sources) ? lock.sources : {}
  } catch {
    return {}
  }
}

/** Adds pins to those that the file holds by now: runs that meet take turns, and none loses what another has pinned. */
export async function addPins(snapshots: string, added: Pins): Promise<void> {
  if (Object.keys(added).length === 0) return
  const path = lockPath(snapshots)
  await mkdir(dirname(path), { recursive: true })
  const release = await takeTurn(`${path}.turn`)
  try {
    const merged = { ...(await readPins(snapshots)), ...added }
    const sources = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)))
    await writeWhole(path, `${JSON.stringify({ version: 1, sources }, null, 2)}\n`)
  } finally {
    await release()
  }
}

// Merging takes some 10 ms; a turn held for this long belongs to a run that is dead.
const ABANDONED_MS = 10_000
const LOOK_AGAIN_MS = 15

/** A file that only one run can create. One left by a killed run is taken over: its process no longer lives. */
async function takeTurn(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (await isAbandoned(path)) await discard(path)
    else await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const [holder, about] = await Promise.all([readFile(path, 'utf8').catch(() => null), stat(path).catch(() => null)])
  if (holder === null || about === null) return false
  if (Date.now() - about.mtimeMs > ABANDONED_MS) return true
  return /^\d+$/u.test(holder) && !lives(Number(holder))
}

/** Renamed before it is removed: of two runs that discard it, the second finds nothing and cannot hit a new turn. */
async function discard(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).then(
    () => rm(aside, { force: true }),
    () => undefined,
  )
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isPins(value: unknown): value is Pins {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(
    (p) => typeof p === 'object' && p !== null && typeof p.sha256 === 'string' && typeof p.record === 'string',
  )
}
