/** Makes the value of a quantity from what was read. */

import type { QuantityValue } from '../../model.ts'
import type { Atom } from './atom.ts'
import type { ReadMention } from './context.ts'
import type { Head } from './counted.ts'
import { type Hedge, widen } from './hedges.ts'
import type { Mention } from './mentions.ts'
import { phraseAt } from './phrases.ts'
import { roleWords } from './role-words.ts'
import { rateAt } from './units.ts'

export function quantityOf(atoms: readonly Atom[], read: ReadMention): QuantityValue {
  const { mention } = read
  const { min, max } = boundsOf(mention)
  return {
    kind: 'quantity',
    min,
    max,
    dimension: mention.dimension,
    unit: mention.unit ?? countRate(atoms, mention),
    role: read.role,
    counted: read.thing ?? mention.head?.lemma ?? null,
    modifiers: [...(mention.head?.modifiers ?? []), ...read.place],
    whole: mention.whole?.value ?? null,
    subset: read.subset,
    modifier: modifierOf(read),
    growing: read.growing,
    stated: statedOf(mention),
  }
}

function boundsOf(m: Mention): { min: number | null; max: number | null } {
  const share = m.sort === 'fraction' && m.whole ? m.whole.value : 1
  if (m.high === null) return m.hedge === 'at-most' || m.hedge === 'less-than' ? { min: null, max: m.low } : { min: m.low, max: null }
  if (m.low === m.high) return widen(m.low * share, m.hedge)
  const low = widen(m.low, m.hedge)
  const high = widen(m.high, m.hedge)
  // "about 14 to 18": the printed ends stay the ends.
  if (m.hedge === 'about' || m.hedge === 'nearly' || m.hedge === 'slightly-over') return { min: m.low, max: m.high }
  return { min: low.min, max: high.max }
}

function statedOf(m: Mention): number | null {
  if (m.sort === 'vague' || m.sort === 'few' || m.low !== m.high) return null
  return m.sort === 'fraction' && m.whole ? m.low * m.whole.value : m.low
}

const SIGNS: Readonly<Record<Hedge, QuantityValue['modifier']>> = {
  about: '~',
  nearly: '~',
  'slightly-over': '>',
  'at-least': '>',
  'more-than': '>',
  'at-most': '<',
  'less-than': '<',
  exactly: '=',
}

function modifierOf({ mention, change }: ReadMention): QuantityValue['modifier'] {
  const sign = mention.hedge ? SIGNS[mention.hedge] : '='
  if (!change || mention.dimension === 'ordinal') return sign
  if (sign === '=') return change.way
  return sign === '~' && change.by === 'verb' ? change.way : sign
}

/** "20 per week": a count with a rate is no plain count. */
function countRate(atoms: readonly Atom[], m: Mention): string | null {
  const rate = rateAt(atoms, m.head?.to ?? m.end)
  return rate && m.dimension === 'count' ? `per ${rate.per}` : null
}

/** "38 of 67 passengers", "31 of the 54 people on board". */
function isAboard(atoms: readonly Atom[], head: Head): boolean {
  const { weakNouns, states } = roleWords()
  const isRole = (name: string | undefined) => name === 'aboard'
  return isRole(weakNouns.get(head.lemma)?.[0]?.name) || isRole(phraseAt(states, atoms, head.to)?.value.name)
}

/** The whole as a quantity of its own: "67" in "38 of 67 passengers"; null where there is none behind the part. */
export function wholeOf(atoms: readonly Atom[], m: Mention): { value: QuantityValue; from: number; to: number } | null {
  const { whole } = m
  if (!whole || whole.numeral.from <= m.core) return null
  const aboard = m.head !== null && isAboard(atoms, m.head)
  const value: QuantityValue = {
    kind: 'quantity',
    min: whole.value,
    max: whole.value,
    dimension: 'count',
    unit: null,
    role: aboard ? 'aboard' : null,
    counted: m.head?.lemma ?? null,
    modifiers: m.head?.modifiers ?? [],
    whole: null,
    subset: false,
    modifier: '=',
    growing: false,
    stated: whole.value,
  }
  return { value, from: whole.numeral.from, to: whole.numeral.to }
}
