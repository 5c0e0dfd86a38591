/** Reads one printed quantity at an atom: number, range, unit, hedge, part and whole. */

import type { Dimension } from '../../model.ts'
import { ageOf, type Special } from './ages.ts'
import type { Atom } from './atom.ts'
import { ARTICLE_REACH } from './atoms.ts'
import { smallerAfter } from './compounds.ts'
import { type Head, headAt } from './counted.ts'
import { type Counts, isLabel } from './exclusions.ts'
import { type Hedge, type Hedged, hedgeAfter, hedgeBefore } from './hedges.ts'
import { labels } from './label-words.ts'
import { type Money, moneyAfter, moneyBefore } from './money.ts'
import type { Numeral } from './numeral.ts'
import { numeralAt } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { type Range, rangeAt } from './ranges.ts'
import { ratioAt } from './ratios.ts'
import { roleWords } from './role-words.ts'
import { rateAt, type Unit, unitAfter, units, withRate } from './units.ts'
import { allBefore, type Whole, wholeAfter } from './wholes.ts'
import { words } from './words.ts'

export interface Mention {
  /** Atoms of number, hedge, unit and whole: what is said. Half-open. */
  readonly from: number
  readonly to: number
  /** First atom of the number itself, with its currency sign. */
  readonly core: number
  /** First atom behind number, unit and whole, where the noun begins. */
  readonly end: number
  readonly low: number
  readonly high: number | null
  readonly sort: Numeral['sort'] | 'range' | 'score'
  readonly dimension: Dimension
  readonly unit: string | null
  readonly hedge: Hedge | null
  readonly whole: Whole | null
  readonly head: Head | null
}

/** The quantity that begins at the atom, or the place from where to read on. */
export function mentionAt(atoms: readonly Atom[], at: number, closed: readonly boolean[]): Mention | number {
  if (closed[at] || isIdleArticle(atoms, at)) return at + 1
  const numeral = numeralAt(atoms, at)
  if (!numeral) return at + 1
  if (isTail(atoms, at, numeral)) return at + 1
  const money = moneyBefore(atoms, numeral.from)
  const unit = unitOf(atoms, numeral, money)
  const range = rangeAt(atoms, numeral, unit, closed)
  const ratio = range || unit || money ? null : ratioAt(atoms, numeral)
  const small = range || !unit ? null : smallerAfter(atoms, unit)
  const ranged: Ranged = range
    ? {
        numeral: range.second,
        low: Math.min(range.low, range.high),
        high: Math.max(range.low, range.high),
        sort: range.sort,
        unit: range.unit,
      }
    : ratio
      ? { numeral: { ...numeral, to: ratio.to }, low: ratio.value, high: ratio.value, sort: 'fraction', unit: null }
      : small && unit
        ? { numeral, low: numeral.low + small.add, high: numeral.low + small.add, sort: numeral.sort, unit: { ...unit, to: small.to } }
        : { numeral, low: numeral.low, high: numeral.high, sort: numeral.sort, unit }
  const end = ranged.unit?.to ?? ranged.numeral.to
  const head = fitting(headAt(atoms, headStart(atoms, ranged, end)), ranged)
  const counts = countsOf(ranged, head, money)
  const aged = phraseBefore(roleWords().ageBefore, atoms, numeral.from) !== null
  if (
    !aged &&
    !isPlayed(atoms, range) &&
    (isLabel(atoms, numeral, counts) || isYears(atoms, range, counts)) &&
    !isScaleValue(atoms, numeral)
  )
    return Math.max(end, at + 1)
  return build(atoms, { numeral, money, range, ranged, end, head, closed })
}

/** An article with nothing near behind it that is counted one by one: one word in thirty is an article. */
function isIdleArticle(atoms: readonly Atom[], at: number): boolean {
  const { articles, counting } = words()
  if (!articles.has(atoms[at]?.lower ?? '')) return false
  for (let i = at + 1; i <= at + ARTICLE_REACH; i++) {
    const atom = atoms[i]
    if (!atom || (atom.kind === 'mark' && atom.text !== '-')) return true
    if (i <= at + 2 && counting.has(atom.lower) && !articles.has(atom.lower)) return false
    if (labels().singles.has(atom.lemma) || roleWords().people.has(atom.lemma)) return false
  }
  return true
}

interface Ranged {
  readonly numeral: Numeral
  readonly low: number
  readonly high: number | null
  readonly sort: Mention['sort']
  readonly unit: Unit | null
}

interface Parts {
  readonly numeral: Numeral
  readonly money: Money | null
  readonly range: Range | null
  readonly ranged: Ranged
  readonly end: number
  readonly head: Head | null
  readonly closed: readonly boolean[]
}

// Basketball ends near 150; more is no score.
const HIGHEST_SCORE = 150

