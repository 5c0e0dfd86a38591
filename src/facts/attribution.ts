/** Who says so, how surely, and whether it is denied. */

import type { Analysis, Entity, Sentence } from '../model.ts'
import type { Scope } from './index.ts'

export function scopesOf(_analysis: Analysis, _sentence: Sentence, _entities: readonly Entity[]): Scope[] {
  return []
}
