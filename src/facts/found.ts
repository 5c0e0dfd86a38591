/** What finders yield, before it is known who says so. */

import type { Sentence, Value } from '../model.ts'

/** What a finder yields; who says so, hedges and denials are added here for all kinds alike. */
export interface FoundStatement<V extends Value = Value> {
  readonly value: V
  /** Offsets in the text of the document. */
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
}

/** Who says so, and how surely, for a stretch of one sentence. */
export interface Scope {
  readonly start: number
  readonly end: number
  readonly attributedTo: string | null
  readonly hedged: boolean
  readonly negated: boolean
}
