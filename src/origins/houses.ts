/** Ties by who made the sources: one author, one publisher or family, or a debt that the claims file declares. */

import type { Tie } from '../model.ts'
import { likeness } from './likeness.ts'
import type { Material } from './material.ts'
import { houseOf, keyOf } from './names.ts'

// Longer texts of one house must tell of one matter to be one witness of it; a short note shows too little to tell. On events/ two
// reports of one event reach .14 and more, nineteen of twenty pairs on different events of one war stay below.
const LONG = 120
const ONE_MATTER = 0.14

// A house with more articles than this is searched only among those that share rare words.
const FEW = 8

/** Ties of the later article to the earliest of the same house or hand that tells of the same matter. */
export function houseTies(materials: readonly Material[], kin: ReadonlyMap<number, ReadonlySet<number>>): Tie[] {
  return [
    ...tiesBy(
      materials,
      kin,
      'same-author',
      ({ doc }) => authorKeys(doc.author),
      (key) => `both by ${key}`,
    ),
    ...tiesBy(
      materials,
      kin,
      'same-publisher',
      ({ doc }) => [houseOf(doc) ?? ''],
      () => 'one publisher or family',
    ),
  ]
}

/** `derived-from` of the claims file. Sources that were not read have no text to tie. */
export function declaredTies(materials: readonly Material[]): Tie[] {
  const ids = new Set(materials.map(({ id }) => id))
  return materials.flatMap(({ id, doc }) =>
    doc.derivedFrom
      .filter((other) => other !== id && ids.has(other))
      .map((other): Tie => ({ kind: 'declared', from: id, to: other, reason: 'declared in the claims file', spans: [] })),
  )
}

function tiesBy(
  materials: readonly Material[],
  kin: ReadonlyMap<number, ReadonlySet<number>>,
  kind: 'same-author' | 'same-publisher',
  keysOf: (material: Material) => readonly string[],
  reason: (key: string) => string,
): Tie[] {
  const groups = new Map<string, number[]>()
  materials.forEach((material, at) => {
    for (const key of keysOf(material)) if (key !== '') groups.set(key, [...(groups.get(key) ?? []), at])
  })
  const ties: Tie[] = []
  for (const [key, group] of groups) {
    for (const at of group) {
      const from = materials[at]
      const near = group.filter((other) => other < at && (group.length <= FEW || kin.get(at)?.has(other)))
      const to = near.map((other) => materials[other]).find((other) => from && other && ofOneMatter(from, other))
      if (from && to) ties.push({ kind, from: from.id, to: to.id, reason: reason(from.doc.author ?? key), spans: [] })
    }
  }
  return ties
}

function ofOneMatter(a: Material, b: Material): boolean {
  if (Math.min(a.words.hash.length, b.words.hash.length) < LONG) return true
  return likeness(a.outline, b.outline).score >= ONE_MATTER
}

/** `A. Berg and B. Holm` are two authors; a single word may be a desk. */
function authorKeys(author: string | null): string[] {
  const names = (author ?? '').split(/,|;|&|\band\b/u).map((name) => name.trim())
  return names.filter((name) => /\S\s+\S/u.test(name)).map(keyOf)
}
