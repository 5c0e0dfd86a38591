/** A later report of a growing count is an update, not a conflict. */

import type { Comparison, QuantityValue, Related, Statement } from '../model.ts'
import type { Placed } from './judge/placed.ts'

/** Counts that rise while rescuers and officials are still counting. */
const RISING_ROLES: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'infected',
  'displaced',
  'evacuated',
  'rescued',
  'detained',
  'arrested',
  'hospitalised',
])

const UPDATE: Related = { relation: 'update', reason: 'a later report of a growing count' }

/** Also between articles that give one value each: what one article of them says was corrected is no dispute of the others. */
export const CORRECTED: Related = { relation: 'update', reason: 'one article tells both values' }

/** A count that rises while it is being made: whoever is named as its cause, it is one count. */
export function isRisingRole(role: string | null): boolean {
  return role !== null && RISING_ROLES.has(role)
}

/** Where the order of the two reports is known and the later count, still open or not, is the higher one. */
export function orUpdate(related: Related, a: Placed, b: Placed): Related {
  const [x, y] = [a.statement.value, b.statement.value]
  if (related.relation !== 'conflict' || !isRising(x) || !isRising(y)) return related
  const [less, more] = lowest(x) <= lowest(y) ? [a, b] : [b, a]
  const [before, after] = [less.article.doc.published, more.article.doc.published]
  const ordered = before !== null && after !== null && before < after
  if (ordered && (isOpen(less.statement) || isOpen(more.statement))) return UPDATE
  if (more.statement.frame?.event === RISE && (before === null || after === null || before <= after)) return UPDATE
  return before !== null && after === null && looksBack(more) ? LOOK_BACK : related
}

/** "The toll rose to 19" tells that lower counts went before: where nothing says that they came later, they did. */
const RISE = 'rise'

const LOOK_BACK: Related = { relation: 'update', reason: 'a first report, and a look back at the final count' }

/** The sentence names the year of the happening, as no report of the day does. */
function looksBack({ sentence }: Placed): boolean {
  return sentence.days.some((day) => !day.relative && day.anchor === null && day.precision !== 'span')
}

/**
 * Two reports whose open counts grew from the one to the other were written one after the other: what else is counted
 * higher in the later one grew as well.
 */
export function markGrowth(comparisons: readonly Comparison[]): Comparison[] {
  const direction = comparisons.map(growthOf).find((d) => d !== 0) ?? 0
  if (direction === 0) return [...comparisons]
  return comparisons.map((c) => {
    const [x, y] = [c.left.value, c.right.value]
    const grew = c.relation === 'conflict' && isRising(x) && isRising(y) && Math.sign(lowest(y) - lowest(x)) === direction
    return grew ? { ...c, ...UPDATE } : c
  })
}

/** 1 where the right report has the higher open count, -1 where the left has; 0 where nothing tells. */
function growthOf({ relation, left, right }: Comparison): number {
  if (relation !== 'compatible' || !isRising(left.value) || !isRising(right.value) || !isOpen(left) || !isOpen(right)) return 0
  return Math.sign(lowest(right.value) - lowest(left.value))
}

function isRising(value: Statement['value']): value is QuantityValue {
  return value.kind === 'quantity' && value.role !== null && RISING_ROLES.has(value.role)
}

function isOpen({ value }: Statement): boolean {
  return value.kind === 'quantity' && (value.growing || value.max === null)
}

function lowest(value: QuantityValue): number {
  return value.min ?? value.max ?? 0
}
