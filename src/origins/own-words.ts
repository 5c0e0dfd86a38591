/** Cuts a text into words as numbers, leaving quoted speech out: two articles that quote one statement have not copied each other. */

export interface Words {
  /** One 32-bit number a word: equal words have equal numbers whatever their case. */
  readonly hash: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

// A quotation that does not close within so many characters is a stray mark, an inch sign or a lost closing mark.
const LONGEST_QUOTE = 1200

/** Words outside quotation marks, in order, with UTF-16 offsets. Letters of any script and digits make words. */
export function ownWords(text: string): Words {
  const most = (text.length >> 1) + 1
  const [hash, start, end] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)]
  let count = 0
  const quoted = quotedRanges(text)
  let next = 0
  for (let i = 0; i < text.length; ) {
    if (i === quoted[next]) {
      i = quoted[next + 1] ?? text.length
      next += 2
      continue
    }
    if (!isWordUnit(text.charCodeAt(i))) {
      i++
      continue
    }
    start[count] = i
    let h = 0x811c9dc5
    for (; i < text.length && isWordUnit(text.charCodeAt(i)); i++) h = Math.imul(h ^ lowerUnit(text.charCodeAt(i)), 0x01000193)
    hash[count] = h >>> 0
    end[count++] = i
  }
  return { hash: hash.slice(0, count), start: start.slice(0, count), end: end.slice(0, count) }
}

/** Start and end offsets of the stretches between quotation marks, flat and in order; a quotation never crosses an empty line. */
export function quotedRanges(text: string): number[] {
  const ranges: number[] = []
  const next = finderIn(text)
  for (let i = 0; i < text.length; i++) {
    const closing = closingOf(text.charCodeAt(i))
    if (closing === '') continue
    const close = next(closing, i + 1)
    if (close - i > LONGEST_QUOTE || next('\n\n', i + 1) < close) continue
    ranges.push(i, close + 1)
    i = close
  }
  return ranges
}

/** The next place of a mark from an offset on, or infinity. Each stretch is searched once, however many marks are never closed. */
function finderIn(text: string): (mark: string, from: number) => number {
  const known = new Map<string, number>()
  return (mark, from) => {
    const last = known.get(mark) ?? -1
    if (last >= from) return last
    const found = text.indexOf(mark, from)
    const place = found < 0 ? Number.POSITIVE_INFINITY : found
    known.set(mark, place)
    return place
  }
}

function closingOf(unit: number): string {
  if (unit === 0x201c) return '\u201d'
  if (unit === 0x22) return '"'
  if (unit === 0xab) return '\u00bb'
  return ''
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
  // Above ASCII: everything but Latin-1 signs, general punctuation, symbols, CJK punctuation and the byte-order mark.
  return (
    unit >= 0xc0 &&
    unit !== 0xd7 &&
    unit !== 0xf7 &&
    !(unit >= 0x2000 && unit <= 0x2bff) &&
    !(unit >= 0x3000 && unit <= 0x303f) &&
    unit !== 0xfeff
  )
}

function lowerUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
}
