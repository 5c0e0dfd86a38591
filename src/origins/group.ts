/** Gathers sources that lean on each other into origins. */

import type { Origin, Tie } from '../model.ts'

/**
 * `ids` oldest first: an origin is named after its oldest source. Ties that do not join (`joins` false) are kept with the origin of
 * the source that leans. Everything comes out in the order of `ids`.
 */
export function groupByTies(ids: readonly string[], ties: readonly Tie[], joins: (tie: Tie) => boolean): Origin[] {
  const place = new Map(ids.map((id, i) => [id, i]))
  const parent = ids.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] ?? root
    for (let k = i; k !== root; ) {
      const next = parent[k] ?? root
      parent[k] = root
      k = next
    }
    return root
  }
  for (const tie of ties) {
    if (!joins(tie)) continue
    const a = rootOf(place.get(tie.from) ?? 0)
    const b = rootOf(place.get(tie.to) ?? 0)
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  const members = new Map<number, string[]>()
  ids.forEach((id, i) => {
    const root = rootOf(i)
    members.set(root, [...(members.get(root) ?? []), id])
  })
  const order = (tie: Tie) => (place.get(tie.from) ?? 0) * ids.length + (place.get(tie.to) ?? 0)
  const sorted = [...ties].sort((x, y) => order(x) - order(y) || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0))
  const tiesOf = new Map<number, Tie[]>()
  for (const tie of sorted) {
    const root = rootOf(place.get(tie.from) ?? 0)
    tiesOf.set(root, [...(tiesOf.get(root) ?? []), tie])
  }
  return [...members].map(([root, sources]) => ({ id: ids[root] ?? '', sources, ties: tiesOf.get(root) ?? [] }))
}
