/** The sources of several claims files as one list. */

import type { ClaimsFile, SourceEntry } from '../model.ts'

/** Each id once: the last entry of an id is the one that counts. */
export function entriesOf(files: readonly ClaimsFile[]): SourceEntry[] {
  return [...new Map(files.flatMap((file) => file.sources).map((entry) => [entry.id, entry])).values()]
}