/** "beat United 3-1": the name is no label of the three; "ISO 3888-2" and "Article 5-3" are none of a game. */
function isPlayed(atoms: readonly Atom[], range: Range | null): boolean {
  if (range?.sort !== 'score' || Math.max(range.low, range.high) > HIGHEST_SCORE) return false
  return !labels().labels.has(atoms[range.from - 1]?.lower ?? '')
}

/** "between 1600 and 1900": two plain four-digit numbers are years unless something is counted that years are not. */
function isYears(atoms: readonly Atom[], range: Range | null, counts: Counts): boolean {
  if (!range || counts === 'unit' || range.low < 1000 || range.high > 2100 || range.low > range.high) return false
  const { second } = range
  const next = atoms[second.to]
  return atoms[range.from]?.kind === 'word' && /^\d{4}$/u.test(atoms[second.from]?.text ?? '') && !labels().notYears.has(next?.lemma ?? '')
}

/** A word that belongs to the number before it: "-odd" and "second" behind a figure. */
function isTail(atoms: readonly Atom[], at: number, n: Numeral): boolean {
  return (
    n.sort === 'few' &&
    /^an?$/u.test(atoms[at]?.lower ?? '') &&
    rateAt(atoms, at) !== null &&
    (atoms[at - 1]?.kind === 'figure' || atoms[at - 1]?.pos === 'NOUN')
  )
}

/** The currency sign in front counts before any unit behind; a currency word repeated behind it is passed over. */
function unitOf(atoms: readonly Atom[], n: Numeral, money: Money | null): Unit | null {
  if (!money) return unitAfter(atoms, n)
  const again = moneyAfter(atoms, n.to, n.low)
  const country =
    /^(?:us|u\.s\.|usd|cad|aud|hkd|nzd|sgd)$/u.test(atoms[n.to]?.lower ?? '') && atoms[n.to]?.text === atoms[n.to]?.text.toUpperCase()
  const to = again?.to ?? (country ? n.to + 1 : n.to)
  return withRate(atoms, { unit: money.unit, dimension: 'money', to })
}

/** Behind a unit the noun follows at once ("5 km run") or after "of" ("15 tonnes of fuel"). */
function headStart(atoms: readonly Atom[], { unit, sort, numeral }: Ranged, end: number): number {
  const hyphen = atoms[end]?.text === '-' ? end + 1 : end
  if (atoms[hyphen]?.lower !== 'of') return hyphen
  const ofThing = unit !== null || ['vague', 'fraction', 'few', 'none'].includes(sort) || numeral.low >= 1
  if (!ofThing) return hyphen
  let at = hyphen + 1
  while (at < hyphen + 4 && /^(?:the|its|his|her|their|all|a|an|these|those)$/u.test(atoms[at]?.lower ?? '')) at++
  return at
}

/** "kill 32 Monitor AFP", "after seven years Okoro is free": a name in the singular is not what several are, nor what lasts. */
function fitting(head: Head | null, { low, unit, sort }: Ranged): Head | null {
  const counts = unit === null || unit.dimension === 'duration'
  return head?.isName && !head.plural && low > 1 && counts && sort !== 'ordinal' ? null : head
}

function countsOf({ unit, numeral }: Ranged, head: Head | null, money: Money | null): Counts {
  if (unit || money || numeral.scale >= 1000) return 'unit'
  return head?.plural ? 'noun' : 'nothing'
}

/** "magnitude 5.9", "category 4", "a magnitude of 5.9". */
function isScaleValue(atoms: readonly Atom[], n: Numeral): boolean {
  return scaleBefore(atoms, n.from) !== null && n.low < 100
}

function scaleBefore(atoms: readonly Atom[], from: number): { unit: string; from: number } | null {
  const { scales } = units()
  const of = atoms[from - 1]?.lower === 'of' || atoms[from - 1]?.text === '-' ? from - 2 : from - 1
  const unit = scales.get(atoms[of]?.lower ?? '')
  return unit === undefined ? null : { unit, from: of }
}

function build(atoms: readonly Atom[], parts: Parts): Mention {
  const { numeral, money, range, ranged, end, closed } = parts
  const core = Math.min(range?.from ?? numeral.from, money?.from ?? numeral.from)
  const special = specialOf(atoms, parts, core)
  const unitEnd = special?.to ?? end
  const canBePart = ranged.unit === null && range === null && (special === null || special.dimension === 'count')
  const whole = canBePart ? wholeAfter(atoms, end, closed) : null
  const before = keptHedge(atoms, core, ranged)
  const after = whole ? null : hedgeAfter(atoms, unitEnd)
  const all = whole ? null : allBefore(atoms, core)
  const to = after?.to ?? whole?.to ?? unitEnd
  const head = whole ? headAt(atoms, whole.to) : special ? special.head : parts.head
  return {
    from: Math.min(before.from, all ?? core, special?.from ?? core),
    to,
    core,
    end: whole?.to ?? after?.to ?? unitEnd,
    low: ranged.low,
    high: ranged.high,
    sort: special?.dimension === 'score' ? 'score' : ranged.sort,
    dimension: special?.dimension ?? (whole && ranged.sort === 'fraction' ? 'count' : dimensionOf(ranged, head)),
    unit: special ? special.unit : (ranged.unit?.unit ?? null),
    hedge: (before.hedge === 'about' ? after?.hedge : null) ?? before.hedge ?? after?.hedge ?? null,
    whole: whole ?? (all !== null && numeral.low > 1 ? { value: numeral.low, numeral, to: numeral.to } : null),
    head,
  }
}

