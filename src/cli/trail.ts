/** Notes what an answer hangs on, so that the same command can be answered again while nothing of it has changed. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'

/** A path and what lay there: the hash of a file's bytes, or what else it was. */
export type Look = readonly [path: string, print: string]

export interface Trail {
  /** Called before a file or folder is looked at, with its full path. */
  readonly look: (path: string) => void
  /** Called before a folder is searched for claims files. */
  readonly search: (folder: string) => void
  /** The answer hangs on what cannot be looked at again: standard input, the network, the history of a repository. */
  readonly lose: () => void
  /** Something was put out; on standard output where the file is null. */
  readonly wrote: (file: string | null, text: string) => void
  /** The work is done, and whoever asks again may be given the same. */
  readonly done: () => void
}

export type Output = readonly [file: string | null, text: string]

/** What the claims files of a folder are called, and a little more. */
const CLAIMS_NAME = /claims\.ya?ml$/u
const SEARCHED = 'names in '

/** A pipe or a device: it gives something else each time. */
const ENDLESS = 'neither file nor folder'

/** Larger files are refused unread, whatever they hold (`LARGEST_FILE` in src/sources/bytes.ts, which would load the readers). */
const LARGEST = 100 * 1024 * 1024

/** What came of it; null where the same command has to do its work again. */
export interface Noted {
  readonly looks: readonly Look[]
  readonly outputs: readonly Output[]
}

export function startTrail(): Trail & { readonly end: () => Noted | null } {
  const looks = new Map<string, string>()
  const outputs: Output[] = []
  let [lost, done] = [false, false]
  const note = (path: string): void => {
    const print = looks.get(path) ?? printOf(path)
    looks.set(path, print)
    lost ||= print === ENDLESS
  }
  return {
    look: note,
    search: (folder) => note(SEARCHED + folder),
    lose() {
      lost = true
      outputs.length = 0
    },
    wrote(file, text) {
      if (!lost) outputs.push([file, text])
    },
    done() {
      done = true
    },
    // What was edited during the run may have been read before or after: it is no ground to stand on.
    end: () => (done && !lost && areUnchanged([...looks]) ? { looks: [...looks], outputs } : null),
  }
}

/** By content, not by time and size: an edit within the clock's tick, or one that a checkout or an unpacked archive dates back, counts. */
export function areUnchanged(looks: readonly Look[]): boolean {
  return looks.every(([path, print]) => printOf(path) === print)
}

function printOf(path: string): string {
  try {
    if (path.startsWith(SEARCHED)) return namesIn(path.slice(SEARCHED.length))
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return 'nothing'
    if (!stat.isFile()) return stat.isDirectory() ? 'folder' : ENDLESS
    if (stat.size > LARGEST) return `${stat.size} ${stat.mtimeMs}`
    return createHash('sha256').update(readFileSync(path)).digest('base64')
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

function namesIn(folder: string): string {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => CLAIMS_NAME.test(entry.name))
  return JSON.stringify(names.map((entry) => [entry.name, entry.isFile()]).sort())
}
