/** Finds an archived copy of a page that is gone: the Wayback availability API. */

import type { Fetcher } from './index.ts'

export interface ArchivedCopy {
  readonly url: string
  /** ISO day of the copy. */
  readonly day: string
}

const INTERNET_ARCHIVE = 'https://archive.org/wayback/available'

/** The endpoint in force: the option, else the environment, else the Internet Archive; '' is none. */
export function archiveEndpoint(option: string | undefined): string {
  return option ?? process.env.VERIFY_ARCHIVE ?? INTERNET_ARCHIVE
}

/** The closest copy; null where there is none or the archive does not answer. */
export async function archivedCopy(url: string, endpoint: string, fetcher: Fetcher): Promise<ArchivedCopy | null> {
  if (endpoint === '') return null
  const answer = await fetcher.fetch(`${endpoint}${endpoint.includes('?') ? '&' : '?'}url=${encodeURIComponent(url)}`)
  if ('reason' in answer) return null
  const closest = closestIn(Buffer.from(answer.bytes).toString('utf8'))
  if (!closest) return null
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/u.exec(closest.timestamp) ?? []
  if (year === undefined) return null
  // "id_" gives the page as it was, without the archive's own frame and links.
  return { url: closest.url.replace(/(\/web\/\d{4,14})\//u, '$1id_/'), day: `${year}-${month}-${day}` }
}

function closestIn(json: string): { readonly url: string; readonly timestamp: string } | null {
  try {
    const { archived_snapshots: found } = JSON.parse(json) as { archived_snapshots?: { closest?: Record<string, unknown> } }
    const { available, url, timestamp, status } = found?.closest ?? {}
    const usable =
      available === true &&
      typeof url === 'string' &&
      typeof timestamp === 'string' &&
      (status === undefined || String(status).startsWith('2'))
    return usable ? { url, timestamp } : null
  } catch {
    return null
  }
}
