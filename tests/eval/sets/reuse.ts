/** Short answers made from a source text or without it: reused ones have one origin with the source. */

import { bestContainment, foldedContainment, originsOf, type Pair } from '../origins.ts'
import { type LabelledSet, rows, scores } from '../set.ts'

interface Row {
  readonly id: string
  /** The question that is answered: answers to one share their source. */
  readonly task: string
  readonly source: string
  readonly text: string
  readonly label: 'near_copy' | 'light_revision' | 'heavy_revision' | 'independent'
}

const reuse: LabelledSet = {
  name: 'reuse',
  targets: { f1: 0.96 },
  async run(folder) {
    const all = rows<Row>(folder, 'reuse', 'answers.jsonl')
    const judged = all.map((row) => {
      const pair: Pair = { a: { id: 'answer', text: row.text }, b: { id: 'source', text: row.source }, same: row.label !== 'independent' }
      return { row, pair, joined: originsOf([pair.a, pair.b])('answer', 'source') }
    })
    const found = judged.filter(({ joined }) => joined)
    const wanted = judged.filter(({ pair }) => pair.same)
    const hits = found.filter(({ pair }) => pair.same)
    const heavy = judged.filter(({ row }) => row.label === 'heavy_revision')
    const baseline = bestContainment(judged.map(({ pair }) => pair))
    const questions = [...new Set(all.map(({ task }) => task))].map((task) =>
      judged.filter(({ row }) => row.task === task).map(({ pair }) => pair),
    )
    return {
      figures: {
        ...scores(hits.length, found.length, wanted.length),
        'heavy revisions found': heavy.filter(({ joined }) => joined).length / heavy.length,
        'baseline f1, tuned here': baseline.f1,
        'baseline f1, tuned on the other questions': foldedContainment(questions),
      },
      misses: [
        `baseline: ${baseline.name}`,
        ...wanted.filter(({ joined }) => !joined).map(({ row }) => `${row.label} ${row.id}: ${row.text.slice(0, 120)}`),
      ],
      alarms: found.filter(({ pair }) => !pair.same).map(({ row }) => `${row.id}: ${row.text.slice(0, 120)}`),
    }
  },
}

export default reuse
