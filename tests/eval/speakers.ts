/** Whether the speaker found for a quotation is the one that the label gives. */

import type { FoundStatement } from '../../src/facts/found.ts'
import { findQuotes } from '../../src/facts/quote.ts'
import type { QuoteValue } from '../../src/model.ts'
import type { Article } from './article.ts'

const found = new WeakMap<Article, FoundStatement<QuoteValue>[]>()

/** The value of the quotation that overlaps a stretch the most; null if none does. */
export function findSpeaker(article: Article, start: number, end: number): QuoteValue | null {
  let quotes = found.get(article)
  if (!quotes) {
    quotes = findQuotes(article.analysis, article.entities)
    found.set(article, quotes)
  }
  let best: FoundStatement<QuoteValue> | null = null
  let most = 0
  for (const quote of quotes) {
    const shared = Math.min(end, quote.end) - Math.max(start, quote.start)
    if (shared > most || (shared === most && best && quote.end - quote.start < best.end - best.start)) {
      best = quote
      most = shared
    }
  }
  return best?.value ?? null
}

const PRONOUN = /^(?:he|she|they|it|i|we|who|his|her|their)$/iu

/** A pronoun label is met by any speaker; a name or noun by a speaker that shares a word with it. */
export function fitsSpeaker(value: QuoteValue | null, gold: string): boolean {
  if (!value?.speaker) return false
  if (PRONOUN.test(gold.trim())) return true
  const words = new Set(wordsOf(value.speaker))
  return wordsOf(gold).some((word) => words.has(word))
}

const EMPTY = new Set(['the', 'a', 'an', 'of', 'mr', 'mrs', 'ms', 'dr', 'sen', 'his', 'her', 'in', 'and', 'who', 'for', 'at', 'to'])

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word) && word.length > 1)
}
