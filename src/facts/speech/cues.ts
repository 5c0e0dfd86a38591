/** Finds the cue of a quotation ("X said") in the words before or after it. */

import type { Token } from '../../model.ts'
import { hasLetterOrDigit } from '../../text/letters.ts'
import { reporting } from './lists.ts'
import { type Phrase, phraseAfterCue, phraseEndingAt, phraseFrom, subjectBefore } from './subject.ts'

// A cue after a quotation comes at once; further on it belongs to something else.
const LONGEST_AFTER = 30

/** In the words after a quotation: "X said", "said X", "according to X", "— X". */
export function cueAfter(tokens: readonly Token[], open: boolean): Phrase | null {
  const first = firstWord(tokens)
  return signatureAfter(tokens) ?? accordingTo(tokens, first) ?? invertedCue(tokens, first) ?? plainCue(tokens, first, open)
}

/** "“…” — Inga Moor": a dash and a name, and nothing else. */
export function signatureAfter(tokens: readonly Token[]): Phrase | null {
  const first = firstWord(tokens)
  if (!/^[\u2013\u2014\u2015~-]+$/u.test(tokens[first - 1]?.text ?? '')) return null
  const phrase = phraseFrom(tokens, first)
  return phrase && isNamed(tokens, phrase) && restIsEmpty(tokens, phrase.to) ? phrase : null
}

/** A cue before a quotation; a weak one gives way to a plain "X said" right after it. */
export interface CueBefore {
  readonly phrase: Phrase
  readonly weak: boolean
}

/** In the words before a quotation: the nearest verb that hands over words, and its subject. */
export function cueBefore(tokens: readonly Token[]): CueBefore | null {
  const colon = colonCue(tokens)
  if (colon) return { phrase: writerOf(tokens, colon) ?? colon, weak: false }
  for (let i = tokens.length - 1; i >= 0; i--) {
    const cue = isAccording(tokens, i)
    if (cue !== null) {
      const phrase = phraseAfterCue(tokens, cue)
      return phrase && { phrase, weak: false }
    }
    const phrase = cueSubject(tokens, i)
    if (!phrase) continue
    const weak = !reporting().saying.has(tokens[i]?.lemma ?? '')
    // "Moor said she believes …": the view is Moor's.
    const outer = weak && isPronoun(tokens, phrase) ? outerCue(tokens, i) : null
    return { phrase: outer ?? phrase, weak: weak && !outer }
  }
  return null
}

function cueSubject(tokens: readonly Token[], i: number): Phrase | null {
  if (!isCueVerb(tokens, i) || isAspect(tokens, i)) return null
  const agent = byAgent(tokens, i)
  if (agent || (isPassive(tokens, i) && !HANDED_ON.test(tokens[i + 1]?.lower ?? ''))) return agent
  return subjectBefore(tokens, i)
}

// "was quoted as saying", "was told that"
const HANDED_ON = /^(?:as|that|to)$/u

function isPassive(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.pos === 'ADV' ? tokens[i - 2] : tokens[i - 1]
  return before?.lemma === 'be' && !tokens[i]?.lower.endsWith('ing')
}

function isAspect(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return reporting().aspect.has(tokens[i]?.lemma ?? '') && next !== undefined && next.pos !== 'PUNCT'
}

function isPronoun(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return to - from === 1 && tokens[from]?.pos === 'PRON'
}

function outerCue(tokens: readonly Token[], before: number): Phrase | null {
  for (let i = before - 1; i >= 0; i--) {
    if (!reporting().saying.has(tokens[i]?.lemma ?? '')) continue
    const phrase = cueSubject(tokens, i)
    if (phrase) return phrase
  }
  return null
}

/** "Rubio fired back: “…”", "this is Moor: “…”": right before a colon any verb or name will do. */
function colonCue(tokens: readonly Token[]): Phrase | null {
  const last = tokens.length - 1
  if (tokens[last]?.text !== ':') return null
  let from = last
  while (from > 0 && tokens[from - 1]?.text !== ',' && tokens[from - 1]?.text !== ';') from--
  let verb: number | null = null
  for (let i = last - 1; i >= from; i--) {
    if (isCueVerb(tokens, i) || isAccording(tokens, i) !== null) return null
    if (tokens[i]?.pos === 'VERB') verb = i
  }
  if (verb === null && !hasVerb(tokens)) return labelOf(tokens)
  if (tokens[last - 1]?.pos === 'PROPN') return phraseEndingAt(tokens, last - 1, from)
  return verb === null ? null : subjectBefore(tokens, verb)
}

/** "Inga Moor, captain:" names a speaker; a bare "Summary:" does not. */
function labelOf(tokens: readonly Token[]): Phrase | null {
  const phrase = phraseFrom(tokens, 0)
  if (phrase && phrase.to === phrase.from + 1 && reporting().documents.has(tokens[phrase.from]?.lower ?? '')) return null
  return phrase && (isNamed(tokens, phrase) || tokens[phrase.from]?.pos === 'DET') ? phrase : null
}

function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX')
}

