/** Opens the sources of a claims file: each becomes a document, or is unread with the reason. */

import { basename, extname } from 'node:path'
import type { Doc, Source, SourceEntry } from '../model.ts'
import { docOf, mergeFacts, type StatedFacts, sha256Of } from './extracted.ts'
import { openFile } from './file.ts'
import { readMarkdown } from './markdown/index.ts'
import type { OpenOptions } from './options.ts'
import type { Pinned } from './snapshot/index.ts'
import { readText } from './text.ts'

export { docFromBytes, type GivenBytes } from './bytes.ts'
export type { OpenOptions } from './options.ts'
export type { Pinned } from './snapshot/index.ts'

/** A text in memory; `location` is what reports call it, the id where left out. */
export interface GivenText extends StatedFacts {
  readonly id: string
  readonly text: string
  readonly location?: string
  readonly format?: 'text' | 'markdown'
}

/** Sources in the order of the entries. Never throws: what cannot be read says why. */
export async function openSources(entries: readonly SourceEntry[], options: OpenOptions): Promise<readonly Source[]> {
  const pages = entries.filter((entry) => entry.file === null)
  // Opened for URLs alone: files need neither the network nor the snapshots.
  const web = pages.length === 0 ? null : await (await import('./web.ts')).openWeb(options)
  try {
    return await Promise.all(entries.map((entry) => (entry.file !== null || !web ? openFile(entry, options) : web.open(entry))))
  } finally {
    await web?.close()
  }
}

/** Fetches the URL sources and pins each to its snapshot: `verify snapshot`. */
export async function snapshotSources(
  entries: readonly SourceEntry[],
  options: OpenOptions & { readonly snapshots: string },
): Promise<readonly Pinned[]> {
  const { snapshotSources: snapshot } = await import('./snapshot/index.ts')
  return snapshot(entries, options)
}

/** Costs about 0.1 ms for an article of 5 KB. */
export function docFromText(given: GivenText): Doc {
  const { id, text, location = id, format = 'text' } = given
  const extracted = format === 'markdown' ? readMarkdown(text) : readText(text)
  return docOf(id, location, sha256Of(text), extracted, given)
}

/** The entry of a file or URL named on the command line; the id is its name without folder and extension. */
export function entryOf(pathOrUrl: string): SourceEntry {
  const url = URL.canParse(pathOrUrl) && /^https?:/iu.test(pathOrUrl) ? pathOrUrl : null
  const name = url ? lastPart(new URL(url)) : basename(pathOrUrl)
  const id = name.slice(0, name.length - extname(name).length) || name
  return { ...mergeFacts({}, {}), id, url, file: url ? null : pathOrUrl, place: { file: pathOrUrl, line: 1, column: 1 } }
}

function lastPart(url: URL): string {
  return url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname
}
