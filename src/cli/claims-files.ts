/** Finds the claims files that the command line means, and reads them: the only place where they touch the disk. */

import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { MAX_BYTES, tooLarge } from '../claims/decode.ts'
import { didYouMean } from '../claims/issues.ts'
import { problemOfFile } from '../claims/page.ts'
import { type FileContent, readClaims } from '../claims/read.ts'
import type { ClaimsFile, Problem } from '../model.ts'
import { type Io, UsageError } from './io.ts'

/** What a folder is searched for. */
const NAMES = ['claims.yaml', 'claims.yml', '*.claims.yaml', '*.claims.yml']
const STDIN = '<stdin>'

export interface Loaded {
  readonly files: readonly ClaimsFile[]
  readonly problems: readonly Problem[]
}

/** `within` is the folder outside which nothing is read, links followed; null reads whatever is named. */
export async function loadClaims(
  io: Io,
  args: readonly string[],
  checks: readonly string[],
  commands: readonly string[],
  within: string | null = null,
): Promise<Loaded> {
  const folder = within === null ? null : realFolder(io, within)
  const files: ClaimsFile[] = []
  const problems: Problem[] = []
  for (const path of await findClaims(io, args, commands)) {
    const content = path === STDIN ? { bytes: await readAll(io) } : readFromDisk(io, path, folder)
    if ('problem' in content) {
      problems.push(content.problem)
      continue
    }
    const read = readClaims(path, content.bytes, { checks, readFile: (other) => included(io, other, folder) })
    problems.push(...read.problems)
    if (read.file) files.push(read.file)
  }
  return { files, problems }
}

/** Paths as shown to the user: relative to the working folder where they lie in it, with forward slashes. */
async function findClaims(io: Io, args: readonly string[], commands: readonly string[]): Promise<string[]> {
  if (args.length === 0) return defaultFiles(io)
  const found: string[] = []
  for (const arg of args) found.push(...(await expand(io, arg, commands)))
  return [...new Set(found)]
}

/** Claims files in the working folder itself. */
export function claimsFilesHere(io: Io): Promise<string[]> {
  io.trail?.search(io.cwd)
  return glob(io.cwd, NAMES)
}

async function defaultFiles(io: Io): Promise<string[]> {
  const found = await claimsFilesHere(io)
  if (found.length > 0) return found
  throw new UsageError('no claims file here', 'name one, or write a first one with `verify init <articles…>`')
}

async function expand(io: Io, arg: string, commands: readonly string[]): Promise<string[]> {
  if (arg === '-') return [STDIN]
  const kind = kindIn(io, arg)
  if (kind === 'file') return [shown(io.cwd, arg)]
  const inFolder = kind === 'folder' ? NAMES.map((name) => join(arg, '**', name)) : [arg]
  if (kind === 'folder' || /[*?[\]{}]/.test(arg)) {
    io.trail?.lose()
    const found = await glob(io.cwd, inFolder)
    if (found.length > 0) return found
    throw new UsageError(`no claims file matches \`${arg}\``, `a folder is searched for ${NAMES.join(', ')}`)
  }
  if (commands.includes(arg)) throw new UsageError(`\`${arg}\`: no such file`, `a command comes before its options: \`verify ${arg} …\``)
  throw new UsageError(`\`${arg}\`: no such file`, arg.includes('.') ? null : didYouMean(arg, commands))
}

async function glob(cwd: string, patterns: readonly string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const plain = patterns.map((pattern) => pattern.replaceAll('\\', '/'))
  const found = await glob(plain, { cwd, ignore: ['**/node_modules/**', '**/.git/**'], onlyFiles: true, expandDirectories: false })
  return found.sort((a, b) => (a < b ? -1 : 1)).map((path) => shown(cwd, path))
}

/** What lies at a path, seen from the working folder. */
export function kindIn(io: Io, path: string): 'file' | 'folder' | null {
  const full = resolve(io.cwd, path)
  io.trail?.look(full)
  return kindOf(full)
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? (stat.isDirectory() ? 'folder' : 'file') : null
}

export function shown(cwd: string, path: string): string {
  const inside = relative(cwd, resolve(cwd, path))
  const plain = inside.startsWith('..') && isAbsolute(path) ? path : inside
  return sep === '/' ? plain : plain.split(sep).join('/')
}

/** The size is asked for first: a file of many gigabytes is never loaded. */
export function readFromDisk(io: Io, path: string, within: string | null = null): { bytes: Uint8Array } | { problem: Problem } {
  try {
    const full = resolve(io.cwd, path)
    io.trail?.look(full)
    if (within !== null && isOutside(within, realpathSync(full))) return { problem: outside(path) }
    const stat = statSync(full)
    if (stat.isDirectory()) return { problem: problemOfFile(path, 'unreadable-file', `\`${path}\` is a folder`) }
    if (stat.size > MAX_BYTES) return { problem: tooLarge(path, stat.size) }
    return { bytes: readFileSync(full) }
  } catch (error) {
    return { problem: problemOfFile(path, 'unreadable-file', `\`${path}\` cannot be read: ${reasonOf(error)}`) }
  }
}

/** The folder itself, links followed. */
export function realFolder(io: Io, folder: string): string {
  io.trail?.lose()
  if (kindIn(io, folder) !== 'folder') throw new UsageError(`\`${folder}\`: no such folder`)
  return realpathSync(resolve(io.cwd, folder))
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way.startsWith('..') || isAbsolute(way)
}

function outside(path: string): Problem {
  return problemOfFile(path, 'unreadable-file', `\`${path}\` cannot be read: it lies outside what may be read`)
}

function included(io: Io, path: string, within: string | null): FileContent {
  const content = readFromDisk(io, path, within)
  return 'bytes' in content ? content : { reason: content.problem.message.replace(/^.*cannot be read: /, '') }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ELOOP: 'a loop of links',
}

export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'
  return REASONS[code] ?? code
}

/** Stops just above the limit: the reader then says that it is too large. */
async function readAll({ stdin, trail }: Io): Promise<Uint8Array> {
  trail?.lose()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > MAX_BYTES) break
  }
  return Buffer.concat(chunks)
}
