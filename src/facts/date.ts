/** Finds statements of kind date. */

import type { Analysis, DateValue } from '../model.ts'
import type { FoundStatement } from './index.ts'

export function findDates(_analysis: Analysis): FoundStatement<DateValue>[] {
  return []
}
