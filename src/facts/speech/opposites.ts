/** Verbs that say the same, and verbs that deny each other. */

import { loadLexicon } from '../../lexicon/load.ts'

interface Canonical {
  readonly lemma: string
  /** False where the verb says that the canonical one does not hold. */
  readonly holds: boolean
}

interface Verbs {
  /** To the first of those that say the same. */
  readonly same: ReadonlyMap<string, string>
  /** From a verb to the one that it denies. */
  readonly denies: ReadonlyMap<string, string>
  /** The objects with which a verb denies its opposite; a verb that is not here does with any. */
  readonly contests: ReadonlyMap<string, ReadonlySet<string>>
}

interface Lexicon {
  readonly complementary: readonly [string, string][]
  readonly same: readonly string[][]
  readonly contests: Readonly<Record<string, readonly string[]>>
}

let verbs: Verbs | null = null

/** "shoulder" is "accept"; "reject" is "accept" not holding; any other verb is itself. */
export function canonicalVerb(lemma: string, object: readonly string[] = []): Canonical {
  verbs ??= readVerbs()
  const contests = verbs.contests.get(lemma)
  if (contests && object.length > 0 && !object.some((word) => contests.has(word))) return { lemma, holds: true }
  const verb = verbs.same.get(lemma) ?? lemma
  const denied = verbs.denies.get(verb)
  return denied === undefined ? { lemma: verb, holds: true } : { lemma: verbs.same.get(denied) ?? denied, holds: false }
}

/** The first row that has a verb decides. */
function readVerbs(): Verbs {
  const { complementary, same, contests } = loadLexicon<Lexicon>('antonyms')
  const first = (rows: readonly (readonly [string, string])[]) => new Map([...rows].reverse())
  return {
    same: first(same.flatMap(([verb = '', ...others]) => others.map((other) => [other, verb] as const))),
    contests: new Map(Object.entries(contests).map(([verb, objects]) => [verb, new Set(objects)] as const)),
    denies: first(complementary.map(([yes, no]) => [no, yes] as const)),
  }
}
