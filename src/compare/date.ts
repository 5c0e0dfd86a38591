/** How two values of kind date relate, and how one is shown. */

import type { DateValue, Related } from '../model.ts'

export function relate(_a: DateValue, _b: DateValue): Related {
  return { relation: 'unknown', reason: 'not compared yet' }
}

export function show(_value: DateValue): string {
  return ''
}
