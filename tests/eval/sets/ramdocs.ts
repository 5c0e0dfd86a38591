/** Passages to a question: conflict where a misinformed copy gives another answer, silence on namesakes. */

import { compare } from '../../../src/verify.ts'
import { conflictsOf, describe, LOUD } from '../matching.ts'
import { type LabelledSet, rows, type SetResult, scores } from '../set.ts'

interface Question {
  id: string
  question: string
  documents: { text: string; type: string; answer: string }[]
  label: string
}

const set: LabelledSet = { name: 'ramdocs', targets: { precision: 0.9, recall: 0.4 }, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const questions = rows<Question>(folder, 'ramdocs', 'questions.jsonl')
  const misses: string[] = []
  const alarms: string[] = []
  let hit = 0
  let found = 0
  let wanted = 0
  for (const q of questions) {
    const report = await compare(q.documents.map((d, i) => ({ id: `d${i}`, text: d.text })))
    const loud = conflictsOf(report).filter((f) => LOUD.has(f.severity))
    const conflict = q.label === 'misinfo_conflict'
    if (conflict) wanted++
    if (loud.length > 0) found++
    if (conflict && loud.length > 0) hit++
    if (conflict && loud.length === 0) misses.push(`${q.id} ${q.question} ${q.documents.map((d) => `${d.type}=${d.answer}`).join(' | ')}`)
    if (!conflict) alarms.push(...loud.map((f) => `${q.id} ${q.label} ${q.question} ${describe(f)}`))
  }
  const { precision, recall, f1 } = scores(hit, found, wanted)
  return { figures: { precision, recall, f1 }, misses, alarms }
}
