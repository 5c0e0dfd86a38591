/** Gathers sources that lean on each other into origins. */

import type { Origin, Tie } from '../model.ts'
import { joined } from '../structures/joined.ts'
import { groupBy } from '../structures/multimap.ts'

/**
 * `ids` oldest first: an origin is named after its oldest source. Ties that do not join (`joins` false) are kept with the origin of
 * the source that leans. Everything comes out in the order of `ids`.
 */
export function groupByTies(ids: readonly string[], ties: readonly Tie[], joins: (tie: Tie) => boolean): Origin[] {
  const { join, rootOf } = joined<string>()
  for (const tie of ties) if (joins(tie)) join(tie.from, tie.to)
  const place = new Map(ids.map((id, i) => [id, i]))
  const order = (tie: Tie) => (place.get(tie.from) ?? 0) * ids.length + (place.get(tie.to) ?? 0)
  const sorted = [...ties].sort((x, y) => order(x) - order(y) || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0))
  const tiesOf = groupBy(sorted, (tie) => rootOf(tie.from))
  return [...groupBy(ids, rootOf)].map(([root, sources]) => ({ id: sources[0] ?? '', sources, ties: tiesOf.get(root) ?? [] }))
}
