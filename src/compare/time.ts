/** How two times of day relate, as sets of minutes. */

import type { Related } from '../model.ts'

/** Minutes from the start of the day, both included; more than a day's where it runs past midnight. */
interface Minutes {
  readonly from: number
  readonly to: number
  /** Whose clock, where it is not that of the place. */
  readonly zone: string | null
  /** Minutes past the hour, where they are told and not those of a round time. */
  readonly odd: number | null
}

// A part of the day as generous as newsrooms are: "morning" begins at midnight, "night" runs till the next dawn.
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'early morning': [0, 9],
  morning: [0, 12.5],
  noon: [11, 13],
  lunchtime: [11, 14.5],
  afternoon: [11.5, 18.5],
  evening: [16.5, 23.9],
  night: [17, 31],
  midnight: [22.5, 25.5],
}

const TIME = /^(?:(about|after|before) )?(\d\d):(\d\d)(?: (.+))?$/u

// Two newsrooms round one moment otherwise: to the half hour more than where the minutes are told.
const ROUND = 20
const EXACT = 10
const ABOUT = 10

const DAY = 24 * 60

/** `compatible` also where one of them is not known. */
export function relateTimes(a: string | null, b: string | null): Related {
  const [x, y] = [minutesOf(a), minutesOf(b)]
  if (x === null || y === null || a === b) return compatible('nothing in the time of day speaks against it')
  if (meet(x, y)) return compatible('the times overlap')
  if (x.zone !== y.zone) return unknown('told by two clocks')
  if (x.odd !== null && x.odd === y.odd) return unknown('the same minute of another hour, as by another clock')
  return { relation: 'conflict', reason: `${a} and ${b} are two times of day` }
}

/** Whether one moment may be dated by two days: at night, and by two clocks. */
export function mayCrossMidnight(a: string | null, b: string | null): boolean {
  return isNight(a) || isNight(b) || (a !== null && b !== null && minutesOf(a)?.zone !== minutesOf(b)?.zone)
}

/** From nine in the evening to six in the morning a story is dated by either day. */
function isNight(time: string | null): boolean {
  if (time === 'night' || time === 'early morning' || time === 'midnight') return true
  const match = time === null ? null : TIME.exec(time)
  const hour = match ? Number(match[2]) + Number(match[3]) / 60 : 12
  return hour >= 21 || hour <= 6
}

function minutesOf(time: string | null): Minutes | null {
  const part = time === null ? undefined : PARTS[time]
  if (part) return { from: part[0] * 60, to: part[1] * 60, zone: null, odd: null }
  const match = time === null ? null : TIME.exec(time)
  if (!match) return null
  const [, limit, hours, minutes, zone = null] = match
  const past = Number(minutes)
  const at = Number(hours) * 60 + past
  const slack = (past % 30 === 0 ? ROUND : EXACT) + (limit === 'about' ? ABOUT : 0)
  const odd = past % 30 === 0 ? null : past
  return { from: limit === 'before' ? at - DAY / 2 : at - slack, to: limit === 'after' ? at + DAY / 2 : at + slack, zone, odd }
}

/** Round the clock: what runs past midnight meets the early hours. */
function meet(x: Minutes, y: Minutes): boolean {
  return [-DAY, 0, DAY].some((turn) => x.from + turn <= y.to && y.from <= x.to + turn)
}

function compatible(reason: string): Related {
  return { relation: 'compatible', reason }
}

function unknown(reason: string): Related {
  return { relation: 'unknown', reason }
}
