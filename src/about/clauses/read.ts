/** The sentences of an article as clauses: read from its text only when a short statement is held against it. */

import type { Doc, Token } from '../../model.ts'
import { tokensOf } from '../../text/analyse.ts'
import type { ArticleContext } from '../context.ts'
import { type Act, actsOf } from './acts.ts'
import { type Word, wordsIn } from './words.ts'

export interface ClauseSentence {
  readonly index: number
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  readonly acts: readonly Act[]
}

const kept = new WeakMap<Doc, Map<number, ClauseSentence>>()

/** null for a number that the article does not have. Read once. */
export function clauseSentence({ doc, sentences }: ArticleContext, index: number): ClauseSentence | null {
  const context = sentences[index]
  if (!context) return null
  const ofDoc = kept.get(doc) ?? new Map<number, ClauseSentence>()
  kept.set(doc, ofDoc)
  const known = ofDoc.get(index)
  if (known) return known
  const tokens = tokensOf(doc.text, context.sentence.start, context.sentence.end)
  const read = { index, tokens, words: wordsIn(tokens, 0, tokens.length), acts: actsOf(tokens) }
  ofDoc.set(index, read)
  return read
}
