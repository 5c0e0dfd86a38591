/** Words of one kind that exclude each other, such as two sports. */

import { addTo, type Multimap } from '../structures/multimap.ts'
import { loadLexicon } from './load.ts'

export interface OfKind {
  readonly kind: string
  /** Words of one kind and group may stand for each other. */
  readonly group: number
}

let kinds: ReadonlyMap<string, readonly OfKind[]> | null = null

/** [] for a word of no kind. */
export function kindsOf(lemma: string): readonly OfKind[] {
  kinds ??= readKinds()
  return kinds.get(lemma) ?? []
}

function readKinds(): Multimap<string, OfKind> {
  const all: Multimap<string, OfKind> = new Map()
  for (const [kind, groups] of Object.entries(loadLexicon<Record<string, string[][]>>('alternatives'))) {
    for (const [group, words] of groups.entries()) for (const word of words) addTo(all, word, { kind, group })
  }
  return all
}
