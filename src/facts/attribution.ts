/** Who says so, how surely, and whether it is denied. */

import type { Analysis, Entity, Sentence, Token } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { oncePer } from '../structures/once-per.ts'
import type { Scope } from './found.ts'
import { findQuotes } from './quote.ts'
import { attributedParts } from './speech/attributions.ts'
import { type Clause, clausesOf } from './speech/clauses.ts'
import { denialsOf } from './speech/denials.ts'
import { hedgedParts } from './speech/hedges.ts'
import { type Resolver, resolverOf } from './speech/pronouns.ts'

interface Context {
  readonly resolve: Resolver
  /** Quoted stretches with their speakers, by sentence. */
  readonly quoted: ReadonlyMap<number, readonly Scope[]>
}

/** Wider scopes come before narrower ones, so that the last that holds a value names the nearest sayer. */
export function scopesOf(analysis: Analysis, sentence: Sentence, entities: readonly Entity[]): Scope[] {
  const { resolve, quoted } = contextOf(analysis, entities)
  const { tokens } = sentence
  const clauses = clausesOf(tokens)
  const said = attributedParts(analysis.doc.text, tokens, resolve)
  return [
    ...said.map((part) => ({ ...rangeOf(tokens, part), attributedTo: part.who, hedged: false, negated: false })),
    ...(quoted.get(sentence.index) ?? []),
    ...hedgedParts(tokens, clauses).map((part) => ({ ...rangeOf(tokens, part), attributedTo: null, hedged: true, negated: false })),
    ...denialsOf(tokens).map((part) => ({ ...rangeOf(tokens, part), attributedTo: null, hedged: false, negated: true })),
  ]
}

const contextOf = oncePer(
  (analysis: Analysis, entities: readonly Entity[]): Context => ({
    resolve: resolverOf(entities, analysis.doc.text),
    quoted: quotedParts(analysis, entities),
  }),
)

/** One scope for each sentence that a quotation runs over. */
function quotedParts(analysis: Analysis, entities: readonly Entity[]): Map<number, Scope[]> {
  const bySentence: Multimap<number, Scope> = new Map()
  for (const { value, start, end, sentence } of findQuotes(analysis, entities)) {
    if (value.speaker === null) continue
    for (let k = sentence.index; k < analysis.sentences.length; k++) {
      const part = analysis.sentences[k]
      if (!part || part.start >= end) break
      addTo(bySentence, k, {
        start: Math.max(start, part.start),
        end: Math.min(end, part.end),
        attributedTo: value.speaker,
        hedged: false,
        negated: false,
      })
    }
  }
  return bySentence
}

function rangeOf(tokens: readonly Token[], { from, to }: Clause): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
