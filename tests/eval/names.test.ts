/** Sentences in our own words: every name that they list is found, with its type, parts and full form, and nothing that they forbid. */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/facts/name.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

interface Wanted {
  readonly said: string
  readonly type?: string
  readonly name?: string
  readonly parts?: Readonly<Record<string, string>>
  /** Which of the places where the words stand; the first by default. */
  readonly nth?: number
}

interface Row {
  readonly text: string
  readonly names: readonly Wanted[]
  readonly not?: readonly string[]
}

const file = join(dirname(fileURLToPath(import.meta.url)), 'sentences', 'names.jsonl')
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe('names in sentences', () => {
  it.each(rows.map((row) => [row.text, row] as const))('%s', (text, row) => {
    const { statements } = findNames(analyse(docOf('a', text)))
    const found = statements.map((s) => ({ said: text.slice(s.start, s.end), start: s.start, ...s.value }))
    for (const wanted of row.names) {
      const start = placeOf(text, wanted.said, wanted.nth ?? 1)
      const match = found.find((f) => f.said === wanted.said && (wanted.nth === undefined || f.start === start))
      expect(match, `${wanted.said} among ${found.map((f) => f.said).join(' | ')}`).toBeDefined()
      if (wanted.type) expect(match?.type, wanted.said).toBe(wanted.type)
      if (wanted.name) expect(match?.name, wanted.said).toBe(wanted.name)
      if (wanted.parts) expect(match?.parts).toMatchObject(wanted.parts)
    }
    for (const words of row.not ?? []) expect(found.map((f) => f.said)).not.toContain(words)
  })
})

function placeOf(text: string, words: string, nth: number): number {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  return at
}
