/** Brings two quantities to one unit, where they have one. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { QuantityValue } from '../../model.ts'

/** Open ends are infinite. */
export interface Interval {
  readonly min: number
  readonly max: number
}

/** The two as intervals of one unit; null where they cannot be compared. */
export function comparable(a: QuantityValue, b: QuantityValue): readonly [Interval, Interval] | null {
  const left = baseOf(a)
  const right = baseOf(b)
  if (left.base !== right.base) return null
  return [interval(a, left.factor), interval(b, right.factor)]
}

function interval(v: QuantityValue, factor: number): Interval {
  return {
    min: v.min === null ? Number.NEGATIVE_INFINITY : v.min * factor,
    max: v.max === null ? Number.POSITIVE_INFINITY : v.max * factor,
  }
}

export interface Base {
  /** Name of what is measured and in what: values of one base can be compared. */
  readonly base: string
  readonly factor: number
}

/** Shares ("half", "a third") and percent are one base; so are miles and metres. */
export function baseOf({ dimension, unit, min, max }: QuantityValue): Base {
  if (dimension === 'number' && unit === null && isShare(min) && isShare(max)) return { base: 'percent', factor: 100 }
  if (dimension === 'count' || dimension === 'number') return { base: unit ?? 'count', factor: 1 }
  if (unit === null) return { base: dimension, factor: 1 }
  const [top = unit, ...per] = unit.split(' per ')
  const row = factors().get(unit)
  if (row) return row
  const parts = [factors().get(top), ...per.map((p) => factors().get(p))]
  if (parts.some((p) => p === undefined)) return { base: dimension === 'age' ? `age ${unit}` : unit, factor: 1 }
  const [first, ...rest] = parts as Base[]
  return {
    base: [first, ...rest].map((p) => p?.base).join(' per '),
    factor: rest.reduce((f, p) => f / p.factor, first?.factor ?? 1),
  }
}

function isShare(n: number | null): boolean {
  return n !== null && n > 0 && n < 1
}

let table: ReadonlyMap<string, Base> | null = null

type Rows = Readonly<Record<string, { readonly factor?: number; readonly dimension?: string }>>

function factors(): ReadonlyMap<string, Base> {
  if (table) return table
  const map = new Map<string, Base>()
  for (const [dimension, rows] of Object.entries(loadLexicon<Record<string, Rows | readonly string[]>>('units'))) {
    if (Array.isArray(rows)) continue
    for (const [unit, row] of Object.entries(rows as Rows)) {
      if (row.factor !== undefined) map.set(unit, { base: speedBase(unit, row.dimension ?? dimension), factor: row.factor })
    }
  }
  for (const [code, row] of Object.entries(loadLexicon<Record<string, { readonly of?: string }>>('currencies'))) {
    map.set(code, row.of === undefined ? { base: code, factor: 1 } : { base: row.of, factor: 0.01 })
  }
  table = map
  return table
}

/** Speeds meet "mile per hour" made of its parts. */
function speedBase(_unit: string, dimension: string): string {
  return dimension === 'speed' ? 'length per duration' : dimension
}
