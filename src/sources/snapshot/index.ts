/** `verify snapshot`: fetches the URL sources and pins each to its snapshot. */

import type { ChangedPassage, SourceEntry } from '../../model.ts'
import type { OpenOptions } from '../options.ts'
import { startVisits } from '../web.ts'
import { addPins, type Pin } from './lock.ts'

export interface Pinned {
  readonly id: string
  readonly url: string
  /** `kept`: was pinned already, or has not changed; `changed`: pinned anew because its text is another. */
  readonly how: 'fetched' | 'kept' | 'changed' | 'failed'
  readonly sha256: string | null
  /** Why it could not be read. */
  readonly reason: string | null
  readonly location: string
  readonly changes: readonly ChangedPassage[]
}

/** One line for each URL source, in the order of the entries; files are left out. With `refresh` pins move on to what is there now. */
export async function snapshotSources(
  entries: readonly SourceEntry[],
  options: OpenOptions & { readonly snapshots: string },
): Promise<readonly Pinned[]> {
  const visits = await startVisits(options)
  const fresh: Record<string, Pin> = {}
  try {
    return await Promise.all(
      entries.flatMap((entry) => {
        const { url } = entry
        return entry.file !== null || url === null ? [] : [pinOne(entry, url)]
      }),
    )
  } finally {
    await addPins(options.snapshots, fresh)
    await visits.close()
  }

  async function pinOne(entry: SourceEntry, url: string): Promise<Pinned> {
    const { source, how, pin } = await visits.visit(entry)
    if (how === 'fetched' && pin) fresh[url] = pin
    const changes = source.read ? (source.changes ?? []) : []
    return {
      id: entry.id,
      url,
      how: changes.length > 0 ? 'changed' : how,
      sha256: pin?.sha256 ?? null,
      reason: source.read ? null : source.unread.reason,
      location: source.read ? source.doc.location : source.unread.location,
      changes,
    }
  }
}
