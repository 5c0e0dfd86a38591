/** Writes text of any script in ASCII letters. */

import { createRequire } from 'node:module'
import { loadDerived } from './load.ts'

/** ASCII by code point within a block of 256, in text as the package stores it; null where the block is empty. */
export type AsciiBlocks = readonly (string | null)[]

let blocks: AsciiBlocks | null = null
const split = new Map<number, readonly string[]>()

/** As any-ascii does it; its tables are half a megabyte and are read at the first letter that needs them. */
export function toAscii(text: string): string {
  if (/^[\0-\x7f]*$/u.test(text)) return text
  let result = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    result += code <= 0x7f ? char : (blockOf(code >>> 8)[code & 0xff] ?? '')
  }
  return result
}

function blockOf(number: number): readonly string[] {
  const known = split.get(number)
  if (known) return known
  blocks ??= loadDerived('ascii', asciiBlocks)
  const block = (blocks[number] ?? '').split('\t')
  split.set(number, block)
  return block
}

/** Unicode ends with the block 0x10ff. */
const LAST_BLOCK = 0x10ff

/** The tables of the package, for the build and for the source tree. */
export function asciiBlocks(): AsciiBlocks {
  const require = createRequire(import.meta.url)
  const { default: anyAscii } = require('any-ascii') as { default: (text: string) => string }
  return Array.from({ length: LAST_BLOCK + 1 }, (_, number) => {
    const cells = Array.from({ length: 0x100 }, (_, low) => {
      const code = number * 0x100 + low
      return code <= 0x7f || (code >= 0xd800 && code <= 0xdfff) ? '' : anyAscii(String.fromCodePoint(code))
    })
    const last = cells.findLastIndex((cell) => cell !== '')
    return last < 0 ? null : cells.slice(0, last + 1).join('\t')
  })
}