/** "A statement of the ministry": the ministry's. */
function writerOf(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  for (let i = from; i < to; i++) {
    if (!/^(?:of|by|from)$/u.test(tokens[i + 1]?.lower ?? '') || !reporting().documents.has(tokens[i]?.lemma ?? '')) continue
    const writer = phraseFrom(tokens, i + 2)
    return writer && isNamed(tokens, writer) ? writer : null
  }
  return null
}

/** "Moor's claim of …": the words are Moor's. */
export function ownerBefore(tokens: readonly Token[]): Phrase | null {
  const phrase = documentBefore(tokens)
  return phrase && ownerOf(tokens, phrase)
}

/** "ran on the slogan", "a report that …": whoever did something with the words, or else the document itself. */
export function doerBefore(tokens: readonly Token[]): Phrase | null {
  const phrase = documentBefore(tokens)
  if (!phrase) return null
  for (let i = phrase.from - 1; i >= 0; i--) if (tokens[i]?.pos === 'VERB') return subjectBefore(tokens, i) ?? phrase
  return phrase
}

function documentBefore(tokens: readonly Token[]): Phrase | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (tokens[i]?.pos !== 'NOUN' || !reporting().documents.has(tokens[i]?.lemma ?? '')) continue
    const phrase = phraseEndingAt(tokens, i)
    if (phrase) return phrase
  }
  return null
}

/** Right after a quotation and ending there: "…” Secretary Jeh Johnson said." */
export function plainlySaid(tokens: readonly Token[]): Phrase | null {
  const phrase = phraseFrom(tokens, 0) ?? null
  const verb = phrase && tokens[phrase.to]
  return phrase && verb && verb.pos === 'VERB' && reporting().saying.has(verb.lemma) ? phrase : null
}

export function isCueVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (token.pos !== 'VERB' && !(token.pos === 'NOUN' && /(?:s|ed)$/u.test(token.lower) && tokens[i - 1]?.pos === 'PROPN')) return false
  const { saying, holding } = reporting()
  return saying.has(token.lemma) || holding.has(token.lemma) || holding.has(token.lower)
}

/** The number of the token after the cue words that end at `i`; null where there is no such cue. */
export function isAccording(tokens: readonly Token[], i: number): number | null {
  const cues = reporting().according.get(tokens[i]?.lower ?? '')
  const found = cues?.some((cue) => cue.every((word, k) => tokens[i + 1 - cue.length + k]?.lower === word))
  return found ? i + 1 : null
}

function firstWord(tokens: readonly Token[]): number {
  let first = 0
  while (first < tokens.length && (!isWord(tokens[first]) || reporting().openers.has(tokens[first]?.lower ?? ''))) first++
  return first
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && hasLetterOrDigit(token.text)
}

/** Also "called “…” by the soldiers", and a title "by" its author. */
function accordingTo(tokens: readonly Token[], first: number): Phrase | null {
  if (tokens[first]?.lower === 'by') return phraseFrom(tokens, first + 1)
  for (let i = first; i < Math.min(tokens.length, first + 4); i++) {
    const next = isAccording(tokens, i)
    if (next !== null) return phraseAfterCue(tokens, next)
  }
  return null
}

/** "said Inga Moor", "added the captain". */
function invertedCue(tokens: readonly Token[], first: number): Phrase | null {
  const verb = tokens[first]
  if (verb?.pos !== 'VERB' || !isCueVerb(tokens, first)) return null
  return phraseFrom(tokens, first + 1)
}

/** "Moor said", "the captain of the Aurora, who …, told reporters". `open`: the quotation did not end its sentence, so any verb will do. */
function plainCue(tokens: readonly Token[], first: number, open: boolean): Phrase | null {
  const phrase = phraseFrom(tokens, first)
  if (!phrase) return null
  for (let i = phrase.to; i < Math.min(tokens.length, first + LONGEST_AFTER); i++) {
    const token = tokens[i]
    if (isCueVerb(tokens, i) || (open && i <= phrase.to + 1 && looksPast(token))) return phrase
  }
  return null
}

/** The tagger takes rare verbs for adjectives: "he fumed". */
function looksPast(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'VERB' || (/ed$/u.test(token.lower) && token.pos === 'ADJ'))
}

/** "was described by the mayor as" */
function byAgent(tokens: readonly Token[], verb: number): Phrase | null {
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 6); i++) {
    if (tokens[i]?.lower === 'by' && tokens[verb - 1]?.pos === 'AUX') return phraseFrom(tokens, i + 1)
  }
  return null
}

/** "Moor's letter", "his letter", "the letter of the ministry": the owner's part of the phrase. */
function ownerOf(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  for (let i = phrase.to - 1; i > phrase.from; i--) {
    if (/^['\u2019]s?$/u.test(tokens[i]?.text ?? '')) return { from: phrase.from, to: i }
  }
  if (reporting().pronouns.has(tokens[phrase.from]?.lower ?? '')) return { from: phrase.from, to: phrase.from + 1 }
  return /^(?:of|by|from)$/u.test(tokens[phrase.to]?.lower ?? '') ? phraseFrom(tokens, phrase.to + 1) : null
}

function isNamed(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return tokens.slice(from, to).some((token) => token.pos === 'PROPN')
}

function restIsEmpty(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).every((token) => !isWord(token))
}
