/** Where a sentence leaves open whether what it says is so. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Token } from '../../model.ts'
import { type Clause, partAt } from './clauses.ts'
import { type PhraseTable, phraseAt, phraseTable } from './phrases.ts'

interface Lexicon {
  readonly clause: readonly string[]
  readonly modals: readonly string[]
  readonly month: readonly string[]
  readonly adjectives: readonly string[]
}

interface Hedging {
  readonly clause: PhraseTable
  readonly modals: ReadonlySet<string>
  readonly month: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
}

const MODIFIER: ReadonlySet<string> = new Set(['ADJ', 'VERB', 'ADV', 'NOUN'])

let read: Hedging | null = null

/** Token ranges, in order of their cues. */
export function hedgedParts(tokens: readonly Token[], clauses: readonly Clause[]): Clause[] {
  const { clause, modals, month, adjectives } = hedging()
  const found: Clause[] = []
  tokens.forEach((token, i) => {
    if (phraseAt(clause, tokens, i) > 0) found.push(withComplement(tokens, clauses, i))
    else if (token.pos === 'AUX' && modals.has(token.lower) && !month.has(tokens[i - 1]?.lower ?? '')) found.push(partAt(clauses, i))
    else if (MODIFIER.has(token.pos) && adjectives.has(token.lower) && isAttributive(tokens, i)) found.push(nounPhrase(tokens, i))
  })
  return found
}

/** "It is believed that …" hedges the clause that it introduces, too. */
function withComplement(tokens: readonly Token[], clauses: readonly Clause[], i: number): Clause {
  const own = partAt(clauses, i)
  const next = partAt(clauses, own.to)
  return next.from === own.to && tokens[next.from]?.lower === 'that' ? { from: own.from, to: next.to } : own
}

/** "suspected militants", not "38 people were suspected". */
function isAttributive(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.pos
  return next === 'NOUN' || next === 'ADJ' || next === 'PROPN'
}

// Longer rows of nouns are lists or noise.
const LONGEST_NOUN = 8
const BEFORE_NOUN: ReadonlySet<string> = new Set(['NUM', 'DET', 'ADJ'])
const IN_NOUN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN'])

function nounPhrase(tokens: readonly Token[], i: number): Clause {
  let from = i
  while (from > 0 && i - from < LONGEST_NOUN && BEFORE_NOUN.has(tokens[from - 1]?.pos ?? '')) from--
  let to = i + 1
  while (to < tokens.length && to - i < LONGEST_NOUN && IN_NOUN.has(tokens[to]?.pos ?? '')) to++
  return { from, to }
}

function hedging(): Hedging {
  if (read) return read
  const lexicon = loadLexicon<Lexicon>('hedging')
  read = {
    clause: phraseTable(lexicon.clause),
    modals: new Set(lexicon.modals),
    month: new Set(lexicon.month),
    adjectives: new Set(lexicon.adjectives),
  }
  return read
}
