/** Cases of a rule-based recogniser: numbers, ranges, percent, money, measures, temperatures, ages, ordinals. */

import { hasRange, hasValue, near, quantitiesOf } from '../quantity-match.ts'
import { type LabelledSet, rows } from '../set.ts'

interface Row {
  readonly id: string
  readonly text: string
  readonly model: string
  readonly results: readonly { readonly text: string; readonly resolution: Readonly<Record<string, string | null>> }[]
}

const MODELS = [
  'NumberModel',
  'NumberRangeModel',
  'PercentModel',
  'CurrencyModel',
  'DimensionModel',
  'TemperatureModel',
  'AgeModel',
  'OrdinalModel',
]

const set: LabelledSet = { name: 'recognizers-numbers', targets: { found: 0.95 }, run }
export default set

async function run(folder: string) {
  const misses: string[] = []
  const tally = new Map<string, [number, number]>(MODELS.map((model) => [model, [0, 0]]))
  for (const row of rows<Row>(folder, 'recognizers-en', 'cases.jsonl')) {
    const counts = tally.get(row.model)
    if (!counts) continue
    const read = quantitiesOf(row.text).map((q) => q.value)
    for (const { text, resolution } of row.results) {
      const wanted = resolution.value ?? null
      const range = rangeOf(wanted)
      const number = wanted === null || range ? Number.NaN : Number(wanted.replace(/%$/u, ''))
      // Relative ordinals ("the last one") and units without a number have no value.
      if (!range && Number.isNaN(number)) continue
      counts[1]++
      const isRight = range ? read.some((v) => inRange(v, range)) : read.some((v) => hasValue(v, number))
      if (isRight) counts[0]++
      else misses.push(`${row.model}: ${text} = ${wanted} in: ${row.text}`)
    }
  }
  const all = [...tally.values()]
  const share = (pairs: readonly (readonly [number, number])[]) => sum(pairs, 0) / Math.max(1, sum(pairs, 1))
  return {
    figures: { found: share(all), ...Object.fromEntries([...tally].map(([model, pair]) => [model, share([pair])])) },
    misses,
    alarms: [],
  }
}

function sum(pairs: readonly (readonly [number, number])[], at: 0 | 1): number {
  return pairs.reduce((total, pair) => total + pair[at], 0)
}

interface Ends {
  readonly low: number | null
  readonly high: number | null
}

function rangeOf(value: string | null): Ends | null {
  const match = /^[([](-?[\d.]*),(-?[\d.]*)[)\]]$/u.exec(value ?? '')
  return match ? { low: match[1] ? Number(match[1]) : null, high: match[2] ? Number(match[2]) : null } : null
}

function inRange(value: { readonly min: number | null; readonly max: number | null }, { low, high }: Ends): boolean {
  if (low !== null && high !== null) return hasRange(value as Parameters<typeof hasRange>[0], low, high)
  const end = low ?? high
  const read = low !== null ? value.min : value.max
  return end !== null && read !== null && near(read, end)
}
