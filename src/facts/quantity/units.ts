/** The unit of a number: currency, percent, measure, and what it is divided by ("miles per hour", "$20 a share"). */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Dimension } from '../../model.ts'
import type { Atom } from './atom.ts'
import { moneyAfter } from './money.ts'
import type { Numeral } from './numeral.ts'
import { indexByFirst, type PhraseIndex, phraseAt } from './phrases.ts'

export interface Unit {
  readonly unit: string
  readonly dimension: Dimension
  /** First atom behind the unit. */
  readonly to: number
}

interface UnitRow {
  readonly dimension?: Dimension
  readonly forms: readonly string[]
  readonly exact?: readonly string[]
}

type UnitLexicon = Readonly<Record<string, Readonly<Record<string, UnitRow>> | readonly string[]>>

interface Index {
  readonly forms: PhraseIndex<Omit<Unit, 'to'>>
  readonly exact: ReadonlyMap<string, Omit<Unit, 'to'>>
  readonly rates: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly scales: ReadonlyMap<string, string>
  readonly scaleBehind: PhraseIndex<string>
  readonly scaleNouns: ReadonlyMap<string, string>
  readonly scaleVerbs: ReadonlyMap<string, string>
}

let index: Index | null = null

/** Read at the first call. */
export function units(): Index {
  index ??= build(loadLexicon<UnitLexicon>('units'))
  return index
}

function build(lexicon: UnitLexicon): Index {
  const rows = Object.entries(lexicon).flatMap(([dimension, group]) =>
    Array.isArray(group) || dimension.startsWith('scale')
      ? []
      : Object.entries(group as Record<string, UnitRow>).map(([unit, row]) => ({
          unit,
          row,
          dimension: row.dimension ?? (dimension as Dimension),
        })),
  )
  return {
    forms: indexByFirst(rows.flatMap(({ unit, row, dimension }) => row.forms.map((form) => [form, { unit, dimension }] as const))),
    exact: new Map(rows.flatMap(({ unit, row, dimension }) => (row.exact ?? []).map((form) => [form, { unit, dimension }] as const))),
    rates: new Set(lexicon.rates as readonly string[]),
    between: new Set(lexicon.between as readonly string[]),
    scales: new Map(pairs(lexicon, 'scales')),
    scaleBehind: indexByFirst(pairs(lexicon, 'scale-behind')),
    scaleNouns: new Map(pairs(lexicon, 'scale-nouns')),
    scaleVerbs: new Map(pairs(lexicon, 'scale-verbs')),
  }
}

/** Form and unit, for the lists of scales. */
function pairs(lexicon: UnitLexicon, list: string): (readonly [string, string])[] {
  const rows = Object.entries(lexicon[list] as unknown as Record<string, readonly string[]>)
  return rows.flatMap(([unit, forms]) => forms.map((form) => [form, unit] as const))
}

// From a million on, pounds are money: nothing in the news weighs that in pounds.
const POUNDS_ARE_MONEY = 1_000_000

/** The unit behind a number, with its rate; null where the number counts or stands bare. */
export function unitAfter(atoms: readonly Atom[], n: Numeral): Unit | null {
  // "tens of millions of dollars"
  const of = n.sort === 'vague' && atoms[n.to]?.lower === 'of' ? 1 : 0
  const at = skipJoint(atoms, n.to + of)
  const money = moneyAfter(atoms, at, n.low)
  const bare: Unit | null = money ? { unit: money.unit, dimension: 'money', to: money.to } : measureAt(atoms, at, n)
  return bare && withRate(atoms, bare)
}

function measureAt(atoms: readonly Atom[], at: number, n: Numeral): Unit | null {
  const atom = atoms[at]
  if (!atom || isName(atom)) return null
  const exact = units().exact.get(atom.text)
  if (exact && n.inFigures) return { ...exact, to: at + 1 }
  if (n.sort === 'ordinal') return null
  const hit = phraseAt(units().forms, atoms, at) ?? (units().between.has(atom.lower) ? phraseAt(units().forms, atoms, at + 1) : null)
  if (!hit || !fits(atoms, hit.from, hit.to, n)) return null
  const isMoney = hit.value.unit === 'pound' && n.low >= POUNDS_ARE_MONEY
  return { unit: isMoney ? 'gbp' : hit.value.unit, dimension: isMoney ? 'money' : hit.value.dimension, to: closed(atoms, hit) }
}

/** "during 2016 Stone spoke": a capital makes a name of a unit word. */
function isName(atom: Atom): boolean {
  return (
    atom.lower.length > 3 &&
    atom.pos === 'PROPN' &&
    atom.text !== atom.lower &&
    atom.text !== atom.text.toUpperCase() &&
    atom.lower !== 'fahrenheit' &&
    atom.lower !== 'celsius'
  )
}

/** "20 (kg)": the bracket belongs to the unit. */
function closed(atoms: readonly Atom[], hit: { from: number; to: number }): number {
  const opens = /^[([<]$/u.test(atoms[hit.from - 1]?.text ?? '')
  return opens && /^[)\]>]$/u.test(atoms[hit.to]?.text ?? '') ? hit.to + 1 : hit.to
}

