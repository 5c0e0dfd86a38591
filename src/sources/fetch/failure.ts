/** Says in plain words why a URL could not be fetched, and whether another try or an archive may help. */

import type { FetchLimits } from '../options.ts'
import { REFUSED } from './guard.ts'

export interface Failure {
  readonly reason: string
  /** Another try may succeed. */
  readonly retry: boolean
  /** The page is no longer there: an archived copy may be. */
  readonly gone: boolean
  /** Seconds that the server asks to wait. */
  readonly after?: number
}

/** Why an answer with this status is no article; null for one that may be. */
export function failureOf(status: number, headers: Readonly<Record<string, string>>): Failure | null {
  if (status >= 200 && status < 300 && status !== 204 && status !== 205) return null
  const known = STATUSES[status]
  const retry = status === 429 || status === 408 || status >= 500
  const gone = status === 404 || status === 410 || status === 451
  const after = Number(headers['retry-after'])
  return { reason: known ?? `the server answered with HTTP ${status}`, retry, gone, ...(after >= 0 && { after }) }
}

const STATUSES: Readonly<Record<number, string>> = {
  204: 'the server sent nothing (HTTP 204)',
  205: 'the server sent nothing (HTTP 205)',
  401: 'needs a login (HTTP 401)',
  402: 'is behind a paywall (HTTP 402)',
  403: 'the server refuses to show it (HTTP 403)',
  404: 'page not found (HTTP 404)',
  410: 'page is gone (HTTP 410)',
  429: 'the server is asked too often (HTTP 429)',
  451: 'is withheld for legal reasons (HTTP 451)',
}

/** What an error of the network means. */
export function brokenBy(
  error: unknown,
  about: { readonly timedOut: boolean; readonly stopped: boolean; readonly limits: FetchLimits },
): Failure {
  if (about.stopped) return { reason: 'was stopped before it was read', retry: false, gone: false }
  if (about.timedOut) return { reason: `took longer than ${seconds(about.limits.total)}`, retry: false, gone: false }
  const code = codeOf(error)
  const refusal = code === REFUSED && error instanceof Error ? error.message : null
  if (refusal) return { reason: refusal, retry: false, gone: false }
  const known = ERRORS[code]
  if (known) return known
  if (/^(?:CERT|ERR_TLS|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|ERR_SSL)/u.test(code))
    return { reason: `its certificate is not valid (${code})`, retry: false, gone: false }
  if (/^(?:Z_|ERR__ERROR_FORMAT|ERR_BUFFER)/u.test(code))
    return { reason: 'is damaged: its compression cannot be undone', retry: false, gone: false }
  return { reason: `could not be fetched${code ? ` (${code})` : ''}`, retry: true, gone: false }
}

const SLOW: Failure = { reason: 'the server does not answer in time', retry: true, gone: false }
const CUT: Failure = { reason: 'the connection was cut off', retry: true, gone: false }

const ERRORS: Readonly<Record<string, Failure>> = {
  ENOTFOUND: { reason: 'there is no such host', retry: false, gone: true },
  EAI_AGAIN: { reason: 'its host could not be looked up', retry: true, gone: false },
  ECONNREFUSED: { reason: 'the server refuses connections', retry: true, gone: true },
  EHOSTUNREACH: { reason: 'the server cannot be reached', retry: true, gone: true },
  ENETUNREACH: { reason: 'the network cannot be reached', retry: false, gone: false },
  ECONNRESET: CUT,
  EPIPE: CUT,
  UND_ERR_SOCKET: CUT,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CUT,
  ETIMEDOUT: SLOW,
  UND_ERR_CONNECT_TIMEOUT: SLOW,
  UND_ERR_HEADERS_TIMEOUT: SLOW,
  UND_ERR_BODY_TIMEOUT: SLOW,
  UND_ERR_HEADERS_OVERFLOW: { reason: 'sends too many headers', retry: false, gone: false },
  Z_BUF_ERROR: CUT,
}

function codeOf(error: unknown): string {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if (e.name === 'AggregateError' && 'errors' in e && Array.isArray(e.errors) && e.errors[0] instanceof Error) return codeOf(e.errors[0])
    if ('code' in e && typeof e.code === 'string') return e.code
    if (e.message.startsWith('HPE_')) return e.message
  }
  return ''
}

function seconds(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 1000)} seconds` : `${ms} ms`
}
