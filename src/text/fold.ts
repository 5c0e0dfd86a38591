/** Folds away differences that do not change meaning (case, quotes, dashes, spaces, width) and keeps the way back. */

export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, the offset in the original that it came from; one more for the end. */
  readonly at: Uint32Array
}

const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/u
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u
// Soft hyphen, zero-width characters, bidi marks and the byte-order mark print as nothing.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

/**
 * Lower case, NFKC, straight quotes, plain hyphens, single spaces. `unfold` gives the original span back.
 * ASCII takes a fast path: it is most of every article.
 */
export function fold(original: string): Folded {
  const out: string[] = []
  const at: number[] = []
  let space = true
  for (let i = 0; i < original.length; ) {
    const code = original.charCodeAt(i)
    if (code > 0x20 && code < 0x7f && code !== 0x60) {
      out.push(code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : original.charAt(i))
      at.push(i++)
      space = false
      continue
    }
    const char = String.fromCodePoint(original.codePointAt(i) ?? 0)
    const plain = foldChar(char)
    if (plain === ' ') {
      if (!space) {
        out.push(' ')
        at.push(i)
      }
      space = true
    } else if (plain !== '') {
      for (let k = 0; k < plain.length; k++) {
        out.push(plain.charAt(k))
        at.push(i)
      }
      space = false
    }
    i += char.length
  }
  if (out.at(-1) === ' ') {
    out.pop()
    at.pop()
  }
  at.push(original.length)
  return { text: out.join(''), at: Uint32Array.from(at) }
}

function foldChar(char: string): string {
  if (/\s/u.test(char)) return ' '
  if (INVISIBLE.test(char)) return ''
  if (QUOTES.test(char)) return "'"
  if (DOUBLE_QUOTES.test(char)) return '"'
  if (DASHES.test(char)) return '-'
  if (char === '\u2026') return '...'
  const plain = char.normalize('NFKC').toLowerCase()
  return /^\s+$/u.test(plain) ? ' ' : plain
}

/** The span of the original that a span of the folded text came from; both half-open, UTF-16. */
export function unfold(folded: Folded, start: number, end: number, original: string): { start: number; end: number } {
  const from = folded.at[start] ?? original.length
  if (end <= start) return { start: from, end: from }
  const last = folded.at[end - 1] ?? original.length
  return { start: from, end: last + String.fromCodePoint(original.codePointAt(last) ?? 0).length }
}
