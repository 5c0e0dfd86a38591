/** Finds statements of kind quote. */

import type { Analysis, Entity, QuoteValue } from '../model.ts'
import type { FoundStatement } from './index.ts'

export function findQuotes(_analysis: Analysis, _entities: readonly Entity[]): FoundStatement<QuoteValue>[] {
  return []
}
