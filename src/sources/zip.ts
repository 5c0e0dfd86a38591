/** Looks into a ZIP file before anything unpacks it, so that no bomb goes off. */

import { inflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly header: number
}

// A book in Word unpacks to some 10 MB of XML; pictures are stored as they are.
const LARGEST_UNPACKED = 100 * 1024 * 1024
const MOST_ENTRIES = 5000
const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
// The end record is 22 bytes and may be followed by a comment of 64 KB.
const END_WITHIN = 65_557

export type Zip = { readonly names: ReadonlySet<string> } | { readonly refused: string }

/** Names of the entries, if all of them together unpack to a bearable size and none is larger than it says. */
export function inspectZip(bytes: Uint8Array): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(file)
  if (!entries) return { refused: 'is a damaged or cut-off ZIP file' }
  const total = entries.reduce((sum, e) => sum + e.unpacked, 0)
  if (total > LARGEST_UNPACKED) return { refused: `unpacks to ${Math.round(total / 1024 / 1024)} MB: too large` }
  if (entries.some((e) => !keepsItsWord(file, e))) return { refused: 'unpacks to more than it says: not opened' }
  return { names: new Set(entries.map((e) => e.name)) }
}

function directoryOf(file: Buffer): readonly Entry[] | null {
  const end = lastEnd(file)
  if (end < 0) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES) return null
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const [name, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + name),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      header: file.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

function lastEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - END_WITHIN); at--) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return -1
}

/** The directory can lie about sizes: unpacking stops at what it says. */
function keepsItsWord(file: Buffer, entry: Entry): boolean {
  const { header, method, packed, unpacked } = entry
  if (header + 30 > file.length) return false
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  if (method === 0) return packed === unpacked
  if (method !== 8) return false
  try {
    return inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: Math.max(unpacked, 1) }).length === unpacked
  } catch {
    return false
  }
}
