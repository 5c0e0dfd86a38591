/** Dates and stretches of days in phrases, mostly of chat, with the day on which they were said. */

import { findDates } from '../../../src/facts/date.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { docOf } from '../../origins/doc.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Row {
  id: string
  text: string
  model: string
  context: { ReferenceDateTime?: string } | null
  results: { text: string; start: number; end: number; type: string; resolution: { values: Resolution[] } | null }[]
}

interface Resolution {
  value?: string
  start?: string
  end?: string
}

const set: LabelledSet = { name: 'recognizers-dates', targets: { found: 0.75 }, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const misses: string[] = []
  let wanted = 0
  let hit = 0
  for (const row of rows<Row>(folder, 'recognizers-en', 'cases.jsonl')) {
    const published = row.context?.ReferenceDateTime?.slice(0, 10) ?? null
    const results = row.results.filter((r) => /\.date(?:range)?$/u.test(r.type) && r.resolution && isResolved(r.resolution.values))
    if (row.model !== 'DateTimeModel' || published === null || results.length === 0) continue
    const found = findDates(analyse({ ...docOf(row.id, row.text), published }))
    for (const result of results) {
      wanted++
      const near = found.filter((f) => f.start <= result.end && f.end > result.start)
      if (near.some((f) => result.resolution?.values.some((v) => isRight(f.value, v)))) hit++
      else
        misses.push(
          `${published} "${row.text}" ${JSON.stringify(result.resolution?.values)} got ${near.map((f) => `${f.value.from}..${f.value.to}`).join(' ')}`,
        )
    }
  }
  return { figures: { found: hit / wanted, wanted }, misses, alarms: [] }
}

/** An end is the day after the last where the words name a period, and the last named day or period's first where they name two dates. */
function isRight(value: { from: string; to: string }, wanted: Resolution): boolean {
  if (wanted.value !== undefined) return value.from === wanted.value && value.to === wanted.value
  const from = wanted.start ?? '0001-01-01'
  if (value.from !== from) return false
  if (wanted.end === undefined) return value.to === '9999-12-31'
  return value.to === wanted.end || value.to === dayBefore(wanted.end) || endsPeriodFrom(value.to, wanted.end)
}

/** "From 2007 to 2009" ends on 2009-01-01 there and on the last day of 2009 here. */
function endsPeriodFrom(to: string, start: string): boolean {
  return (
    (start.endsWith('-01-01') && to === `${start.slice(0, 4)}-12-31`) || (start.endsWith('-01') && to.slice(0, 7) === start.slice(0, 7))
  )
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function isResolved(values: readonly Resolution[]): boolean {
  return values.some((v) => v.start !== undefined || v.end !== undefined || /^\d{4}/u.test(v.value ?? ''))
}
