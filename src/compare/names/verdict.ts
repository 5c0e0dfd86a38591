/** What the comparison of two names comes to. */

export type NameRelation = 'same' | 'variant' | 'misspelling' | 'different'

export interface Verdict {
  readonly relation: NameRelation
  /** 1 the same, below one half another name. */
  readonly score: number
  /** A few words for people, the same whichever name comes first. */
  readonly reason: string
}

export function same(reason: string): Verdict {
  return { relation: 'same', score: 1, reason }
}

/** `cost`: how much had to be explained; a variant stays above .75. */
export function variant(reason: string, cost: number): Verdict {
  return { relation: 'variant', score: round(0.98 - Math.min(0.23, cost / 4)), reason }
}

/** `share`: of all letters, those that are wrong; a misspelling stays between .5 and .75. */
export function misspelling(reason: string, share: number): Verdict {
  return { relation: 'misspelling', score: round(0.75 - Math.min(0.25, share / 2)), reason }
}

/** `likeness`: 0 nothing alike, 1 as like as two names of two people get. */
export function different(reason: string, likeness = 0): Verdict {
  return { relation: 'different', score: round(0.45 * Math.min(1, Math.max(0, likeness))), reason }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
