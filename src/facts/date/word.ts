/** A word of a sentence as dates are read from it. */

import type { Point } from './point.ts'

/**
 * M month, W weekday, n 1-31, Y four digits, g day and year run together (042017), N other number, o 27th, O first,
 * c one, q few, a an, U unit, S season, T today, L last, X next, H this, J that, r recent, E early, j beginning (of), D morning, k half,
 * G ago, l later, e earlier, t the, F of, i in, s since, b before, f after, u to, B between, R from, A and, Z 1980s,
 * K holiday, C clock time, I immediately, V now, x than, y starting, z ending, Q q (of q1), w other word; punctuation stands for itself, and _ for the rest of it.
 */
export type WordClass = string

/** A word, or a run of words that has been read as a date. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly kind: WordClass
  /** Month, weekday, number, day offset: as the class has it; 0 where there is none. */
  readonly value: number
  /** Unit, part of day or period, season, as the class has it; '' where there is none. */
  readonly tag: string
  readonly point: Point | null
}
