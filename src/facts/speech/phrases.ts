/** Looks up word sequences of a lexicon in a row of tokens, by their first word. */

import type { Token } from '../../model.ts'
import { groupBy } from '../../structures/multimap.ts'

export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>

export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = groupBy(
    phrases.map((phrase) => phrase.split(' ')),
    ([first]) => first ?? '',
  )
  for (const rows of table.values()) rows.sort((a, b) => b.length - a.length)
  return table
}

/** The number of tokens of the longest phrase that begins at `i`; 0 where none does. */
export function phraseAt(table: PhraseTable, tokens: readonly Token[], i: number): number {
  const rows = table.get(tokens[i]?.lower ?? '')
  if (!rows) return 0
  return rows.find((words) => words.every((word, k) => tokens[i + k]?.lower === word))?.length ?? 0
}
