/** Turns bytes into text as browsers do: byte-order mark, declared charset, strict UTF-8, then a guess by frequency. */

import { createRequire } from 'node:module'

/** Charset of the HTTP header, if any; `html` looks for one inside the page as well. */
export interface Declared {
  readonly charset: string | null
  readonly html: boolean
}

// Where browsers look for `<meta charset>` (WHATWG HTML, 13.2.3.2), with room for long comments before it.
const META_WITHIN = 4096
// A page in UTF-8 that was cut or holds a stray byte is still UTF-8; with more than this share of broken bytes it is something else.
const BROKEN_SHARE = 0.002
// The WHATWG encoding standard reads these labels as their Windows supersets.
const SUPERSETS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'ks_c_5601-1987': 'cp949',
  'euc-kr': 'cp949',
  'x-sjis': 'shift_jis',
}

/** The text without its byte-order mark. Never fails: what no charset explains becomes U+FFFD. */
export function decode(bytes: Uint8Array, declared: Declared): string {
  const marked = byMark(bytes)
  if (marked !== null) return marked
  const label = charsetOf(declared.charset) ?? (declared.html ? charsetInPage(bytes) : null)
  if (label === null || label === 'utf-8' || label === 'utf8') return asUtf8(bytes) ?? (label ? mostlyUtf8(bytes) : null) ?? guessed(bytes)
  return encoded(bytes, label) ?? asUtf8(bytes) ?? guessed(bytes)
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return unmarkedUtf16(bytes)
}

/** Latin text in UTF-16 without a mark: every second byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 200)
  if (sample.length < 8 || sample.length % 2 !== 0) return null
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const most = sample.length * 0.45
  if ((zeros[1] ?? 0) > most && zeros[0] === 0) return new TextDecoder('utf-16le').decode(bytes)
  if ((zeros[0] ?? 0) > most && zeros[1] === 0) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  return broken <= Math.max(2, text.length * BROKEN_SHARE) ? text : null
}

// Loaded only for texts that are not UTF-8: 30 ms together.
const require = createRequire(import.meta.url)

function guessed(bytes: Uint8Array): string {
  const chardet = require('chardet') as typeof import('chardet')
  const label = charsetOf(chardet.detect(bytes.subarray(0, 200_000)))
  return (label && label !== 'utf-8' ? encoded(bytes, label) : null) ?? mostlyUtf8(bytes) ?? encoded(bytes, 'windows-1252') ?? ''
}

/** By iconv-lite: the TextDecoder of Node 20 gives control characters for the curly quotes of windows-1252. */
function encoded(bytes: Uint8Array, label: string): string | null {
  const iconv = require('iconv-lite') as typeof import('iconv-lite')
  return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label) : null
}

function charsetInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, META_WITHIN)).toString('latin1')
  const found =
    /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/iu.exec(head) ??
    /^\s{0,50}<\?xml[^>]{0,200}?encoding=["']([\w:.-]{2,40})/iu.exec(head)
  const label = charsetOf(found?.[1] ?? null)
  // A page that could be read this far is no UTF-16, whatever it says (WHATWG HTML, "prescan").
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

function charsetOf(label: string | null | undefined): string | null {
  const plain = (label ?? '').trim().toLowerCase()
  return plain === '' ? null : (SUPERSETS[plain] ?? plain)
}
