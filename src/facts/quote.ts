/** Finds quotations with their speakers, wherever the cue stands. */

import type { Analysis, Entity, QuoteValue, Sentence, Token } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'
import { hasLetterOrDigit } from '../text/letters.ts'
import type { FoundStatement } from './found.ts'
import { speakerIn } from './speech/able.ts'
import { cueAfter, cueBefore, doerBefore, ownerBefore, plainlySaid, signatureAfter } from './speech/cues.ts'
import { reporting } from './speech/lists.ts'
import { pairMarks, type Quotation } from './speech/marks.ts'
import { resolverOf } from './speech/pronouns.ts'
import { type Phrase, printPhrase, subjectBefore } from './speech/subject.ts'

/** In order. A quotation that nobody is said to have spoken (a title, a word held at arm's length) has speaker null. */
export const findQuotes = oncePer(readQuotes)

interface Placed extends Quotation {
  /** The sentences that hold its first and its last character. */
  readonly first: number
  readonly last: number
}

function readQuotes(analysis: Analysis, entities: readonly Entity[]): FoundStatement<QuoteValue>[] {
  const { doc, sentences } = analysis
  const quotes = placeIn(sentences, pairMarks(doc.text, sentences))
  const resolve = resolverOf(entities, doc.text)
  const speakers = carryOver(
    analysis,
    quotes,
    quotes.map((_, k) => ownCue(analysis, quotes, k)),
  )
  return quotes.flatMap((quote, k) => {
    const sentence = sentences[quote.first]
    if (!sentence) return []
    const cue = speakers[k] ?? null
    const speaker = cue && resolve(cue.words, cue.at)
    const value: QuoteValue = { kind: 'quote', words: doc.text.slice(quote.start, quote.end).replaceAll(/\s+/gu, ' '), speaker }
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
function ownCue({ doc, sentences }: Analysis, quotes: readonly Placed[], k: number): Cue | null {
  const quote = quotes[k]
  if (!quote) return null
  const before = tokensBetween(sentences[quote.first], quotes[k - 1]?.end ?? 0, quote.start)
  const after = tokensAfter(sentences, quote, quotes[k + 1]?.start ?? doc.text.length)
  const open = !/[.\u2026]$/u.test(doc.text.slice(quote.end - 1, quote.end))
  const inList = quotes[k - 1]?.last === quote.first
  const found = startsSentence(before) && !inList ? cueOfSpeech(after, open) : cueOfFragment(before, after, inList)
  return found && spoken(doc.text, found.tokens, found.phrase)
}

function spoken(text: string, tokens: readonly Token[], phrase: Phrase): Cue | null {
  const speaker = speakerIn(tokens, phrase)
  return speaker && { words: printPhrase(text, tokens, speaker), at: tokens[speaker.from]?.start ?? 0 }
}

function startsSentence(before: readonly Token[]): boolean {
  return before.every((token) => !hasLetterOrDigit(token.text))
}

/** A quotation that begins its sentence has its cue after it; a full stop ends it, unless its sentence goes on. */
function cueOfSpeech(after: After, open: boolean): Found | null {
  return pick(after.tokens, open || after.sameSentence ? cueAfter(after.tokens, open) : signatureAfter(after.tokens))
}

/** A quotation inside a sentence has it before, or else after; a further one of a list has it from the one before. */
function cueOfFragment(before: readonly Token[], after: After, inList: boolean): Found | null {
  const cue = cueBefore(before)
  if (cue && !cue.weak) return pick(before, cue.phrase)
  const plain = after.sameSentence ? plainlySaid(after.tokens) : null
  if (plain) return pick(after.tokens, plain)
  const owner = cue?.phrase ?? ownerBefore(before)
  if (owner || inList) return pick(before, owner)
  const next = after.sameSentence && !isConjunction(after.tokens) ? cueAfter(after.tokens, false) : null
  return pick(after.tokens, next) ?? pick(before, doerBefore(before))
}

/** "…” while the other side said": the next clause is another matter. */
function isConjunction(tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => hasLetterOrDigit(token.text))
  return first?.pos === 'CCONJ' || first?.pos === 'SCONJ'
}

type Found = { readonly tokens: readonly Token[]; readonly phrase: Phrase }

function pick(tokens: readonly Token[], phrase: Phrase | null): Found | null {
  return phrase && { tokens, phrase }
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

interface After {
  readonly tokens: readonly Token[]
  readonly sameSentence: boolean
}

/** The rest of the sentence after a quotation; or, where nothing is left of it, the next sentence of the paragraph. */
function tokensAfter(sentences: readonly Sentence[], quote: Placed, to: number): After {
  const own = sentences[quote.last]
  const rest = tokensBetween(own, quote.end, to)
  const next = sentences[quote.last + 1]
  if (rest.some((token) => hasLetterOrDigit(token.text)) || next?.paragraph !== own?.paragraph) return { tokens: rest, sameSentence: true }
  return { tokens: [...rest, ...tokensBetween(next, quote.end, to)], sameSentence: false }
}

/** Speech goes on without a new cue: in its sentence, its paragraph, and over the end of a paragraph. */
function carryOver(analysis: Analysis, quotes: readonly Placed[], own: readonly (Cue | null)[]): (Cue | null)[] {
  const speakers = [...own]
  for (let k = 0; k < quotes.length; k++) {
    const quote = quotes[k]
    const cue = speakers[k]
    const before = speakers[k - 1] ?? null
    if (!quote) continue
    if (!cue) speakers[k] = carried(analysis, quote, quotes[k - 1], before) ?? repeated(analysis, quotes, speakers, k)
    else if (before && isThatDocument(cue) && inOneParagraph(analysis, quote, quotes[k - 1])) speakers[k] = before
  }
  for (let k = quotes.length - 2; k >= 0; k--) if (!speakers[k] && quotes[k + 1]?.continues) speakers[k] = speakers[k + 1] ?? null
  return speakers
}

/** "The statement added: “…”": of whoever the statement was said to be of. */
function isThatDocument({ words }: Cue): boolean {
  const match = /^(?:the|this|that|its) (\p{L}+)$/iu.exec(words)
  return match !== null && reporting().documents.has(match[1]?.toLowerCase() ?? '')
}

function inOneParagraph({ sentences }: Analysis, quote: Placed, previous: Placed | undefined): boolean {
  return previous !== undefined && sentences[previous.last]?.paragraph === sentences[quote.first]?.paragraph
}

// How many quotations back a reader still knows whose words are taken up again.
const REMEMBERED = 30
// A single word is anybody's.
const SHORTEST_ECHO = 12

/** Words taken up again: they are whose they were when first quoted. */
function repeated({ doc }: Analysis, quotes: readonly Placed[], speakers: readonly (Cue | null)[], k: number): Cue | null {
  const echo = echoOf(doc.text, quotes[k])
  if (echo.length < SHORTEST_ECHO || !echo.includes(' ')) return null
  for (let i = k - 1; i >= Math.max(0, k - REMEMBERED); i--) {
    const speaker = speakers[i]
    if (speaker && echoOf(doc.text, quotes[i]).includes(echo)) return speaker
  }
  return null
}

// Beyond this a quotation is no phrase that others take up; keeps the comparison cheap.
const LONGEST_ECHO = 1_000

/** Lower case, without a plural ending or marks at the end. */
function echoOf(text: string, quote: Quotation | undefined): string {
  if (!quote) return ''
  const words = text.slice(quote.start, Math.min(quote.end, quote.start + LONGEST_ECHO))
  return words
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/s?[.,;!?]*$/u, '')
}

function carried({ sentences, doc }: Analysis, quote: Placed, previous: Placed | undefined, speaker: Cue | null): Cue | null {
  const own = sentences[quote.first]
  const whole = own !== undefined && (quote.start <= own.start + 1 || isLabelled(own, quote))
  if (previous && quote.continues) return speaker
  const last = previous && sentences[previous.last]
  if (last && (quote.first === previous.last || (whole && last.paragraph === own?.paragraph))) return speaker
  if (!whole) return null
  const before = sentences[quote.first - 1]
  if (before && (before.paragraph === own.paragraph || before.tokens.at(-1)?.text === ':')) return cueOfSentence(doc.text, before)
  // "…," she said. New paragraph, new quotation without a cue: she goes on.
  return last && before === last && isWhole(quote) ? speaker : null
}

/** "Moor was blunt. “…”": the sentence before a quotation says whose it is. */
function cueOfSentence(text: string, { tokens }: Sentence): Cue | null {
  const verb = tokens.findIndex((token) => token.pos === 'VERB' || token.pos === 'AUX')
  const phrase = cueBefore(tokens)?.phrase ?? (verb > 0 ? subjectBefore(tokens, verb) : null)
  return phrase && spoken(text, tokens, phrase)
}

// A label is a word; also keeps a sentence of thousands of quotations cheap.
const LONGEST_LABEL = 30

/** "Summary: “…”" */
function isLabelled(sentence: Sentence, quote: Quotation): boolean {
  if (quote.start - sentence.start > LONGEST_LABEL) return false
  const before = tokensBetween(sentence, sentence.start, quote.start)
  return before.length === 2 && before[1]?.text === ':'
}

// A word or two in marks is a term, a title or irony; whole sentences are speech.
const SHORTEST_SPEECH = 25

function isWhole(quote: Quotation): boolean {
  return quote.end - quote.start >= SHORTEST_SPEECH
}
