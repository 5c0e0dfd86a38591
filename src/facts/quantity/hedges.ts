/** Words round a number that widen it or open it: "about", "at least", "or more", "so far". */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Atom } from './atom.ts'
import { indexByFirst, indexByLast, type PhraseIndex, phraseAt, phraseBefore } from './phrases.ts'

export type Hedge = 'about' | 'nearly' | 'slightly-over' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'exactly'

export interface Hedged {
  readonly hedge: Hedge | null
  /** Atoms of number and hedge together, half-open. */
  readonly from: number
  readonly to: number
}

interface HedgeLexicon {
  readonly before: Readonly<Record<Hedge, readonly string[]>>
  readonly after: Readonly<Partial<Record<Hedge, readonly string[]>>>
  readonly growing: { readonly words: readonly string[] }
  readonly 'phrasal-over': readonly string[]
}

interface Index {
  readonly before: PhraseIndex<Hedge>
  readonly after: PhraseIndex<Hedge>
  readonly growing: PhraseIndex<true>
  readonly over: ReadonlySet<string>
}

let index: Index | null = null

function hedges(): Index {
  if (index) return index
  const lexicon = loadLexicon<HedgeLexicon>('hedges')
  index = {
    before: indexByLast(flat(lexicon.before)),
    after: indexByFirst(flat(lexicon.after)),
    over: new Set(lexicon['phrasal-over']),
    growing: indexByFirst(lexicon.growing.words.map((w) => [w, true] as const)),
  }
  return index
}

function flat(lists: Readonly<Partial<Record<Hedge, readonly string[]>>>): (readonly [string, Hedge])[] {
  return Object.entries(lists).flatMap(([hedge, phrases]) => (phrases ?? []).map((p) => [p, hedge as Hedge] as const))
}

// "at least some 300": two hedges may follow each other; three never do.
const MOST_HEDGES = 3

/** The hedges that end just before the number; the outermost that opens or widens decides. */
export function hedgeBefore(atoms: readonly Atom[], at: number): Hedged {
  let from = at
  let hedge: Hedge | null = null
  let outer = at
  for (let i = 0; i < MOST_HEDGES; i++) {
    const start = skipBack(atoms, from)
    const hit = phraseBefore(hedges().before, atoms, start)
    if (!hit || isParticle(atoms, hit)) break
    from = hit.from
    if (hit.value === 'exactly') continue
    hedge = stronger(hit.value, hedge)
    outer = hit.from
  }
  return { hedge, from: outer, to: at }
}

/** "hand over 75 prisoners": the word belongs to the verb. */
function isParticle(atoms: readonly Atom[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  return to === from + 1 && atoms[from]?.lower === 'over' && hedges().over.has(atoms[from - 1]?.lemma ?? '')
}

/** "sub-7": the hyphen stands between hedge and number. */
function skipBack(atoms: readonly Atom[], at: number): number {
  const before = atoms[at - 1]
  return before?.text === '-' && before.glued && atoms[at - 2]?.lower === 'sub' ? at - 1 : at
}

/** "up to about 50" is open below; "about more than" does not occur. */
function stronger(outer: Hedge, inner: Hedge | null): Hedge {
  return inner === null || inner === 'about' ? outer : inner
}

/** A hedge that begins just behind the number: "or more", "+", "-odd". */
export function hedgeAfter(atoms: readonly Atom[], at: number): { hedge: Hedge; to: number } | null {
  const start = atoms[at]?.text === '-' && atoms[at]?.glued ? at + 1 : at
  const hit = phraseAt(hedges().after, atoms, start)
  // "the 737 Max": a capital in the middle of the sentence makes a name of it.
  if (!hit || /^\p{Lu}\p{Ll}/u.test(atoms[start]?.text ?? '')) return null
  // "+" and "plus" close a number only if nothing is added: "50+ people", not "2 + 3".
  if (atoms[start]?.text === '+' && !atoms[start]?.glued) return null
  if (atoms[start]?.lower === 'plus' && start === at && atoms[hit.to]?.kind === 'figure') return null
  if (atoms[start]?.lower === 'odd' && start === at && !/^\d/u.test(atoms[at - 1]?.text ?? '')) return null
  return { hedge: hit.value, to: hit.to }
}

/** Whether the sentence says that its counts may still grow. */
export function saysGrowing(atoms: readonly Atom[]): boolean {
  return atoms.some((_, i) => phraseAt(hedges().growing, atoms, i) !== null)
}

export interface Bounds {
  readonly min: number | null
  readonly max: number | null
}

// A round number said to be "about" is right to a tenth at most; an unround one to two in a hundred at least (55 sentences of news by hand).
const WIDEST = 0.1
const NARROWEST = 0.02

/** The set of numbers that a hedged number allows; the printed number stays its middle or an end. */
export function widen(value: number, hedge: Hedge | null): Bounds {
  const size = Math.abs(value)
  switch (hedge) {
    case 'about': {
      const by = Math.min(Math.max(grainOf(value) / 2, size * NARROWEST), size * WIDEST)
      return { min: clean(value - by), max: clean(value + by) }
    }
    case 'nearly':
      return { min: clean(value - size * WIDEST), max: value }
    case 'slightly-over':
      return { min: value, max: clean(value + size * WIDEST) }
    case 'at-least':
    case 'more-than':
      return { min: value, max: null }
    case 'at-most':
    case 'less-than':
      return { min: null, max: value }
    default:
      return { min: value, max: value }
  }
}

/** The last printed place: 10 for 50, 100 for 1,400, 0.1 for 5.9. */
export function grainOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  return 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0))
}

function clean(value: number): number {
  return Number(value.toPrecision(12))
}
