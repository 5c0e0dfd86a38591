/** Finds quotations with their speakers, wherever the cue stands. */

import type { Analysis, Entity, QuoteValue, Sentence, Token } from '../model.ts'
import type { FoundStatement } from './index.ts'
import { cueAfter, cueBefore, documentBefore } from './speech/cues.ts'
import { pairMarks, type Quotation } from './speech/marks.ts'
import { resolverOf } from './speech/pronouns.ts'
import { type Phrase, printPhrase } from './speech/subject.ts'

const kept = new WeakMap<Analysis, FoundStatement<QuoteValue>[]>()

/** In order. A quotation that nobody is said to have spoken (a title, a word held at arm's length) has speaker null. */
export function findQuotes(analysis: Analysis, entities: readonly Entity[]): FoundStatement<QuoteValue>[] {
  let found = kept.get(analysis)
  if (!found) {
    found = readQuotes(analysis, entities)
    kept.set(analysis, found)
  }
  return found
}

interface Placed extends Quotation {
  /** The sentences that hold its first and its last character. */
  readonly first: number
  readonly last: number
}

function readQuotes(analysis: Analysis, entities: readonly Entity[]): FoundStatement<QuoteValue>[] {
  const { doc, sentences } = analysis
  const quotes = placeIn(sentences, pairMarks(doc.text, sentences))
  const resolve = resolverOf(doc.text, entities)
  const speakers = carryOver(
    analysis,
    quotes,
    quotes.map((quote, k) => ownCue(analysis, quotes, quote, k)),
  )
  return quotes.flatMap((quote, k) => {
    const sentence = sentences[quote.first]
    if (!sentence) return []
    const cue = speakers[k] ?? null
    const speaker = cue && resolve(cue.words, cue.at)
    const value: QuoteValue = { kind: 'quote', words: doc.text.slice(quote.start, quote.end), speaker }
    return [{ value, start: quote.start, end: quote.end, sentence }]
  })
}

function placeIn(sentences: readonly Sentence[], quotes: readonly Quotation[]): Placed[] {
  let s = 0
  return quotes.map((quote) => {
    while (s + 1 < sentences.length && (sentences[s]?.end ?? 0) <= quote.start) s++
    let last = s
    while (last + 1 < sentences.length && (sentences[last]?.end ?? 0) < quote.end) last++
    return { ...quote, first: s, last }
  })
}

interface Cue {
  readonly words: string
  readonly at: number
}

/** The cue in the quotation's own sentences. */
function ownCue(analysis: Analysis, quotes: readonly Placed[], quote: Placed, k: number): Cue | null {
  const { doc, sentences } = analysis
  const previous = quotes[k - 1]
  const next = quotes[k + 1]
  const before = tokensBetween(sentences[quote.first], previous?.end ?? 0, quote.start)
  const after = tokensAfter(analysis, quote, next?.start ?? doc.text.length)
  const open = !/[.\u2026]["\u201d'\u2019]?$/u.test(doc.text.slice(quote.end - 1, quote.end))
  const startsSentence = before.every((token) => token.pos === 'PUNCT' || token.pos === 'SYM')
  const found =
    (startsSentence ? null : pick(before, cueBefore(before))) ??
    (open || !startsSentence || quote.last === sentenceOf(after, sentences, quote)
      ? pick(after, cueAfter(after, open && startsSentence))
      : null) ??
    (startsSentence ? null : pick(before, documentBefore(before)))
  return found && toCue(doc.text, found)
}

type Found = { readonly tokens: readonly Token[]; readonly phrase: Phrase }

function pick(tokens: readonly Token[], phrase: Phrase | null): Found | null {
  return phrase && { tokens, phrase }
}

function toCue(text: string, { tokens, phrase }: Found): Cue {
  return { words: printPhrase(text, tokens, phrase), at: tokens[phrase.from]?.start ?? 0 }
}

function sentenceOf(tokens: readonly Token[], sentences: readonly Sentence[], quote: Placed): number {
  const start = tokens[0]?.start ?? 0
  return start < (sentences[quote.last]?.end ?? 0) ? quote.last : quote.last + 1
}

/** Looks tokens up by binary search: a hostile sentence has thousands of quotations. */
function tokensBetween(sentence: Sentence | undefined, from: number, to: number): Token[] {
  const found: Token[] = []
  const tokens = sentence?.tokens ?? []
  for (let i = firstTokenFrom(tokens, from); i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.end > to) break
    if (!MARK.test(token.text)) found.push(token)
  }
  return found
}

function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const MARK = /^["\u201c\u201d\u201e\u00ab\u00bb]+$/u

/** The rest of the sentence after a quotation; or, where nothing is left of it, the next sentence of the paragraph. */
function tokensAfter({ sentences }: Analysis, quote: Placed, to: number): Token[] {
  const own = sentences[quote.last]
  const rest = tokensBetween(own, quote.end, to)
  const next = sentences[quote.last + 1]
  if (rest.some((token) => /[\p{L}\p{N}]/u.test(token.text)) || next?.paragraph !== own?.paragraph) return rest
  return [...rest, ...tokensBetween(next, quote.end, to)]
}

/** Speech goes on without a new cue: in the paragraph, and over its end where no mark closed it. */
function carryOver({ sentences }: Analysis, quotes: readonly Placed[], own: readonly (Cue | null)[]): (Cue | null)[] {
  const speakers = [...own]
  for (let k = 0; k < quotes.length; k++) {
    const quote = quotes[k]
    const previous = quotes[k - 1]
    if (speakers[k] || !quote || !previous) continue
    const sameParagraph = sentences[quote.first]?.paragraph === sentences[previous.last]?.paragraph
    if (quote.continues || (sameParagraph && isWhole(quote))) speakers[k] = speakers[k - 1] ?? null
  }
  for (let k = quotes.length - 2; k >= 0; k--) if (!speakers[k] && quotes[k + 1]?.continues) speakers[k] = speakers[k + 1] ?? null
  return speakers
}

// A word or two in marks is a term, a title or irony; whole sentences are speech.
const SHORTEST_SPEECH = 25

function isWhole(quote: Quotation): boolean {
  return quote.end - quote.start >= SHORTEST_SPEECH
}
