/** How two values of kind quote relate, and how one is shown. */

import type { QuoteValue, Related } from '../model.ts'

export function relate(_a: QuoteValue, _b: QuoteValue): Related {
  return { relation: 'unknown', reason: 'not compared yet' }
}

export function show(_value: QuoteValue): string {
  return ''
}
