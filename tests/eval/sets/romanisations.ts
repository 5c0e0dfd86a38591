/** One name under two romanisations, or two names one letter apart? */

import { relateNames } from '../../../src/compare/names/index.ts'
import { type LabelledSet, rows, scores } from '../set.ts'

interface Row {
  readonly name1: string
  readonly name2: string
  readonly label: 'variant' | 'distinct'
}

const set: LabelledSet = {
  name: 'romanisations',
  targets: { F1: 0.85 },
  run: async (folder) => {
    const judged = rows<Row>(folder, 'names', 'romanisations.jsonl').map((row) => {
      const { relation, reason } = relateNames(row.name1, row.name2, { type: 'person' })
      return {
        found: relation === 'same' || relation === 'variant',
        wanted: row.label === 'variant',
        line: `${row.name1} | ${row.name2}: ${relation}, ${reason}`,
      }
    })
    const hits = judged.filter((r) => r.found && r.wanted).length
    const { precision, recall, f1 } = scores(hits, judged.filter((r) => r.found).length, judged.filter((r) => r.wanted).length)
    return {
      figures: { F1: f1, precision, recall },
      misses: judged.filter((r) => r.wanted && !r.found).map((r) => r.line),
      alarms: judged.filter((r) => !r.wanted && r.found).map((r) => r.line),
    }
  },
}

export default set
