/** The role of a number in the words before it: "killed 38", "the deaths of 38", "the toll rose to 38", "fined the firm $38m". */

import type { Atom } from './atom.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { type Counted, pick } from './role-fit.ts'
import { type Role, roleWords } from './role-words.ts'

/** "killed 38", "killing at least 38", "laid off 300"; not "was killed 38". */
export function leftVerb(atoms: readonly Atom[], counted: Counted, verbs: ReadonlyMap<string, readonly Role[]>): string | null {
  const at = skipLeft(atoms, counted.from - 1)
  const atom = atoms[at]
  if (atom?.kind !== 'word') return null
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
  // "is laying off 450 people"
  if (atoms[verb]?.lower.endsWith('ing')) return false
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
export function skipLeft(atoms: readonly Atom[], from: number): number {
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
export function leftOf(atoms: readonly Atom[], counted: Counted): string | null {
  let at = counted.from - 1
  while (at > 0 && at > counted.from - 4 && (atoms[at]?.pos === 'DET' || /^(?:all|the|his|its|their)$/u.test(atoms[at]?.lower ?? ''))) at--
  if (!/^(?:of|to|for)$/u.test(atoms[at]?.lower ?? '')) return null
  const noun = atoms[at - 1]
  // "the bodies of 19 migrants", but "a body of 19 judges".
  return noun ? pick(roleWords().of.get(noun.lemma) ?? roleWords().of.get(noun.lower), counted, false) : null
}

// "The death toll from Monday's earthquake in the province has risen to 38."
const FAR_LEFT = 14

/** "a death toll of 38", "the toll rose to 38", "revenue was $5bn". */
export function leftTotal(atoms: readonly Atom[], counted: Counted): string | null {
  const w = roleWords()
  const link = atoms[counted.from - 1]
  if (!link || !(w.links.has(link.lower) || w.links.has(link.lemma) || link.pos === 'VERB' || link.pos === 'AUX')) return null
  for (let i = counted.from - 1; i >= Math.max(0, counted.from - FAR_LEFT); i--) {
    const atom = atoms[i] as Atom
    if (/^[;:—]$/u.test(atom.text) && i < counted.from - 1) return null
    if (atom.pos !== 'NOUN' && atom.pos !== 'PROPN' && atom.pos !== 'ADJ') continue
    const role = pick(phraseBefore(w.totals, atoms, i + 1)?.value, counted, true)
    if (role) return role
    const told = w.tallies.has(atom.lemma) && atoms[i + 1]?.lower === 'of' && i + 2 < counted.from ? tallied(atoms, i + 2, counted) : null
    if (told) return told
    if (atoms[i + 1]?.lower === link.lower && i + 2 === counted.from && link.lower === 'of') return null
  }
  return null
}

// "the number of confirmed measles infections": a longer phrase is another clause.
const LONGEST_TALLY = 5

/** "the number of people rescued", "the number of confirmed deaths": what the tally is of. */
function tallied(atoms: readonly Atom[], from: number, counted: Counted): string | null {
  const { nouns, participles, states } = roleWords()
  for (let i = from; i < Math.min(from + LONGEST_TALLY, counted.from); i++) {
    const atom = atoms[i] as Atom
    const state = phraseAt(states, atoms, i)?.value
    const role = pick(nouns.get(atom.lemma) ?? participles.get(atom.lower) ?? (state && [state]), counted, true)
    if (role) return role
  }
  return null
}

// "fined the water company in the north £1.4 million": longer objects have clauses in them.
const LONGEST_RECEIVER = 8

/** "fined the water company £1.4 million", "jailed the two men for 12 years": the verb has an object before the number. */
export function receiverVerb(atoms: readonly Atom[], counted: Counted): string | null {
  const start = /^(?:to|for)$/u.test(atoms[counted.from - 1]?.lower ?? '') ? counted.from - 2 : counted.from - 1
  for (let i = start; i >= Math.max(0, start - LONGEST_RECEIVER); i--) {
    const atom = atoms[i] as Atom
    const role = i < start ? pick(roleWords().receivers.get(atom.lemma), counted, true) : null
    if (role) return isPassive(atoms, i) ? null : role
    if (!RECEIVER.has(atom.pos)) return null
  }
  return null
}

const RECEIVER: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'PRON', 'NUM', 'PART', 'CCONJ'])
