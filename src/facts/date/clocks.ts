/** Reads times of day in their many forms ("half past eight in the morning", "5.30 p.m.", "1545 GMT") into one word each. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Word } from './word.ts'

interface ClockLexicon {
  readonly 'about-time': readonly string[]
  readonly shortly: readonly string[]
  /** By the word for a zone its name; '' is the clock of the place. */
  readonly 'time-zones': Readonly<Record<string, string>>
}

interface Reading {
  /** Words that tell it. */
  readonly size: number
  readonly hour: number
  readonly minute: number
  /** Not known to be before or after noon: "half past eight". */
  readonly halved: boolean
}

/** Each time of day as one word of class C, whose tag is the time as in DateValue; '' where the words leave it open. */
export function joinClocks(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const read = clockAt(words, i)
    const [first, end] = [words[i], i + (read?.size ?? 0)]
    if (!first) continue
    if (!read) {
      joined.push(first)
      continue
    }
    const part = partAt(words, end)
    const zone = part ? null : zoneAt(words, end)
    const last = words[end + (part?.size ?? zone?.size ?? 0) - 1]
    if (!last) continue
    const tag = isMoment(words, i, end) ? timeOf(read, part?.name ?? null, zone?.name ?? null, limitBefore(words, i)) : ''
    joined.push({ ...first, end: last.end, kind: 'C', tag, lower: `${first.lower} ${last.lower}` })
    i = end + (part?.size ?? zone?.size ?? 0) - 1
  }
  return joined
}

function clockAt(words: readonly Word[], i: number): Reading | null {
  const [a, b, c] = [words[i], words[i + 1], words[i + 2]]
  if (!a) return null
  if (a.kind === 'C') return { size: 1, ...hoursOf(a.text) }
  if (!b) return null
  const relation = c && isHour(c) ? c.value : null
  if (relation !== null && a.kind === 'k' && b.lower === 'past') return { size: 3, hour: relation, minute: 30, halved: true }
  if (relation !== null && a.lower === 'quarter' && b.lower === 'past') return { size: 3, hour: relation, minute: 15, halved: true }
  if (relation !== null && a.lower === 'quarter' && b.lower === 'to') return { size: 3, hour: relation - 1, minute: 45, halved: true }
  if (isHour(a) && /^o['\u2019]clock$/u.test(b.lower)) return { size: 2, hour: a.value, minute: 0, halved: true }
  if (isHour(a) && b.kind === '.' && isMinute(c) && partAt(words, i + 3))
    return { size: 3, hour: a.value, minute: Number(c?.text), halved: true }
  // "At five in the morning", but not "five in the morning shift".
  if (isHour(a) && words[i - 1]?.lower === 'at' && partAt(words, i + 1)) return { size: 1, hour: a.value, minute: 0, halved: true }
  const military = /^[YN]$/u.test(a.kind) && a.text.length === 4 && Number(a.text) < 2400 && Number(a.text.slice(2)) < 60
  if (military && zoneAt(words, i + 1))
    return { size: 1, hour: Math.floor(Number(a.text) / 100), minute: Number(a.text.slice(2)), halved: false }
  return null
}

function isHour(word: Word): boolean {
  return (word.kind === 'n' || word.kind === 'c') && word.value >= 1 && word.value <= 12
}

function isMinute(word: Word | undefined): boolean {
  return word !== undefined && /^[0-5]\d$/u.test(word.text)
}

/** 12 a.m. is midnight. Without a half of the day, only a leading nought or an hour beyond twelve tells which. */
function hoursOf(text: string): Omit<Reading, 'size'> {
  const [hours = 0, minute = 0] = [...text.matchAll(/\d+/gu)].map((m) => Number(m[0]))
  const half = /([ap])\.?\s?m/iu.exec(text)?.[1]?.toLowerCase()
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  return { hour, minute, halved: half === undefined && hours >= 1 && hours <= 12 && !text.startsWith('0') }
}

/** "In the morning", "Tuesday" aside: the part of the day behind a time. */
function partAt(words: readonly Word[], at: number): { readonly size: number; readonly name: string } | null {
  const skip = words[at]?.lower === 'in' && words[at + 1]?.kind === 't' ? 2 : words[at]?.lower === 'at' ? 1 : 0
  const part = words[at + skip]
  return skip > 0 && part?.kind === 'D' ? { size: skip + 1, name: part.tag } : null
}

/** "GMT", "local time", "Eastern time". */
function zoneAt(words: readonly Word[], at: number): { readonly size: number; readonly name: string } | null {
  const name = clockLexicon()['time-zones'][words[at]?.lower ?? '']
  if (name === undefined) return null
  return { size: words[at + 1]?.lower === 'time' ? 2 : 1, name }
}

/** A stretch of hours ("from 5 a.m.", "until noon", "9 a.m. to 5 p.m.") is no moment, and in brackets stands the time of another clock. */
function isMoment(words: readonly Word[], start: number, end: number): boolean {
  const before = words[start - 1]
  const behind = words[end]
  if (before && (/^[Rus(/-]$/u.test(before.kind) || /^(?:by|until|till|and|or)$/u.test(before.lower))) return false
  return !(behind && /^[-/u]$/u.test(behind.kind) && (words[end + 1]?.kind === 'C' || words[end + 1]?.kind === 'n'))
}

/** "About 3 p.m." and "shortly after 3 p.m."; '' where nothing limits it. */
function limitBefore(words: readonly Word[], at: number): string {
  const lower = words[at - 1]?.lower ?? ''
  const near = clockLexicon().shortly.includes(words[at - 2]?.lower ?? '')
  if (near && /^(?:after|past|before)$/u.test(lower)) return 'about '
  if (lower === 'after' || lower === 'past') return 'after '
  if (lower === 'before') return 'before '
  return clockLexicon()['about-time'].includes(lower) ? 'about ' : ''
}

function timeOf({ hour, minute, halved }: Reading, part: string | null, zone: string | null, limit: string): string {
  const whole = halved ? hourIn(hour % 12, part) : hour
  if (whole === null || whole > 23 || minute > 59) return ''
  return `${limit}${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}${zone ? ` ${zone}` : ''}`
}

/** The hour of twelve that lies in a part of the day; null where both or neither may. */
function hourIn(hour: number, part: string | null): number | null {
  if (part === 'morning' || part === 'early morning') return hour
  if (part === 'afternoon' || part === 'evening') return hour + 12
  if (part === 'night') return hour >= 6 ? hour + 12 : hour
  return null
}

function clockLexicon(): ClockLexicon {
  return loadLexicon<ClockLexicon>('dates')
}
