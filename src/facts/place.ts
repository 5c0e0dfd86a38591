/** Finds statements of kind place. */

import type { Analysis, Entity, PlaceValue } from '../model.ts'
import type { FoundStatement } from './index.ts'

export function findPlaces(_analysis: Analysis, _entities: readonly Entity[]): FoundStatement<PlaceValue>[] {
  return []
}
