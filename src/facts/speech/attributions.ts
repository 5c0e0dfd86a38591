/** Which stretches of a sentence somebody is said to say: "X said that …", "…, X said", "according to X". */

import type { Token } from '../../model.ts'
import { speakerIn } from './able.ts'
import { type Clause, partAt, segmentsOf } from './clauses.ts'
import { isAccording } from './cues.ts'
import { reporting } from './lists.ts'
import type { Resolver } from './pronouns.ts'
import { type Phrase, phraseAfterCue, phraseFrom, printPhrase, subjectBefore } from './subject.ts'

export interface Attributed extends Clause {
  readonly who: string
}

/** In order of their cues, so that of "Euronews reported that police said …" the police come last. */
export function attributedParts(text: string, tokens: readonly Token[], resolve: Resolver): Attributed[] {
  let segments: readonly Clause[] | null = null
  const found: Attributed[] = []
  for (let i = 0; i < tokens.length; i++) {
    const next = isAccording(tokens, i)
    if (next === null && !isSaying(tokens, i) && !putsAt(tokens, i)) continue
    segments ??= segmentsOf(tokens)
    const part = next === null ? saidPart(tokens, segments, i) : accordingPart(tokens, segments, next)
    const who = part && speakerIn(tokens, part.who)
    if (part && who)
      found.push({ from: part.from, to: part.to, who: resolve(printPhrase(text, tokens, who), tokens[who.from]?.start ?? 0) })
  }
  return found
}

interface Part extends Clause {
  readonly who: Phrase
}

function accordingPart(tokens: readonly Token[], segments: readonly Clause[], next: number): Part | null {
  const who = phraseAfterCue(tokens, next)
  return who && { ...partAt(segments, next), who }
}

function saidPart(tokens: readonly Token[], segments: readonly Clause[], i: number): Part | null {
  const segment = partAt(segments, i)
  if (tokens[i]?.lemma === 'put') return putPart(tokens, segment, i)
  const quoted = quotedPart(tokens, segment, i)
  if (quoted) return quoted
  const trailing = turnedCue(tokens, segment, i)
  if (trailing) return trailing
  const who = subjectBefore(tokens, i, segment.from)
  if (!who) return null
  const said = complementFrom(tokens, i, segment.to)
  if (said !== null) return { from: said, to: segment.to, who }
  return isTrailing(tokens, segment, who, i) ? { from: segment.from, to: who.from, who } : null
}

/** "The agency quoted a witness as saying that": it is the witness who says so. */
function quotedPart(tokens: readonly Token[], segment: Clause, i: number): Part | null {
  if (tokens[i]?.lemma !== 'quote' && tokens[i]?.lemma !== 'cite') return null
  const who = phraseFrom(tokens, i + 1, segment.to)
  if (!who || tokens[who.to]?.lower !== 'as' || tokens[who.to + 1]?.lower !== 'saying') return null
  return { from: who.to + 2, to: segment.to, who }
}

/** "Authorities put the death toll at 45": what is put is said. */
function putPart(tokens: readonly Token[], segment: Clause, i: number): Part | null {
  const who = subjectBefore(tokens, i, segment.from)
  return who && { from: i + 1, to: segment.to, who }
}

// "put the number of dead and missing at 45"
const LONGEST_PUT = 10

function putsAt(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lemma !== 'put' || tokens[i - 1]?.lemma === 'be') return false
  for (let k = i + 2; k < Math.min(tokens.length, i + LONGEST_PUT); k++) {
    if (tokens[k]?.pos === 'PUNCT' || tokens[k]?.pos === 'VERB') return false
    if (tokens[k]?.lower !== 'at') continue
    const next = tokens[k + 1]?.pos
    return next === 'NUM' || next === 'SYM' || tokens[k + 2]?.pos === 'NUM'
  }
  return false
}

