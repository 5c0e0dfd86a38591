/** The project's own labelled sentences: who is said to say a number, and whether it is told with doubt. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../src/facts/index.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

interface Row {
  readonly text: string
  /** The words of each number, with who says it; null is the article itself. */
  readonly by: readonly (readonly [said: string, who: string | null])[]
  readonly hedged?: boolean
}

const rows = readFileSync(new URL('sentences/attributions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe('who says so in our own sentences', () => {
  it.each(rows.map((row) => [row.text, row] as const))('%s', (_text, { text, by, hedged = false }) => {
    const found = readFacts(analyse(docOf('own', text))).statements.filter(({ value }) => value.kind === 'quantity')
    expect(found.map((s) => [s.said, s.attributedTo])).toEqual(by)
    for (const statement of found) expect(statement.hedged).toBe(hedged)
  })
})
