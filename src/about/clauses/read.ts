/** The sentences of an article as clauses: read from its text only when a short statement is held against it. */

import type { Doc, Token } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import { sentenceTokens } from '../../text/last-read.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { type Act, actsOf } from './acts.ts'
import { type Word, wordsIn } from './words.ts'

export interface ClauseSentence {
  readonly index: number
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  readonly acts: readonly Act[]
}

/** null for a number that the article does not have. Read once while the article is at hand. */
export function clauseSentence({ doc, sentences }: ArticleContext, index: number): ClauseSentence | null {
  const context = sentences[index]
  return context ? readSentence(context, doc, index) : null
}

const readSentence = oncePer(({ sentence: { start, end } }: SentenceContext, doc: Doc, index: number): ClauseSentence => {
  const tokens = sentenceTokens(doc, start, end)
  return { index, tokens, words: wordsIn(tokens, 0, tokens.length), acts: actsOf(tokens) }
})
