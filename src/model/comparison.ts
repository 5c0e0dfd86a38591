/** What becomes of statements that are held against each other: comparisons, and the topics that they are gathered to. */

import type { Statement, ValueKind } from './statement.ts'

export type Relation = 'same' | 'compatible' | 'conflict' | 'variant' | 'update' | 'unknown'

/** How two values relate, and why, in a few words. */
export interface Related {
  readonly relation: Relation
  readonly reason: string
}

/** Two statements about one thing, and how their values relate. */
export interface Comparison extends Related {
  readonly left: Statement
  readonly right: Statement
  /** Named pieces of evidence that the two are about one thing, strongest first, with their weights. */
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly name: string
  readonly weight: number
  readonly detail: string
}

/** One value and all who give it. */
export interface Side {
  /** As shown to the user. */
  readonly value: string
  readonly statements: readonly Statement[]
}

/** What several statements are about, gathered by value. */
export interface Topic {
  readonly kind: ValueKind | 'attribution' | 'figure'
  /** For people: "deaths", "date of the raid". */
  readonly about: string
  readonly relation: Relation
  readonly reason: string
  /** Most articles first, then by value. */
  readonly sides: readonly Side[]
  /** Extra lines for the reader: "67 is the number aboard in The Herald". */
  readonly notes: readonly string[]
}
