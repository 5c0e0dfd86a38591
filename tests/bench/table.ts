/** Prints the measures beside those of the last committed run, and keeps them as JSON. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Row } from './measures.ts'
import type { Verdict } from './planted.ts'

const LAST = new URL('./last.json', import.meta.url)

/** Multiples of yardsticks of the same run are compared where there are any: absolute times say more about the machine. */
export function printRows(rows: readonly Row[]): void {
  const last = readLast()
  const widths = [40, 18, 44, 16, 12]
  const line = (cells: readonly string[]) =>
    console.log(
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('')
        .trimEnd(),
    )
  line(['', 'measured', 'as a multiple', 'wanted', 'last run'])
  for (const row of rows) {
    const before = last[row.name]
    const moved = before === undefined ? 'new' : percent(figureOf(row), before)
    const multiple = row.against ? `${short(row.against.times)} times ${row.against.name}` : ''
    line([row.name, `${short(row.value)} ${row.unit}`, multiple, row.target, moved])
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
