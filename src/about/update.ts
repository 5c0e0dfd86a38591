/** A later report of a growing count is an update, not a conflict. */

import type { QuantityValue, Related } from '../model.ts'
import type { Placed } from './judge.ts'

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

/** Only where the order of the two reports is known. */
export function orUpdate(related: Related, a: Placed, b: Placed): Related {
  const [x, y] = [a.statement.value, b.statement.value]
  if (related.relation !== 'conflict' || x.kind !== 'quantity' || y.kind !== 'quantity') return related
  if (x.role === null || !RISING_ROLES.has(x.role)) return related
  const [less, more] = lowest(x) <= lowest(y) ? [a, b] : [b, a]
  return inOrder(less, more) ? { relation: 'update', reason: 'a later report of a growing count' } : related
}

function inOrder(less: Placed, more: Placed): boolean {
  const [before, after] = [less.article.doc.published, more.article.doc.published]
  const [early, late] = [less.statement.value, more.statement.value]
  if (early.kind !== 'quantity' || late.kind !== 'quantity') return false
  if (before && after && before !== after) return before < after && (early.growing || late.growing)
  return false
}

function lowest(value: QuantityValue): number {
  return value.min ?? value.max ?? 0
}
