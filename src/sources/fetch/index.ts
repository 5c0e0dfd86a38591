/** Fetches pages politely: few at a time from one host, again after a failure that may pass, and with a name that says who asks. */

import pLimit from 'p-limit'
import { Agent } from 'undici'
import { FETCH_LIMITS, type FetchLimits, type OpenOptions } from '../options.ts'
import { type Failure, failureOf } from './failure.ts'
import { type Answer, get } from './get.ts'
import { guardedConnector } from './guard.ts'

export interface Fetcher {
  /** `known` are the headers of an earlier answer: an unchanged page then answers 304 with no body. */
  readonly fetch: (url: string, known?: Readonly<Record<string, string>>) => Promise<Answer | Failure>
  readonly close: () => Promise<void>
}

// Two are what browsers of old opened to one host; newsrooms block those who ask for more.
const PER_HOST = 2
const AT_ONCE = 8
// A server may ask for hours; a run cannot wait that long.
const LONGEST_WAIT_MS = 10_000
const USER_AGENT = 'verify-claims (checks what articles say against a claims file; fetches each cited page once)'

/** Holds connections open until it is closed. */
export function startFetching(options: OpenOptions): Fetcher {
  const limits: FetchLimits = { ...FETCH_LIMITS, ...options.limits }
  const connect = options.allowPrivate ? { timeout: limits.idle } : guardedConnector(limits.idle)
  const agent = new Agent({ connect, headersTimeout: limits.idle, bodyTimeout: limits.idle, maxHeaderSize: 64 * 1024 })
  const all = pLimit(AT_ONCE)
  const hosts = new Map<string, ReturnType<typeof pLimit>>()
  const limitOf = (url: string) => {
    const host = URL.canParse(url) ? new URL(url).host : ''
    const limit = hosts.get(host) ?? pLimit(PER_HOST)
    hosts.set(host, limit)
    return limit
  }
  const asking = { agent, limits, allowPrivate: options.allowPrivate, ...(options.signal && { signal: options.signal }) }
  return {
    fetch: (url, known = {}) =>
      limitOf(url)(() =>
        all(() => {
          options.progress?.(`fetching ${url}`)
          return withTries(() => get(url, { ...asking, headers: { ...HEADERS, ...conditions(known) } }), limits, options)
        }),
      ),
    close: () => agent.destroy(),
  }
}

const HEADERS = {
  'user-agent': USER_AGENT,
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en,*;q=0.5',
}

function conditions(known: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...(known.etag && { 'if-none-match': known.etag }),
    ...(known['last-modified'] && { 'if-modified-since': known['last-modified'] }),
  }
}

async function withTries(ask: () => Promise<Answer | Failure>, limits: FetchLimits, options: OpenOptions): Promise<Answer | Failure> {
  for (let tries = 0; ; tries++) {
    const answer = await ask()
    const failure = 'reason' in answer ? answer : answer.status === 304 ? null : failureOf(answer.status, answer.headers)
    if (!failure) return answer
    const wait = limits.backOff[tries]
    if (!failure.retry || wait === undefined || options.signal?.aborted) return failure
    // A server that names a time is given it, as long as the user can wait for it.
    const asked = (failure.after ?? 0) * 1000
    if (asked > LONGEST_WAIT_MS) return failure
    await pause(wait === 0 ? 0 : Math.max(wait, asked), options.signal)
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
