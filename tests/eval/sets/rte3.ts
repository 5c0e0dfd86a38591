/** Text and hypothesis: contradictions found, entailed and neutral pairs silent. */

import { compare } from '../../../src/verify.ts'
import { conflictsOf, describe, LOUD } from '../matching.ts'
import { type LabelledSet, rows, type SetResult, scores } from '../set.ts'

interface Row {
  id: string
  a: string
  b: string
  label: string
}

const set: LabelledSet = { name: 'rte3', targets: { precision: 0.6, recall: 0.2 }, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const misses: string[] = []
  const alarms: string[] = []
  let hit = 0
  let found = 0
  let wanted = 0
  for (const { id, a, b, label } of rows<Row>(folder, 'rte3', 'pairs.jsonl')) {
    const report = await compare([
      { id: 'a', text: a },
      { id: 'b', text: b },
    ])
    const loud = conflictsOf(report).filter((f) => LOUD.has(f.severity))
    const conflict = label === 'contradiction'
    if (conflict) wanted++
    if (loud.length > 0) found++
    if (conflict && loud.length > 0) hit++
    if (conflict && loud.length === 0) misses.push(`${id} ${a} => ${b}`)
    if (!conflict) alarms.push(...loud.map((f) => `${id} ${label} ${describe(f)}`))
  }
  const { precision, recall, f1 } = scores(hit, found, wanted)
  return { figures: { precision, recall, f1 }, misses, alarms }
}
