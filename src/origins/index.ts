/** Finds what leans on what among the sources, so that origins are counted and not articles. */

import type { Doc, Origins, Reading, Tie } from '../model.ts'
import { citeTies, sharedCredits } from './cites.ts'
import { groupByTies } from './group.ts'
import { declaredTies, houseTies } from './houses.ts'
import { gather, type Material } from './material.ts'
import { pairsSharing } from './pairs.ts'
import { rewriteTie } from './rewrites.ts'
import { newStems, type Stems } from './stems.ts'

export { isOneSpeaker, speakerName } from './speakers.ts'
export { countOrigins, originOfStatement } from './statements.ts'

// Two winnowed fingerprints are some ten to sixteen words in common; one may be a name. Copies share twice this part of them.
const FEWEST_FINGERPRINTS = 2
const PART_OF_FINGERPRINTS = 0.08

// Rewrites of any length share more rare words than this, even with those left out that forty other articles hold.
const FEWEST_RARE = 5
const PART_OF_RARE = 0.04

/**
 * Ties and origins of a set of sources, the same in whatever order they are given. What two sources share decides, never the rest of
 * the set, so that a tie does not come or go when a third source is added. Cost: an index of word sequences and of rare words; a
 * second for a thousand articles of 5 KB.
 */
export function findOrigins(docs: readonly Doc[], readings: readonly Reading[]): Origins {
  const stems = newStems()
  const materials = gather(docs, readings, stems)
  const candidates = candidatePairs(materials)
  const kin = neighboursOf(candidates)
  const cited = citeTies(materials, kin)
  const debts = new Set(cited.ties.map(({ from, to }) => debt(from, to)))
  const rewrites = candidates.flatMap(({ a, b }) => rewrite(materials[a], materials[b], debts, stems))
  const ties = [
    ...cited.ties,
    ...declaredTies(materials),
    ...houseTies(materials, kin, stems),
    ...sharedCredits(materials, kin),
    ...rewrites,
  ]
  const ids = materials.map(({ id }) => id)
  return { origins: groupByTies(ids, ties, (tie) => !cited.loose.has(tie)), outside: cited.outside }
}

function rewrite(older: Material | undefined, younger: Material | undefined, debts: ReadonlySet<string>, stems: Stems): Tie[] {
  if (!older || !younger) return []
  const [from, to] = leaning(older, younger, debts)
  const tie = rewriteTie(from, to, stems)
  return tie ? [tie] : []
}

/** A few sentences' worth of one another's words, or rare words in common: all other pairs are never looked at. */
function candidatePairs(materials: readonly Material[]): { a: number; b: number }[] {
  const copied = pairsSharing(
    materials.map(({ fingerprints }) => fingerprints),
    FEWEST_FINGERPRINTS,
    PART_OF_FINGERPRINTS,
    'neighbours',
  )
  const alike = pairsSharing(
    materials.map(({ rare }) => rare),
    FEWEST_RARE,
    PART_OF_RARE,
    'skip',
  )
  const pairs = new Map([...copied, ...alike].map(({ a, b }) => [a * materials.length + b, { a, b }]))
  return [...pairs].sort((x, y) => x[0] - y[0]).map(([, pair]) => pair)
}

function neighboursOf(pairs: readonly { a: number; b: number }[]): Map<number, Set<number>> {
  const kin = new Map<number, Set<number>>()
  const add = (at: number, other: number) => kin.set(at, (kin.get(at) ?? new Set()).add(other))
  for (const { a, b } of pairs) {
    add(a, b)
    add(b, a)
  }
  return kin
}

/** Who cites leans; else the younger on the older; without dates the shorter on the longer, which has more to take from. */
function leaning(older: Material, younger: Material, debts: ReadonlySet<string>): [Material, Material] {
  const back = debts.has(debt(older.id, younger.id))
  if (back !== debts.has(debt(younger.id, older.id))) return back ? [older, younger] : [younger, older]
  if (younger.doc.published !== older.doc.published) return [younger, older]
  return younger.length <= older.length ? [younger, older] : [older, younger]
}

function debt(from: string, to: string): string {
  return JSON.stringify([from, to])
}
