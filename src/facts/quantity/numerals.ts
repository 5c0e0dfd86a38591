/** Reads one number, in figures or words, at an atom: "1,400", "1.2 million", "three dozen", "two-thirds", "half a million", "dozens". */

import type { Atom } from './atom.ts'
import { readFigure } from './figures.ts'
import { readWords } from './number-words.ts'
import type { Numeral } from './numeral.ts'

// Minus and the dashes that stand for it.
const SIGN: ReadonlySet<string> = new Set(['-', '\u2212', '\u2013'])

/** The longest number that begins at `from`; null where none does. */
export function numeralAt(atoms: readonly Atom[], from: number): Numeral | null {
  const atom = atoms[from]
  if (!atom) return null
  if (atom.kind === 'word') return readWords(atoms, from)
  return atom.kind === 'figure' || SIGN.has(atom.text) ? readFigure(atoms, from) : null
}
