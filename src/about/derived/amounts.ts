/** The numbers of a text as amounts that can be added, rounded and turned into other units. */

import { baseOf } from '../../compare/quantity/measure.ts'
import { roleWords } from '../../facts/quantity/role-words.ts'
import { isPeople, isUnit } from '../../lexicon/words.ts'
import type { QuantityValue, Statement } from '../../model.ts'

export type Quantity = Statement & { readonly value: QuantityValue }

export interface Amount {
  /** As printed, in the base of its unit. */
  readonly value: number
  /** Half of its last printed place, in the base: how far it can be off by rounding. */
  readonly half: number
  /** False for "several" and "dozens": no number is printed. */
  readonly stated: boolean
  /** The set that it stands for; infinite where it is open. */
  readonly low: number
  readonly high: number
  /** Base of what is measured: 'duration', 'usd', 'age', 'percent'; null for what is counted. */
  readonly unit: string | null
  /** How many of the base its own unit is: a month is 2,629,746 seconds. */
  readonly factor: number
  readonly ordinal: boolean
  readonly role: string | null
  /** The noun counted and the words that narrow it. */
  readonly words: readonly string[]
  readonly counted: string | null
  readonly people: boolean
  readonly subset: boolean
}

export function isQuantity(statement: Statement): statement is Quantity {
  return statement.value.kind === 'quantity'
}

/** null for clock times, scores and coordinates, which nothing is worked out from. */
export function amountOf(value: QuantityValue): Amount | null {
  if (UNCOUNTED.has(value.dimension)) return null
  const printed = value.stated ?? value.min ?? value.max
  if (printed === null) return null
  const { base, factor } = measureOf(value)
  return {
    value: printed * factor,
    half: halfOf(printed) * factor,
    stated: value.stated !== null,
    low: value.min === null ? Number.NEGATIVE_INFINITY : value.min * factor,
    high: value.max === null ? Number.POSITIVE_INFINITY : value.max * factor,
    unit: base,
    factor,
    ordinal: value.dimension === 'ordinal',
    role: value.role,
    words: value.counted === null ? value.modifiers : [...value.modifiers, value.counted],
    counted: value.counted,
    people: isOfPeople(value),
    subset: value.subset,
  }
}

const UNCOUNTED: ReadonlySet<string> = new Set(['clock', 'score', 'coordinate'])

/** "28 Hours" in a headline may have been read as a count of hours. */
function measureOf(value: QuantityValue): { base: string | null; factor: number } {
  if (value.dimension === 'ordinal') return { base: null, factor: 1 }
  if (value.dimension === 'age') return { base: 'age', factor: baseOf(value).factor }
  if (value.unit !== null && !value.unit.startsWith('per ')) return baseOf(value)
  const counted = value.counted === null ? null : baseOf({ ...value, dimension: 'duration', unit: value.counted })
  if (counted && (counted.base !== value.counted || isUnit(value.counted))) return counted
  const { base, factor } = baseOf(value)
  return base === 'percent' ? { base, factor } : { base: null, factor: 1 }
}

function isOfPeople({ counted, role }: QuantityValue): boolean {
  if (counted !== null) return isPeople(counted) || roleWords().people.has(counted)
  return role !== null && OF_PEOPLE.has(role)
}

/** Roles of people, where no noun says who is counted. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'killed injured casualties missing abducted arrested detained captured charged convicted sentenced acquitted released surviving rescued evacuated displaced deported hospitalised infected shot aboard'.split(
    ' ',
  ),
)

function halfOf(printed: number): number {
  const [mantissa = '', exponent = '0'] = Math.abs(printed).toExponential().split('e')
  return 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0)) / 2
}
