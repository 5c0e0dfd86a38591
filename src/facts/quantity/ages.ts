/** Whether a number is an age: "87-year-old", "aged 45", "Smith, 61, said", "he was 34 when he was elected". */

import type { Dimension } from '../../model.ts'
import type { Atom } from './atom.ts'
import { type Head, headAt } from './counted.ts'
import { hedgeBefore } from './hedges.ts'
import { labels } from './label-words.ts'
import type { Numeral } from './numeral.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { roleWords } from './role-words.ts'
import type { Unit } from './units.ts'

/** What the surroundings make of a number. */
export interface Special {
  readonly dimension: Dimension
  readonly unit: string | null
  readonly from: number
  readonly to: number
  readonly head: Head | null
}

interface AgeParts {
  readonly numeral: Numeral
  /** First atom behind the number, or behind the second of a range. */
  readonly numeralEnd: number
  readonly unit: Unit | null
  readonly end: number
}

// The oldest person lived to 122.
const OLDEST = 122

/** "87-year-old", "45 years old", "aged 45", "Smith, 61, said". */
export function ageOf(atoms: readonly Atom[], { numeral, numeralEnd, unit: given, end }: AgeParts, core: number): Special | null {
  const { ageBehind, ageBefore } = roleWords()
  const joint = atoms[numeralEnd]?.text === '-' ? numeralEnd + 1 : numeralEnd
  const behind = phraseAt(ageBehind, atoms, joint)
  if (behind) {
    const unit = /^(month|week|day)/u.exec(atoms[joint]?.lower ?? '')?.[1] ?? 'year'
    return { dimension: 'age', unit, from: core, to: behind.to, head: headAt(atoms, behind.to) }
  }
  if (numeral.low > OLDEST || numeral.low < 0 || !Number.isInteger(numeral.low) || numeral.sort !== 'cardinal') return null
  if (given && !/^(?:year|month|week|day)$/u.test(given.unit)) return null
  const age = { dimension: 'age', unit: given?.unit ?? 'year', from: core, to: end, head: null } as const
  if (phraseBefore(ageBefore, atoms, hedgeBefore(atoms, core).from)) return age
  if (given === null && isAgeOfSubject(atoms, numeral, core)) return age
  return given === null && isAside(atoms, numeral) ? age : null
}

/** "He was 34 when he was elected", "she is only 19.": nothing is counted, and the sentence goes on about the person. */
function isAgeOfSubject(atoms: readonly Atom[], n: Numeral, core: number): boolean {
  const { ageSubjects, ageFollowers } = roleWords()
  const from = hedgeBefore(atoms, core).from
  if (!phraseBefore(ageSubjects, atoms, atoms[from - 1]?.pos === 'ADV' ? from - 1 : from)) return false
  const next = atoms[n.to]
  return next === undefined || ageFollowers.has(next.lower)
}

// Papers spell numbers below ten: "their son Samuel, seven, died".
const SPELLED = 10

/** Between commas behind a name: "Jane Smith, 61, said", "Khan (45)". */
function isAside(atoms: readonly Atom[], n: Numeral): boolean {
  const open = atoms[n.from - 1]?.text
  const close = atoms[n.to]
  const name = atoms[n.from - 2]
  if (n.low < 1) return false
  if (!n.inFigures) return n.low < SPELLED && open === ',' && close?.text === ',' && name?.pos === 'PROPN' && name.text !== name.lower
  if (name?.pos !== 'PROPN' && name?.pos !== 'NOUN') return false
  if (labels().months.has(name.lower)) return false
  if (name.text === name.lower && !isPerson(name)) return false
  if (open === '(') return close?.text === ')'
  return (
    open === ',' &&
    (close === undefined ||
      /^[,.;)]$/u.test(close.text) ||
      close.lower === 'and' ||
      (close.lower === 'of' && atoms[n.to + 1]?.pos === 'PROPN'))
  )
}

/** "the actress, 33, said" */
function isPerson(atom: Atom): boolean {
  return roleWords().people.has(atom.lemma) || /(?:ess|man|woman)$/u.test(atom.lower)
}
