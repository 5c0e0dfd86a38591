/** Where sentences begin by the rules of Unicode (UAX #29): for common letters by tables of its own, for all others by Intl.Segmenter. */

let segmenter: Intl.Segmenter | null = null

/**
 * Offsets, the first of them 0; none in an empty text. Line breaks are not looked for. The first Intl.Segmenter of a process reads the
 * names of all locales, and each of its sentences costs more than the search for the next full stop.
 */
export function sentenceStarts(text: string): readonly number[] {
  if (COMMON.test(text)) return startsOf(text)
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  return Array.from(segmenter.segment(text), ({ index }) => index)
}

// Latin letters as far as Turkish and Czech have them, dashes and quotation marks; no soft hyphen and no line break.
const COMMON = /^[\t\v\f\x20-\x7e\xa0-\xac\xae-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026]*$/

const [OTHER, LOWER, UPPER, DIGIT, SPACE, CLOSING, GOING_ON, STOP, FULL_STOP] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** What the rules know of a letter: that of most by their number, and few beyond. */
type Kinds = Uint8Array

let kinds: Kinds | null = null

function startsOf(text: string): number[] {
  kinds ??= makeKinds()
  const starts = text === '' ? [] : [0]
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(kinds, text, i)
    if (kind < STOP) continue
    const next = startBehind(kinds, text, i, kind)
    if (next !== null && next < text.length) starts.push(next)
  }
  return starts
}

/** Where a sentence begins behind this stop; null where none does. */
function startBehind(table: Kinds, text: string, stop: number, kind: number): number | null {
  let at = stop + 1
  const then = kindAt(table, text, at)
  if (kind === FULL_STOP && (then === DIGIT || (then === UPPER && isLetter(kindAt(table, text, stop - 1))))) return null
  while (kindAt(table, text, at) === CLOSING) at++
  while (kindAt(table, text, at) === SPACE) at++
  if (kindAt(table, text, at) >= GOING_ON || (kind === FULL_STOP && isLowerNext(table, text, at))) return null
  return at
}

/** The next letter, before any other stop, is a small one. */
function isLowerNext(table: Kinds, text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const kind = kindAt(table, text, at)
    if (kind === LOWER) return true
    if (kind === UPPER || kind >= STOP) return false
  }
  return false
}

function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER
}

function kindAt(table: Kinds, text: string, at: number): number {
  return table[text.charCodeAt(at)] ?? OTHER
}

/** The last letter of which something is known. */
const LAST = 0x201f

function makeKinds(): Kinds {
  const table = new Uint8Array(LAST + 1)
  for (let code = 0; code < 0x180; code++) {
    const letter = String.fromCharCode(code)
    if (letter.toLowerCase() !== letter) table[code] = UPPER
    else if (letter.toUpperCase() !== letter || CASELESS.includes(letter)) table[code] = LOWER
  }
  const signs = [
    ['0123456789', DIGIT],
    ['\t\v\f \u00a0', SPACE],
    ['"\'()[]{}\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e', CLOSING],
    [',-:;\u2013\u2014', GOING_ON],
    ['!?', STOP],
    ['.', FULL_STOP],
  ] as const
  for (const [all, kind] of signs) for (const sign of all) table[sign.charCodeAt(0)] = kind
  return table
}

/** Small letters without a capital. */
const CASELESS = '\u00aa\u00ba\u0138'
