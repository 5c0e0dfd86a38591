/** A number as printed, in figures or in words. */

export interface Numeral {
  /** Atoms, half-open. */
  readonly from: number
  readonly to: number
  readonly low: number
  /** Null is open: "dozens". */
  readonly high: number | null
  readonly sort: 'cardinal' | 'ordinal' | 'fraction' | 'vague' | 'few' | 'none' | 'decade'
  /** What the number was multiplied with: 1e6 in "1.2 million"; 1 where nothing. */
  readonly scale: number
  readonly inFigures: boolean
}
