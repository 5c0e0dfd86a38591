/** The sentences of an article as clauses: read from its text only when a short statement is held against it. */

import type { Token } from '../../model.ts'
import { tokensOf } from '../../text/analyse.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { type Act, actsOf } from './acts.ts'
import { type Word, wordsIn } from './words.ts'

export interface ClauseSentence {
  readonly index: number
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  readonly acts: readonly Act[]
}

const kept = new WeakMap<SentenceContext, ClauseSentence>()

/** null for a number that the article does not have. Read once while the article is at hand. */
export function clauseSentence({ doc, sentences }: ArticleContext, index: number): ClauseSentence | null {
  const context = sentences[index]
  if (!context) return null
  const known = kept.get(context)
  if (known) return known
  const tokens = tokensOf(doc.text, context.sentence.start, context.sentence.end)
  const read = { index, tokens, words: wordsIn(tokens, 0, tokens.length), acts: actsOf(tokens) }
  kept.set(context, read)
  return read
}

/** The same function, which looks at a sentence once, however many others it is held against. */
export function ofSentence<T extends object>(make: (sentence: ClauseSentence) => T): (sentence: ClauseSentence) => T {
  const made = new WeakMap<ClauseSentence, T>()
  return (sentence) => {
    const known = made.get(sentence)
    if (known) return known
    const found = make(sentence)
    made.set(sentence, found)
    return found
  }
}
