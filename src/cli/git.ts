/** Asks git about an earlier revision. Runs no hook, filter or diff program of the repository. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UsageError } from './io.ts'

const run = promisify(execFile)

/** Enough for any claims file, and for the list of all files of a large repository. */
const MAX_OUTPUT = 64 * 1024 * 1024
/** A repository may name programs for these in its configuration. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']

export interface Revision {
  /** Paths, relative to the folder, of files that differ from the revision or are not in it. */
  readonly changed: ReadonlySet<string>
  /** A file as it was; null where it was not there. Renames are followed. */
  readonly read: (path: string) => Promise<Uint8Array | null>
}

/** Paths are relative to `cwd`, with forward slashes. */
export async function openRevision(cwd: string, name: string): Promise<Revision> {
  const commit = await commitOf(cwd, name)
  const lines = await git(cwd, ['diff', '--no-ext-diff', '--no-textconv', '--relative', '-M', '--name-status', '-z', commit, '--'])
  const untracked = await git(cwd, ['ls-files', '--others', '-z'])
  const { changed, oldNames } = readStatus(lines.toString('utf8'))
  for (const path of untracked.toString('utf8').split('\0')) if (path !== '') changed.add(path)
  return { changed, read: (path) => show(cwd, commit, oldNames.get(path) ?? path) }
}

async function commitOf(cwd: string, name: string): Promise<string> {
  try {
    return (await git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])).toString('utf8').trim()
  } catch (error) {
    throw new UsageError(`--since: ${await whyNot(cwd, name, error)}`)
  }
}

async function whyNot(cwd: string, name: string, error: unknown): Promise<string> {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return 'git is not installed'
  const shallow = await git(cwd, ['rev-parse', '--is-shallow-repository']).catch(() => null)
  if (shallow === null) return 'this is not a git repository'
  const hint = shallow.toString('utf8').trim() === 'true' ? '; the clone is shallow: fetch more of its history' : ''
  return `no revision \`${name}\` in this repository${hint}`
}

/** `M\0path\0` and `R090\0old\0new\0`. */
function readStatus(text: string): { changed: Set<string>; oldNames: Map<string, string> } {
  const changed = new Set<string>()
  const oldNames = new Map<string, string>()
  const fields = text.split('\0')
  for (let i = 0; i + 1 < fields.length; ) {
    const [status = '', first = '', second = ''] = fields.slice(i, i + 3)
    const moved = /^[RC]/.test(status)
    changed.add(moved ? second : first)
    if (moved) oldNames.set(second, first)
    i += moved ? 3 : 2
  }
  return { changed, oldNames }
}

async function show(cwd: string, commit: string, path: string): Promise<Uint8Array | null> {
  return git(cwd, ['cat-file', 'blob', `${commit}:./${path}`]).catch(() => null)
}

async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('git', [...SAFE, ...args], { cwd, maxBuffer: MAX_OUTPUT, encoding: 'buffer' })
  return stdout
}
