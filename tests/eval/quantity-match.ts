/** When a quantity that was read counts as the value that a label asks for. */

import type { FoundStatement } from '../../src/facts/found.ts'
import { findQuantities } from '../../src/facts/quantity.ts'
import type { QuantityValue } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

/** All quantities of a text as one paragraph. */
export function quantitiesOf(text: string): readonly FoundStatement<QuantityValue>[] {
  return findQuantities(analyse(docOf('text', text)))
}

/** The label is one of the ends, the middle, the printed number, or the share that a part is of its whole ("one out of three"). */
export function hasValue(value: QuantityValue, label: number): boolean {
  const { min, max, stated, whole } = value
  const middle = min !== null && max !== null ? (min + max) / 2 : null
  const share = stated !== null && whole !== null ? stated / whole : null
  return [min, max, middle, stated, share].some((n) => n !== null && near(n, label))
}

/** Both ends are right; of an open set ("dozens") the closed end lies in the label's range. */
export function hasRange(value: QuantityValue, low: number, high: number): boolean {
  const { min, max } = value
  if (min !== null && max !== null) return near(min, low) && near(max, high)
  const end = min ?? max
  return end !== null && end >= low && end <= high
}

/** Equal but for rounding in print ("0.333333333333333"). */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}
