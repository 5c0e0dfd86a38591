/** Finds who does what in a row of tokens: the noun phrase before a verb, or after it where the order is turned. */

import type { Token } from '../../model.ts'
import { reporting } from './lists.ts'

/** A noun phrase as a range of token numbers, half-open. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

// An inserted phrase between commas ("Moor, who has led the union since May, said") is rarely longer.
const LONGEST_INSERT = 30
// A chain of verbs ("laughed, shook his head and said") is followed back this far.
const MOST_VERBS = 3

// No reader keeps a subject in mind for longer; also bounds the work on a sentence without end.
const LONGEST_LOOK = 60

/** The phrase that the verb at `verb` is said of, looking left as far as `first`; null where there is none. */
export function subjectBefore(tokens: readonly Token[], verb: number, earliest = 0, depth = 0): Phrase | null {
  if (depth > MOST_VERBS) return null
  const first = Math.max(earliest, verb - LONGEST_LOOK)
  let i = skipHelpers(tokens, verb - 1, first)
  if (i < first) return null
  const insert = tokens[i]?.text === ',' ? insertStart(tokens, i, first) : null
  if (insert !== null) i = insert - 1
  const token = tokens[i]
  if (!token || i < first) return null
  if (isRelative(token)) return subjectBefore(tokens, i, first, depth + 1) ?? phraseEndingAt(tokens, skipComma(tokens, i - 1), first)
  const participle = isParticiple(tokens, verb, first)
  const phrase = participle ? null : phraseEndingAt(tokens, i, first)
  if (phrase && isSpeaker(tokens, phrase)) return phrase
  if (participle) {
    const main = firstVerb(tokens, first, verb)
    return main === null ? null : subjectBefore(tokens, main, first, depth + 1)
  }
  return sharedSubject(tokens, verb, first, depth)
}

/** "X embraced him after he won and said": the subject of an earlier verb, rather not of one in a subordinate clause. */
function sharedSubject(tokens: readonly Token[], verb: number, first: number, depth: number): Phrase | null {
  let fallback: Phrase | null = null
  let earlier = verbBefore(tokens, verb - 1, first)
  for (let tries = 0; earlier !== null && tries < MOST_VERBS; tries++) {
    const phrase = subjectBefore(tokens, earlier, first, depth + 1)
    if (phrase && tokens[phrase.from - 1]?.pos !== 'SCONJ') return phrase
    fallback ??= phrase
    earlier = verbBefore(tokens, earlier - 1, first)
  }
  return fallback
}

/** The phrase that begins at or right after token `from` ("said the minister"); null where none does. */
export function phraseFrom(tokens: readonly Token[], from: number, last = tokens.length): Phrase | null {
  let start = from
  while (start < last && tokens[start]?.pos === 'ADV') start++
  let end = start
  while (end < last && (isNominal(tokens, end) || (end > start && isLink(tokens, end) && isNominal(tokens, end + 1)))) end++
  const phrase = { from: start, to: end }
  return end > start && hasHead(tokens, phrase) && isSpeaker(tokens, phrase) ? phrase : null
}

/** After "according to" comes a name or a noun, whatever the tagger takes it for. */
export function phraseAfterCue(tokens: readonly Token[], from: number): Phrase | null {
  const phrase = phraseFrom(tokens, from)
  if (phrase) return phrase
  if (!/^\p{L}/u.test(tokens[from]?.text ?? '')) return null
  const rest = tokens[from + 1]?.pos
  const named = rest === 'ADJ' || rest === 'NOUN' || rest === 'PROPN' ? phraseFrom(tokens, from + 1) : null
  return { from, to: named?.to ?? from + 1 }
}

/** The phrase that ends with token `last`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, first = 0): Phrase | null {
  if (tokens[last]?.pos === 'PRON') return { from: last, to: last + 1 }
  let from = last + 1
  while (from > first && (isNominal(tokens, from - 1) || (from <= last && isLink(tokens, from - 1) && isNominal(tokens, from - 2)))) {
    from--
    if (tokens[from]?.pos === 'DET' && !/^(?:all|both)$/u.test(tokens[from - 1]?.lower ?? '')) break
  }
  const phrase = { from: withPlace(tokens, from, first), to: last + 1 }
  return last >= from && hasHead(tokens, phrase) ? phrase : null
}

/** "Officials in Baku said", "a group at the university in Selma said": places belong to the noun that begins the clause. */
function withPlace(tokens: readonly Token[], from: number, first: number): number {
  let start = from
  while (start - 2 >= first && /^(?:in|at|from|with|on|for|to)$/u.test(tokens[start - 1]?.lower ?? '') && isNominal(tokens, start - 2)) {
    start -= 2
    while (start > first && (isNominal(tokens, start - 1) || isLink(tokens, start - 1) || isDegree(tokens, start - 1))) start--
  }
  const before = tokens[start - 1]
  return start === first || before?.pos === 'PUNCT' || before?.pos === 'SCONJ' || before?.pos === 'CCONJ' ? start : from
}

