/** Number words in a row: "two hundred and fifty-four", "five million". */

import type { Atom } from './atom.ts'
import { words } from './words.ts'

export interface Run {
  readonly to: number
  readonly value: number
  readonly scale: number
  /** Value and place of the part behind the last "and": "two hundred and | fifty-four hundredths". */
  /** The scale before that "and". */
  readonly joined: number
  readonly tail: { readonly before: number; readonly value: number } | null
}

/** Number words in a row, by the usual rule: units and tens add, hundred multiplies, thousand and above close a group. */
export function runAt(atoms: readonly Atom[], from: number): Run | null {
  const { cardinals, scales, groups } = words()
  const joinsByAnd = atoms[from - 1]?.lower !== 'between' && atoms[from - 2]?.lower !== 'between'
  let total = 0
  let group = 0
  let scale = 1
  let last: 'start' | 'unit' | 'tens' | 'scale' = 'start'
  let tail: Run['tail'] = null
  let joined = 1
  let to = from
  for (let at = from; ; ) {
    if (last !== 'start') at = skipHyphen(atoms, at)
    let and = false
    if (last === 'scale' && joinsByAnd && atoms[at]?.lower === 'and') {
      and = true
      at++
    }
    const word = atoms[at]?.lower ?? ''
    const small = cardinals.get(word)
    const big = scales.get(word)
    if (small !== undefined) {
      const fits = last === 'start' || last === 'scale' || (last === 'tens' && small > 0 && small < 10)
      if (!fits) break
      if (and) {
        tail = { before: total + group, value: 0 }
        joined = scale
      }
      group += small
      last = small >= 20 ? 'tens' : 'unit'
    } else if (big !== undefined && !and) {
      if (last === 'start' && groups.has(word)) break
      if (big === 100) group = (group === 0 ? 1 : group) * 100
      else if (group === 0 && last === 'scale') total *= big
      else if (big > scale && total > 0 && scale > 1) {
        total = (total + group) * big
        group = 0
      } else {
        total += (group === 0 ? 1 : group) * big
        group = 0
      }
      scale = big
      last = 'scale'
    } else break
    at++
    to = at
  }
  if (last === 'start') return null
  const value = total + group
  return { to, value, joined, scale: last === 'scale' ? scale : 1, tail: tail ? { before: tail.before, value: value - tail.before } : null }
}

/** Over a hyphen inside a number: "forty-six". */
export function skipHyphen(atoms: readonly Atom[], at: number): number {
  return /^[-\u2010\u2011]$/u.test(atoms[at]?.text ?? '') && (atoms[at]?.glued || atoms[at + 1]?.glued) ? at + 1 : at
}
