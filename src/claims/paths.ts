/** Paths of claims files and of what they name, with forward slashes, without touching the disk. */

import { posix } from 'node:path'

/** The path that `relative` names when it stands in the file `from`. */
export function joinPaths(from: string, relative: string): string {
  const plain = relative.replaceAll('\\', '/')
  return isAbsolute(plain) ? plain : posix.join(posix.dirname(from), plain)
}

/** The same file as seen from another claims file. */
export function rebase(path: string, from: string, to: string): string {
  if (from === to || isAbsolute(path)) return path
  const target = joinPaths(from, path)
  return isAbsolute(target) ? target : posix.relative(posix.dirname(to), target)
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}
