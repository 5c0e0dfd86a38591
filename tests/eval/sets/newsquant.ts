/** News sentences with every quantity labelled: value, modifier and unit. */

import type { QuantityValue } from '../../../src/model.ts'
import { hasRange, hasValue, quantitiesOf } from '../quantity-match.ts'
import { type LabelledSet, rows, scores } from '../set.ts'

interface Label {
  readonly change: string
  readonly value: string
  readonly normalized_unit: string
}

interface Row {
  readonly id: string
  readonly text: string
  readonly quantities: readonly Label[]
}

const set: LabelledSet = { name: 'newsquant', targets: { valueF1: 0.93, modifier: 0.9, unit: 0.856 }, run }
export default set

async function run(folder: string) {
  const misses: string[] = []
  const alarms: string[] = []
  let [hit, found, wanted, modifiers, units] = [0, 0, 0, 0, 0]
  for (const row of rows<Row>(folder, 'newsquant', 'sentences.jsonl')) {
    const read = quantitiesOf(row.text).filter((q) => q.value.dimension !== 'ordinal')
    const left = [...row.quantities]
    found += read.length
    wanted += left.length
    for (const { value, start, end } of read) {
      const at = left.findIndex((label) => isRight(value, label))
      const label = left[at]
      if (!label) {
        alarms.push(`${row.id}: [${row.text.slice(start, end)}] ${value.min}..${value.max} ${value.unit ?? value.counted} in: ${row.text}`)
        continue
      }
      left.splice(at, 1)
      hit++
      if (value.modifier === label.change) modifiers++
      else misses.push(`${row.id}: modifier ${value.modifier} for ${label.change} [${row.text.slice(start, end)}] in: ${row.text}`)
      if (hasUnit(value, label.normalized_unit)) units++
      else
        misses.push(
          `${row.id}: unit ${value.unit} / ${value.counted} for ${label.normalized_unit} [${row.text.slice(start, end)}] in: ${row.text}`,
        )
    }
    for (const label of left) misses.push(`${row.id}: value ${label.value} ${label.normalized_unit} in: ${row.text}`)
  }
  const value = scores(hit, found, wanted)
  return {
    figures: {
      valueF1: value.f1,
      valuePrecision: value.precision,
      valueRecall: value.recall,
      modifier: modifiers / Math.max(1, hit),
      unit: units / Math.max(1, hit),
    },
    misses,
    alarms,
  }
}

function isRight(value: QuantityValue, { value: label }: Label): boolean {
  const range = /^(-?[\d.]+)-([\d.]+)$/u.exec(label)
  if (!range) return hasValue(value, Number(label))
  const [a, b] = [Number(range[1]), Number(range[2])]
  return hasRange(value, Math.min(a, b), Math.max(a, b))
}

// Names that the labels use for units that have other names here.
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^percentage$/u, 'percent'],
  [/^(?:united states )?dollar\b/u, 'usd'],
  [/^canadian dollar/u, 'cad'],
  [/^australian dollar/u, 'aud'],
  [/^hong kong dollar/u, 'hkd'],
  [/^malaysian ringgit/u, 'myr'],
  [/^euro\b/u, 'eur'],
  [/^pound sterling/u, 'gbp'],
  [/^chinese yuan/u, 'cny'],
  [/^japanese yen/u, 'jpy'],
  [/^shekel/u, 'ils'],
  [/^pound-mass/u, 'pound'],
  [/ of age$/u, ''],
  [/^metric ton$/u, 'tonne'],
]

/** The label's last word is the unit or the noun counted. */
function hasUnit(value: QuantityValue, label: string): boolean {
  const wanted = SYNONYMS.reduce((name, [form, to]) => name.replace(form, to), label)
  if (wanted === '-') return value.unit === null
  return wanted === value.unit || wanted.split(' ').at(-1) === value.counted || wanted === value.counted
}
