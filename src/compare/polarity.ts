/** How two values of kind polarity relate, and how one is shown. */

import type { PolarityValue, Related } from '../model.ts'

export function relate(_a: PolarityValue, _b: PolarityValue): Related {
  return { relation: 'unknown', reason: 'not compared yet' }
}

export function show(_value: PolarityValue): string {
  return ''
}
