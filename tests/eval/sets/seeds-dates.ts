/** Dates of the five articles, as annotated by hand. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDates } from '../../../src/facts/date.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { docOf } from '../../origins/doc.ts'
import { findWords } from '../matching.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Row {
  a: string
  q: string
  resolved: string | null
}

// Stated in the articles or by their collection's description.
const PUBLISHED: Readonly<Record<string, string>> = {
  '000': '2025-11-19',
  '001': '2025-11-20',
  '002': '2025-11-17',
  '003': '2025-07-20',
  '004': '2025-07-25',
}

const set: LabelledSet = { name: 'seeds-dates', targets: { found: 0.95 }, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const articles = join(folder, '..', 'seeds')
  const files = readdirSync(articles).filter((f) => f.endsWith('.txt'))
  const misses: string[] = []
  let hit = 0
  const labelled = rows<Row>(folder, 'seeds', 'dates.jsonl').filter((r) => r.resolved !== null)
  for (const { a, q, resolved } of labelled) {
    const text = readFileSync(join(articles, files.find((f) => f.startsWith(a)) ?? ''), 'utf8')
    const place = findWords(text, q)
    const found = findDates(analyse({ ...docOf(a, text), published: PUBLISHED[a] ?? null }))
    const near = found.filter((f) => place && f.start < place.end && place.start < f.end)
    const wanted = (resolved ?? '').split('/')
    const right = near.some((f) => isWithin(f.value, wanted[0] ?? '', wanted.at(-1) ?? ''))
    if (right) hit++
    else misses.push(`${a} "${q}" ${resolved} got ${near.map((f) => `${f.value.from}..${f.value.to}`).join(' ')}`)
  }
  return { figures: { found: hit / labelled.length, wanted: labelled.length }, misses, alarms: [] }
}

/** The days lie in what is labelled: labels are as coarse as the annotator could be sure of. */
function isWithin(value: { from: string; to: string }, first: string, last: string): boolean {
  return value.from >= first && value.to <= `${last}~`
}
