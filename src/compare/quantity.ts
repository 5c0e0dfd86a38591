/** How two values of kind quantity relate, and how one is shown. */

import type { QuantityValue, Related } from '../model.ts'

export function relate(_a: QuantityValue, _b: QuantityValue): Related {
  return { relation: 'unknown', reason: 'not compared yet' }
}

export function show(_value: QuantityValue): string {
  return ''
}
