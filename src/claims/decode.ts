/** Turns the bytes of a claims file into text: UTF-8 or UTF-16, with or without a byte-order mark. */

import { TextDecoder } from 'node:util'
import type { Problem } from '../model.ts'
import { makePage, problemAt, problemOfFile } from './page.ts'

/** 20,000 claims make about 5 MB and take a second and a half to read; more than this is some other file. */
export const MAX_BYTES = 16 * 1024 * 1024

export type Decoded = { readonly text: string } | { readonly problem: Problem }

/** Offsets in the text count from after the byte-order mark, as editors count. */
export function decodeClaims(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { problem: tooLarge(path, bytes.length) }
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const nul = text.indexOf('\0')
  if (nul !== -1) return { problem: badEncoding(path, text, nul, 'a NUL byte in the file') }
  const bad = text.indexOf('\uFFFD')
  if (bad === -1 || isValid(encoding, bytes)) return { text }
  return { problem: badEncoding(path, text, bad, `the file is not valid ${encoding.toUpperCase()}`) }
}

function badEncoding(path: string, text: string, at: number, message: string): Problem {
  return problemAt(makePage(path, text), { start: at, end: at + 1 }, 'bad-encoding', message, 'save the file as UTF-8 text')
}

export function tooLarge(path: string, size: number): Problem {
  const message = `the file has ${Math.ceil(size / 1024 / 1024)} MB; a claims file may have ${MAX_BYTES / 1024 / 1024} MB`
  return problemOfFile(path, 'too-large', message, 'is this a claims file? Split a large one and join the parts with `include:`')
}

/** Text in UTF-16 without a mark shows by its zero bytes: every second one of the first characters. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be'
  return 'utf-8'
}

/** A file may hold U+FFFD itself; only then is it no sign of bad bytes. */
function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
