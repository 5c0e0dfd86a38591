/** Chooses ROMANISATION_LIMIT on four fifths of the visible romanisations and measures it on the fifth left out. Run with tsx. */

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainWords } from '../../src/compare/names/plain.ts'
import { compareSpelling } from '../../src/compare/names/spelling.ts'
import { rows, scores } from './set.ts'

interface Row {
  readonly name1: string
  readonly name2: string
  readonly label: 'variant' | 'distinct'
}

const FOLDS = 5
const LIMITS = Array.from({ length: 19 }, (_, i) => (i + 1) * 0.05)
const folder = process.env.VERIFY_EVAL_DATA ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'eval')

const pairs = rows<Row>(folder, 'names', 'romanisations.jsonl').map(({ name1, name2, label }) => ({
  ...compareSpelling(plainWords(name1).join(''), plainWords(name2).join('')),
  variant: label === 'variant',
}))

for (let fold = 0; fold < FOLDS; fold++) {
  const seen = pairs.filter((_, i) => i % FOLDS !== fold)
  const unseen = pairs.filter((_, i) => i % FOLDS === fold)
  const limit = LIMITS.reduce((best, one) => (f1(seen, one) > f1(seen, best) ? one : best))
  console.log(`fold ${fold}: limit ${limit.toFixed(2)}, F1 on the rest ${f1(unseen, limit).toFixed(3)}`)
}

function f1(of: typeof pairs, limit: number): number {
  const found = of.filter((p) => p.edits === 0 && p.cost <= limit + 1e-9)
  return scores(found.filter((p) => p.variant).length, found.length, of.filter((p) => p.variant).length).f1
}
