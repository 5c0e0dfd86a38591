/** Verbs that tell one happening, and verbs that cannot both be true of it. */

import { canonicalVerb } from '../../facts/speech/opposites.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { remembered } from '../../structures/remembered.ts'

interface Contraries {
  readonly verbs: readonly (readonly [string, string])[]
  readonly same: readonly (readonly string[])[]
  readonly getting: readonly string[]
  readonly leaving: readonly string[]
  readonly arriving: readonly string[]
  readonly 'one-way': readonly string[]
  readonly ties: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly undone: readonly string[]
  readonly required: readonly string[]
  readonly others: readonly (readonly [string, string])[]
  readonly results: Readonly<Record<'gain' | 'loss', readonly string[]>>
  readonly offices: readonly string[]
  readonly 'not-now': readonly string[]
  readonly once: readonly string[]
}

export function contraries(): Contraries {
  return loadLexicon<Contraries>('contraries')
}

export type Kinship = 'same' | 'contrary' | null

/** How two verbs stand to each other, by their lemmas. Mirrors. */
export function kinship(a: string, b: string): Kinship {
  return a === b ? 'same' : kinshipOf(`${a} ${b}`, a, b)
}

// Pairs of verbs of a few hundred articles.
const MOST_PAIRS = 50_000

const kinshipOf = remembered(MOST_PAIRS, (_, a: string, b: string): Kinship => {
  const { verbs } = contraries()
  const [as, bs] = [sisters(a), sisters(b)]
  if (as.some((x) => bs.includes(x))) return 'same'
  if (verbs.some(([x, y]) => (as.includes(x) && bs.includes(y)) || (as.includes(y) && bs.includes(x)))) return 'contrary'
  const [x, y] = [canonicalVerb(a), canonicalVerb(b)]
  return x.lemma !== y.lemma ? null : x.holds === y.holds ? 'same' : 'contrary'
})

function sisters(lemma: string): readonly string[] {
  return [
    lemma,
    ...contraries()
      .same.filter((row) => row.includes(lemma))
      .map((row) => row[0] ?? lemma),
  ]
}
