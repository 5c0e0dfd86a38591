/** Writes the names of places in one way, so that other spellings of one name meet. */

import { toAscii } from './ascii.ts'

/** Case, accents, apostrophes, hyphens and a leading "the" folded away. */
export function plainKey(name: string): string {
  const words = toAscii(name)
    .toLowerCase()
    .replace(/['`.\u2019]/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
  return words.startsWith('the ') ? words.slice(4) : words
}

/** "Kursk oblast" is Kursk, "Province of Aleppo" is Aleppo; "United States" stays as it is. */
export function withoutDivision(key: string, divisions: ReadonlySet<string>): string {
  const parts = key.split(' ')
  if (parts.length < 2) return key
  if (divisions.has(parts.at(-1) ?? '')) return parts.slice(0, -1).join(' ')
  return divisions.has(parts[0] ?? '') && parts[1] === 'of' ? parts.slice(2).join(' ') : key
}