/** "over 12 months" is a span of time, not more than twelve, unless something lasts that long. */
function keptHedge(atoms: readonly Atom[], core: number, { unit }: Ranged): Hedged {
  const found = hedgeBefore(atoms, core)
  if (found.hedge !== 'more-than' || unit?.dimension !== 'duration' || atoms[found.from]?.lower !== 'over') return found
  const before = atoms[found.from - 1]?.lower
  const lasts = before === undefined || LASTS.test(before)
  return lasts ? found : { hedge: null, from: core, to: core }
}

const LASTS = /^(?:for|after|be|is|was|were|been|of|in|just|well|last|lasted|take|took|spent|spend|than|since)$/u

/** Ages, ordinals, scores, values on a scale, coordinates: told by their surroundings. */
function specialOf(atoms: readonly Atom[], parts: Parts, core: number): Special | null {
  const { numeral, ranged, end, head } = parts
  if (numeral.sort === 'ordinal') return { dimension: 'ordinal', unit: 'ordinal', from: core, to: end, head }
  if (ranged.sort === 'score') return { dimension: 'score', unit: null, from: core, to: end, head: null }
  const compass = ranged.unit?.unit === 'degree' && /^(?:n|s|e|w|north|south|east|west)$/u.test(atoms[end]?.lower ?? '')
  if (compass) return { dimension: 'coordinate', unit: 'degree', from: core, to: end + 1, head: null }
  const scale = ranged.unit ? null : scaleNear(atoms, ranged, numeral, end)
  if (scale)
    return {
      dimension: 'magnitude',
      unit: scale.unit,
      from: Math.min(core, scale.from),
      to: scale.to,
      head: scale.alone ? null : scale.to > end ? headAt(atoms, scale.to) : head,
    }
  return ageOf(atoms, { numeral, numeralEnd: ranged.numeral.to, unit: ranged.unit, end }, core)
}

interface ScaleValue {
  readonly unit: string
  readonly from: number
  readonly to: number
  /** What is measured stands before the number: no noun behind it is counted. */
  readonly alone?: true
}

function scaleNear(atoms: readonly Atom[], ranged: Ranged, n: Numeral, end: number): ScaleValue | null {
  if (ranged.low >= 100 || n.sort !== 'cardinal') return null
  const measured = measuredScale(atoms, n.from)
  if (measured !== null) return { unit: measured, from: n.from, to: end, alone: true }
  const before = scaleBefore(atoms, n.from)
  if (before) return { unit: before.unit, from: n.from, to: end }
  const behind = atoms[end]?.text === '-' ? end + 1 : end
  const unit = units().scales.get(atoms[behind]?.lower ?? '')
  if (unit === 'magnitude') return { unit, from: n.from, to: behind + 1 }
  const told = phraseAt(units().scaleBehind, atoms, end)?.value
  const noun = Number.isInteger(n.low) ? undefined : units().scaleNouns.get(atoms[behind]?.lower ?? '')
  const name = told ?? noun
  return name === undefined ? null : { unit: name, from: n.from, to: end }
}

/** "a tremor measuring 4.6 shook two counties", "the quake, which measured 4.6,": the noun is the subject of the verb before the number. */
function measuredScale(atoms: readonly Atom[], from: number): string | null {
  const unit = units().scaleVerbs.get(atoms[from - 1]?.lemma ?? '')
  if (unit === undefined) return null
  let at = from - 2
  while (atoms[at] && (atoms[at]?.pos === 'AUX' || /^(?:,|which|that)$/u.test(atoms[at]?.lower ?? ''))) at--
  return units().scaleNouns.get(atoms[at]?.lemma ?? '') === unit ? unit : null
}

function dimensionOf({ unit, sort, low, high }: Ranged, head: Head | null): Dimension {
  if (unit) return unit.dimension
  if (sort === 'fraction') return 'number'
  if (head) return 'count'
  const whole = Number.isInteger(low) && (high === null || Number.isInteger(high))
  return whole && low >= 0 ? 'count' : 'number'
}

export function isWeak(atoms: readonly Atom[], m: Mention): boolean {
  return (
    (m.sort === 'few' && !words().fewAlways.has(atoms[m.core]?.lower ?? '') && !words().fewAlways.has(atoms[m.core + 1]?.lower ?? '')) ||
    m.sort === 'none'
  )
}