// An open quotation mark further back than this has been closed, or belongs to another sentence.
const FAR_QUOTE = 60

/** Short forms of units are also words and initials: they need figures before them. A straight quote is inches only with none open. */
function fits(atoms: readonly Atom[], from: number, to: number, n: Numeral): boolean {
  const atom = atoms[from]
  if (!atom) return false
  if (atom.text === '"')
    return n.inFigures && atom.glued && atoms.slice(Math.max(0, from - FAR_QUOTE), from).filter((a) => a.text === '"').length % 2 === 0
  if (to - from > 1 || atom.kind === 'mark' || atom.lower.length > 3) return true
  if (atom.lower === 'day' || atom.lower === 'ton' || /^(?:foot|feet|mile|inch|year|week|hour)$/u.test(atom.lower)) return true
  return n.inFigures
}

function skipJoint(atoms: readonly Atom[], at: number): number {
  const text = atoms[at]?.text ?? ''
  if (/^[-\u2010\u2011]$/u.test(text) && (atoms[at]?.glued || atoms[at + 1]?.glued)) return at + 1
  if (/^[([<]$/u.test(text) && /^[)\]>]$/u.test(atoms[at + 2]?.text ?? '')) return at + 1
  return at
}

/** Adds "per hour", "a share", "/day" behind a unit. */
export function withRate(atoms: readonly Atom[], unit: Unit): Unit {
  const rate = rateAt(atoms, unit.to) ?? (unit.dimension === 'money' ? behindConversion(atoms, unit.to) : null)
  return rate ? { ...unit, unit: `${unit.unit} per ${rate.per}`, dimension: dimensionOf(unit.dimension, rate.per), to: rate.to } : unit
}

// "(€180.50 or £152)"
const LONGEST_CONVERSION = 8

/** "$196 (€174) per share": the rate stands behind the sum in another currency. */
function behindConversion(atoms: readonly Atom[], at: number): { per: string; to: number } | null {
  if (atoms[at]?.text !== '(') return null
  const end = atoms.slice(at, at + LONGEST_CONVERSION).findIndex((atom) => atom.text === ')')
  const rate = end < 0 ? null : rateAt(atoms, at + end + 1)
  // The sum in brackets is a statement of its own.
  return rate ? { per: rate.per, to: at } : null
}

export function rateAt(atoms: readonly Atom[], at: number): { per: string; to: number } | null {
  const hyphen = atoms[at]?.text === '-' ? 1 : 0
  const joint = atoms[at + hyphen]
  const next = hyphen && atoms[at + 2]?.text === '-' ? at + 3 : at + hyphen + 1
  const word = atoms[next]
  if (!joint || !word) return null
  const per = named(word)
  if (joint.lower === 'per' && word.kind === 'word')
    return measuredPer(atoms, next) ?? ofKind(atoms, next) ?? { per: per ?? word.lemma, to: next + 1 }
  if (joint.lower === 'for' && /^(?:each|every)$/u.test(word.lower)) return ofKind(atoms, next + 1)
  if (joint.text === '/' && joint.glued && word.glued && per !== null) return raised(atoms, next, per)
  const isArticle = /^(?:an?|each|every)$/u.test(joint.lower)
  return isArticle && per !== null && units().rates.has(word.lemma) ? { per, to: next + 1 } : null
}

// "for each outstanding Orla share": more words are no longer of the share.
const LONGEST_KIND = 3

/** "per Orla share", "for every voting share": names and adjectives before what divides the sum. */
function ofKind(atoms: readonly Atom[], from: number): { per: string; to: number } | null {
  for (let i = from; i < from + LONGEST_KIND; i++) {
    const atom = atoms[i]
    if (!atom || !['NOUN', 'PROPN', 'ADJ'].includes(atom.pos)) return null
    if (units().rates.has(atom.lemma)) return { per: atom.lemma, to: i + 1 }
  }
  return null
}

/** "A/cm2": the unit is raised. */
function raised(atoms: readonly Atom[], at: number, per: string): { per: string; to: number } {
  const power = atoms[at + 1]?.glued ? atoms[at + 1]?.text : undefined
  if (power === '2' || power === '²') return { per: `square ${per}`, to: at + 2 }
  return power === '3' || power === '³' ? { per: `cubic ${per}`, to: at + 2 } : { per, to: at + 1 }
}

function measuredPer(atoms: readonly Atom[], at: number): { per: string; to: number } | null {
  const hit = phraseAt(units().forms, atoms, at)
  return hit && hit.to > at + 1 ? { per: hit.value.unit, to: hit.to } : null
}

function named(word: Atom): string | null {
  const unit = units().exact.get(word.text) ?? phraseAt(units().forms, [word], 0)?.value
  if (unit) return unit.unit
  if (word.lower === 'h') return 'hour'
  if (word.lower === 's') return 'second'
  return units().rates.has(word.lemma) ? word.lemma : null
}

function dimensionOf(dimension: Dimension, per: string): Dimension {
  if (dimension === 'length' && /^(?:hour|second|minute)$/u.test(per)) return 'speed'
  return dimension === 'money' || dimension === 'percent' ? dimension : 'number'
}
