/** How much a sentence asks for a source: what the learned model says of its words, corrected by what it was read to assert. */

import { isDated } from '../compare/index.ts'
import { checkWorthiness } from '../facts/check-worthy.ts'
import { readFacts } from '../facts/index.ts'
import { loadLexicon } from '../lexicon/load.ts'
import { eventClass, isAhead, isUnreal, isWeekday } from '../lexicon/words.ts'
import type { Analysis, Doc, Sentence, Statement, Token } from '../model.ts'
import { analyse } from '../text/analyse.ts'

/** From here on a sentence is asked for its source; the model's bias is set so that this is its best cut-off. */
export const ASKS_AT = 0.5

/** A figure, a day or a denial about a happening that is told as real can be looked up, however plain the words are. */
const HARD = 0.6
/** Below this the model is sure that nothing is asserted. */
const DOUBT = 0.08
/** "I think", "in my view", "ought to": an opinion, unless it leans on a figure. */
const OPINION = 0.3

/** From 0 to 1; for a text of several sentences the highest of them. */
export function needsSource(sentence: string): number {
  const text = sentence.replace(/\s+/gu, ' ').trim()
  if (text === '') return 0
  const analysis = analyse(bareDoc(text))
  const { statements } = readFacts(analysis)
  return Math.max(
    0,
    ...analysis.sentences.map((s) =>
      worthOf(
        s,
        statements.filter((x) => x.sentence === s.index),
      ),
    ),
  )
}

/** `statements` are those of the sentence. */
export function worthOf(sentence: Sentence, statements: readonly Statement[]): number {
  return corrected(checkWorthiness(sentence.tokens), sentence, statements)
}

/** The model's score of a sentence, corrected by what the sentence was read to assert. */
export function corrected(score: number, sentence: Sentence, statements: readonly Statement[]): number {
  if (isQuestion(sentence)) return 0
  const hard = statements.some(isHard) || sentence.tokens.some((t) => isWeekday(t.lemma)) || tellsDeed(sentence)
  if (isOpinion(sentence)) return hard ? score : score * OPINION
  return hard && score >= DOUBT && isReport(sentence) ? Math.max(score, HARD) : score
}

/** "May" is a month as well, and "denied" tells of a deed. */
const MAKES_UNREAL: ReadonlySet<string> = new Set(['AUX', 'VERB', 'SCONJ'])

/** "Rao resigned", "the mayor denied it": somebody who is named or known, and a happening of a known kind in the past. */
function tellsDeed({ tokens }: Sentence): boolean {
  const subject = tokens.findIndex((t, i) => t.pos === 'PROPN' || (t.pos === 'NOUN' && tokens[i - 1]?.lower === 'the'))
  return subject >= 0 && tokens.slice(subject + 1).some((t) => t.pos === 'VERB' && isPast(t) && isDeed(t.lemma))
}

function isPast({ lower, lemma }: Token): boolean {
  return lower !== lemma && !/(?:ing|s)$/u.test(lower)
}

/** What is said is its speaker's. */
function isDeed(lemma: string): boolean {
  const kind = eventClass(lemma)
  return kind !== null && kind !== 'saying'
}

/** Told of others and as having happened: not "we", not "you", not "would". */
function isReport({ tokens }: Sentence): boolean {
  return !tokens.some(
    (t) =>
      (MAKES_UNREAL.has(t.pos) && !(t.pos === 'VERB' && isPast(t)) && (isUnreal(t.lemma) || isAhead(t.lemma))) || isOfSpeakers(t.lower),
  )
}

function isQuestion({ tokens }: Sentence): boolean {
  const last = tokens.findLast((t) => /[\p{L}\p{N}?!.]/u.test(t.text))
  return last?.text.includes('?') ?? false
}

/** Values that can be looked up; an ordinal or the hour says too little. */
function isHard({ value, frame }: Statement): boolean {
  if (value.kind === 'date') return isDated(value) && (frame?.event != null || value.precision === 'day')
  if (value.kind === 'polarity') return frame?.event != null && !value.holds
  if (value.kind !== 'quantity') return false
  if (value.dimension === 'ordinal' || value.dimension === 'clock' || value.stated === null) return value.role !== null
  return value.role !== null || value.counted !== null || (value.dimension !== 'number' && value.dimension !== 'count')
}

interface OpinionWords {
  readonly phrases: readonly string[]
  readonly speakers: readonly string[]
}

let phrases: readonly (readonly string[])[] | null = null
let speakers: ReadonlySet<string> | null = null

function isOfSpeakers(word: string): boolean {
  speakers ??= new Set(loadLexicon<OpinionWords>('opinion').speakers)
  return speakers.has(word)
}

function isOpinion({ tokens }: Sentence): boolean {
  phrases ??= loadLexicon<OpinionWords>('opinion').phrases.map((phrase) => phrase.split(' '))
  return phrases.some((phrase) => tokens.some((_, i) => phrase.every((word, k) => tokens[i + k]?.lower === word)))
}

function bareDoc(text: string): Doc {
  const unknown = { title: null, publisher: null, publisherFamily: null, author: null, published: null, url: null, language: null }
  const blocks: Analysis['doc']['blocks'] = [{ start: 0, end: text.length, kind: 'paragraph' }]
  const facts = { ...unknown, kind: null, derivedFrom: [], aliases: [] }
  return { ...facts, id: 'sentence', location: '', format: 'text', raw: text, text, pieces: [], blocks, pages: null, sha256: '', links: [] }
}
