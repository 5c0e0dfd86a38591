/** Compares two values of one kind as sets of possibilities: the one table of all kinds. */

import type { Related, Value, ValueKind } from '../model.ts'
import * as date from './date.ts'
import * as name from './name.ts'
import * as place from './place.ts'
import * as polarity from './polarity.ts'
import * as quantity from './quantity.ts'
import * as quote from './quote.ts'

interface Kind<V extends Value> {
  relate(a: V, b: V): Related
  show(value: V): string
}

const KINDS: { [K in ValueKind]: Kind<Extract<Value, { kind: K }>> } = { quantity, date, name, place, quote, polarity }

/** Says only how the values relate, given that they are values of one thing; mirrors under exchange of a and b. */
export function relate(a: Value, b: Value): Related {
  if (a.kind !== b.kind) return { relation: 'unknown', reason: 'values of two kinds' }
  const kind = KINDS[a.kind] as Kind<Value>
  return kind.relate(a, b)
}

/** The value as people read it: `38`, `at least 18`, `25 December 2024`. */
export function show(value: Value): string {
  return (KINDS[value.kind] as Kind<Value>).show(value)
}

export { isDated } from './date.ts'
