/** Reads times of day beside a date: "at about 1 a.m. on November 14", "before dawn on Tuesday". */

import type { Node } from './grammar.ts'
import type { Point } from './point.ts'

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

function atTime(point: Point | null, time: string): Point | null {
  if (point?.precision !== 'day' || time === '') return null
  return { ...point, time: point.time ?? time }
}

function pointOf(words: readonly Node[]): Point | null {
  return words.find((w) => w.point)?.point ?? null
}
