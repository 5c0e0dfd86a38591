/** Source entries and options for the tests. */

import type { Source, SourceEntry } from '../../src/model.ts'
import { entryOf, type OpenOptions } from '../../src/sources/index.ts'

export const OPEN: OpenOptions = {
  base: '.',
  offline: false,
  refresh: false,
  allowPrivate: true,
  snapshots: null,
  archive: '',
  limits: { backOff: [0, 0] },
}

export function entry(id: string, pathOrUrl: string): SourceEntry {
  return { ...entryOf(pathOrUrl), id }
}

/** The text, or the reason why there is none in angle brackets. */
export function said(source: Source | undefined): string {
  if (!source) return '<no source>'
  return source.read ? source.doc.text : `<${source.unread.reason}>`
}
