/** The project's own labelled sentences: what a clause says is so or is not so, and what it leaves open. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findPolarity } from '../../src/facts/polarity.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

interface Row {
  readonly text: string
  /** "+" or "-" and the event as it is read; all of them, in order. */
  readonly says: readonly string[]
}

const rows = readFileSync(new URL('sentences/polarity.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe('yes and no in our own sentences', () => {
  it.each(rows.map((row) => [row.text, row] as const))('%s', (_text, { text, says }) => {
    const found = findPolarity(analyse(docOf('own', text)))
    expect(found.map(({ value }) => `${value.holds ? '+' : '-'} ${value.event}`)).toEqual(says)
  })
})
