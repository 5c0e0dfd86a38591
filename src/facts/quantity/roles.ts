/** The role in which people or things are counted, from the verbs, nouns and states round the number. */

import type { Atom } from './atom.ts'
import { hedgeBefore } from './hedges.ts'
import { measuredAs } from './measured.ts'
import { numeralAt } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'

import { type Counted, pick } from './role-fit.ts'
import { roleWords } from './role-words.ts'
import { leftOf, leftTotal, leftVerb, receiverVerb, skipLeft } from './roles-before.ts'

export interface FoundRole {
  readonly name: string
  /** The noun that is counted or measured, where it is another than the one behind the number. */
  readonly thing?: string
  readonly place?: readonly string[]
  /** The role is that of the set which the number is a part of: "two of the people killed". */
  readonly part?: boolean
  /** Where it was read: a role from the left carries on to the next number of a list, one from the right to the one before. */
  readonly side: 'left' | 'right' | 'noun'
}

/** The strongest reading first: the noun itself, what is said of it, what is done to it, whose total it is, what it usually is. */
export function roleOf(atoms: readonly Atom[], counted: Counted): FoundRole | null {
  const w = roleWords()
  const measure = measureRole(atoms, counted)
  if (measure) return measure
  const before = pick(phraseBefore(w.before, atoms, skipLeft(atoms, counted.from - 1) + 1)?.value, counted, false)
  if (before) return { name: before, side: 'left' }
  const noun = pick(w.nouns.get(counted.head?.lemma ?? ''), counted, true)
  if (noun) return { name: noun, side: 'noun' }
  const thing = thingRole(atoms, counted)
  if (thing) return thing
  const done = leftVerb(atoms, counted, w.objects)
  // "rescued 12 people trapped", but "killed two, three injured" without a noun.
  if (done && counted.head) return { name: done, side: 'left' }
  const part = partRole(atoms, counted)
  if (part) return part
  const after = bareParticiple(atoms, counted)
  if (after) return { name: after, side: 'right' }
  if (done) return { name: done, side: 'left' }
  const right = rightRole(atoms, counted)
  if (right && right !== 'aboard') return { name: right, side: 'right' }
  const left = leftOf(atoms, counted) ?? leftTotal(atoms, counted) ?? receiverVerb(atoms, counted)
  if (left) return { name: left, side: 'left' }
  if (right) return { name: right, side: 'right' }
  const weak = pick(w.weakNouns.get(counted.head?.lemma ?? ''), counted, true)
  if (weak === 'aboard' && !saysAboard(atoms, counted)) return null
  return weak ? { name: weak, side: 'noun' } : null
}

/** "claimed 38 lives", "cut 300 jobs", "300 jobs were cut": noun and verb together tell the role. */
function thingRole(atoms: readonly Atom[], counted: Counted): FoundRole | null {
  const verbs = roleWords().things.get(counted.head?.lemma ?? '')
  if (!verbs) return null
  const left = leftVerb(atoms, { ...counted, head: null }, verbs)
  if (left) return { name: left, side: 'left' }
  let at = counted.to
  while (atoms[at]?.pos === 'AUX' || atoms[at]?.pos === 'ADV' || atoms[at]?.lower === 'to') at++
  const passive = at > counted.to && atoms[at - 1]?.lemma === 'be'
  const right = passive ? pick(verbs.get(atoms[at]?.lemma ?? ''), counted, true) : null
  return right ? { name: right, side: 'right' } : null
}

/** "$5m payment", "a 5% stake": the amount stands before its own word; else what the measure is of. */
function measureRole(atoms: readonly Atom[], counted: Counted): FoundRole | null {
  const { head, dimension, end, from } = counted
  if (dimension === 'count' || dimension === 'number' || dimension === 'score') return null
  const of = atoms[end]?.lower === 'of'
  // The tagger takes the last word of "a $5m fine" for an adjective.
  const at = head?.at ?? (atoms[end]?.text === '-' ? end + 1 : end)
  const total = of ? null : pick(phraseBefore(roleWords().totals, atoms, at + 1)?.value, counted, true)
  if (total) return { name: total, side: 'noun' }
  const found = measuredAs(atoms, { from, end, dimension, noun: (of ? null : atoms[at]?.lemma) ?? null })
  if (!found) return null
  return {
    name: found.role,
    side: 'noun',
    ...(found.thing === null ? {} : { thing: found.thing }),
    ...(found.place ? { place: found.place } : {}),
  }
}

/** "with 67 passengers"; "67 passengers were stranded" may be at an airport. */
function saysAboard(atoms: readonly Atom[], { from }: Counted): boolean {
  const before = atoms[from - 1]
  return before !== undefined && (roleWords().aboardBefore.has(before.lower) || roleWords().aboardBefore.has(before.lemma))
}

/** "Two of the men arrested were charged": the participle tells of them all, the verb of the two. */
function partRole(atoms: readonly Atom[], counted: Counted): FoundRole | null {
  const { end, to, head } = counted
  if (!head || atoms[end]?.lower !== 'of' || !/^(?:the|those|these)$/u.test(atoms[end + 1]?.lower ?? '')) return null
  const whole = bareParticiple(atoms, counted)
  if (!whole) return null
  const role = rightRole(atoms, { ...counted, to: to + 1 })
  return role ? { name: role, side: 'right' } : { name: whole, side: 'right', part: true }
}

/** "Two killed, three injured", "12 wounded": the participle stands just behind and has no object. */
function bareParticiple(atoms: readonly Atom[], counted: Counted): string | null {
  const atom = atoms[counted.to]
  if (!atom || hasObject(atoms, counted.to + 1)) return null
  return pick(roleWords().participles.get(atom.lower), counted, false)
}

