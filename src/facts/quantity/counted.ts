/** What a number counts: the head noun of the phrase behind it, and the words that narrow it. */

import type { Atom } from './atom.ts'
import { phraseAt } from './phrases.ts'
import { roleWords } from './role-words.ts'

export interface Head {
  readonly lemma: string
  /** Lower-case words before the head noun, in order. */
  readonly modifiers: readonly string[]
  readonly at: number
  /** First atom behind the noun phrase. */
  readonly to: number
  readonly plural: boolean
  /** The noun is a proper one. */
  readonly isName: boolean
}

// Longer phrases of nouns are lists or headlines.
const LONGEST_PHRASE = 9

/** The noun phrase that begins at `from`; null where something else stands there. */
export function headAt(atoms: readonly Atom[], from: number): Head | null {
  const joined = atoms[from - 1]?.text === '-' ? joinedNoun(atoms, from) : null
  if (joined) return joined
  let head = -1
  let to = from
  for (let i = from; i < Math.min(atoms.length, from + LONGEST_PHRASE); i++) {
    const atom = atoms[i]
    if (!atom) break
    if (i > from && head >= 0 && (endsPhrase(atoms, i) || isMisreadVerb(atoms, head, i) || isDoing(atoms, head, i))) break
    // "33 people mostly women"
    if (head >= 0 && atom.kind === 'word' && (atom.pos === 'ADV' || atom.pos === 'ADJ') && isPlural(atoms[head] as Atom)) break
    if (isNoun(atom) || (i === from && isMisread(atoms, i))) {
      head = i
      to = i + 1
    } else if (!continues(atoms, i, from)) break
  }
  return head < 0 || isState(atoms, head, from) ? null : headOf(atoms, from, head, to)
}

/** "eleven officers face charges": behind people in the plural a singular that is nobody is a verb. */
function isMisreadVerb(atoms: readonly Atom[], head: number, at: number): boolean {
  const [people, atom] = [atoms[head] as Atom, atoms[at] as Atom]
  const words = roleWords().people
  return atom.pos === 'NOUN' && atom.lower === atom.lemma && isPlural(people) && words.has(people.lemma) && !words.has(atom.lemma)
}

/** "40 villagers seeking shelter": behind people in the plural a participle says what they do. */
function isDoing(atoms: readonly Atom[], head: number, at: number): boolean {
  const [noun, atom] = [atoms[head] as Atom, atoms[at] as Atom]
  return (
    atom.pos === 'VERB' &&
    atom.lower.endsWith('ing') &&
    atoms[at - 1] === noun &&
    isPlural(noun) &&
    (noun.pos === 'PROPN' || roleWords().people.has(noun.lemma))
  )
}

/** "two counts of fraud", "six strikes of the cane": right behind a number the tagger takes a plural for a verb. */
function isMisread(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]
  return atom?.pos === 'VERB' && atoms[at - 1]?.pos === 'NUM' && /[^s]s$/u.test(atom.lower) && atoms[at + 1]?.lower === 'of'
}

/** "four-cylinder engine", "nine-member panel": the noun joined to the number is what it counts. */
function joinedNoun(atoms: readonly Atom[], at: number): Head | null {
  const atom = atoms[at]
  return atom?.glued && isNoun(atom) ? { lemma: lemmaOf(atom), modifiers: [], at, to: at + 1, plural: true, isName: false } : null
}

function headOf(atoms: readonly Atom[], from: number, head: number, to: number): Head {
  const atom = atoms[head] as Atom
  const modifiers = atoms.slice(from, head).filter((a) => a.kind === 'word' && a.pos !== 'DET' && a.pos !== 'ADP' && a.lower !== 'and')
  return {
    lemma: lemmaOf(atom),
    modifiers: modifiers.map((a) => a.lower),
    at: head,
    to,
    plural: isPlural(atom),
    isName: atom.pos === 'PROPN',
  }
}

/** The lemma of a noun; the tagger leaves plurals of names as they are. */
function lemmaOf(atom: Atom): string {
  if (atom.lemma !== atom.lower || atom.pos !== 'PROPN') return atom.lemma
  return /[^s]s$/u.test(atom.lower) ? atom.lower.slice(0, -1) : atom.lower
}

// Plural without an ending.
const COLLECTIVE = /^(?:people|police|crew|personnel|staff|cattle|livestock|men|women|children)$/u

export function isPlural(atom: Atom): boolean {
  return COLLECTIVE.test(atom.lower) || (atom.lemma !== atom.lower && !/(?:ing|ed)$/u.test(atom.lower)) || /[^su]s$/u.test(atom.lower)
}

function isNoun(atom: Atom): boolean {
  return atom.kind === 'word' && (atom.pos === 'NOUN' || atom.pos === 'PROPN' || (roleWords().people.has(atom.lemma) && atom.pos !== 'ADJ'))
}

/** A plural noun ends the phrase before a word that says what happened: "38 people | dead", "40 fans | killed". */
function endsPhrase(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at] as Atom
  const { participles, states, days } = roleWords()
  if (days.has(atom.lower)) return true
  if (participles.has(atom.lower) && atoms[at - 1]?.text !== '-') return true
  return phraseAt(states, atoms, at) !== null
}

/** "38 dead": the noun is no head but says what became of them. */
function isState(atoms: readonly Atom[], head: number, from: number): boolean {
  const { states, participles } = roleWords()
  const atom = atoms[head] as Atom
  // "Three die in blast": behind a bare number the form without -s is a verb.
  const isVerb = atoms[from - 1]?.pos === 'NUM' && atom.lower === atom.lemma && !isPlural(atom) && roleWords().subjects.has(atom.lemma)
  return head === from && (isVerb || phraseAt(states, atoms, head) !== null || participles.has(atom.lower))
}

/** "bomb and gun attacks", "Kia and Hyundai vehicles": a plural noun is still to come. */
function joinsNarrowing(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]
  if (!before || (isNoun(before) && before.pos === 'NOUN' && isPlural(before))) return false
  for (let i = at + 1; i < at + 4; i++) {
    const atom = atoms[i]
    if (!atom || !['NOUN', 'PROPN', 'ADJ'].includes(atom.pos)) return false
    if (isNoun(atom) && isPlural(atom)) return true
  }
  return false
}

/** Words that stand between number and noun: adjectives, names, participles, "and" between adjectives. */
function continues(atoms: readonly Atom[], at: number, from: number): boolean {
  const atom = atoms[at] as Atom
  const next = atoms[at + 1]
  if (atom.pos === 'ADJ' || atom.pos === 'ADV') return !(atom.pos === 'ADV' && !next)
  if (atom.kind === 'mark') return /^[-'’\u2010\u2011]$/u.test(atom.text) && (atom.glued || next?.glued === true) && at > from
  if (atom.lower === "'s" || atom.lower === '’s') return true
  if (atom.kind === 'figure') return at > from && next?.pos === 'PROPN'
  if (atom.lower === 'and') return at > from && joinsNarrowing(atoms, at)
  if (atom.pos === 'VERB') return next !== undefined && isNoun(next) && /(?:ing|ed|en|wn)$/u.test(atom.lower)
  return false
}
