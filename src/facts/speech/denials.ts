/** Where a sentence denies: negation, verbs that imply the opposite, and how far they reach. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Token } from '../../model.ts'
import { groupBy } from '../../structures/multimap.ts'
import { oncePer } from '../../structures/once-per.ts'
import { type Clause, clausesOf, partAt } from './clauses.ts'
import { type PhraseTable, phraseAt, phraseTable } from './phrases.ts'

export interface Denial extends Clause {
  /** The token that denies. */
  readonly at: number
  /** Token after the cue: where what is denied begins, for a verb that implies the opposite. */
  readonly after: number
  readonly how: 'adverb' | 'determiner' | 'preposition' | 'verb'
}

interface Negation {
  readonly determiners: readonly string[]
  readonly adverbs: readonly string[]
  readonly prepositions: readonly string[]
  readonly affirming: readonly string[]
}

interface Rules {
  readonly cues: ReadonlyMap<string, 'adverb' | 'determiner' | 'preposition'>
  readonly affirming: PhraseTable
  readonly verbs: ReadonlyMap<string, readonly (readonly string[])[]>
}

let read: Rules | null = null

/** In order of their cues. Read once: several finders ask. */
export const denialsOf = oncePer((tokens: readonly Token[]): readonly Denial[] => {
  const clauses = clausesOf(tokens)
  const found: Denial[] = []
  for (let i = 0; i < tokens.length; i++) {
    const denial = denialAt(tokens, clauses, i)
    if (denial) found.push(denial)
  }
  return found
})

function denialAt(tokens: readonly Token[], clauses: readonly Clause[], i: number): Denial | null {
  const token = tokens[i]
  if (!token) return null
  const { cues, verbs, affirming } = rules()
  const how = cues.get(token.lower)
  if (how === undefined)
    return (token.pos === 'VERB' || token.pos === 'AUX') && verbs.has(token.lemma) ? verbDenial(tokens, clauses, i) : null
  if (phraseAt(affirming, tokens, i) > 0 || phraseAt(affirming, tokens, i - 1) > 1) return null
  const clause = ownPart(tokens, partAt(clauses, i), i)
  if (how === 'preposition') return { at: i, after: i + 1, how, from: i, to: phraseEnd(tokens, i, clause) }
  return how === 'determiner' ? determiner(tokens, clause, i) : { at: i, after: i + 1, how, ...clause }
}

/** "nobody spoke after four cables were cut": conjunctions that the tagger takes for prepositions open a part of their own. */
function ownPart(tokens: readonly Token[], { from, to }: Clause, i: number): Clause {
  let start = from
  for (let k = Math.max(from + 1, i - LONGEST_PHRASE); k < Math.min(to, i + LONGEST_PHRASE); k++) {
    if (!opensPart(tokens, k, to)) continue
    if (k > i) return { from: start, to: k }
    start = k
  }
  return { from: start, to }
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(['after', 'as', 'before', 'since', 'when'])

/** A conjunction with its subject and the verb of a clause right behind it: not "as many as", "after the crash". */
function opensPart(tokens: readonly Token[], at: number, to: number): boolean {
  if (!CONJUNCTIONS.has(tokens[at]?.lower ?? '')) return false
  let next = at + 1
  while (next < to && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART'].includes(tokens[next]?.pos ?? '')) next++
  const verb = tokens[next]
  return next > at + 1 && next < to && (verb?.pos === 'AUX' || (verb?.pos === 'VERB' && !verb.lower.endsWith('ing')))
}

/** "no injuries were reported" denies the clause; "with no injuries" only what the preposition governs. */
function determiner(tokens: readonly Token[], clause: Clause, i: number): Denial {
  const governed = tokens[i - 1]?.pos === 'ADP'
  return governed
    ? { at: i, after: i + 1, how: 'preposition', from: i - 1, to: phraseEnd(tokens, i, clause) }
    : { at: i, after: i + 1, how: 'determiner', ...clause }
}

// "without …" reaches to the next comma, and no further than a reader would relate it.
const LONGEST_PHRASE = 40

function phraseEnd(tokens: readonly Token[], i: number, clause: Clause): number {
  let end = i + 1
  while (end < clause.to && end < i + LONGEST_PHRASE && tokens[end]?.text !== ',') end++
  return end
}

/** "failed to accept", "denied that its missile …", "stopped short of accepting". */
function verbDenial(tokens: readonly Token[], clauses: readonly Clause[], i: number): Denial | null {
  const token = tokens[i]
  const rows = rules().verbs.get(token?.lemma ?? '')
  if (!rows) return null
  for (const row of rows) {
    const after = matchRow(tokens, row, i)
    if (after === null) continue
    const clause = partAt(clauses, i)
    const end = tokens[after - 1]?.lower === 'that' || after >= clause.to ? partAt(clauses, after).to : clause.to
    return { at: i, after, how: 'verb', from: i, to: Math.max(end, after) }
  }
  return null
}

/** The number of the token where the complement begins, or null. "_" is a noun phrase or gerund and takes no token. */
function matchRow(tokens: readonly Token[], row: readonly string[], i: number): number | null {
  let at = i + 1
  for (const word of row.slice(1)) {
    if (word === '_') {
      if (!isObject(tokens, at)) return null
    } else if (tokens[at]?.lower === word || tokens[at]?.lemma === word) at++
    else return null
  }
  return at
}

function isObject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.pos === 'VERB') return token.lower.endsWith('ing')
  return ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON'].includes(token.pos) && token.lower !== 'that'
}

function rules(): Rules {
  if (read) return read
  const negation = loadLexicon<Negation>('negation')
  const verbs = groupBy(
    loadLexicon<{ negative: string[] }>('implicatives').negative.map((row) => row.split(' ')),
    ([verb]) => verb ?? '',
  )
  read = {
    cues: new Map([
      ...negation.adverbs.map((word) => [word, 'adverb'] as const),
      ...negation.determiners.map((word) => [word, 'determiner'] as const),
      ...negation.prepositions.map((word) => [word, 'preposition'] as const),
    ]),
    affirming: phraseTable(negation.affirming),
    verbs,
  }
  return read
}
