/** Reads every typed fact out of one document: the finders of all kinds, then who says so and whether it is denied. */

import type { Analysis, Reading, ReadSentence, Sentence, Span, Statement } from '../model.ts'
import { scopesOf } from './attribution.ts'
import { findDates } from './date.ts'
import type { FoundStatement, Scope } from './found.ts'
import { frameAt } from './frames.ts'
import { findNames } from './name.ts'
import { findPlaces } from './place.ts'
import { findPolarity } from './polarity.ts'
import { findQuantities } from './quantity.ts'
import { findQuotes } from './quote.ts'
import { termsOf } from './terms.ts'

/** Never throws; no word is read twice into the same kind. */
export function readFacts(analysis: Analysis): Reading {
  const { doc, sentences } = analysis
  const names = findNames(analysis)
  const found: FoundStatement[] = [
    ...names.statements,
    ...findDates(analysis),
    ...findQuantities(analysis),
    ...findPlaces(analysis, names.entities),
    ...findQuotes(analysis, names.entities),
    ...findPolarity(analysis),
  ]
  const scopes = new Map(sentences.map((s) => [s.index, scopesOf(analysis, s, names.entities)]))
  const statements = found
    .map((f) => toStatement(analysis, f, scopes.get(f.sentence.index) ?? []))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.value.kind < b.value.kind ? -1 : 1))
  return { source: doc.id, sentences: sentences.map(keep), statements, entities: names.entities }
}

function toStatement({ doc }: Analysis, found: FoundStatement, scopes: readonly Scope[]): Statement {
  const { value, start, end, sentence } = found
  const span: Span = { doc: doc.id, start, end }
  const over = scopes.filter((s) => s.start <= start && end <= s.end)
  return {
    source: doc.id,
    value,
    span,
    sentence: sentence.index,
    said: doc.text.slice(start, end),
    frame: frameAt(doc.id, sentence, start, value),
    attributedTo: over.findLast((s) => s.attributedTo !== null)?.attributedTo ?? null,
    hedged: over.some((s) => s.hedged),
    negated: over.some((s) => s.negated),
  }
}

function keep(sentence: Sentence): ReadSentence {
  const { start, end, block, paragraph } = sentence
  return { start, end, block, paragraph, ...termsOf(sentence) }
}
