/** Finds statements of kind quantity. */

import type { Analysis, QuantityValue } from '../model.ts'
import type { FoundStatement } from './index.ts'

export function findQuantities(_analysis: Analysis): FoundStatement<QuantityValue>[] {
  return []
}
