/** Prints the measures beside those of the last committed run, and keeps them as JSON. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Row } from './measures.ts'
import type { Verdict } from './planted.ts'

const LAST = new URL('./last.json', import.meta.url)

/** Multiples of yardsticks of the same run are compared where there are any: absolute times say more about the machine. */
export function printRows(rows: readonly Row[]): void {
  const last = readLast()
  const line = (cells: readonly string[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(i === 5 ? 12 : 16))).join(''))
  line(['', 'measured', 'multiple', 'of', 'wanted', 'last run'])
  for (const row of rows) {
    const before = last[row.name]
    const moved = before === undefined ? 'new' : `${percent(figureOf(row), before)}`
    line(
      [row.name, `${short(row.value)} ${row.unit}`, row.against ? `${short(row.against.times)} times` : '', '', row.target, moved].map(
        String,
      ),
    )
    if (row.against) console.log(`${''.padEnd(4)}of ${row.against.name}`)
  }
}

export function printVerdict(name: string, verdict: Verdict): void {
  const { found, planted, missed, alarms, copies, copiesJoined } = verdict
  console.log(
    `${name}: ${found} of ${planted} planted conflicts found, ${copiesJoined} of ${copies} copies joined, ${alarms.length} alarms across events`,
  )
  for (const text of missed.slice(0, 5)) console.log(`    missed  ${text}`)
  for (const text of alarms.slice(0, 5)) console.log(`    alarm   ${text}`)
}

/** Rows of sizes that were not run this time keep their last figure. */
export function keepRows(rows: readonly Row[]): void {
  const figures = { ...readLast(), ...Object.fromEntries(rows.map((row) => [row.name, Number(figureOf(row).toPrecision(4))])) }
  const sorted = Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(LAST, `${JSON.stringify(sorted, null, 2)}\n`)
}

function figureOf(row: Row): number {
  return row.against?.times ?? row.value
}

function readLast(): Record<string, number> {
  return existsSync(LAST) ? (JSON.parse(readFileSync(LAST, 'utf8')) as Record<string, number>) : {}
}

function percent(now: number, before: number): string {
  const change = Math.round((now / before - 1) * 100)
  return change === 0 ? 'same' : `${change > 0 ? '+' : ''}${change}%`
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
