/** Tells which asterisks and underscores of a Markdown block are emphasis and which are characters of the text. */

interface Run {
  readonly at: number
  readonly char: string
  readonly opens: boolean
  readonly closes: boolean
  /** Asterisks of the run not yet paired: [first, end). */
  first: number
  end: number
}

const RUNS = /\\[\s\S]|`+|\*+|_+/gu

/** Offsets of the characters that are markup. Pairs runs as CommonMark does, less its rule of three; linear in the length. */
export function markersOf(said: string): ReadonlySet<number> {
  const markers = new Set<number>()
  if (!/[*_]/u.test(said)) return markers
  const open: Run[] = []
  const waiting: Record<string, number> = { '*': 0, _: 0 }
  for (const run of runsOf(said)) {
    if (run.closes) closeWith(run, open, waiting, markers)
    if (run.opens && run.end > run.first) {
      open.push(run)
      waiting[run.char] = (waiting[run.char] ?? 0) + 1
    }
  }
  return markers
}

function closeWith(run: Run, open: Run[], waiting: Record<string, number>, markers: Set<number>): void {
  while (run.first < run.end && (waiting[run.char] ?? 0) > 0) {
    const opener = open.at(-1)
    if (!opener) return
    if (opener.char !== run.char || opener.first >= opener.end) {
      open.pop()
      waiting[opener.char] = (waiting[opener.char] ?? 1) - 1
      continue
    }
    markers.add(--opener.end)
    markers.add(run.first++)
  }
}

function* runsOf(said: string): Iterable<Run> {
  let code: { readonly ticks: string; readonly end: number } | null = null
  for (const found of said.matchAll(RUNS)) {
    const at = found.index
    const char = found[0].charAt(0)
    if (code && at < code.end) continue
    if (char === '`') {
      const close = said.indexOf(found[0], at + found[0].length)
      code = close < 0 ? null : { ticks: found[0], end: close + found[0].length }
    } else if (char !== '\\') yield runAt(said, at, at + found[0].length, char)
  }
}

/** Left- and right-flanking as in CommonMark 0.31, section 6.2; underscores inside words are never markup. */
function runAt(said: string, at: number, end: number, char: string): Run {
  const before = at === 0 ? ' ' : said.charAt(at - 1)
  const after = end >= said.length ? ' ' : said.charAt(end)
  const left = !SPACE.test(after) && (!SIGN.test(after) || SPACE.test(before) || SIGN.test(before))
  const right = !SPACE.test(before) && (!SIGN.test(before) || SPACE.test(after) || SIGN.test(after))
  const opens = char === '*' ? left : left && (!right || SIGN.test(before))
  const closes = char === '*' ? right : right && (!left || SIGN.test(after))
  return { at, char, opens, closes, first: at, end }
}

const SPACE = /\s/u
const SIGN = /[\p{P}\p{S}]/u
