/** Name pairs labelled by hand: is it one name? */

import { relateNames } from '../../../src/compare/names/index.ts'
import type { NameType } from '../../../src/model.ts'
import { type LabelledSet, rows, scores } from '../set.ts'

interface Row {
  readonly name1: string
  readonly name2: string
  readonly label: 'match' | 'no_match'
  readonly schema: string
}

const TYPES: Readonly<Record<string, NameType>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'unknown',
  Vessel: 'vessel',
}

const set: LabelledSet = {
  name: 'name-bench',
  targets: { 'F1 all': 0.85, 'F1 persons': 0.82 },
  run: async (folder) => {
    const judged = rows<Row>(folder, 'names', 'name-bench.jsonl').map((row) => {
      const { relation, reason } = relateNames(row.name1, row.name2, { type: TYPES[row.schema] ?? 'unknown' })
      return {
        ...row,
        relation,
        found: relation !== 'different',
        wanted: row.label === 'match',
        line: `${row.name1} | ${row.name2}: ${relation}, ${reason}`,
      }
    })
    const f1 = (of: typeof judged): number =>
      scores(of.filter((r) => r.found && r.wanted).length, of.filter((r) => r.found).length, of.filter((r) => r.wanted).length).f1
    return {
      figures: {
        'F1 all': f1(judged),
        'F1 persons': f1(judged.filter((r) => r.schema === 'Person')),
        'F1 organisations': f1(judged.filter((r) => TYPES[r.schema] === 'organisation')),
      },
      misses: judged.filter((r) => r.wanted && !r.found).map((r) => r.line),
      alarms: judged.filter((r) => !r.wanted && r.found).map((r) => r.line),
    }
  },
}

export default set
