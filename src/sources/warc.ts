/** Reads the page out of a WARC file (ISO 28500): its first response that holds an article. */

import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

export interface Archived {
  readonly bytes: Uint8Array
  readonly mime: string | null
  readonly url: string | null
}

const LARGEST_PAGE = 20 * 1024 * 1024
const MOST_RECORDS = 10_000
const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)/iu

/** The first response or resource of a type that can be read; null where there is none. */
export function pageInWarc(bytes: Uint8Array): Archived | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  for (let i = 0; i < MOST_RECORDS && at < file.length; i++) {
    const end = file.indexOf('\r\n\r\n', at)
    if (end < 0) return null
    const headers = headersOf(file.toString('utf8', at, end))
    const length = Number(headers.get('content-length') ?? Number.NaN)
    if (!(length >= 0)) return null
    const page = pageOf(headers, file.subarray(end + 4, end + 4 + length))
    if (page) return page
    at = end + 4 + length
    while (file[at] === 13 || file[at] === 10) at++
  }
  return null
}

function pageOf(headers: ReadonlyMap<string, string>, block: Buffer): Archived | null {
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/gu, '') ?? null
  const type = headers.get('warc-type')
  if (type === 'resource')
    return READABLE.test(headers.get('content-type') ?? '') ? { bytes: block, mime: headers.get('content-type') ?? null, url } : null
  if (type !== 'response') return null
  const end = block.indexOf('\r\n\r\n')
  const head = block.toString('latin1', 0, Math.max(end, 0))
  const answer = headersOf(head)
  const mime = answer.get('content-type') ?? null
  if (end < 0 || !/^HTTP\/\S+ 2\d\d/u.test(head) || !READABLE.test(mime ?? '')) return null
  const body = answer.get('transfer-encoding')?.includes('chunked') ? unchunked(block.subarray(end + 4)) : block.subarray(end + 4)
  const unpacked = unpack(body, answer.get('content-encoding') ?? '')
  return unpacked ? { bytes: unpacked, mime, url } : null
}

function headersOf(lines: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) found.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return found
}

/** Recorders are to store the body as sent, but many have undone the chunks and left the header: then it is taken as it is. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at)
    const size = end < 0 || end - at > 20 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16)
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts)
    if (size === 0) break
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

function unpack(body: Buffer, encoding: string): Buffer | null {
  const limit = { maxOutputLength: LARGEST_PAGE }
  try {
    if (/gzip/iu.test(encoding)) return gunzipSync(body, limit)
    if (/\bbr\b/iu.test(encoding)) return brotliDecompressSync(body, limit)
    if (/deflate/iu.test(encoding)) return inflateSync(body, limit)
    return body
  } catch {
    return body[0] === 0x3c ? body : null
  }
}
