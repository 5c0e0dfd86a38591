/** Looks up word sequences of a lexicon in a row of tokens, by their first word. */

import type { Token } from '../../model.ts'

export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>

export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const key = words[0] ?? ''
    table.set(key, [...(table.get(key) ?? []), words])
  }
  for (const rows of table.values()) rows.sort((a, b) => b.length - a.length)
  return table
}

/** The number of tokens of the longest phrase that begins at `i`; 0 where none does. */
export function phraseAt(table: PhraseTable, tokens: readonly Token[], i: number): number {
  const rows = table.get(tokens[i]?.lower ?? '')
  if (!rows) return 0
  return rows.find((words) => words.every((word, k) => tokens[i + k]?.lower === word))?.length ?? 0
}
