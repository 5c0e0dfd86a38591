/** Who did what in a clause: its main verb with subject and object, the passive turned round. */

import type { Token } from '../../model.ts'
import type { Clause } from './clauses.ts'
import type { Denial } from './denials.ts'
import { type Phrase, phraseFrom, subjectBefore } from './subject.ts'

export interface Deed {
  readonly verb: number
  readonly subject: Phrase | null
  readonly object: Phrase | null
  /** Token range of subject, verb and object as far as they stand together: half-open. */
  readonly from: number
  readonly to: number
  /** The verb denies what it governs, so that the deed is said not to be done. */
  readonly denied: boolean
}

/** null for a clause without a full verb and something that it is said of. */
export function deedOf(tokens: readonly Token[], clause: Clause, denial: Denial | null): Deed | null {
  const verb = denial ? governedVerb(tokens, denial) : mainVerb(tokens, clause.from, clause.to)
  if (verb === null) return denial ? nominalDeed(tokens, clause, denial) : null
  const subject = subjectBefore(tokens, denial ? denial.at : verb, clause.from)
  if (isPassive(tokens, verb, clause.from)) return passiveDeed(tokens, clause, verb, subject)
  const object = objectAfter(tokens, verb, clause.to)
  if (!object && !denial && !isIntransitive(tokens, verb, clause)) return null
  return spanned({ verb, subject, object, denied: denial !== null }, denial ? denial.at : verb)
}

// "refused even to consider": a verb that is governed stands close by.
const GOVERNED_WITHIN = 3

function governedVerb(tokens: readonly Token[], { at, after, to }: Denial): number | null {
  if (after === at + 1 && !tokens[after]?.lower.endsWith('ing')) return null
  return mainVerb(tokens, after, Math.min(to, after + GOVERNED_WITHIN))
}

/** "denied responsibility", "avoided a strike": the denying verb is the deed itself. */
function nominalDeed(tokens: readonly Token[], clause: Clause, denial: Denial): Deed | null {
  const subject = subjectBefore(tokens, denial.at, clause.from)
  const object = phraseFrom(tokens, denial.after, clause.to)
  return object ? spanned({ verb: denial.at, subject, object, denied: false }, denial.at) : null
}

function passiveDeed(tokens: readonly Token[], clause: Clause, verb: number, subject: Phrase | null): Deed | null {
  let agent: Phrase | null = null
  for (let i = verb + 1; i < clause.to; i++) {
    if (tokens[i]?.lower !== 'by') continue
    agent = phraseFrom(tokens, i + 1, clause.to)
    break
  }
  return spanned({ verb, subject: agent, object: subject, denied: false }, verb)
}

function spanned(deed: Omit<Deed, 'from' | 'to'>, start: number): Deed | null {
  const { verb, subject, object, denied } = deed
  if (!subject && !object) return null
  return { verb, subject, object, denied, from: start, to: Math.max(verb + 1, object && object.from > verb ? object.to : 0) }
}

/** The first full verb: auxiliaries carry tense, not content. */
function mainVerb(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (tokens[i]?.pos === 'VERB') return i
  return null
}

function isPassive(tokens: readonly Token[], verb: number, first: number): boolean {
  let i = verb - 1
  while (i >= first && (tokens[i]?.pos === 'ADV' || tokens[i]?.pos === 'PART')) i--
  return i >= first && tokens[i]?.lemma === 'be' && !tokens[verb]?.lower.endsWith('ing')
}

function objectAfter(tokens: readonly Token[], verb: number, to: number): Phrase | null {
  return phraseFrom(tokens, verb + (particleAfter(tokens, verb) === null ? 1 : 2), to)
}

// Behind a verb these make another verb of it: "called off", "ruled out", "shot down".
const PARTICLES: ReadonlySet<string> = new Set(['off', 'out', 'down', 'up', 'back', 'over', 'away'])

/** The particle of a phrasal verb, with its object behind it; null for other verbs. */
export function particleAfter(tokens: readonly Token[], verb: number): string | null {
  const next = tokens[verb + 1]?.lower ?? ''
  const object = tokens[verb + 2]?.pos ?? 'PUNCT'
  return PARTICLES.has(next) && ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON'].includes(object) ? next : null
}

/** "Nobody survived": no object, but the clause ends with the verb. */
function isIntransitive(tokens: readonly Token[], verb: number, clause: Clause): boolean {
  const next = tokens[verb + 1]
  return verb + 1 >= clause.to || next?.pos === 'PUNCT'
}
