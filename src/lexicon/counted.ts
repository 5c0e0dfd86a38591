/** Words for one thing that is counted ("inmates" and "prisoners"), and words that narrow it alike. */

import { loadLexicon } from './load.ts'

interface SameCounted {
  readonly counted: readonly (readonly string[])[]
  readonly narrowing: readonly (readonly string[])[]
}

interface Index {
  readonly counted: ReadonlyMap<string, string>
  readonly narrowing: ReadonlyMap<string, string>
}

let index: Index | null = null

/** The first word for what the lemma counts: itself where it has no other. */
export function asCounted(lemma: string): string {
  return read().counted.get(lemma) ?? lemma
}

/** The first word for what an adjective before a counted noun says. */
export function asNarrowing(word: string): string {
  return read().narrowing.get(word) ?? word
}

function read(): Index {
  if (index) return index
  const { counted, narrowing } = loadLexicon<SameCounted>('same-counted')
  index = { counted: firstOf(counted), narrowing: firstOf(narrowing) }
  return index
}

function firstOf(rows: readonly (readonly string[])[]): Map<string, string> {
  return new Map(rows.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)))
}
