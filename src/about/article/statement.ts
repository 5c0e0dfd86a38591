/** Statements of what no finder takes for a value by itself: words that a comparison found to speak of one thing. */

import type { Doc, Statement, Token, Value } from '../../model.ts'

interface Range {
  /** Offsets in the text of the document. */
  readonly start: number
  readonly end: number
}

type Known = Partial<Pick<Statement, 'frame' | 'attributedTo' | 'negated'>>

/** The article itself says so, plainly, unless `known` says otherwise. */
export function statementOn<V extends Value>(doc: Doc, sentence: number, { start, end }: Range, value: V, known: Known = {}): Statement<V> {
  return {
    source: doc.id,
    value,
    span: { doc: doc.id, start, end },
    sentence,
    said: doc.text.slice(start, end),
    frame: null,
    attributedTo: null,
    hedged: false,
    negated: false,
    ...known,
  }
}

/** From the first of the tokens to the last; `from` and `to` are their numbers, half-open. */
export function stretchOf(tokens: readonly Token[], from: number, to: number): Range {
  const start = tokens[from]?.start ?? 0
  return { start, end: tokens[to - 1]?.end ?? start }
}
