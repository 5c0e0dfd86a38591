/** Whether one number is the other as printed with fewer figures: 1.44 and 1.4 million, $13.9bn and $14bn. */

import type { QuantityValue } from '../../model.ts'
import { baseOf, type Interval } from './measure.ts'

// Below this, counts are counted, not rounded: 38 dead are not 40 dead.
const ROUNDED_FROM = 10_000

/** True where the coarser of the two, read as rounded at its last printed place, holds the finer. */
export function roundsTo(a: QuantityValue, b: QuantityValue, [left, right]: readonly [Interval, Interval]): boolean {
  if (isExact(a) || isExact(b)) return false
  if (a.stated === null || b.stated === null) return false
  const unlike = a.unit !== b.unit
  const half = Math.max(halfStep(a), halfStep(b))
  // In other units both were converted, and each rounded: "8 miles (13 kilometres)".
  const reach = unlike ? halfStep(a) + halfStep(b) : half
  return gap(left, right) <= reach * (1 + 1e-9)
}

/** Counts of people and things are exact while they are small or printed to the last place. */
function isExact(v: QuantityValue): boolean {
  if (v.dimension === 'ordinal' || v.dimension === 'score' || v.dimension === 'age') return true
  if (v.dimension !== 'count') return false
  return Math.abs(v.stated ?? 0) < ROUNDED_FROM
}

function gap(a: Interval, b: Interval): number {
  return Math.max(a.min - b.max, b.min - a.max)
}

/** Half of the last printed place, in the base unit. */
function halfStep(v: QuantityValue): number {
  const [mantissa = '', exponent = '0'] = Math.abs(v.stated ?? 0)
    .toExponential()
    .split('e')
  const place = 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0))
  return (place / 2) * baseOf(v).factor
}
