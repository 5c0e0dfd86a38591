/** The quantities of the five articles, annotated by hand: those with a number must be found with it. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDates } from '../../../src/facts/date.ts'
import { findQuantities } from '../../../src/facts/quantity.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { fold, unfold } from '../../../src/text/fold.ts'
import { docOf } from '../../origins/doc.ts'
import { hasValue } from '../quantity-match.ts'
import { type LabelledSet, rows } from '../set.ts'

interface Row {
  /** First three characters of the file name. */
  readonly a: string
  readonly q: string
  readonly value: number | null
}

const set: LabelledSet = { name: 'seeds-quantities', targets: { found: 0.95 }, run }
export default set

async function run(folder: string) {
  const articles = join(folder, '..', 'seeds')
  const read = new Map(
    readdirSync(articles).map((file) => {
      const doc = docOf(file, readFileSync(join(articles, file), 'utf8'))
      const analysis = analyse(doc)
      return [file.slice(0, 3), { doc, folded: fold(doc.text), found: findQuantities(analysis), dates: findDates(analysis) }] as const
    }),
  )
  const misses: string[] = []
  const wanted = rows<Row>(folder, 'seeds', 'quantities.jsonl').filter((row) => row.value !== null)
  const hits = wanted.filter((row) => {
    const source = read.get(row.a)
    const words = fold(row.q).text
    const at = source?.folded.text.indexOf(words) ?? -1
    if (!source || at < 0) return miss(misses, row, 'passage not in the article')
    const { start, end } = unfold(source.folded, at, at + words.length, source.doc.text)
    const near = source.found.filter((f) => f.start < end && f.end > start)
    // "about 1 a.m." is read as the hour of a date, not as a count.
    if (
      source.dates.some(
        (f) => f.start < end && f.end > start && f.value.time !== null && Number(f.value.time.match(/\d\d/u)?.[0]) === row.value,
      )
    )
      return true
    return (
      near.some((f) => hasValue(f.value, row.value ?? 0)) || miss(misses, row, near.map((f) => `${f.value.min}..${f.value.max}`).join(' '))
    )
  })
  return { figures: { found: hits.length / Math.max(1, wanted.length) }, misses, alarms: [] }
}

function miss(misses: string[], row: Row, read: string): false {
  misses.push(`${row.a}: ${row.value} in "${row.q}": ${read}`)
  return false
}
