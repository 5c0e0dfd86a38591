/** How two values of kind name relate, and how one is shown. */

import type { NameValue, Related } from '../model.ts'

export function relate(_a: NameValue, _b: NameValue): Related {
  return { relation: 'unknown', reason: 'not compared yet' }
}

export function show(_value: NameValue): string {
  return ''
}
