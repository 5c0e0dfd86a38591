/** Reads a publication day where it is unmistakable: month names, ISO forms, dotted day-first forms. */

import { loadLexicon } from '../lexicon/load.ts'

interface Words {
  readonly months: readonly (readonly string[])[]
  readonly weekdays: readonly string[]
}

let months: ReadonlyMap<string, number> | null = null

const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u
const SLASHED = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u
// With dots the day comes first all over the world; with slashes it depends on the country, so slashes are read only where one part is above 12.
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})[.\s]\s{0,3}(\d{4})(?!\d)/u
const SLASHED_LAST = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u
// Case is spelled out: a letter class that ignores case takes several times as long to compile.
// Latin letters alone: a class of all letters, repeated, takes tens of milliseconds to compile.
const MONTH_FIRST =
  /(?<![A-Za-z\u00c0-\u024f])([A-Za-z\u00c0-\u024f]{3,9})\.?\s{1,3}(\d{1,2})(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh])?,?\s{1,3}(\d{4})(?!\d)/gu
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh])?[\s-]{1,3}(?:[Oo][Ff]\s)?([A-Za-z\u00c0-\u024f]{3,9})\.?,?[\s-]{1,3}(\d{4})(?!\d)/gu

/** The first day that the words name, as ISO; null where there is none or it could be read in two ways. */
export function dayIn(words: string): string | null {
  const short = words.slice(0, 200)
  // Every form has a year in full, and most lines have none.
  if (!/\d{4}/u.test(short)) return null
  return numericDay(short) ?? namedDay(short)
}

function numericDay(words: string): string | null {
  const ordered = ISO.exec(words) ?? SLASHED.exec(words)
  if (ordered) return isoDay(ordered[1], ordered[2], ordered[3])
  const dotted = DOTTED.exec(words)
  if (dotted) return isoDay(dotted[3], dotted[2], dotted[1])
  const slashed = SLASHED_LAST.exec(words)
  if (!slashed) return null
  const [, first, second, year] = slashed
  if (Number(first) > 12) return isoDay(year, second, first)
  if (Number(second) > 12 || first === second) return isoDay(year, first, second)
  return null
}

function namedDay(words: string): string | null {
  for (const [, month, day, year] of words.matchAll(MONTH_FIRST)) {
    const found = isoDay(year, monthNumber(month), day)
    if (found) return found
  }
  for (const [, day, month, year] of words.matchAll(DAY_FIRST)) {
    const found = isoDay(year, monthNumber(month), day)
    if (found) return found
  }
  return null
}

/** The day of an address that carries it: /2025/11/19/ in its path. */
export function dayInAddress(url: string): string | null {
  const path = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//u.exec(url)
  return path ? isoDay(path[1], path[2], path[3]) : null
}

/** True for what is left of a line when only a weekday, a time or punctuation stands beside the date. */
export function onlyDay(line: string): boolean {
  if (line.length > 60 || dayIn(line) === null) return false
  const rest = line.toLowerCase().replace(/\p{L}+/gu, (word) => (isCalendarWord(word) ? '' : word))
  return !/\p{L}/u.test(rest) && !/[.!?]$/u.test(line.replace(/\b[ap]\.m\.$/iu, ''))
}

function isCalendarWord(word: string): boolean {
  return monthNumber(word) !== undefined || loadLexicon<Words>('bylines').weekdays.includes(word) || CLOCK.test(word)
}

// am, pm, ordinal endings, time zones and the T and Z of ISO times.
const CLOCK = /^(?:[ap]m?|m|st|nd|rd|th|of|at|on|t|z|[a-z]{2,4}t|utc)$/u

function monthNumber(word: string | undefined): string | undefined {
  months ??= new Map(loadLexicon<Words>('bylines').months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
  return months.get((word ?? '').toLowerCase())?.toString()
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(y >= 1600 && y <= 2200 && m >= 1 && m <= 12 && d >= 1)) return null
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return d <= last ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null
}
