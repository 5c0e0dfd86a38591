/** The set that a number is a part of: "38 of 67", "three out of the nine", "all 67", "none of the five", "half of the 120". */

import type { Atom } from './atom.ts'
import { hedgeBefore } from './hedges.ts'
import type { Numeral } from './numeral.ts'
import { numeralAt } from './numerals.ts'

export interface Whole {
  readonly value: number
  readonly numeral: Numeral
  /** First atom behind it. */
  readonly to: number
}

/** The whole behind a part; null where none is told. */
export function wholeAfter(atoms: readonly Atom[], at: number, closed: readonly boolean[]): Whole | null {
  const link = linkEnd(atoms, at)
  if (link === null) return null
  const start = determinersEnd(atoms, link)
  const hedgeEnd = hedgesEnd(atoms, start)
  if (closed[hedgeEnd]) return null
  const numeral = numeralAt(atoms, hedgeEnd)
  if (numeral?.sort !== 'cardinal' || numeral.high === null || numeral.low < 2) return null
  return { value: numeral.low, numeral, to: numeral.to }
}

function linkEnd(atoms: readonly Atom[], at: number): number | null {
  const word = atoms[at]?.lower
  if (word === 'of') return at + 1
  if (word === 'out' && atoms[at + 1]?.lower === 'of') return at + 2
  if (word === 'from' && atoms[at + 1]?.lower === 'among') return at + 2
  return null
}

const DETERMINER = /^(?:the|all|its|his|her|their|our|those|these|a|total|of|some)$/u

function determinersEnd(atoms: readonly Atom[], from: number): number {
  let at = from
  while (at < from + 4 && DETERMINER.test(atoms[at]?.lower ?? '') && numeralAt(atoms, at) === null) at++
  return at
}

/** "38 of about 67": over the hedge of the whole. */
function hedgesEnd(atoms: readonly Atom[], from: number): number {
  for (let at = from + 1; at < from + 4; at++) {
    if (numeralAt(atoms, at) && hedgeBefore(atoms, at).from === from) return at
  }
  return from
}

/** Whether "all" or "all of the" stands before the number: then part and whole are one. Returns the first atom of it. */
export function allBefore(atoms: readonly Atom[], from: number): number | null {
  let at = from - 1
  while (at > from - 4 && /^(?:the|of|its|his|their|those|these)$/u.test(atoms[at]?.lower ?? '')) at--
  return atoms[at]?.lower === 'all' ? at : null
}
