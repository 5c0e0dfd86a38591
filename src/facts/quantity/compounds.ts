/** A measure told in two units: "5 feet 2 inches", "15 dollars and 50 cents". */

import type { Atom } from './atom.ts'
import { numeralAt } from './numerals.ts'
import { type Unit, unitAfter } from './units.ts'

// The larger units that are told with a smaller one, the smaller one, and how many of it make one.
const SMALLER: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['foot', ['inch', 12]],
  ['pound', ['ounce', 16]],
  ['stone', ['pound', 14]],
  ['usd', ['cent', 100]],
  ['cad', ['cent', 100]],
  ['eur', ['cent', 100]],
  ['gbp', ['penny', 100]],
])

/** What the smaller unit adds, in the larger one; null where none follows. */
export function smallerAfter(atoms: readonly Atom[], unit: Unit): { readonly add: number; readonly to: number } | null {
  const row = SMALLER.get(unit.unit)
  if (!row) return null
  const at = atoms[unit.to]?.lower === 'and' ? unit.to + 1 : unit.to
  const number = numeralAt(atoms, at)
  if (number?.sort !== 'cardinal' || number.low >= row[1] || !Number.isInteger(number.low)) return null
  const small = unitAfter(atoms, number)
  if (small?.unit === row[0]) return { add: number.low / row[1], to: small.to }
  // A bare second number is the smaller unit only where the phrase ends: "15 dollars and 50."
  const next = atoms[number.to]
  const ends = next === undefined || (next.kind === 'mark' && /^[.;)]$/u.test(next.text)) || unit.unit === 'foot'
  return small === null && ends ? { add: number.low / row[1], to: number.to } : null
}
