/** The project's own labelled sentences: quotations and their speakers, in words of our own. */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/facts/name.ts'
import { findQuotes } from '../../src/facts/quote.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

interface Row {
  readonly text: string
  /** Words and speaker; "a|b" allows either, null is nobody. */
  readonly quotes: readonly (readonly [words: string, speaker: string | null])[]
}

const file = join(dirname(fileURLToPath(import.meta.url)), 'sentences', 'quotes.jsonl')
const sentences = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe('own sentences', () => {
  it.each(sentences.map((row) => [row.text, row] as const))('%s', (_, { text, quotes }) => {
    const analysis = analyse(docOf('own', text))
    const found = findQuotes(analysis, findNames(analysis).entities)
    expect(found.map((quote) => quote.value.words)).toEqual(quotes.map(([words]) => words))
    found.forEach((quote, k) => {
      const wanted = quotes[k]?.[1] ?? null
      if (wanted === null) expect(quote.value.speaker).toBeNull()
      else
        expect(
          wanted.split('|').some((name) => agrees(quote.value.speaker, name)),
          `${quote.value.speaker} for ${wanted}`,
        ).toBe(true)
    })
  })
})

/** A full name counts for its parts: "Vega" and "Tomas Vega". */
function agrees(speaker: string | null, name: string): boolean {
  return speaker !== null && (speaker.includes(name) || name.includes(speaker))
}
