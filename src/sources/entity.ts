/** Character references (`&amp;`, `&#8217;`): what they stand for and how long they are written. */

import { createRequire } from 'node:module'

export interface Entity {
  readonly means: string
  readonly length: number
}

// The longest named reference of HTML has 31 letters.
const STRICT = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,31});/uy
// HTML, unlike Markdown, also knows old names without a semicolon.
const LOOSE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,31});?/uy

type Decoder = typeof import('entities')

let decoder: Decoder | null = null

/** A reference that ends in a semicolon, as Markdown wants it. */
export function strictEntity(raw: string, at: number): Entity | null {
  return entityAt(STRICT, raw, at, (written) => load().decodeHTMLStrict(written))
}

/** A reference as browsers read it in text. */
export function looseEntity(raw: string, at: number): Entity | null {
  return entityAt(LOOSE, raw, at, (written) => load().decodeHTML(written))
}

/** Words with every reference resolved: publishers escape even where no markup can stand. */
export function decodedText(words: string): string {
  return words.includes('&') ? load().decodeHTML(words) : words
}

function entityAt(pattern: RegExp, raw: string, at: number, decode: (written: string) => string): Entity | null {
  pattern.lastIndex = at
  const written = pattern.exec(raw)?.[0]
  if (written === undefined) return null
  const decoded = decode(written)
  if (decoded === written) return null
  // "&notit" is ¬ and "it": only the part that changed is the reference.
  let kept = 0
  while (kept < decoded.length - 1 && written.endsWith(decoded.slice(decoded.length - 1 - kept))) kept++
  return { means: decoded.slice(0, decoded.length - kept), length: written.length - kept }
}

/** The table of names takes 5 ms to load, and most articles in Markdown need none of it. */
function load(): Decoder {
  decoder ??= createRequire(import.meta.url)('entities') as Decoder
  return decoder
}
