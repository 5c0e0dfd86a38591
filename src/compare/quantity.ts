/** How two quantities relate as sets of numbers, and how one is shown. */

import type { QuantityValue, Related } from '../model.ts'
import { comparable, type Interval } from './quantity/measure.ts'
import { roundsTo } from './quantity/rounding.ts'

export { show } from './quantity/show.ts'

/** Given that both are values of one thing. Mirrors under exchange. */
export function relate(a: QuantityValue, b: QuantityValue): Related {
  const pair = comparable(a, b)
  if (!pair) return { relation: 'unknown', reason: 'other units' }
  if (turns(a, b)) return { relation: 'conflict', reason: 'one rises, the other falls' }
  if (a.dimension === 'score') return relateScores(pair)
  const [left, right] = pair
  if (same(left, right)) return { relation: 'same', reason: 'equal values' }
  if (overlap(left, right)) return { relation: 'compatible', reason: 'the values overlap' }
  if (roundsTo(a, b, pair)) return { relation: 'compatible', reason: 'one is the other, rounded' }
  return { relation: 'conflict', reason: 'no number is in both' }
}

/** Whether `later` can be `earlier` grown: both counts, one of them said to grow, and none lower. Dates are the caller's. */
export function mayGrow(earlier: QuantityValue, later: QuantityValue): boolean {
  if (earlier.dimension !== 'count' || later.dimension !== 'count') return false
  if (!earlier.growing && !later.growing) return false
  const from = earlier.min ?? earlier.max
  const to = later.max ?? later.min
  return from !== null && to !== null && (later.max === null || to >= from)
}

/** "3-1" and "1-3" are one score told from two sides; anything else is another score. */
function relateScores([left, right]: readonly [Interval, Interval]): Related {
  return same(left, right) ? { relation: 'same', reason: 'equal scores' } : { relation: 'conflict', reason: 'other scores' }
}

function turns(a: QuantityValue, b: QuantityValue): boolean {
  return (a.modifier === 'up' && b.modifier === 'down') || (a.modifier === 'down' && b.modifier === 'up')
}

// Converting miles to kilometres and back leaves a trace in the last binary places.
const TRACE = 1e-9

function same(a: Interval, b: Interval): boolean {
  return near(a.min, b.min) && near(a.max, b.max)
}

function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= TRACE * Math.max(Math.abs(a), Math.abs(b))
}

function overlap(a: Interval, b: Interval): boolean {
  const low = Math.max(a.min, b.min)
  const high = Math.min(a.max, b.max)
  return low <= high || near(low, high)
}
