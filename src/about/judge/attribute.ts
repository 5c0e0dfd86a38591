/** Whether two values are values of one attribute: the same role, unit and counted kind, whatever the happening. */

import { asCounted, asNarrowing } from '../../lexicon/counted.ts'
import { countryOfPeople } from '../../lexicon/places.ts'
import { eventClass, isKindOfPeople, isPeople, rarity } from '../../lexicon/words.ts'
import type { DateValue, QuantityValue, Statement, Value } from '../../model.ts'

/**
 * Statements that may be about one thing share a key, so candidates come from an index. No key: the statement cannot be
 * compared with those of other articles by its attribute.
 */
export function attributeKeys(statement: Statement): readonly string[] {
  const { value } = statement
  if (value.kind === 'quantity') return value.stated === null || isArticle(statement) ? [] : [...quantityKeys(value), ...numberKey(value)]
  if (value.kind === 'date' || value.kind === 'place') return keyList(eventKey(statement))
  if (value.kind === 'polarity') return tellingWords(value.event).map((word) => `polarity:${word}`)
  return []
}

/** Under the number itself: a number that is not alike by chance needs no role to be found by. */
function numberKey(value: QuantityValue): readonly string[] {
  return hasTellingNumber(value) ? [`quantity=${value.stated}:${value.dimension}`] : []
}

/** So many figures in a number are not alike by chance: 475,000, $50.6 billion. */
const TELLING_FIGURES = 3

/** Zeros at the end and before the point do not count: three figures are printed of 475,000. */
export function hasTellingNumber({ stated }: QuantityValue): boolean {
  return (
    stated !== null &&
    String(Math.abs(stated))
      .replace('.', '')
      .replace(/^0+|0+$/gu, '').length >= TELLING_FIGURES
  )
}

/** "A missile", "another blast": read as one or more, which every other count agrees with. */
function isArticle({ value }: Statement): boolean {
  return value.kind === 'quantity' && value.min === 1 && value.max === null
}

/** A happening that is the telling of another. */
export function isTelling(event: string): boolean {
  return TELLINGS.has(event)
}

/** The day on which something was said or announced is no day of what happened, and much is announced on many days. */
const TELLINGS: ReadonlySet<string> = new Set(['saying', 'announcement'])

function eventKey({ value, frame }: Statement): string | null {
  return isTelling(frame?.event ?? '') ? null : `${value.kind}:${frame?.event ?? ''}`
}

function keyList(key: string | null): readonly string[] {
  return key === null ? [] : [key]
}

/** Words of a clause that are rare enough to find the same clause by. */
const TELLING = 0.25

function tellingWords(event: string): string[] {
  return [...new Set(event.split(' '))].filter((word) => rarity(word) >= TELLING)
}

/** Under its role; and under its noun or measure, since one article says what became of it and another does not. */
function quantityKeys(value: QuantityValue): string[] {
  const { role, dimension, counted } = value
  if (dimension === 'ordinal' || dimension === 'clock') return []
  const roles = role === 'casualties' && value.max === 0 ? [...CASUALTIES] : role ? [role] : []
  const own = roles.map((name) => `quantity:${name}:${dimension === 'count' ? '' : dimension}`)
  // A price with fees and one without differ in their roles alone.
  if (role && (dimension === 'money' || dimension === 'age' || dimension === 'magnitude')) return own
  if (dimension !== 'count' && dimension !== 'number') return [...own, `quantity:${dimension}`]
  return counted && !isPeople(counted) && countryOfPeople(counted) === null ? [...own, `quantity:${asCounted(counted)}`] : own
}

/** Why the two attributes are not one, or null where nothing speaks against it. */
export function attributeClash(a: Value, b: Value): string | null {
  if (a.kind === 'quantity' && b.kind === 'quantity') return quantityClash(a, b)
  if (a.kind === 'date' && b.kind === 'date') return dateClash(a, b)
  return null
}

function quantityClash(a: QuantityValue, b: QuantityValue): string | null {
  if (a.subset || b.subset) return 'a part of a count'
  if (a.dimension !== b.dimension) return 'other dimension'
  if (a.role !== null && b.role !== null && a.role !== b.role && !areNoCasualties(a, b)) return `${a.role} against ${b.role}`
  if (a.modifier === 'up' || a.modifier === 'down' || b.modifier === 'up' || b.modifier === 'down') {
    if (a.modifier !== b.modifier) return 'a change against a level'
  }
  if (isPartOfPeople(a, b) || isPartOfPeople(b, a)) return 'a part of those counted'
  if (a.dimension !== 'magnitude' && countedClash(a.counted, b.counted)) return `${a.counted} are not ${b.counted}`
  return modifierClash(a, b)
}

/** No casualties are no dead and no injured. */
function areNoCasualties(a: QuantityValue, b: QuantityValue): boolean {
  return a.max === 0 && b.max === 0 && CASUALTIES.has(a.role ?? '') && CASUALTIES.has(b.role ?? '') && [a, b].some(isOfAll)
}

function isOfAll({ role }: QuantityValue): boolean {
  return role === 'casualties'
}

const CASUALTIES: ReadonlySet<string> = new Set(['casualties', 'killed', 'injured'])

/** Two women among three dead: a kind of people, and no more of them than there are people in all. Not 38 of 67 passengers: all are told. */
export function isPartOfPeople(part: QuantityValue, all: QuantityValue): boolean {
  if (
    part.dimension !== 'count' ||
    part.role === null ||
    part.whole !== null ||
    part.counted === null ||
    isPeople(part.counted) ||
    countryOfPeople(part.counted) !== null
  )
    return false
  if (all.counted !== null && !isPeople(all.counted)) return false
  // Passengers are told without the crew, people on board with it.
  if (part.role === ABOARD && all.counted !== null) return true
  return (part.min ?? part.max ?? 0) <= (all.max ?? Infinity)
}

const ABOARD = 'aboard'

/** Words for one kind of happening ("quake", "temblor") count the same; so do people, whatever they are called. */
function countedClash(a: string | null, b: string | null): boolean {
  if (a === null || b === null || asCounted(a) === asCounted(b)) return false
  if (eventClass(a) !== null && eventClass(a) === eventClass(b)) return false
  const [x, y] = [countryOfPeople(a), countryOfPeople(b)]
  if (x !== null && y !== null) return x !== y
  if ((isKindOfPeople(a) && isPeople(b)) || (isPeople(a) && isKindOfPeople(b))) return false
  return !((isPeople(a) || x !== null) && (isPeople(b) || y !== null))
}

/** "22 children" against "38 people", "three Russian soldiers" against "five Turkish soldiers": two sets. */
function modifierClash(a: QuantityValue, b: QuantityValue): string | null {
  const [mine, theirs] = [a, b].map(({ modifiers }) => new Set(modifiers.map(asNarrowing)))
  const onlyA = a.modifiers.filter((word) => !theirs?.has(asNarrowing(word)))
  const onlyB = b.modifiers.filter((word) => !mine?.has(asNarrowing(word)))
  if (onlyA.length > 0 && onlyB.length > 0) return `${onlyA.join(' ')} against ${onlyB.join(' ')}`
  return null
}

function dateClash(a: DateValue, b: DateValue): string | null {
  if (a.anchor !== null || b.anchor !== null) return 'hangs on another happening'
  if (a.precision === 'span' || b.precision === 'span') return 'a span of time'
  return null
}
