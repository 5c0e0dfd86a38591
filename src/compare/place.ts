/** How two values of kind place relate, and how one is shown. */

import type { PlaceValue, Related } from '../model.ts'

export function relate(_a: PlaceValue, _b: PlaceValue): Related {
  return { relation: 'unknown', reason: 'not compared yet' }
}

export function show(_value: PlaceValue): string {
  return ''
}
