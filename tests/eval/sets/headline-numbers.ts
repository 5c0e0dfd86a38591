/** News briefs and their headlines: a true headline is never in conflict with its article, one with a changed number is. */

import { compare } from '../../../src/verify.ts'
import { conflictsOf, describe, LOUD } from '../matching.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Item {
  id: string
  article: string
  headline: string
  cloze: string
  number: string
  label: string
}

const set: LabelledSet = { name: 'headline-numbers', targets: { 'true flagged': 0.01, 'altered caught': 0.5 }, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const items = rows<Item>(folder, 'headline-numbers', 'items.jsonl')
  const misses: string[] = []
  const alarms: string[] = []
  let flagged = 0
  let caught = 0
  let altered = 0
  for (const item of items) {
    const loud = await numbersOf(item, item.headline)
    if (loud.length > 0) {
      flagged++
      alarms.push(...loud.map((f) => `${item.id} ${describe(f)}`))
    }
    const changed = alter(item)
    if (!changed) continue
    altered++
    if ((await numbersOf(item, changed)).length > 0) caught++
    else misses.push(`${item.id} ${item.label} ${changed} (was ${item.number}) | ${item.article.slice(0, 300)}`)
  }
  return { figures: { 'true flagged': flagged / items.length, 'altered caught': caught / altered, altered }, misses, alarms }
}

async function numbersOf(item: Item, headline: string): ReturnType<typeof loudOf> {
  return loudOf(item, headline)
}

async function loudOf(item: Item, headline: string): Promise<ReturnType<typeof conflictsOf>> {
  const report = await compare([
    { id: 'headline', text: headline },
    { id: 'article', text: item.article },
  ])
  return conflictsOf(report).filter((f) => LOUD.has(f.severity))
}

/** Another number of the same kind: a third more, or one more where it is small. Years and ages move by a few. */
function alter({ cloze, number }: Item): string | null {
  const value = Number(number.replace(/,/gu, ''))
  if (!Number.isFinite(value)) return null
  const year = value >= 1900 && value <= 2030 && Number.isInteger(value)
  const changed = year ? value + 3 : value < 10 ? value + 2 : Math.round(value * 1.4 * 10) / 10
  const shown = Number.isInteger(value) ? String(Math.round(changed)) : String(changed)
  return cloze.replace('____', shown)
}
