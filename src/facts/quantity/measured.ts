/** What a measure is a measure of: "$3bn deal", "a contract worth $3m", "10 km deep", "jailed for ten years". */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Dimension } from '../../model.ts'
import type { Atom } from './atom.ts'
import { indexByFirst, indexByLast, type PhraseIndex, phraseAt, phraseBefore } from './phrases.ts'

export interface Measure {
  /** First atom of number, hedge and currency sign. */
  readonly from: number
  /** First atom behind the number and its unit. */
  readonly end: number
  readonly dimension: Dimension
  /** The lemma of the noun right behind it: not of one behind "of". */
  readonly noun: string | null
}

export interface Measured {
  readonly role: string
  /** What is measured; null where no noun says so. */
  readonly thing: string | null
  /** From where a distance is told: two distances from two places are two things. */
  readonly place?: readonly string[]
}

interface MeasuredRow {
  readonly dimension: Dimension
  readonly things?: readonly (string | readonly string[])[]
  readonly behind?: readonly string[]
  readonly before?: readonly string[]
  readonly places?: readonly (readonly string[])[]
  readonly verbs?: readonly string[]
  readonly spending?: readonly string[]
}

interface Words {
  readonly things: ReadonlyMap<string, Measured>
  readonly verbs: ReadonlyMap<string, Measured>
  readonly spending: ReadonlyMap<string, Measured>
  /** Words for one place that distances are told from, by the first of them. */
  readonly places: ReadonlyMap<string, string>
  readonly behind: PhraseIndex<Measured>
  readonly before: PhraseIndex<Measured>
}

let index: ReadonlyMap<Dimension, Words> | null = null

/** Read at the first call. */
function wordsOf(dimension: Dimension): Words | null {
  index ??= build(Object.entries(loadLexicon<Record<string, MeasuredRow>>('measured')))
  return index.get(dimension) ?? null
}

function build(rows: readonly (readonly [string, MeasuredRow])[]): Map<Dimension, Words> {
  const dimensions = new Set(rows.map(([, row]) => row.dimension))
  return new Map([...dimensions].map((d) => [d, wordsFrom(rows.filter(([, row]) => row.dimension === d))]))
}

function wordsFrom(rows: readonly (readonly [string, MeasuredRow])[]): Words {
  const plain = (pick: (row: MeasuredRow) => readonly string[] | undefined) =>
    rows.flatMap(([role, row]) => (pick(row) ?? []).map((word) => [word, { role, thing: null }] as const))
  return {
    things: new Map(
      rows.flatMap(([role, row]) =>
        (row.things ?? []).flatMap((entry) => namesOf(entry).map((n, _, all) => [n, { role, thing: all[0] ?? n }] as const)),
      ),
    ),
    places: new Map(rows.flatMap(([, row]) => (row.places ?? []).flatMap((same) => same.map((word) => [word, same[0] ?? word] as const)))),
    verbs: new Map(plain((r) => r.verbs)),
    spending: new Map(plain((r) => r.spending)),
    behind: indexByFirst(plain((r) => r.behind)),
    before: indexByLast(plain((r) => r.before)),
  }
}

function namesOf(entry: string | readonly string[]): readonly string[] {
  return typeof entry === 'string' ? [entry] : entry
}

/** The nearest word wins: the noun itself, what stands behind the measure, what stands before it. */
export function measuredAs(atoms: readonly Atom[], measure: Measure): Measured | null {
  const words = wordsOf(measure.dimension)
  if (!words) return null
  const noun = words.things.get(measure.noun ?? '')
  if (noun) return noun
  const away = measure.dimension === 'length' ? distanceFrom(atoms, measure.end) : null
  if (away) return away
  if (measure.dimension === 'money' && isWithExtras(atoms, measure.end)) return null
  const behind = phraseAt(words.behind, atoms, skipHyphen(atoms, measure.end))
  if (behind && isLast(atoms, behind.to - 1)) return { role: behind.value.role, thing: null }
  return beforeIt(atoms, measure, words)
}

/** "10 km deep", "a 30-metre-long tunnel": but "two metres high-speed" and "10 km long-haul" are of something else. */
function isLast(atoms: readonly Atom[], at: number): boolean {
  return atoms[at + 1]?.text !== '-'
}

/** "sold for $5m with fees": another sum than the price without them. */
function isWithExtras(atoms: readonly Atom[], end: number): boolean {
  return /^(?:with|without|including|excluding|plus|before|after)$/u.test(atoms[end]?.lower ?? '') && atoms[end + 1]?.pos !== 'DET'
}

// "60 km south of Abidjan", "three miles from the shore".
const AWAY = /^(?:from|off|outside)$/u
const DIRECTION = /^(?:north|south|east|west)(?:(?:east|west)(?:ern)?)?(?:-(?:north|south)(?:east|west))?$/u

