/**
 * Takes what came of comparing articles from the cache. An article has one entry with all that it was compared with, so that after an
 * edit its own pairs alone are compared again.
 */

import type { Comparison, Statement } from '../model.ts'
import type { Compared, ComparedPair, Pair, Steps } from '../steps.ts'
import { contentKey } from './contents.ts'
import { inTurns, type Part } from './share.ts'
import { keyOf, type Store } from './store.ts'

export function cachedComparing(store: Store, steps: Steps, part: Part | null): Steps['comparePairs'] {
  return async (pairs) => {
    const groups = [...byLeft(pairs).values()]
    const compared = await inTurns(groups, GROUP, part, (some) => Promise.all(some.map((group) => compareGroup(store, steps, group))))
    const byPair = new Map(groups.flatMap((group, i) => group.map((pair, k) => [pair, compared[i]?.[k]] as const)))
    return pairs.flatMap((pair) => byPair.get(pair) ?? [])
  }
}

function byLeft(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const group = groups.get(pair.left.doc.id)
    if (group) group.push(pair)
    else groups.set(pair.left.doc.id, [pair])
  }
  return groups
}

/** So many articles are written together: enough to keep the disk busy, few enough that what waits for it needs little memory. */
const GROUP = 16

type Kept = Readonly<Record<string, PackedPair>>

/** Pairs with one left article. */
async function compareGroup(store: Store, steps: Steps, pairs: readonly Pair[]): Promise<readonly ComparedPair[]> {
  const left = pairs[0]?.left.doc
  if (!left) return []
  const key = keyOf('pairs', contentKey(left))
  const kept = (store.read(key) ?? {}) as Kept
  const known = pairs.map((pair) => kept[contentKey(pair.right.doc)] ?? null)
  const fresh = await steps.comparePairs(pairs.filter((_, i) => known[i] === null))
  const rest = [...fresh]
  const all = pairs.flatMap((pair, i) => {
    const packed = known[i]
    return (packed ? unpackPair(packed, pair) : rest.shift()) ?? []
  })
  if (fresh.length > 0) {
    const packed = pairs.map((pair, i) => [contentKey(pair.right.doc), known[i] ?? packPair(all[i], pair)] as const)
    await store.keep(key, Object.fromEntries(packed))
  }
  return all
}

/** Statements of the articles by their number: they are kept with the articles. Others, made for the comparison, as they are. */
type Ref = number | Statement
type PackedComparison = Omit<Comparison, 'left' | 'right'> & { readonly left: Ref; readonly right: Ref }
type Packed = Readonly<Record<string, readonly PackedComparison[]>>

interface PackedPair {
  readonly kinship: number
  readonly asTwo: Packed
  readonly asOne: Packed | null
}

function packPair(came: ComparedPair | undefined, pair: Pair): PackedPair | null {
  return came ? { ...came, asTwo: pack(came.asTwo, pair), asOne: came.asOne && pack(came.asOne, pair) } : null
}

function unpackPair(packed: PackedPair, pair: Pair): ComparedPair {
  return { ...packed, asTwo: unpack(packed.asTwo, pair), asOne: packed.asOne && unpack(packed.asOne, pair) }
}

function pack(compared: Compared, { left, right }: Pair): Packed {
  const [a, b] = [numbered(left.statements), numbered(right.statements)]
  const packOne = (c: Comparison): PackedComparison => ({ ...c, left: a.get(c.left) ?? c.left, right: b.get(c.right) ?? c.right })
  return Object.fromEntries(
    Object.entries(compared).map(([list, comparisons]: [string, readonly Comparison[]]) => [list, comparisons.map(packOne)]),
  )
}

function numbered(statements: readonly Statement[]): ReadonlyMap<Statement, number> {
  return new Map(statements.map((statement, i) => [statement, i]))
}

function unpack(packed: Packed, { left, right }: Pair): Compared {
  const of = (ref: Ref, statements: readonly Statement[]): Statement => (typeof ref === 'number' ? statements[ref] : ref) as Statement
  const unpackOne = (c: PackedComparison): Comparison => ({ ...c, left: of(c.left, left.statements), right: of(c.right, right.statements) })
  return Object.fromEntries(Object.entries(packed).map(([list, comparisons]) => [list, comparisons.map(unpackOne)])) as unknown as Compared
}
