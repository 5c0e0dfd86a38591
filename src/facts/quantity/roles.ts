/** The role in which people or things are counted, from the verbs, nouns and states round the number. */

import type { Dimension } from '../../model.ts'
import type { Atom } from './atoms.ts'
import type { Head } from './counted.ts'
import { hedgeBefore } from './hedges.ts'
import { numeralAt } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { type Role, roleWords } from './role-words.ts'

export interface Counted {
  /** First atom of number and hedge. */
  readonly from: number
  /** First atom behind the number, its unit and noun phrase. */
  readonly to: number
  readonly head: Head | null
  readonly dimension: Dimension
}

export interface FoundRole {
  readonly name: string
  /** Where it was read: a role from the left carries on to the next number of a list, one from the right to the one before. */
  readonly side: 'left' | 'right' | 'noun'
}

/** The strongest reading first: the noun itself, what is said of it, what is done to it, whose total it is, what it usually is. */
export function roleOf(atoms: readonly Atom[], counted: Counted): FoundRole | null {
  const w = roleWords()
  const noun = pick(w.nouns.get(counted.head?.lemma ?? ''), counted, true)
  if (noun) return { name: noun, side: 'noun' }
  const lives = counted.head?.lemma === 'life' ? leftVerb(atoms, counted, w.lives) : null
  if (lives) return { name: lives, side: 'left' }
  const after = bareParticiple(atoms, counted)
  if (after) return { name: after, side: 'right' }
  const done = leftVerb(atoms, counted, w.objects)
  if (done) return { name: done, side: 'left' }
  const right = rightRole(atoms, counted)
  if (right && right !== 'aboard') return { name: right, side: 'right' }
  const left = leftOf(atoms, counted) ?? leftTotal(atoms, counted)
  if (left) return { name: left, side: 'left' }
  if (right) return { name: right, side: 'right' }
  const weak = pick(w.weakNouns.get(counted.head?.lemma ?? ''), counted, true)
  if (weak === 'aboard' && !saysAboard(atoms, counted)) return null
  return weak ? { name: weak, side: 'noun' } : null
}

/** "with 67 passengers"; "67 passengers were stranded" may be at an airport. */
function saysAboard(atoms: readonly Atom[], { from }: Counted): boolean {
  const before = atoms[from - 1]
  return before !== undefined && (roleWords().aboardBefore.has(before.lower) || roleWords().aboardBefore.has(before.lemma))
}

/** The first role that can have this dimension and this noun. */
function pick(roles: readonly Role[] | undefined, counted: Counted, noun: boolean): string | null {
  return roles?.find((role) => suits(role, counted, noun))?.name ?? null
}

function suits(role: Role, { dimension, head }: Counted, noun: boolean): boolean {
  if (!role.measures.has(dimension) && !(role.people && dimension === 'percent')) return false
  if (head && roleWords().groups.has(head.lemma)) return GROUP_ROLES.has(role.name)
  return noun || !role.people || canBePeople(head)
}

// What families are counted in; of the dead, families and persons would be compared.
const GROUP_ROLES: ReadonlySet<string> = new Set(['displaced', 'evacuated', 'rescued'])

