/** Reads times of day beside a date: "at about 1 a.m. on November 14", "before dawn on Tuesday". */

import type { Node, Read, Rule } from './grammar.ts'
import { type Point, timeOnly } from './point.ts'

/** "At about 1 a.m. on November 14". */
export function readTimeBefore(words: readonly Node[]): Point | null {
  return atTime(pointOf(words), words[0]?.tag ?? '')
}

export function readTimeAfter(words: readonly Node[]): Point | null {
  return atTime(pointOf(words), words.at(-1)?.tag ?? '')
}

/** "Before dawn on Tuesday", "shortly after 9 p.m. on Friday" are moments of that day; "until noon on Friday" is a stretch. */
export function readNearTime(words: readonly Node[]): Point | null {
  if (!/^(?:before|after)$/u.test(words[0]?.lower ?? '')) return null
  return atTime(pointOf(words), words[1]?.tag ?? '')
}

export function readDaypart(words: readonly Node[]): Point | null {
  return atTime(pointOf(words), words.find((w) => w.kind === 'D')?.tag ?? '')
}

/** Times of some day, where no day stands beside them: "at 3.45 p.m.", "shortly after noon", "in the morning". */
export const TIMES_ALONE: readonly Rule[] = [
  { pattern: /C/gu, read: ([clock]) => (clock && clock.tag !== '' ? timeOnly(clock.tag) : null) },
  { pattern: /(?:i|it|I?[bf])D/gu, read: readDaypartAlone },
]

const SOON = /^(?:shortly|soon|immediately)$/u

/** "Until noon" and "after noon" are stretches; "at night" and "in mornings" tell of no one day. */
function readDaypartAlone(words: readonly Node[]): readonly Read[] | null {
  const [first, part] = [words[0], words.at(-1)]
  if (!first || !part || !(SOON.test(first.lower) || /^(?:at|in|around|about|during)$/u.test(first.lower))) return null
  const moment = part.tag === 'noon' || part.tag === 'midnight' || part.tag === 'early morning'
  if (!moment && words.at(-2)?.kind !== 't') return null
  const at = words.length - 1
  return [{ from: at, to: at + 1, point: timeOnly(part.tag) }]
}

/** A time to the minute tells more than a part of the day. */
function atTime(point: Point | null, time: string): Point | null {
  if (!point || time === '' || point.precision !== 'day') return null
  return { ...point, time: point.time !== null && (HAS_CLOCK.test(point.time) || !HAS_CLOCK.test(time)) ? point.time : time }
}

const HAS_CLOCK = /\d/u

function pointOf(words: readonly Node[]): Point | null {
  return words.find((w) => w.point)?.point ?? null
}
