/** Opens sources that are URLs: from their snapshot, from the network, or from an archive where the page is gone. */

import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Source, SourceEntry } from '../model.ts'
import { docFromBytes, unread } from './bytes.ts'
import { archivedCopy, archiveEndpoint } from './fetch/archive.ts'
import type { Failure } from './fetch/failure.ts'
import { type Fetcher, startFetching } from './fetch/index.ts'
import type { OpenOptions } from './options.ts'
import { changesBetween } from './snapshot/changes.ts'
import { addPins, lockPath, type Pin, type Pins, readPins } from './snapshot/lock.ts'
import { type Fetched, readSnapshot, type Snapshot, saveSnapshot, sweep } from './snapshot/store.ts'

export interface Web {
  readonly open: (entry: SourceEntry) => Promise<Source>
  /** Pins what was fetched for the first time, and closes the connections. */
  readonly close: () => Promise<void>
}

/** What one URL came to: for `verify snapshot`. */
export interface Visit {
  readonly source: Source
  readonly how: 'kept' | 'fetched' | 'failed'
  readonly pin: Pin | null
}

export async function openWeb(options: OpenOptions): Promise<Web> {
  const visits = await startVisits(options)
  const fresh: Record<string, Pin> = {}
  return {
    async open(entry) {
      const { source, pin } = await visits.visit(entry)
      if (pin && entry.url && !visits.pins[entry.url]) fresh[entry.url] = pin
      return source
    },
    async close() {
      if (options.snapshots !== null) await addPins(options.snapshots, fresh)
      await visits.close()
    },
  }
}

export interface Visits {
  readonly pins: Pins
  readonly visit: (entry: SourceEntry) => Promise<Visit>
  readonly close: () => Promise<void>
}

/** Connections are opened at the first fetch, with `offline` never; two sources with one URL are one fetch. */
export async function startVisits(options: OpenOptions): Promise<Visits> {
  const pins = options.snapshots === null ? {} : await readPins(options.snapshots)
  if (options.snapshots !== null && !options.offline) await sweepBoth(options.snapshots, Date.now())
  let fetcher: Fetcher | null = null
  const pages = new Map<string, Promise<Page>>()
  const fetch = (url: string, known: Readonly<Record<string, string>>): Promise<Page> => {
    fetcher ??= startFetching(options)
    const page = pages.get(url) ?? fetchPage(url, known, fetcher, options)
    pages.set(url, page)
    return page
  }
  return {
    pins,
    visit: (entry) => visit(entry, pins, fetch, options),
    close: async () => fetcher?.close(),
  }
}

/** The folder of the snapshots, and the one above it with the lock file. */
async function sweepBoth(snapshots: string, now: number): Promise<void> {
  await Promise.all([sweep(snapshots, now), sweep(dirname(lockPath(snapshots)), now)])
}

type Page = Fetched | Failure | 'unchanged'
type Fetch = (url: string, known: Readonly<Record<string, string>>) => Promise<Page>

async function visit(entry: SourceEntry, pins: Pins, fetch: Fetch, options: OpenOptions): Promise<Visit> {
  const url = entry.url ?? ''
  const given = { id: entry.id, location: url || entry.id, facts: entry }
  if (url === '') return failed(unread(given, 'has neither a file nor a URL'))
  const pin = pins[url] ?? null
  const kept = pin && options.snapshots !== null ? await readSnapshot(options.snapshots, pin.record) : null
  if (kept && (options.offline || !options.refresh)) return { source: await sourceOf(entry, kept.snapshot, kept.bytes), how: 'kept', pin }
  if (options.offline) return failed(unread(given, 'has no snapshot, and offline nothing is fetched'))
  const page = await fetch(url, kept?.snapshot.headers ?? {})
  if (page === 'unchanged' && kept) return { source: await sourceOf(entry, kept.snapshot, kept.bytes), how: 'kept', pin }
  if (page === 'unchanged' || 'reason' in page) {
    const reason = page === 'unchanged' ? 'the server sent nothing' : page.reason
    if (kept) options.progress?.(`${url}: ${reason}; its snapshot is used`)
    return kept ? { source: await sourceOf(entry, kept.snapshot, kept.bytes), how: 'kept', pin } : failed(unread(given, reason))
  }
  return keep(entry, page, pin, options)
}

function failed(source: Source): Visit {
  return { source, how: 'failed', pin: null }
}

/** A page that is a barrier is no snapshot worth keeping. */
async function keep(entry: SourceEntry, page: Fetched, pin: Pin | null, options: OpenOptions): Promise<Visit> {
  const source = await sourceOf(entry, page, page.bytes)
  if (!source.read) return failed(source)
  if (options.snapshots === null) return { source, how: 'fetched', pin: null }
  try {
    const { record, snapshot } = await saveSnapshot(options.snapshots, page, source.doc.text)
    const fresh: Pin = { sha256: snapshot.sha256, record, fetched: snapshot.fetched }
    const before = pin && pin.sha256 !== snapshot.sha256 ? await pinnedText(options.snapshots, pin) : null
    const changes = before === null ? [] : changesBetween(before, source.doc)
    return { source: changes.length > 0 ? { ...source, changes } : source, how: 'fetched', pin: fresh }
  } catch (error) {
    // A folder that cannot be written costs the snapshot, not the reading.
    options.progress?.(`no snapshot of ${page.url}: ${error instanceof Error ? error.message : 'cannot be written'}`)
    return { source, how: 'fetched', pin: null }
  }
}

async function pinnedText(snapshots: string, pin: Pin): Promise<string | null> {
  const kept = await readSnapshot(snapshots, pin.record)
  return kept ? readFile(join(snapshots, basename(kept.snapshot.text)), 'utf8').catch(() => null) : null
}

async function fetchPage(url: string, known: Readonly<Record<string, string>>, network: Fetcher, options: OpenOptions): Promise<Page> {
  const answer = await network.fetch(url, known)
  if (!('reason' in answer)) return answer.status === 304 ? 'unchanged' : fetchedFrom(url, answer, null)
  if (!answer.gone) return answer
  const copy = await archivedCopy(url, archiveEndpoint(options.archive), network)
  const archived = copy && (await network.fetch(copy.url))
  if (!copy || !archived || 'reason' in archived) return answer
  options.progress?.(`${url}: ${answer.reason}; a copy archived on ${copy.day} is used`)
  return fetchedFrom(url, archived, copy.day)
}

function fetchedFrom(
  url: string,
  answer: { readonly url: string; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly bytes: Uint8Array },
  archived: string | null,
): Fetched {
  return {
    url,
    finalUrl: answer.url,
    archived,
    fetched: new Date().toISOString(),
    status: answer.status,
    headers: answer.headers,
    bytes: answer.bytes,
  }
}

/** An archived copy says so wherever the source is named. */
async function sourceOf(entry: SourceEntry, page: Snapshot | Fetched, bytes: Uint8Array): Promise<Source> {
  const location = page.archived === null ? page.url : `${page.url} (copy archived on ${page.archived})`
  const read = await docFromBytes({ id: entry.id, location: page.url, bytes, mime: page.headers['content-type'] ?? null, facts: entry })
  return read.read ? { ...read, doc: { ...read.doc, location } } : { ...read, unread: { ...read.unread, location } }
}
