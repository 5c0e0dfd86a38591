/**
 * Takes what came of comparing articles from the cache. An article has one entry with all that it was compared with, so that after an
 * edit its own pairs alone are compared again.
 */

import { type PackedPair, packPair, unpackPair } from '../packed.ts'
import type { ComparedPair, Pair, Steps } from '../steps.ts'
import { groupBy } from '../structures/multimap.ts'
import { contentKey } from './contents.ts'
import { withOthers } from './others.ts'
import { inTurns, type Part } from './share.ts'
import { keyOf, type Store } from './store.ts'

export function cachedComparing(store: Store, steps: Steps, part: Part | null): Steps['comparePairs'] {
  return async (pairs) => {
    const groups = [...groupBy(pairs, (pair) => pair.left.doc.id).values()]
    const compared = await inTurns(groups, TURN, part, (some) => compareGroups(store, steps, some))
    const byPair = new Map(groups.flatMap((group, i) => group.map((pair, k) => [pair, compared[i]?.[k]] as const)))
    return pairs.flatMap((pair) => byPair.get(pair) ?? [])
  }
}

/** So many articles are compared and written together: enough to keep threads and disk busy, few enough that what waits needs little memory. */
const TURN = 64

/** Articles of other sets, or as they were before an edit: so many stay. */
const MOST_OTHERS = 50

type Kept = Readonly<Record<string, PackedPair>>

/** Each group is the pairs with one left article. */
async function compareGroups(store: Store, steps: Steps, groups: readonly (readonly Pair[])[]): Promise<(readonly ComparedPair[])[]> {
  const looked = groups.map((group) => {
    const key = keyOf('pairs', ...group.slice(0, 1).map(({ left }) => contentKey(left.doc)))
    const kept = (store.read(key) ?? {}) as Kept
    return { key, group, kept, known: group.map((pair) => kept[contentKey(pair.right.doc)] ?? null) }
  })
  const fresh = [...(await steps.comparePairs(looked.flatMap(({ group, known }) => group.filter((_, i) => known[i] === null))))].reverse()
  const writing: Promise<void>[] = []
  const compared = looked.map(({ key, group, kept, known }) => {
    const all = group.map((pair, i) => {
      const packed = known[i]
      return packed ? { packed, came: unpackPair(packed, pair) } : packed === null ? packedOf(fresh.pop(), pair) : null
    })
    const found = all.filter((one) => one !== null)
    const own: Kept = Object.fromEntries(found.map(({ packed }, i) => [rightKey(group[i]), packed]))
    if (known.includes(null)) writing.push(store.keep(key, withOthers(own, kept, MOST_OTHERS)))
    return found.map(({ came }) => came)
  })
  await Promise.all(writing)
  return compared
}

function packedOf(came: ComparedPair | undefined, pair: Pair): { packed: PackedPair; came: ComparedPair } | null {
  return came ? { packed: packPair(came, pair), came } : null
}

function rightKey(pair: Pair | undefined): string {
  return pair ? contentKey(pair.right.doc) : ''
}
