/** Fetches one URL: redirects, compression, limits of time and size. One try; never throws. */

import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import type { FetchLimits } from '../options.ts'
import { brokenBy, type Failure } from './failure.ts'
import { refusedHost } from './guard.ts'

export interface Answer {
  readonly status: number
  /** Lower-case names; repeated headers joined. */
  readonly headers: Readonly<Record<string, string>>
  /** Where the redirects ended. */
  readonly url: string
  readonly bytes: Uint8Array
}

export interface Asking {
  readonly agent: Dispatcher
  readonly limits: FetchLimits
  readonly allowPrivate: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

// Browsers follow 20; pages of articles need 3 or 4.
const MOST_REDIRECTS = 10

/** The answer whatever its status, or why there is none. */
export async function get(url: string, asking: Asking): Promise<Answer | Failure> {
  const timeout = AbortSignal.timeout(asking.limits.total)
  const signal = asking.signal ? AbortSignal.any([timeout, asking.signal]) : timeout
  const seen = new Set<string>()
  let at = url
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const refusal = refusedUrl(at, asking.allowPrivate)
      if (refusal) return { reason: hops === 0 ? refusal : `is redirected: ${refusal}`, retry: false, gone: false }
      if (seen.has(at)) return { reason: 'is redirected in a circle', retry: false, gone: false }
      seen.add(at)
      const answer = await askOnce(at, asking, signal)
      if (!('redirect' in answer)) return answer
      at = new URL(answer.redirect, at).href
    }
    return { reason: `is redirected more than ${MOST_REDIRECTS} times`, retry: false, gone: false }
  } catch (error) {
    return brokenBy(error, { timedOut: timeout.aborted, stopped: asking.signal?.aborted ?? false, limits: asking.limits })
  }
}

/** Why the URL may not be fetched; null where it may. */
export function refusedUrl(url: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(url)) return 'is no valid URL'
  const { protocol, hostname, username, password } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return `\`${protocol}\` URLs are not fetched`
  if (username !== '' || password !== '') return 'holds a user name or password: not fetched'
  return allowPrivate ? null : refusedHost(hostname)
}

async function askOnce(url: string, asking: Asking, signal: AbortSignal): Promise<Answer | Failure | { readonly redirect: string }> {
  const {
    statusCode,
    headers: given,
    body,
  } = await request(url, {
    dispatcher: asking.agent,
    headers: asking.headers,
    headersTimeout: asking.limits.idle,
    bodyTimeout: asking.limits.idle,
    signal,
  })
  // A body that is thrown away ends in an error that nobody waits for.
  body.on('error', () => undefined)
  const headers = plainHeaders(given)
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
    body.destroy()
    return URL.canParse(headers.location, url)
      ? { redirect: headers.location }
      : { reason: 'is redirected to no valid URL', retry: false, gone: false }
  }
  const bytes = await readBody(body, headers['content-encoding'] ?? '', asking.limits)
  return 'reason' in bytes ? bytes : { status: statusCode, headers, url, bytes: bytes.body }
}

/** Counts what was sent and what it unpacks to: a bomb is cut off while it unpacks, an endless body while it comes. */
async function readBody(body: Readable, encoding: string, limits: FetchLimits): Promise<{ readonly body: Uint8Array } | Failure> {
  const unpacker = unpackerOf(encoding)
  if (unpacker) {
    body.on('error', (error) => unpacker.destroy(error))
    body.pipe(unpacker)
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of unpacker ?? body) {
      size += (chunk as Buffer).length
      if (size > limits.bytes)
        return { reason: `is larger than ${Math.max(1, Math.round(limits.bytes / 1024 / 1024))} MB: too large`, retry: false, gone: false }
      chunks.push(chunk as Buffer)
    }
    return { body: Buffer.concat(chunks) }
  } finally {
    body.destroy()
    unpacker?.destroy()
  }
}

function unpackerOf(encoding: string) {
  if (/^\s*(?:x-)?gzip\s*$/iu.test(encoding)) return createGunzip()
  if (/^\s*br\s*$/iu.test(encoding)) return createBrotliDecompress()
  if (/^\s*deflate\s*$/iu.test(encoding)) return createInflate()
  return null
}

function plainHeaders(given: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  return plain
}
