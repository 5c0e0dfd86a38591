/** Verbs that say the same, and verbs that deny each other. */

import { loadLexicon } from '../../lexicon/load.ts'

interface Canonical {
  readonly lemma: string
  /** False where the verb says that the canonical one does not hold. */
  readonly holds: boolean
}

let verbs: ReadonlyMap<string, Canonical> | null = null

/** "shoulder" is "accept"; "reject" is "accept" not holding; any other verb is itself. */
export function canonicalVerb(lemma: string): Canonical {
  verbs ??= readVerbs()
  return verbs.get(lemma) ?? { lemma, holds: true }
}

/** The first row that has a verb decides. */
function readVerbs(): Map<string, Canonical> {
  const { complementary, same } = loadLexicon<{ complementary: [string, string][]; same: string[][] }>('antonyms')
  const table = new Map<string, Canonical>()
  const add = (lemma: string, canonical: Canonical) => {
    if (!table.has(lemma)) table.set(lemma, canonical)
  }
  for (const [first = '', ...others] of same) for (const lemma of [first, ...others]) add(lemma, { lemma: first, holds: true })
  for (const [yes, no] of complementary) add(no, { lemma: table.get(yes)?.lemma ?? yes, holds: false })
  return table
}
