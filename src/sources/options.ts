/** How sources are opened: where files lie, whether the network may be used, where snapshots are kept. */

export interface OpenOptions {
  /** Folder that `file` is relative to. */
  readonly base: string
  /** Never touches the network: URLs are read from their snapshots alone. */
  readonly offline: boolean
  /** Fetches again what has a snapshot. */
  readonly refresh: boolean
  /** Lets URLs lead to private and loopback addresses. */
  readonly allowPrivate: boolean
  /** Folder of the snapshots, with the lock file beside it; null keeps none. */
  readonly snapshots: string | null
  /** Wayback availability API; '' asks none. Left out: VERIFY_ARCHIVE, or the Internet Archive. */
  readonly archive?: string
  /** Milliseconds and bytes; the tests set them low. */
  readonly limits?: Partial<FetchLimits>
  /** Absolute folder, links followed, outside which no file is opened. */
  readonly within?: string
  readonly progress?: (message: string) => void
  readonly signal?: AbortSignal
}

export interface FetchLimits {
  /** For all of one answer, redirects included. */
  readonly total: number
  /** Until the headers come, and between two pieces of the body. */
  readonly idle: number
  /** Of the body, unpacked. */
  readonly bytes: number
  /** Waits before the second, third … try. */
  readonly backOff: readonly number[]
}

export const FETCH_LIMITS: FetchLimits = {
  // Slow newspapers take ten seconds; a reader has given up by then as well.
  total: 45_000,
  idle: 15_000,
  bytes: 20 * 1024 * 1024,
  backOff: [500, 2000],
}
