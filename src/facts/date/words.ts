/** Cuts a sentence into the words that dates are made of, each with one letter for its class, so that grammar can be regular expressions. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Token } from '../../model.ts'
import { remembered } from '../../structures/remembered.ts'
import { joinClocks } from './clocks.ts'
import { joinSpelled } from './spelled.ts'
import type { Word, WordClass } from './word.ts'

export interface DateLexicon {
  readonly months: Readonly<Record<string, number>>
  readonly seasons: Readonly<Record<string, readonly [number, number]>>
  readonly holidays: Readonly<Record<string, Holiday>>
  readonly 'other-words-too': readonly string[]
  readonly 'plain-words-too': readonly string[]
  readonly 'before-month': readonly string[]
  readonly 'before-year': readonly string[]
  readonly 'not-years': readonly string[]
  readonly labels: readonly string[]
  readonly business: readonly string[]
  readonly future: readonly string[]
  readonly past: readonly string[]
  readonly dateline: readonly string[]
  readonly every: readonly string[]
}

export interface Holiday {
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly which?: number
  readonly easter?: number
}

interface Entry {
  readonly kind: WordClass
  readonly value: number
  readonly tag: string
}

// Clock times, grouped numbers, ordinals, decades, digits, words, single signs: in that order.
const WORD =
  /(\d{1,2}(?:[:.]\d{2})?[ \u00a0\u202f]?[AaPp](?:\.\s?)?[Mm](?![\p{L}\d])\.?|\d{1,2}:\d{2}(?::\d{2})?)|(\d{1,3}(?:,\d{3})+(?:\.\d+)?)|(\d{1,2}(?:[Ss][Tt]|[NnRr][Dd]|[Tt][Hh])(?!\p{L}))|(\d{4}[Ss]|['\u2018\u2019]?\d0[Ss])(?!\p{L})|(\d+)|(\p{L}+(?:['\u2019]\p{L}+)*)|([^\s\p{L}\d])/gu

const SIGNS: Readonly<Record<string, string>> = { '\u2013': '-', '\u2014': '-', '\u2212': '-', '~': '-', '&': 'A' }
const PLAIN_SIGNS = new Set([',', '-', '/', '.', '(', ')', ':', ';'])

/** Classes that can be the heart of a date: a sentence without one is not looked at further. */
const HEARTS = new Set(['/', 'M', 'W', 'Y', 'S', 'T', 'Z', 'K', 'r', 'U', 'o', 'I', 'C', 'D'])

interface Classes {
  readonly entries: ReadonlyMap<string, Entry>
  /** Words with a meaning of their own in lower case. */
  readonly plain: ReadonlySet<string>
  readonly firstOfHoliday: ReadonlySet<string>
  /** Words without which a sentence holds no date, numbers aside. */
  readonly hearts: ReadonlySet<string>
}

let classes: Classes | null = null

export function dateLexicon(): DateLexicon {
  return loadLexicon<DateLexicon>('dates')
}

/**
 * Whether a sentence can hold a date at all. Most hold none, and asking the tokens that are there already costs a
 * twentieth of cutting the words anew.
 */
export function canHoldDate(tokens: readonly Token[]): boolean {
  for (const { lower } of tokens) if (holdsHeart(lower)) return true
  return false
}

// Distinct words of a few megabytes of prose.
const MOST_WORDS = 50_000

const holdsHeart = remembered(MOST_WORDS, (lower) => {
  const { hearts } = lexicon()
  return hearts.has(lower) || (/[^a-z]/u.test(lower) && isHeartInside(lower, hearts))
})

function isHeartInside(lower: string, hearts: ReadonlySet<string>): boolean {
  if (/\d{4}|\d:\d\d|^[ap]\.?m|\d[ap]\.?m|^[ap]\.$|\d(?:st|nd|rd|th|0s)|\d\/\d|^q\d/u.test(lower)) return true
  return lower.split(/[^\p{L}]+/u).some((part) => hearts.has(part))
}

/** Besides the classes, the words that a year in words begins or goes on with: nineteen, twenty, thousand. */
function isHeart({ kind, value }: Entry): boolean {
  return HEARTS.has(kind) || (kind === 'c' && ((value >= 16 && value <= 20) || value === 1000))
}

/** Null where nothing in the stretch can be a date. Offsets count in `text`. */
export function dateWords(text: string, start: number, end: number): readonly Word[] | null {
  const words: Word[] = []
  const { firstOfHoliday } = lexicon()
  let heart = false
  let holiday = false
  WORD.lastIndex = start
  for (let match = WORD.exec(text); match && match.index < end; match = WORD.exec(text)) {
    const word = wordOf(match, match.index)
    heart ||= isHeart(word)
    holiday ||= firstOfHoliday.has(word.lower)
    words.push(word)
  }
  return heart || holiday ? joinSpelled(joinClocks(holiday ? joinHolidays(words) : words)) : null
}

