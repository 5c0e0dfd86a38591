/** Sentences of our own with every quantity that they tell: all are found with these values, and nothing else is. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { QuantityValue } from '../../src/model.ts'
import { quantitiesOf } from './quantity-match.ts'

/** What is left out is a plain count without role and whole; unit, counted and subset are looked at only where given. */
interface Row {
  readonly text: string
  readonly quantities: readonly ({ readonly said: string } & Partial<QuantityValue>)[]
}

const rows = readFileSync(join(import.meta.dirname, 'sentences', 'quantities.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe('quantities of our own sentences', () => {
  it.each(rows)('$text', ({ text, quantities }) => {
    const found = quantitiesOf(text)
    expect(found.map((f) => text.slice(f.start, f.end))).toEqual(quantities.map((q) => q.said))
    found.forEach(({ value }, i) => {
      const { said, ...wanted } = { dimension: 'count', role: null, whole: null, modifier: '=', ...quantities[i] }
      expect(value, said).toMatchObject(wanted)
    })
  })
})
