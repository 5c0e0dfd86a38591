/** Two numbers that make a share: "one in five", "one over three". */

import type { Atom } from './atom.ts'
import type { Numeral } from './numeral.ts'
import { numeralAt } from './numerals.ts'
import { unitAfter } from './units.ts'
import { words } from './words.ts'

export interface Ratio {
  readonly value: number
  readonly to: number
}

// "two in nine attacks" counts attacks as often as not; beyond these tops nobody says "in".
const LARGEST_TOP = 9

/** The share that begins with this number; null where the two numbers are no share. */
export function ratioAt(atoms: readonly Atom[], first: Numeral): Ratio | null {
  const link = atoms[first.to]?.lower ?? ''
  const over = words().over.has(link)
  if ((!over && link !== 'in') || !isWhole(first)) return null
  const second = numeralAt(atoms, first.to + 1)
  if (!second || !isWhole(second) || first.low >= second.low || first.low < 1) return null
  if (unitAfter(atoms, second) || atoms[second.to]?.kind === 'figure') return null
  return over || isShare(first, second) ? { value: first.low / second.low, to: second.to } : null
}

function isWhole(n: Numeral): boolean {
  return n.sort === 'cardinal' && Number.isInteger(n.low) && n.high !== null && n.low < 1000
}

/** "one in five", "three in 10": small over small or round. */
function isShare(first: Numeral, second: Numeral): boolean {
  if (first.low > LARGEST_TOP) return false
  return first.low === 1 || second.low <= 10 || second.low % 10 === 0
}
