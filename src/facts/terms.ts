/** The content words of a sentence, as comparison across articles sees them. */

import type { Pos, Sentence } from '../model.ts'
import { hasLetterOrDigit } from '../text/letters.ts'

const CONTENT: ReadonlySet<Pos> = new Set<Pos>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])

/** Lemmas of nouns, names, verbs, adjectives, adverbs and numbers in order, with the offsets where they start and end. */
export function termsOf(sentence: Sentence): { terms: string[]; at: number[]; to: number[] } {
  const terms: string[] = []
  const at: number[] = []
  const to: number[] = []
  for (const token of sentence.tokens) {
    if (!CONTENT.has(token.pos) || !hasLetterOrDigit(token.text)) continue
    terms.push(token.lemma)
    at.push(token.start)
    to.push(token.end)
  }
  return { terms, at, to }
}
