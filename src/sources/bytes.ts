/** Makes a source of the bytes of a file, whatever its format. */

import { gunzipSync } from 'node:zlib'
import type { Source, Unread } from '../model.ts'
import { decode } from './decode.ts'
import { docOf, type Extracted, mergeFacts, type StatedFacts, sha256Of } from './extracted.ts'
import { type FileFormat, formatOf } from './format.ts'
import { readMarkdown } from './markdown/index.ts'
import { readText } from './text.ts'

export interface GivenBytes {
  readonly id: string
  /** Path or URL as shown to the user. */
  readonly location: string
  readonly bytes: Uint8Array
  /** Content type that a server gave, with its charset. */
  readonly mime?: string | null
  readonly facts: StatedFacts
}

// The longest articles are under 1 MB; a text of this size takes about ten seconds to analyse.
export const LARGEST_TEXT = 20 * 1024 * 1024
// Reports as PDF and DOCX carry pictures.
export const LARGEST_FILE = 100 * 1024 * 1024

type Read = (Extracted & { readonly barrier?: string | null }) | { readonly refused: string }

/** Never throws. The type is told by the content first, then by the declared type, then by the name. */
export async function docFromBytes(given: GivenBytes): Promise<Source> {
  try {
    const read = await readBytes(given, given.bytes, given.mime ?? null)
    if ('refused' in read) return unread(given, read.refused)
    if (read.barrier) return unread(given, read.barrier)
    if (!/[\p{L}\p{N}]/u.test(read.text)) return unread(given, given.bytes.length === 0 ? 'is empty' : 'holds no text')
    return { read: true, doc: docOf(given.id, given.location, sha256Of(given.bytes), read, given.facts) }
  } catch (error) {
    // A defect of a parser that no test foresaw must not end the run over all other sources.
    return unread(given, `could not be read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown error'}`)
  }
}

export function unread(given: { readonly id: string; readonly location: string; readonly facts: StatedFacts }, reason: string): Source {
  const about: Unread = { ...mergeFacts(given.facts, {}), id: given.id, location: given.location, reason }
  return { read: false, unread: about }
}

async function readBytes(given: GivenBytes, bytes: Uint8Array, mime: string | null): Promise<Read> {
  const told = formatOf(bytes, mime, given.location)
  if ('refused' in told) return told
  const limit = told.format === 'pdf' || told.format === 'zip' || told.format === 'warc' ? LARGEST_FILE : LARGEST_TEXT
  if (bytes.length > limit) return { refused: tooLarge(limit) }
  return READERS[told.format](given, bytes, mime)
}

export function tooLarge(limit: number): string {
  return `is larger than ${Math.round(limit / 1024 / 1024)} MB: too large`
}

/** Readers other than those of text and Markdown are loaded when first needed: together they take half a second. */
const READERS: Readonly<Record<FileFormat, (given: GivenBytes, bytes: Uint8Array, mime: string | null) => Promise<Read>>> = {
  text: async (_, bytes, mime) => readableText(decode(bytes, { charset: charsetIn(mime), html: false })),
  markdown: async (_, bytes, mime) => readMarkdown(decode(bytes, { charset: charsetIn(mime), html: false })),
  html: async (given, bytes, mime) => {
    const { readHtml } = await import('./html/index.ts')
    return readHtml(decode(bytes, { charset: charsetIn(mime), html: true }), given.facts.url ?? null)
  },
  pdf: async (_, bytes) => (await import('./apart.ts')).readApart({ format: 'pdf', bytes }),
  zip: async (_, bytes) => (await import('./apart.ts')).readApart({ format: 'docx', bytes }),
  gzip: async (given, bytes) => readUnpacked(given, bytes),
  warc: async (given, bytes) => {
    const page = (await import('./warc.ts')).pageInWarc(bytes)
    if (!page) return { refused: 'is a WARC file without a page that can be read' }
    return readBytes(
      { ...given, location: page.url ?? '', facts: { ...given.facts, url: given.facts.url ?? page.url } },
      page.bytes,
      page.mime,
    )
  },
}

async function readUnpacked(given: GivenBytes, bytes: Uint8Array): Promise<Read> {
  let unpacked: Uint8Array
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: LARGEST_TEXT })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return { refused: code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(LARGEST_TEXT) : 'is a damaged or cut-off gzip file' }
  }
  // One layer is a packed file; more is a trick.
  if (unpacked[0] === 0x1f && unpacked[1] === 0x8b) return { refused: 'is packed more than once' }
  return readBytes({ ...given, location: given.location.replace(/\.gz$/iu, '') }, unpacked, null)
}

// More of these than one in a hundred characters: no text, whatever the name says.
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu
const CONTROL_SHARE = 0.01

function readableText(text: string): Read {
  const sample = text.slice(0, 20_000)
  const controls = sample.match(CONTROL)?.length ?? 0
  return controls > 4 && controls > CONTROL_SHARE * sample.length ? { refused: 'is binary data, not text' } : readText(text)
}

function charsetIn(mime: string | null): string | null {
  return /charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/iu.exec(mime ?? '')?.[1] ?? null
}
