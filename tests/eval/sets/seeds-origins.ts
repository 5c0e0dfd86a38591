/** The five articles: the rewrite and its original are one origin, the other three each their own, and whom each leans on is named. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findOrigins } from '../../../src/origins/index.ts'
import { docOf, factsOf } from '../../origins/doc.ts'
import { bestContainment, type Pair } from '../origins.ts'
import { type LabelledSet, rows } from '../set.ts'

interface Row {
  readonly from?: string
  readonly to?: string
  readonly how?: string
  readonly article?: string
  readonly attributed_to?: string
  readonly kind?: string
}

const seeds: LabelledSet = {
  name: 'seeds-origins',
  targets: { 'pairs right': 1, 'outside outlets named': 0.9 },
  async run(folder) {
    const articles = join(folder, '..', 'seeds')
    const docs = readdirSync(articles).map((file) => docOf(file.slice(0, 3), readFileSync(join(articles, file), 'utf8')))
    const found = findOrigins(docs, docs.map(factsOf))
    const derivation = rows<Row>(folder, 'seeds', 'derivation.jsonl')
    const leaning = new Set(derivation.filter((row) => row.how && row.how !== 'none').map((row) => `${row.from} ${row.to}`))
    const pairs: Pair[] = docs.flatMap((a, i) =>
      docs.slice(i + 1).map((b) => ({ a, b, same: leaning.has(`${a.id} ${b.id}`) || leaning.has(`${b.id} ${a.id}`) })),
    )
    const wrong = pairs.filter(({ a, b, same }) => found.origins.some((o) => o.sources.includes(a.id) && o.sources.includes(b.id)) !== same)
    const named = derivation.filter((row) => row.article && row.attributed_to && OUTLET.test(row.attributed_to))
    const missed = named.filter(
      (row) => !found.outside.some((o) => o.source === row.article && row.attributed_to?.includes(o.outlet.replace(/^The /u, ''))),
    )
    const baseline = bestContainment(pairs)
    return {
      figures: {
        'pairs right': 1 - wrong.length / pairs.length,
        'outside outlets named': named.length === 0 ? 1 : 1 - missed.length / named.length,
        'baseline f1, tuned here': baseline.f1,
      },
      misses: [`baseline: ${baseline.name}`, ...missed.map((row) => `${row.article} ${row.attributed_to}`)],
      alarms: wrong.map(({ a, b }) => `${a.id} ${b.id}`),
    }
  },
}

// The annotations put outlets and speakers in one column; these are the outlets that are not among the five.
const OUTLET =
  /^(?:Euronews|The Washington Post|Jamestown Institute|Al Jazeera|Kyiv Independent|Middle East Eye|Digi24|The New York Times)/u

export default seeds