// A verb further off belongs to another clause more often than not.
const FAR_RIGHT = 16

/** "38 … were killed", "38 … died", "38 dead", "38 killed in blast". */
function rightRole(atoms: readonly Atom[], counted: Counted): string | null {
  const w = roleWords()
  let passive = false
  let aux = false
  let aboard: string | null = null
  for (let i = counted.to; i < Math.min(atoms.length, counted.to + FAR_RIGHT); ) {
    const atom = atoms[i] as Atom
    const state = phraseAt(w.states, atoms, i)
    if (state && pick([state.value], counted, false)) {
      if (state.value.name !== 'aboard') return state.value.name
      aboard = 'aboard'
      i = state.to
      continue
    }
    const phrasal = passive ? null : pick(w.subjects.get(`${atom.lemma} ${atoms[i + 1]?.lower ?? ''}`), counted, false)
    if (phrasal) return phrasal
    if (atom.pos === 'AUX' || /^(?:be|get)$/u.test(atom.lemma)) {
      passive ||= /^(?:be|get)$/u.test(atom.lemma) || /^(?:was|were|been|is|are|being|got)$/u.test(atom.lower)
      aux = true
      i++
      continue
    }
    const verb = verbAt(atoms, i, counted, passive, aux)
    if (verb) return verb
    const next = skipRight(atoms, i, passive)
    if (next === null) return aboard
    i = next
  }
  return aboard
}

function verbAt(atoms: readonly Atom[], at: number, counted: Counted, passive: boolean, aux: boolean): string | null {
  const w = roleWords()
  const atom = atoms[at] as Atom
  const phrase = `${atom.lemma} ${atoms[at + 1]?.lower ?? ''}`
  const subject = pick(w.subjects.get(phrase) ?? w.subjects.get(atom.lemma), counted, false)
  if (subject && !passive && !atom.lower.endsWith('ing')) return subject
  // "Nine are down to six": no verb.
  const verbs = atom.pos === 'ADP' || atom.pos === 'ADV' ? undefined : w.objects.get(atom.lemma)
  const object = pick(w.objects.get(phrase) ?? w.participles.get(atom.lower) ?? verbs, counted, false)
  if (!object) return null
  if (isOtherVerb(atoms, at, phrase)) return null
  if (passive) return object
  return !aux && isParticiple(atom) && !hasObject(atoms, at + 1) ? object : null
}

/** "carried out", "taken over": with a particle it is another verb, unless the list has it so. */
function isOtherVerb(atoms: readonly Atom[], at: number, phrase: string): boolean {
  return (
    /^(?:out|off|up|on|over|away|back)$/u.test(atoms[at + 1]?.lower ?? '') &&
    !roleWords().objects.has(phrase) &&
    atoms[at + 2]?.pos !== 'PROPN'
  )
}

function isParticiple(atom: Atom): boolean {
  return atom.lower !== atom.lemma ? /(?:ed|en|n|t|d)$/u.test(atom.lower) : roleWords().participles.has(atom.lower)
}

function hasObject(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at]
  if (!next || roleWords().days.has(next.lower)) return false
  // "Two killed three injured" are two clauses of a headline.
  if (numeralAt(atoms, at) && roleWords().participles.has(atoms[at + 1]?.lower ?? '')) return false
  return ['NOUN', 'PROPN', 'DET', 'NUM', 'PRON', 'ADJ'].includes(next.pos) || hasHedgedNumber(atoms, at)
}

/** "killed at least two people" */
function hasHedgedNumber(atoms: readonly Atom[], at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) {
    if (numeralAt(atoms, i)) return hedgeBefore(atoms, i).from <= at
  }
  return false
}

/** The next atom worth a look, over phrases that do not change who is counted; null where the clause is over. */
function skipRight(atoms: readonly Atom[], at: number, passive: boolean): number | null {
  const atom = atoms[at] as Atom
  if (atom.pos === 'ADV' || atom.pos === 'PART' || /^(?:who|that|which|whom|to|have|also|more|others|alone|each)$/u.test(atom.lower))
    return atom.lower === 'not' ? null : at + 1
  const { bridges, passiveBridges } = roleWords()
  if (passive && (bridges.has(atom.lemma) || passiveBridges.has(atom.lemma) || atom.lower === 'and')) return at + 1
  if (bridges.has(atom.lemma) && (atom.lower !== atom.lemma || atom.pos === 'VERB')) return at + 1
  if (atom.pos === 'ADP' || atom.pos === 'SCONJ' || atom.lower === 'including') return nounsEnd(atoms, at + 1)
  if (atom.text === ',') return asideEnd(atoms, at)
  return null
}

/** Over the nouns of a prepositional phrase. */
function nounsEnd(atoms: readonly Atom[], from: number): number {
  let i = from
  while (i < atoms.length && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART'].includes(atoms[i]?.pos ?? '') && !isVerbLike(atoms, i))
    i++
  return i
}

function isVerbLike(atoms: readonly Atom[], at: number): boolean {
  const { participles, states } = roleWords()
  return participles.has(atoms[at]?.lower ?? '') || phraseAt(states, atoms, at) !== null
}

// Longer asides are clauses with counts of their own.
const LONGEST_ASIDE = 12

/** ", including five children, were killed": from the first comma to behind the second. */
function asideEnd(atoms: readonly Atom[], at: number): number | null {
  if (/^(?:who|which)$/u.test(atoms[at + 1]?.lower ?? '')) return at + 2
  for (let i = at + 2; i < Math.min(atoms.length, at + LONGEST_ASIDE); i++) {
    if (atoms[i]?.text !== ',') continue
    const next = atoms[i + 1]
    return next && (next.pos === 'AUX' || next.pos === 'VERB') ? i + 1 : null
  }
  return null
}
