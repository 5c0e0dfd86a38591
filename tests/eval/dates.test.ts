/** Dates of our own labelled sentences: each with its words and its days, and no other day besides. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isDated } from '../../src/compare/index.ts'
import { findDates } from '../../src/facts/date.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

interface Row {
  readonly text: string
  readonly published: string | null
  readonly dates: readonly { readonly said: string; readonly from: string; readonly to: string }[]
}

const rows = readFileSync(new URL('sentences/dates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe('labelled sentences', () => {
  it.each(rows.map((row) => [row.text, row] as const))('%s', (_text, { text, published, dates }) => {
    const found = findDates(analyse({ ...docOf('a', text), published })).filter((f) => isDated(f.value))
    expect(found.map((f) => ({ said: text.slice(f.start, f.end), from: f.value.from, to: f.value.to }))).toEqual(dates)
  })
})
