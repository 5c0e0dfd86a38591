/** Finds statements of kind polarity. */

import type { Analysis, PolarityValue } from '../model.ts'
import type { FoundStatement } from './index.ts'

export function findPolarity(_analysis: Analysis): FoundStatement<PolarityValue>[] {
  return []
}
