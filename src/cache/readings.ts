/** Reads documents that were read before from the cache: an article has an entry of its own, all claims of a file share one. */

import type { Doc, Reading } from '../model.ts'
import type { Reader } from '../reading.ts'
import { contentKey, contentOf } from './contents.ts'
import { inTurns, type Part } from './share.ts'
import { keyOf, type Store } from './store.ts'
import { codeVersion } from './version.ts'

export function cachedReader(store: Store, reader: Reader, part: Part | null = null): Reader {
  return {
    readArticles: (docs) => inTurns(docs, turnOf(docs.length, part), part, (some) => readEach(store, reader, some)),
    readClaims: (docs) => readTogether(store, reader, docs),
  }
}

/** What is kept waits in memory for the disk: not all of an archive at once. A part looks up more often what others have done by now. */
function turnOf(docs: number, part: Part | null): number {
  return part === null ? 256 : Math.min(256, Math.max(16, Math.ceil(docs / part.count / 4)))
}

async function readEach(store: Store, reader: Reader, docs: readonly Doc[]): Promise<readonly Reading[]> {
  const keys = docs.map(contentKey)
  const kept = keys.map((key) => store.read(key) as Reading | null)
  const missing = docs.flatMap((doc, i) => (kept[i] ? [] : [{ doc, key: keys[i] ?? '' }]))
  const fresh = await reader.readArticles(missing.map(({ doc }) => doc))
  await Promise.all(fresh.map((reading, i) => store.keep(missing[i]?.key ?? '', reading)))
  return merged(kept, fresh)
}

type Pack = Readonly<Record<string, Reading>>

/** Claims are a sentence each: opening a file for every one would take longer than a file with all of them. */
async function readTogether(store: Store, reader: Reader, docs: readonly Doc[]): Promise<readonly Reading[]> {
  if (docs.length === 0) return reader.readClaims(docs)
  const packKey = keyOf('claims', codeVersion(), ...docs.slice(0, NAMING).map((doc) => `${doc.location} ${doc.id}`))
  const pack = (store.read(packKey) ?? {}) as Pack
  const keys = docs.map((doc) => keyOf(contentOf(doc)))
  const kept = keys.map((key) => pack[key] ?? null)
  const missing = docs.filter((_, i) => !kept[i])
  const all = merged(kept, await reader.readClaims(missing))
  if (missing.length > 0) void store.keep(packKey, Object.fromEntries(all.map((reading, i) => [keys[i], reading])))
  return all
}

/** The ids of its first claims tell a claims file from others and seldom change; where they do, its claims are read once more. */
const NAMING = 3

/** Fresh readings in the places where none was kept. */
function merged(kept: readonly (Reading | null)[], fresh: readonly Reading[]): Reading[] {
  const rest = [...fresh]
  return kept.flatMap((reading) => reading ?? rest.shift() ?? [])
}
