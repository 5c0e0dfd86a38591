/** Reads working days and weeks: weekends do not count. */

import { countOf, isPlural, unitOf } from './counting.ts'
import { periodAt, weekdayOf } from './days.ts'
import type { Around, Node, Rule } from './grammar.ts'
import { fixed, type Point } from './point.ts'

export const WORKING_DAYS: readonly Rule[] = [
  { pattern: /t?[LX][nco]wU/gu, read: readWorkingDays },
  { pattern: /HwU/gu, read: readWorkingWeek },
]

const WORKING: ReadonlySet<string> = new Set(['business', 'working', 'work'])

/** "The next four business days": weekends do not count. */
function readWorkingDays(words: readonly Node[], { clock }: Around): Point | null {
  const count = countOf(words.filter((w) => w.kind !== 't'))
  if (unitOf(words) !== 'day' || !words.some((w) => WORKING.has(w.lower)) || count === null || clock.now === null) return null
  const step = words.some((w) => w.kind === 'X') ? 1 : -1
  let [day, first] = [clock.now, clock.now]
  for (let left = Math.min(count, LONGEST_WORK); left > 0; ) {
    day += step
    if (weekdayOf(day) > 5) continue
    if (left === Math.min(count, LONGEST_WORK)) first = day
    left--
  }
  return fixed('span', { from: Math.min(first, day), to: Math.max(first, day) }, { relative: true })
}

// More working days than this are not counted in a newspaper.
const LONGEST_WORK = 260

/** "This working week": Monday to Friday. */
function readWorkingWeek(words: readonly Node[], { clock }: Around): Point | null {
  if (unitOf(words) !== 'week' || !words.some((w) => WORKING.has(w.lower)) || clock.now === null || isPlural(words)) return null
  const { from } = periodAt('week', clock.now)
  return fixed('week', { from, to: from + 4 }, { relative: true })
}
