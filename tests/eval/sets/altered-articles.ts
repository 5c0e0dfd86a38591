/** An article and a version with facts changed: the changes found, an unchanged copy silent. */

import { compare } from '../../../src/verify.ts'
import { conflictsOf, describe, LOUD } from '../matching.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Row {
  id: string
  original: string
  altered: string
  changed_topics: string[]
}

const set: LabelledSet = { name: 'altered-articles', targets: { found: 0.6 }, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const pairs = rows<Row>(folder, 'altered-articles', 'pairs.jsonl')
  const misses: string[] = []
  let found = 0
  for (const { id, original, altered, changed_topics } of pairs) {
    const report = await compare([
      { id: 'original', text: original },
      { id: 'altered', text: altered },
    ])
    const loud = conflictsOf(report).filter((f) => LOUD.has(f.severity))
    if (loud.length > 0) found++
    else misses.push(`${id} ${changed_topics.join(', ')}`)
    if (process.argv.includes('--all')) misses.push(...loud.map((f) => `${id} (${changed_topics.join(', ')}) ${describe(f)}`))
  }
  return { figures: { found: found / pairs.length }, misses, alarms: [] }
}
