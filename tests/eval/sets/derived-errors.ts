/** An article and a short text made from it: inconsistent ones found, consistent ones silent. */

import { compare } from '../../../src/verify.ts'
import { conflictsOf, describe, LOUD } from '../matching.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Row {
  id: string
  article: string
  summary: string
  label: string
  error_spans: string[]
}

const set: LabelledSet = { name: 'derived-errors', targets: {}, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const misses: string[] = []
  const alarms: string[] = []
  const count = { found: 0, inconsistent: 0, silent: 0, consistent: 0 }
  for (const { id, article, summary, label, error_spans } of rows<Row>(folder, 'derived-errors', 'items.jsonl')) {
    const report = await compare([
      { id: 'article', text: article },
      { id: 'summary', text: summary },
    ])
    const loud = conflictsOf(report).filter((f) => LOUD.has(f.severity))
    if (label === 'inconsistent') {
      count.inconsistent++
      if (loud.length > 0) count.found++
      else misses.push(`${id} ${error_spans.join(' | ')}: ${summary}`)
    } else {
      count.consistent++
      if (loud.length === 0) count.silent++
      else alarms.push(...loud.map((f) => `${id} ${describe(f)}`))
    }
  }
  const found = count.found / count.inconsistent
  const silent = count.silent / count.consistent
  return { figures: { found, silent, 'balanced accuracy': (found + silent) / 2 }, misses, alarms }
}
