/** News excerpts on pairs of like events: two excerpts on different events never have one origin. */

import { containment, originsOf } from '../origins.ts'
import { type LabelledSet, rows } from '../set.ts'

interface Row {
  readonly id: string
  readonly topic: number
  readonly subtopic: string
  readonly sentences: readonly string[]
}

const ecb: LabelledSet = {
  name: 'ecb-origins',
  targets: { 'different events joined, alarms': 0 },
  async run(folder) {
    const told = rows<Row>(folder, 'ecb', 'articles.jsonl').map((row) => ({ ...row, text: join(row.sentences) }))
    const joined = originsOf(told)
    const pairs = told.flatMap((a, i) => told.slice(i + 1).map((b) => ({ a, b })))
    const apart = pairs.filter(({ a, b }) => a.subtopic !== b.subtopic)
    const alarms = apart.filter(({ a, b }) => joined(a.id, b.id))
    const together = pairs.filter(({ a, b }) => a.subtopic === b.subtopic)
    const copies = together.filter(({ a, b }) => containment(a.text, b.text, 5) >= 0.8)
    const missed = copies.filter(({ a, b }) => !joined(a.id, b.id))
    const highest = Math.max(...apart.map(({ a, b }) => containment(a.text, b.text, 5)))
    const baseline = copies.filter(({ a, b }) => containment(a.text, b.text, 5) > highest)
    return {
      figures: {
        'different events joined, alarms': alarms.length,
        'same event joined': together.filter(({ a, b }) => joined(a.id, b.id)).length / together.length,
        'near copies joined': 1 - missed.length / copies.length,
        'baseline near copies at no alarm': baseline.length / copies.length,
      },
      misses: missed.map(({ a, b }) => `${a.id} ${b.id}: ${a.text.slice(0, 160)} | ${b.text.slice(0, 160)}`),
      alarms: alarms.map(({ a, b }) => `${a.id} ${b.id}: ${a.text.slice(0, 160)} | ${b.text.slice(0, 160)}`),
    }
  },
}

/** The excerpts stand as tokens: `4 . 6`, `Saturday 's`. */
function join(sentences: readonly string[]): string {
  return sentences
    .join('\n')
    .replace(/(\d) ([.,:]) (?=\d)/gu, '$1$2')
    .replace(/ (?=[.,;:!?)'\u2019])/gu, '')
    .replace(/([(]) /gu, '$1')
}

export default ecb