/** "the overwhelmingly conservative university" */
function isDegree(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.pos === 'ADV' && tokens[i + 1]?.pos === 'ADJ'
}

export function printPhrase(text: string, tokens: readonly Token[], { from, to }: Phrase): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end)
}

/** Adverbs, auxiliaries, "not" and "to" stand between a subject and its verb. */
function skipHelpers(tokens: readonly Token[], from: number, first: number): number {
  let i = from
  while (i >= first) {
    const token = tokens[i]
    if (token?.pos === 'ADV' || token?.pos === 'AUX' || (token?.pos === 'PART' && !isPossessive(token))) i--
    else break
  }
  return i
}

/** Where the insert that ends with the comma at `comma` begins: the token number of its first comma. */
function insertStart(tokens: readonly Token[], comma: number, first: number): number | null {
  for (let i = comma - 1; i >= first && i > comma - LONGEST_INSERT; i--) {
    if (tokens[i]?.text === ',' && !isListComma(tokens, i)) return i
  }
  return null
}

/** "Lynchburg, Va., derided" and "21, of Selma, said": the phrase before is still part of the insert. */
function isListComma(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma - 1]?.pos === 'NUM' && tokens[comma + 1]?.pos !== 'ADP'
}

function skipComma(tokens: readonly Token[], i: number): number {
  return tokens[i]?.text === ',' ? i - 1 : i
}

function verbBefore(tokens: readonly Token[], from: number, first: number): number | null {
  for (let i = from; i >= first; i--) if (tokens[i]?.pos === 'VERB' && tokens[i]?.text !== "'s") return i
  return null
}

/** The verb of the sentence that a participle hangs on: the first, which is mostly the main one. */
function firstVerb(tokens: readonly Token[], first: number, before: number): number | null {
  for (let i = first; i < before; i++) {
    const token = tokens[i]
    if ((token?.pos === 'VERB' && !token.lower.endsWith('ing')) || token?.pos === 'AUX') return i
  }
  return null
}

/** "noting", "saying": said of whoever the sentence is about, not of the word before. */
function isParticiple(tokens: readonly Token[], verb: number, first: number): boolean {
  if (!/ing$/u.test(tokens[verb]?.lower ?? '')) return false
  return !(verb - 1 >= first && tokens[verb - 1]?.pos === 'AUX')
}

function isRelative(token: Token): boolean {
  return token.lower === 'who' || token.lower === 'which' || (token.lower === 'that' && token.pos === 'PRON')
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'])

function isNominal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (NOMINAL.has(token.pos)) return true
  if (token.pos === 'PRON') return !reporting().notSpeakers.has(token.lower) && token.lower !== 'that'
  if (isOddlyTagged(tokens, i)) return true
  return isPossessive(token) || (token.text === '-' && tokens[i - 1]?.end === token.start) || token.text === '&'
}

/** Names that are also verbs ("Don", "Will"), and participles before a noun ("the printed card"). */
function isOddlyTagged(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (!token || (token.pos !== 'VERB' && token.pos !== 'AUX' && token.pos !== 'X')) return false
  if (/^\p{Lu}\p{Ll}/u.test(token.text)) return next?.pos === 'PROPN' || (i > 0 && tokens[i - 1]?.pos === 'PROPN')
  return tokens[i - 1]?.pos === 'DET' && (next?.pos === 'NOUN' || next?.pos === 'PROPN') && /(?:ed|ing)$/u.test(token.lower)
}

function isPossessive(token: Token): boolean {
  return token.pos === 'PART' && /^['\u2019]s?$/u.test(token.text)
}

/** "a spokesman for the ministry", "the head of the union", "the mayors of A and B". */
function isLink(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token?.pos === 'CCONJ') return tokens[i - 1]?.pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN'
  return token?.lower === 'of' || (token?.lower === 'for' && tokens[i - 1]?.pos === 'NOUN')
}

function hasHead(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const pos = tokens[i]?.pos
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') return true
  }
  return (to - from >= 2 && tokens[from]?.pos === 'DET') || reporting().standIns.has(tokens[to - 1]?.lower ?? '')
}

function isSpeaker(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const head = tokens[to - 1]
  return head !== undefined && !reporting().notSpeakers.has(head.lower) && from < to
}
