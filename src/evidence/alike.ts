/** Other words for those of a claim, as far as they may stand for them in a source that is listed for it. */

import { loadLexicon } from '../lexicon/load.ts'

let rows: ReadonlyMap<string, ReadonlySet<string>> | null = null

const NONE: ReadonlySet<string> = new Set()

/** Lemmas that may tell what the given lemma tells; without itself. */
export function alikeOf(lemma: string): ReadonlySet<string> {
  rows ??= readRows()
  return rows.get(lemma) ?? NONE
}

function readRows(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  for (const row of loadLexicon<readonly (readonly string[])[]>('same-deed')) {
    for (const lemma of row) {
      const others = all.get(lemma) ?? new Set()
      for (const other of row) if (other !== lemma) others.add(other)
      all.set(lemma, others)
    }
  }
  return all
}