function wordOf(match: RegExpExecArray, start: number): Word {
  const [text, clock, grouped, ordinal, decade, digits, letters] = match
  if (letters !== undefined) return letterWord(text, start)
  if (digits !== undefined) return numberWord(digits, start)
  if (clock !== undefined) return word(text, start, 'C', 0, '')
  if (grouped !== undefined) return word(text, start, 'N', 0, '')
  if (ordinal !== undefined) return word(text, start, 'o', Number.parseInt(text, 10), '')
  if (decade !== undefined) return word(text, start, 'Z', Number.parseInt(text.replace(/\D/gu, ''), 10), '')
  return word(text, start, SIGNS[text] ?? (PLAIN_SIGNS.has(text) ? text : '_'), 0, '')
}

function word(text: string, start: number, kind: WordClass, value: number, tag: string, lower = text.toLowerCase()): Word {
  return { start, end: start + text.length, text, lower, kind, value, tag, point: null }
}

function numberWord(digits: string, start: number): Word {
  return word(digits, start, numberClass(digits), Number(digits), digits, digits)
}

function numberClass(digits: string): WordClass {
  const value = Number(digits)
  if (digits.length <= 2) return value >= 1 && value <= 31 ? 'n' : 'N'
  if (digits.length === 4 && value >= 1000 && value <= 2199) return 'Y'
  return digits.length === 6 && /^(?:0[1-9]|[12]\d|3[01])(?:19|20)/u.test(digits) ? 'g' : 'N'
}

/** Months and weekdays that are other words too count only with a capital. */
function letterWord(text: string, start: number): Word {
  const lower = text.toLowerCase()
  const entry = lexicon().entries.get(lower)
  if (!entry) return word(text, start, lower === 'q' ? 'Q' : 'w', 0, '', lower)
  const named = entry.kind === 'M' || entry.kind === 'W'
  if (named && text === lower && lexicon().plain.has(lower)) return word(text, start, 'w', 0, '', lower)
  return word(text, start, entry.kind, entry.value, entry.tag, lower)
}

/** Days of several words become one word. */
function joinHolidays(words: readonly Word[]): Word[] {
  const { holidays } = dateLexicon()
  const { firstOfHoliday } = lexicon()
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]
    if (first === undefined) continue
    const size = firstOfHoliday.has(first.lower) ? ([3, 2, 1].find((n) => holidayAt(words, i, n) in holidays) ?? 0) : 0
    const last = words[i + size - 1]
    if (size === 0 || !last) joined.push(first)
    else joined.push({ ...first, end: last.end, text: holidayAt(words, i, size), lower: holidayAt(words, i, size), kind: 'K' })
    i += Math.max(0, size - 1)
  }
  return joined
}

function holidayAt(words: readonly Word[], from: number, size: number): string {
  const run = words.slice(from, from + size)
  if (run.length < size || !/^\p{L}/u.test(run[0]?.text ?? '')) return ' '
  return run.map((w) => w.lower.replace('\u2019', "'")).join(' ')
}

function lexicon(): Classes {
  classes ??= readClasses()
  return classes
}

function readClasses(): Classes {
  const entries = readEntries()
  const firstOfHoliday = new Set(Object.keys(dateLexicon().holidays).map((h) => h.split(' ')[0] ?? ''))
  const hearts = [...entries].filter(([, entry]) => isHeart(entry)).map(([text]) => text)
  return { entries, plain: new Set(dateLexicon()['plain-words-too']), firstOfHoliday, hearts: new Set([...hearts, ...firstOfHoliday]) }
}

function readEntries(): ReadonlyMap<string, Entry> {
  const file = loadLexicon<Record<string, readonly string[] | Record<string, unknown>>>('dates')
  const map = new Map<string, Entry>()
  const put = (kind: WordClass, key: string, tag = ''): void => {
    const list = file[key] ?? []
    for (const [word, value] of Array.isArray(list) ? list.map((w) => [w, 0] as const) : Object.entries(list)) {
      const number = typeof value === 'number' ? value : 0
      map.set(word, { kind, value: number, tag: typeof value === 'string' ? value : tag || word })
    }
  }
  for (const [kind, key] of CLASSES) put(kind, key)
  for (const part of ['early', 'mid', 'late']) {
    put('E', part, part)
    put('j', `${part}-of`, part)
  }
  for (const [kind, key] of LAST_SAY) put(kind, key)
  return map
}

const CLASSES: readonly (readonly [WordClass, string])[] = [
  ['M', 'months'],
  ['W', 'weekdays'],
  ['U', 'units'],
  ['S', 'seasons'],
  ['T', 'days'],
  ['c', 'cardinals'],
  ['O', 'ordinals'],
  ['q', 'amounts'],
  ['Z', 'decades'],
  ['D', 'dayparts'],
  ['L', 'last'],
  ['X', 'next'],
  ['H', 'this'],
  ['J', 'that'],
  ['r', 'recent'],
  ['k', 'half'],
  ['G', 'ago'],
  ['t', 'the'],
  ['F', 'of'],
  ['i', 'in'],
  ['a', 'a'],
  ['u', 'to'],
]

// Words in two lists: what they mostly are in front of a date.
const LAST_SAY: readonly (readonly [WordClass, string])[] = [
  ['l', 'later'],
  ['e', 'earlier'],
  ['s', 'since'],
  ['b', 'before'],
  ['f', 'after'],
  ['B', 'between'],
  ['R', 'from'],
  ['A', 'and'],
  ['I', 'soon'],
  ['V', 'now'],
  ['x', 'than'],
  ['y', 'starting'],
  ['z', 'ending'],
]