function distanceFrom(atoms: readonly Atom[], end: number): Measured | null {
  const first = atoms[end]?.lower === 'away' ? end + 1 : end
  const word = atoms[first]?.lower ?? ''
  const to = AWAY.test(word) ? first + 1 : DIRECTION.test(word) && atoms[first + 1]?.lower === 'of' ? first + 2 : null
  if (to === null) return null
  const place: string[] = []
  for (let i = to; i < atoms.length; i++) {
    const atom = atoms[i] as Atom
    if (atom.pos === 'NOUN' || atom.pos === 'PROPN') place.push(wordsOf('length')?.places.get(atom.lemma) ?? atom.lower)
    else if (atom.pos !== 'DET' && atom.pos !== 'ADJ') break
  }
  return place.length === 0 ? null : { role: 'distance', thing: null, place }
}

function skipHyphen(atoms: readonly Atom[], at: number): number {
  return atoms[at]?.text === '-' ? at + 1 : at
}

function beforeIt(atoms: readonly Atom[], measure: Measure, words: Words): Measured | null {
  const { from, end } = measure
  const start = overArticle(atoms, from)
  return (
    closeBefore(atoms, overAdverb(atoms, from), words) ??
    (start < from ? closeBefore(atoms, start, words) : null) ??
    (atoms[end]?.lower === 'for' && atoms[end + 1]?.pos !== 'VERB' ? verbBefore(atoms, start - 1, words.spending) : null)
  )
}

function closeBefore(atoms: readonly Atom[], start: number, words: Words): Measured | null {
  const link = phraseBefore(words.before, atoms, start)
  if (link) return thingBefore(atoms, link.from, words) ?? link.value
  const word = atoms[start - 1]?.lower ?? ''
  const thing = /^(?:of|for)$/u.test(word) ? words.things.get(atoms[start - 2]?.lemma ?? '') : undefined
  if (thing) return thing
  if (/^(?:for|to|at)$/u.test(word)) return verbBefore(atoms, start - 2, words.verbs)
  return LASTING.has(atoms[start - 1]?.lemma ?? '') ? thingBefore(atoms, start - 1, words) : null
}

/** "measured just 13 metres" */
function overAdverb(atoms: readonly Atom[], from: number): number {
  return atoms[from - 1]?.pos === 'ADV' ? from - 1 : from
}

/** "The display measures 6 inches", "the ban lasts two years". */
const LASTING: ReadonlySet<string> = new Set(['measure', 'last'])

// "for a club-record £48m", "of a further two years"
const LONGEST_ARTICLE = 5

/** The first atom of article and adjectives before the number, where an article opens them; else the number itself. */
function overArticle(atoms: readonly Atom[], from: number): number {
  for (let i = from - 1; i >= Math.max(0, from - LONGEST_ARTICLE); i--) {
    const atom = atoms[i] as Atom
    if (atom.lower === 'a' || atom.lower === 'an') return i
    if (!['ADJ', 'NOUN', 'ADV', 'VERB', 'PUNCT'].includes(atom.pos) || (atom.kind === 'mark' && atom.text !== '-')) return from
  }
  return from
}

// "the takeover, valued at", "the contract, it said, was worth": further off the noun is of another clause.
const FAR_THING = 5

/** The noun that is said to be worth or to measure so much, over auxiliaries, adverbs, "which" and a comma. */
function thingBefore(atoms: readonly Atom[], to: number, words: Words): Measured | null {
  for (let i = to - 1; i >= Math.max(0, to - FAR_THING); i--) {
    const atom = atoms[i] as Atom
    const thing = words.things.get(atom.lemma)
    if (thing) return thing
    if (atom.text === ',' || /^(?:which|that|is|was|be|been|are|were|has|have|had|will|would|just|only)$/u.test(atom.lower)) continue
    if (atom.pos !== 'ADV' && atom.pos !== 'AUX') return null
  }
  return null
}

// "sold midfielder Sami Okello to Olympique Varennes for": a longer object has a clause in it.
const FAR_VERB = 12

/** The nearest verb before "for"; a comma or another verb ends the clause. */
function verbBefore(atoms: readonly Atom[], from: number, verbs: ReadonlyMap<string, Measured>): Measured | null {
  for (let i = from; i >= Math.max(0, from - FAR_VERB); i--) {
    const atom = atoms[i] as Atom
    const pair = verbs.get(`${atom.lemma} ${atoms[i + 1]?.lower ?? ''}`)
    const verb = pair ?? (atom.pos === 'VERB' || atom.lower !== atom.lemma ? verbs.get(atom.lemma) : undefined)
    if (verb) return verb
    if (atom.pos === 'VERB' || atom.pos === 'AUX' || atom.kind === 'mark') return null
  }
  return null
}