/** "…, the mayor said on Monday": a comma before, nothing said after; "After it fell, the mayor announced a feast" is no cue. */
function isTrailing(tokens: readonly Token[], segment: Clause, who: Phrase, verb: number): boolean {
  const next = tokens[verb + 1]?.pos ?? 'PUNCT'
  if (tokens[who.from - 1]?.text !== ',' || !(next === 'PUNCT' || next === 'ADP' || next === 'ADV' || next === 'PROPN')) return false
  const first = tokens[segment.from]?.pos
  return first !== 'SCONJ' && tokens.slice(segment.from, who.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

/** A verb of saying, in the active: "were reported" says nothing on who reported. */
function isSaying(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const { saying, holding, aspect } = reporting()
  if (token?.pos !== 'VERB') return token?.pos === 'NOUN' && isMisread(tokens, i)
  // "quoted a witness as saying": the cue is "quoted".
  if (token.lower === 'saying' && isQuotedBefore(tokens, i)) return false
  const quoted = token.lemma === 'quote' || token.lemma === 'cite'
  if (tokens[i - 1]?.lemma === 'be' && !token.lower.endsWith('ing') && !(quoted && tokens[i + 1]?.lower === 'as')) return false
  // "When the briefing began, he sat down": what goes on with nothing behind it hands over no speech.
  if (aspect.has(token.lemma) && tokens[i + 1]?.pos === 'PUNCT') return false
  return saying.has(token.lemma) || (holding.has(token.lemma) && tokens[i + 1]?.lower === 'that')
}

// "quoted the head of the regional health service as saying"
const LONGEST_QUOTED = 14

/** Whether "as saying" belongs to a quoting verb in the active, whose object is the speaker. */
function isQuotedBefore(tokens: readonly Token[], saying: number): boolean {
  if (tokens[saying - 1]?.lower !== 'as') return false
  for (let k = saying - 2; k >= Math.max(0, saying - LONGEST_QUOTED); k--) {
    const lemma = tokens[k]?.lemma
    if (lemma === 'quote' || lemma === 'cite') return tokens[k - 1]?.lemma !== 'be'
  }
  return false
}

/** "The opposition claims that": the tagger takes the verb for a plural; nothing but its subject stands before it. */
function isMisread(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token?.lower.endsWith('s') || tokens[i + 1]?.lower !== 'that' || !reporting().saying.has(token.lemma)) return false
  let at = i - 1
  while (at >= 0 && i - at < LONGEST_NAMED && ['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(tokens[at]?.pos ?? '')) at--
  const named = i - 1 - at
  return named > 1 && (at < 0 || tokens[at]?.pos === 'PUNCT') && tokens[at + 1]?.pos !== 'ADJ'
}

// "The United Nations mission in the country": a subject of more words than this has a clause in it.
const LONGEST_NAMED = 6

/** "…, said the minister": the cue after what is said. */
function turnedCue(tokens: readonly Token[], segment: Clause, i: number): Part | null {
  if (!/^[,"\u201d\u2019]$/u.test(tokens[i - 1]?.text ?? '') || i - 1 <= segment.from) return null
  // "…, Claire Aubert, signed the pact": verbs that go on with anything are turned round by nobody.
  if (reporting().aspect.has(tokens[i]?.lemma ?? '')) return null
  const who = phraseFrom(tokens, i + 1, segment.to)
  const next = who && tokens[who.to]?.pos
  if (!who || next === 'VERB' || next === 'AUX' || tokens[i]?.lower.endsWith('ing')) return null
  return { from: segment.from, to: i, who }
}

// A clause has its verb by then; also bounds the work on a sentence without end.
const LONGEST_SAID = 60
// "told reporters in Baku on Friday that": the clause that is said may come after some words.
const LONGEST_ADDRESS = 12

/** Where what is said begins: after "that", or right after the verb where a clause follows. */
function complementFrom(tokens: readonly Token[], verb: number, end: number): number | null {
  const to = Math.min(end, verb + LONGEST_SAID)
  for (let i = verb + 1; i < Math.min(to, verb + LONGEST_ADDRESS); i++) {
    if (tokens[i]?.lower === 'that' && (tokens[i]?.pos === 'SCONJ' || i === verb + 1)) return i + 1 < to ? i + 1 : null
  }
  for (let i = verb + 1; i < to; i++) {
    const pos = tokens[i]?.pos
    if (pos === 'VERB' || pos === 'AUX') return verb + 1
  }
  return null
}
