/** Ties by who made the sources: one author, one publisher or family, or a debt that the claims file declares. */

import type { Tie } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import type { Material } from './material.ts'
import { canonicalKey, houseOf, keyOf } from './names.ts'
import { ownLikeness } from './rewrites.ts'
import type { Stems } from './stems.ts'

// Longer texts of one house must tell of one matter to be one origin; a short note shows too little to tell. On events/ nine of ten
// pairs of reports of one event lie above, ninety-nine of a hundred pairs on different events of one war below. Where two texts of one
// house agree on something all the same, `countOrigins` counts the house once.
const LONG = 50
const ONE_MATTER = 0.25

// In a set larger than this only articles that share rare words are held against each other: an archive has houses of thousands.
const FEW = 200

/** What makes two sources one house, and how it is put to the reader. */
interface House {
  readonly kind: 'same-author' | 'same-publisher'
  readonly keysOf: (material: Material) => readonly string[]
  readonly reason: (from: Material, to: Material) => string
}

const HOUSES: readonly House[] = [
  { kind: 'same-author', keysOf: ({ doc }) => authorKeys(doc.author), reason: ({ doc }) => `both by ${doc.author}` },
  { kind: 'same-publisher', keysOf: ({ doc }) => [houseOf(doc) ?? ''], reason: familyReason },
]

function familyReason({ doc: a }: Material, { doc: b }: Material): string {
  const names = [...new Set([a.publisher, b.publisher].filter((name) => name !== null))]
  return names.length > 1 && canonicalKey(names[0] ?? '') !== canonicalKey(names[1] ?? '') ? 'one family of publishers' : 'one publisher'
}

/** Ties of the later article to the earliest of the same house or hand that tells of the same matter. */
export function houseTies(materials: readonly Material[], kin: ReadonlyMap<number, ReadonlySet<number>>, stems: Stems): Tie[] {
  return HOUSES.flatMap((house) =>
    [...groupsBy(materials, house.keysOf)].flatMap((group) =>
      group.flatMap((at): Tie[] => {
        const from = materials[at]
        const near = group.filter((other) => other < at && (materials.length <= FEW || kin.get(at)?.has(other)))
        const to = near.map((other) => materials[other]).find((other) => from && other && ofOneMatter(from, other, stems))
        return from && to ? [{ kind: house.kind, from: from.id, to: to.id, reason: house.reason(from, to), spans: [] }] : []
      }),
    ),
  )
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

function groupsBy(materials: readonly Material[], keysOf: House['keysOf']): Iterable<number[]> {
  const groups: Multimap<string, number> = new Map()
  materials.forEach((material, at) => {
    for (const key of keysOf(material)) if (key !== '') addTo(groups, key, at)
  })
  return groups.values()
}

function ofOneMatter(a: Material, b: Material, stems: Stems): boolean {
  if (Math.min(a.length, b.length) < LONG) return true
  return ownLikeness(a, b, stems).score >= ONE_MATTER
}

/** `A. Berg and B. Holm` are two authors; a single word may be a desk. */
function authorKeys(author: string | null): string[] {
  const names = (author ?? '').split(/,|;|&|\band\b/u).map((name) => name.trim())
  return names.filter((name) => /\S\s+\S/u.test(name)).map(keyOf)
}
