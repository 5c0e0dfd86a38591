/** Numbers and units among the words of a date, and the days that a number of units away from a day may mean. */

import { type Interval, periodAt, shift, type Unit } from './days.ts'
import type { Node } from './grammar.ts'
import type { Point } from './point.ts'

/** Counted days are exact; weeks are good to some days, and months and years to the calendar's. */
export function around(unit: Unit, day: number, count: number): Interval {
  if (unit === 'day') return { from: day, to: day }
  if (unit === 'week' || unit === 'weekend' || unit === 'fortnight') return { from: day - 3, to: day + 3 }
  // Ten years ago, and every ten from there on, is a round number.
  const slack = unit === 'year' && count >= 10 && count % 10 === 0 ? 1 : 0
  const period = periodAt(unit, day)
  return { from: shift(period.from, 'year', -slack), to: shift(period.to, 'year', slack) }
}

export function unitOf(words: readonly Node[]): Unit | null {
  return (words.find((w) => w.kind === 'U')?.tag as Unit | undefined) ?? null
}

/** "Two", "12", "a", "twenty five"; null for "few" and for no number. */
export function countOf(words: readonly Node[]): number | null {
  const numbers = words.filter((w) => 'cnNYo'.includes(w.kind))
  if (words.some((w) => w.kind === 'q')) return null
  if (numbers.length > 0) return numbers.reduce((sum, w) => sum + (w.value || Number(w.text) || 0), 0) || null
  return words.some((w) => w.kind === 'a' || w.kind === 't') ? 1 : null
}

export function precisionOf(unit: Unit): Point['precision'] {
  return unit === 'weekend' || unit === 'fortnight' ? 'week' : unit
}

export function isPlural(words: readonly Node[]): boolean {
  return /s$|ies$/u.test(words.find((w) => w.kind === 'U')?.lower ?? '')
}

export function points(words: readonly Node[]): Point[] {
  return words.flatMap((w) => w.point ?? [])
}
