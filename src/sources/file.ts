/** Opens a source that is a file. */

import { open, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import type { Source, SourceEntry } from '../model.ts'
import { docFromBytes, LARGEST_FILE, tooLarge, unread } from './bytes.ts'
import type { OpenOptions } from './options.ts'

/** Never throws. A file is read once, and only if its size is bearable; pipes and devices have no end and are refused. */
export async function openFile(entry: SourceEntry, options: OpenOptions): Promise<Source> {
  const location = entry.file ?? entry.id
  const given = { id: entry.id, location, facts: entry }
  const path = isAbsolute(location) ? location : join(options.base, location)
  try {
    if (options.within !== undefined && isOutside(options.within, await realpath(path)))
      return unread(given, 'lies outside what may be read')
    const file = await open(path, 'r')
    try {
      const about = await file.stat()
      if (about.isDirectory()) return unread(given, 'is a folder')
      if (!about.isFile()) return unread(given, 'is not a regular file')
      if (about.size > LARGEST_FILE) return unread(given, tooLarge(LARGEST_FILE))
      return await docFromBytes({ ...given, bytes: await file.readFile() })
    } finally {
      await file.close()
    }
  } catch (error) {
    return unread(given, reasonOf(error))
  }
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way.startsWith('..') || isAbsolute(way)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'may not be read: permission denied',
  EPERM: 'may not be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'is a circle of links',
  ENAMETOOLONG: 'has too long a name',
  EMFILE: 'could not be opened: too many open files',
  ERR_INVALID_ARG_VALUE: 'has no valid name',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `could not be read${code ? ` (${code})` : ''}`
}
