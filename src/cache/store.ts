/** Keeps the results of work by the hash of all that they depend on: one file a result, in one folder that may be deleted at any time. */

import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

export interface Store {
  /** What was kept under the key; null where there is nothing, or nothing whole. */
  readonly read: (key: string) => unknown
  /** Keeps a result. Where it cannot be written (a full disk, no permission) nothing happens: the next run does the work again. */
  readonly keep: (key: string, value: unknown) => Promise<void>
  /** The same for bytes. */
  readonly readBytes: (key: string) => Buffer | null
  readonly keepBytes: (key: string, bytes: Buffer) => Promise<void>
  /** Waits until all is written, and deletes what was not used for longest where the folder has grown too large. */
  readonly close: () => Promise<void>
}

/** Results of some 20,000 articles; more than that and the ones unused for longest go. */
const MOST_BYTES = 512 * 1024 * 1024

/** The key of what depends on these parts and on nothing else. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

export function openStore(folder: string, most = MOST_BYTES): Store {
  const pending = new Set<Promise<void>>()
  let wrote = false
  const keep = (key: string, kind: Kind, body: () => string | Buffer): Promise<void> => {
    wrote = true
    const writing = writeEntry(folder, key, kind, body).finally(() => pending.delete(writing))
    pending.add(writing)
    return writing
  }
  return {
    read(key) {
      const body = readEntry(pathOf(folder, key, 'json'))
      return body && JSON.parse(body.toString())
    },
    readBytes: (key) => readEntry(pathOf(folder, key, 'bin')),
    keep: (key, value) => keep(key, 'json', () => JSON.stringify(value)),
    keepBytes: (key, bytes) => keep(key, 'bin', () => bytes),
    async close() {
      await Promise.all(pending)
      if (wrote) sweep(folder, most)
    },
  }
}

type Kind = 'json' | 'bin'

/** A folder with hundreds of thousands of files is slow to open: 256 of them share the load. */
function pathOf(folder: string, key: string, kind: Kind): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.${kind}`)
}

/** A day: use is noted this coarsely, so that reading seldom writes. */
const DAY = 86_400

/** The first line is the hash of the rest: a file that a crash, a full disk or a hand has cut or changed is as good as none. */
function readEntry(path: string): Buffer | null {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = readFileSync(file)
      const cut = bytes.indexOf('\n')
      const body = bytes.subarray(cut + 1)
      if (cut < 0 || bytes.toString('latin1', 0, cut) !== sumOf(body)) return null
      touch(file)
      return body
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

function touch(file: number): void {
  const now = Date.now() / 1000
  if (now - fstatSync(file).mtimeMs / 1000 > DAY) futimesSync(file, now, now)
}

function sumOf(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}

/** Whole or not at all, also where two runs write the same file. What a power cut loses is made again: no waiting for the disk. */
async function writeEntry(folder: string, key: string, kind: Kind, bodyOf: () => string | Buffer): Promise<void> {
  const path = pathOf(folder, key, kind)
  try {
    // Throws above half a gigabyte of text: that is no failure either.
    const body = Buffer.from(bodyOf())
    makeFolder(folder, key.slice(0, 2))
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await writeFileAtomic(path, Buffer.concat([Buffer.from(`${sumOf(body)}\n`), body]), { fsync: false })
  } catch {
    // No cache is no failure.
  }
}

/** Tells version control and backups (cachedir.org) to leave the folder alone. */
const MARKS = {
  '.gitignore': '*\n',
  'CACHEDIR.TAG': 'Signature: 8a477f597d28d172789f06886806bc55\n# Made by verify. Safe to delete.\n',
}

const made = new Set<string>()

function makeFolder(folder: string, part: string): void {
  const path = join(folder, part)
  if (made.has(path)) return
  mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries(MARKS)) {
    if (!statSync(join(folder, name), { throwIfNoEntry: false })) writeFileSync(join(folder, name), text)
  }
  made.add(path)
}

/** Down to this part of the limit, so that not every run has to sweep. */
const LEAVE = 0.8

function sweep(folder: string, most: number): void {
  try {
    const files = entriesOf(folder)
    let size = files.reduce((sum, file) => sum + file.size, 0)
    if (size <= most) return
    for (const file of files.sort((a, b) => a.used - b.used)) {
      if (size <= most * LEAVE) return
      unlinkSync(file.path)
      size -= file.size
    }
  } catch {
    // Another run sweeps as well, or the folder is gone.
  }
}

function entriesOf(folder: string): { path: string; size: number; used: number }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((part) => part.isDirectory() && /^[0-9a-f]{2}$/u.test(part.name))
    .flatMap((part) => readdirSync(join(folder, part.name)).map((name) => join(folder, part.name, name)))
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      return stat ? [{ path, size: stat.size, used: stat.mtimeMs }] : []
    })
}
