/** Two numbers that make one value: ranges ("2-3", "between 5 and 7", "38 to 40", "$33-35 billion") and scores ("3-1"). */

import type { Atom } from './atom.ts'
import { changeBefore } from './changes.ts'
import { moneyBefore } from './money.ts'
import type { Numeral } from './numeral.ts'
import { numeralAt } from './numerals.ts'
import { roleWords } from './role-words.ts'
import { type Unit, unitAfter } from './units.ts'

export interface Range {
  /** First atom: "between" and "from" belong to it. */
  readonly from: number
  /** First atom behind the second number. */
  readonly second: Numeral
  readonly low: number
  readonly high: number
  readonly sort: 'range' | 'score'
  readonly unit: Unit | null
}

/** The range that begins with this number and its unit; null where it stands alone. */
export function rangeAt(atoms: readonly Atom[], first: Numeral, unit: Unit | null, closed: readonly boolean[]): Range | null {
  if (first.high === null || !['cardinal', 'fraction', 'ordinal'].includes(first.sort)) return null
  const at = unit?.to ?? first.to
  const link = linkAt(atoms, at, first)
  if (!link) return null
  const ranks = first.sort === 'ordinal'
  // "ranks between the tenth and the fifteenth"; other ordinals side by side are two.
  if (ranks && link.word !== 'and' && !link.opens) return null
  const start = ranks && atoms[link.to]?.lower === 'the' ? link.to + 1 : signEnd(atoms, link.to)
  if (closed[start]) return null
  const second = numeralAt(atoms, start)
  if (!second || second.high === null || second.sort !== first.sort) return null
  const sign = moneyBefore(atoms, second.from)
  if (sign && unit && !unit.unit.startsWith(sign.unit)) return null
  if (link.word === 'or' && second.inFigures !== first.inFigures) return null
  // "rose 64 points to 4,577" is a change and a level.
  if (link.word === 'to' && !link.opens && (unit || sign) && changeBefore(atoms, moneyBefore(atoms, first.from)?.from ?? first.from))
    return null
  const secondUnit = unitAfter(atoms, second)
  if (unit && secondUnit && !unit.unit.startsWith(secondUnit.unit)) return null
  const low = shareScale(first, second)
  const found = kindOf(atoms, { link, low, high: second.low, unit: secondUnit ?? unit, to: secondUnit?.to ?? second.to })
  if (!found) return null
  const start1 = moneyBefore(atoms, first.from)?.from ?? first.from
  return {
    from: link.opens ? start1 - 1 : start1,
    second,
    low,
    high: second.low,
    sort: found,
    unit: (unit && { ...unit, to: secondUnit?.to ?? second.to }) ?? secondUnit,
  }
}

interface Link {
  readonly to: number
  readonly word: 'dash' | 'to' | 'or' | 'and'
  /** "from" or "between" stands before the first number. */
  readonly opens: boolean
}

const DASH = /^[-\u2010\u2011\u2012\u2013\u2212]$/u

function linkAt(atoms: readonly Atom[], at: number, first: Numeral): Link | null {
  const before = openerBefore(atoms, first.from)
  const atom = atoms[at]
  if (!atom) return null
  if (DASH.test(atom.text)) {
    if (atoms[at + 1]?.lower === 'to' && DASH.test(atoms[at + 2]?.text ?? '')) return { to: at + 3, word: 'to', opens: false }
    if (/^(?:to|or)$/u.test(atoms[at + 1]?.lower ?? '') && !atoms[at + 1]?.glued) return { to: at + 2, word: 'to', opens: false }
    const even = atom.glued === (atoms[at + 1]?.glued ?? false)
    return even ? { to: at + 1, word: 'dash', opens: before !== '' } : null
  }
  if (atom.lower === 'to') return { to: at + 1, word: 'to', opens: before === 'from' || before === 'between' }
  if (atom.lower === 'and' && before === 'between') return { to: at + 1, word: 'and', opens: true }
  if (atom.lower === 'or') return { to: at + 1, word: 'or', opens: false }
  return null
}

function openerBefore(atoms: readonly Atom[], at: number): string {
  const start = moneyBefore(atoms, at)?.from ?? at
  const before = atoms[start - 1]?.lower ?? ''
  const word = before === 'the' ? (atoms[start - 2]?.lower ?? '') : before
  return word === 'from' || word === 'between' ? word : ''
}

/** "$2 to $3 million": over the sign of the second number. */
function signEnd(atoms: readonly Atom[], at: number): number {
  for (let i = at; i < at + 4; i++) {
    if (atoms[i]?.kind === 'figure') return moneyBefore(atoms, i)?.from === at ? i : at
  }
  return at
}

/** "33-35 billion", "$2 to $3 million": a small first number has the scale of the second. */
function shareScale(first: Numeral, second: Numeral): number {
  const top = second.low / second.scale
  const shares = second.scale >= 1000 && first.scale === 1 && first.low < 1000 && first.low <= Math.max(top, 1) * 10
  return shares ? first.low * second.scale : first.low
}

interface Pair {
  readonly link: Link
  readonly low: number
  readonly high: number
  readonly unit: Unit | null
  readonly to: number
}

function kindOf(atoms: readonly Atom[], pair: Pair): Range['sort'] | null {
  const { link, low, high, unit } = pair
  const score = unit === null && isScore(atoms, pair)
  if (link.word === 'dash') return score || (low >= high && unit === null) ? 'score' : 'range'
  if (link.word === 'to') return link.opens || low < high ? 'range' : score ? 'score' : null
  if (link.word === 'and') return 'range'
  // "one or two people", "two or three"; "5 or 20" are two numbers.
  return high === low + 1 ? 'range' : null
}

// Basketball ends near 150; more is no score.
const HIGHEST_SCORE = 200

// Words of a game stand in the same clause; the bound keeps long runs of numbers linear.
const NEAR = 24

/** Two whole numbers without a noun behind, with a word of a game near by. */
function isScore(atoms: readonly Atom[], { low, high, to }: Pair): boolean {
  if (!Number.isInteger(low) || !Number.isInteger(high) || low < 0 || high < 0 || Math.max(low, high) > HIGHEST_SCORE) return false
  const { games } = roleWords()
  const next = atoms[to]
  if (next && games.has(next.lemma)) return true
  if (next?.pos === 'NOUN' && low < high) return false
  return atoms.slice(Math.max(0, to - NEAR), to + NEAR).some((a) => games.has(a.lemma))
}