/** Bare numbers and capitals ("two Azerbaijanis") may be people; of common nouns those on the list. */
export function canBePeople(head: Head | null): boolean {
  if (!head) return true
  const { people } = roleWords()
  if (people.has(head.lemma) || head.lemma === 'life' || (head.isName && head.plural)) return true
  return (
    /(?:ese|ans?|is?|ers?|ors?|ists?|men|women|folk)$/u.test(head.lemma) &&
    !/(?:plan|building|number|vessel|center|computer|dollar|helicopter|drone)$/u.test(head.lemma)
  )
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
    if (state && suits(state.value, counted, false)) {
      if (state.value.name !== 'aboard') return state.value.name
      aboard = 'aboard'
      i = state.to
      continue
    }
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
  const object = pick(w.objects.get(phrase) ?? w.participles.get(atom.lower) ?? w.objects.get(atom.lemma), counted, false)
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
  if (passive && (roleWords().bridges.has(atom.lemma) || atom.lower === 'and')) return at + 1
  if (roleWords().bridges.has(atom.lemma) && atom.lower !== atom.lemma) return at + 1
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

/** "killed 38", "killing at least 38", "laid off 300"; not "was killed 38". */
function leftVerb(atoms: readonly Atom[], counted: Counted, verbs: ReadonlyMap<string, readonly Role[]>): string | null {
  const at = skipLeft(atoms, counted.from - 1)
  const atom = atoms[at]
  if (!atom || atom.kind !== 'word') return null
  const before = atoms[at - 1]
  const particle = before && pick(verbs.get(`${before.lemma} ${atom.lower}`), counted, false)
  const role =
    particle ||
    pick(
      verbs.get(atom.lemma) ?? verbs.get(stem(atom)) ?? (atom.pos === 'VERB' ? undefined : roleWords().participles.get(atom.lower)),
      counted,
      false,
    )
  if (!role) return null
  const verbAt = particle ? at - 1 : at
  if (isPassive(atoms, verbAt)) return null
  return joined(atoms, verbAt, role)
}

/** "wounding" and "killing" are nouns to the tagger where no subject stands near. */
function stem(atom: Atom): string {
  return atom.lower.endsWith('ing') ? atom.lower.slice(0, -3) : atom.lemma
}

function isPassive(atoms: readonly Atom[], verb: number): boolean {
  const before = atoms[verb - 1]?.pos === 'ADV' ? atoms[verb - 2] : atoms[verb - 1]
  return before !== undefined && /^(?:was|were|been|is|are|being|be|got)$/u.test(before.lower)
}

/** "killed or wounded 38" counts both together. */
function joined(atoms: readonly Atom[], verb: number, role: string): string {
  const other = /^(?:or|and)$/u.test(atoms[verb - 1]?.lower ?? '')
    ? roleWords().objects.get(atoms[verb - 2]?.lemma ?? '')?.[0]?.name
    : undefined
  return other !== undefined && other !== role && /^(?:killed|injured)$/u.test(role) ? 'casualties' : role
}

/** Over determiners and adverbs between verb and number: "killed all 67", "killed instantly two". */
function skipLeft(atoms: readonly Atom[], from: number): number {
  let at = from
  while (
    at >= 0 &&
    at > from - 3 &&
    (['DET', 'ADV'].includes(atoms[at]?.pos ?? '') ||
      /^(?:all|his|her|its|their|another|further|additional|other|total|of|a)$/u.test(atoms[at]?.lower ?? ''))
  ) {
    if (atoms[at]?.lower === 'of' && atoms[at - 1]?.lower !== 'total' && atoms[at - 1]?.lower !== 'all') break
    at--
  }
  return at
}

/** "the deaths of 38", "injuries to 12", "the arrest of two". */
function leftOf(atoms: readonly Atom[], counted: Counted): string | null {
  let at = counted.from - 1
  while (at > 0 && at > counted.from - 4 && (atoms[at]?.pos === 'DET' || /^(?:all|the|his|its|their)$/u.test(atoms[at]?.lower ?? ''))) at--
  if (!/^(?:of|to|for)$/u.test(atoms[at]?.lower ?? '')) return null
  return pick(roleWords().of.get(atoms[at - 1]?.lemma ?? ''), counted, false)
}

// "The death toll from Monday's earthquake in the province has risen to 38."
const FAR_LEFT = 14

/** "a death toll of 38", "the toll rose to 38", "revenue was $5bn". */
function leftTotal(atoms: readonly Atom[], counted: Counted): string | null {
  const w = roleWords()
  const link = atoms[counted.from - 1]
  if (!link || !(w.links.has(link.lower) || w.links.has(link.lemma) || link.pos === 'VERB' || link.pos === 'AUX')) return null
  for (let i = counted.from - 1; i >= Math.max(0, counted.from - FAR_LEFT); i--) {
    const atom = atoms[i] as Atom
    if (/^[;:—]$/u.test(atom.text) && i < counted.from - 1) return null
    if (atom.pos !== 'NOUN' && atom.pos !== 'PROPN' && atom.pos !== 'ADJ') continue
    const role = pick(phraseBefore(w.totals, atoms, i + 1)?.value, counted, true)
    if (role) return role
    if (atoms[i + 1]?.lower === link.lower && i + 2 === counted.from && link.lower === 'of') return null
  }
  return null
}
