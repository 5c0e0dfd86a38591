/** What sources lean on each other, and the origins that they come from. */

import type { Span } from './document.ts'

export type TieKind = 'copies' | 'paraphrases' | 'cites' | 'same-author' | 'same-publisher' | 'declared'

/** One source leans on another. */
export interface Tie {
  readonly kind: TieKind
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly spans: readonly Span[]
}

/** An outlet or person outside the sources that a source leans on. */
export interface OutsideCitation {
  readonly source: string
  readonly outlet: string
  readonly span: Span
}

/** Sources that lean on each other count once. The id is that of its earliest source. */
export interface Origin {
  readonly id: string
  readonly sources: readonly string[]
  readonly ties: readonly Tie[]
}

export interface Origins {
  readonly origins: readonly Origin[]
  readonly outside: readonly OutsideCitation[]
}
