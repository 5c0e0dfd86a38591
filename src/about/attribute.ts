/** Whether two values are values of one attribute: the same role, unit and counted kind, whatever the happening. */

import { countryOfPeople } from '../lexicon/places.ts'
import { eventClass, isPeople, rarity } from '../lexicon/words.ts'
import type { DateValue, QuantityValue, Statement, Value } from '../model.ts'

/**
 * Statements that may be about one thing share a key, so candidates come from an index. No key: the statement cannot be
 * compared with those of other articles by its attribute.
 */
export function attributeKeys(statement: Statement): readonly string[] {
  const { value } = statement
  if (value.kind === 'quantity') return value.stated === null || isArticle(statement) ? [] : keyList(quantityKey(value))
  if (value.kind === 'date' || value.kind === 'place') return keyList(eventKey(statement))
  if (value.kind === 'polarity') return tellingWords(value.event).map((word) => `polarity:${word}`)
  return []
}

/** "A missile", "another blast": read as one or more, which every other count agrees with. */
function isArticle({ value }: Statement): boolean {
  return value.kind === 'quantity' && value.min === 1 && value.max === null
}

/** The day on which something was said is no day of what happened. */
function eventKey({ value, frame }: Statement): string | null {
  return frame?.event === 'saying' ? null : `${value.kind}:${frame?.event ?? ''}`
}

function keyList(key: string | null): readonly string[] {
  return key === null ? [] : [key]
}

/** Words of a clause that are rare enough to find the same clause by. */
const TELLING = 0.25

function tellingWords(event: string): string[] {
  return [...new Set(event.split(' '))].filter((word) => rarity(word) >= TELLING)
}

function quantityKey(value: QuantityValue): string | null {
  if (value.dimension === 'ordinal' || value.dimension === 'clock') return null
  const kind = value.counted ? (isPeople(value.counted) ? '#people' : value.counted) : ''
  if (value.role) return `quantity:${value.role}:${value.dimension === 'count' ? '' : value.dimension}`
  if (value.dimension === 'count' || value.dimension === 'number') return kind === '' || kind === '#people' ? null : `quantity:${kind}`
  return `quantity:${value.dimension}:${value.dimension === 'money' || value.dimension === 'percent' ? '' : (value.unit ?? '')}`
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
  if (a.modifier === 'up' || a.modifier === 'down' || b.modifier === 'up' || b.modifier === 'down') {
    if (a.modifier !== b.modifier) return 'a change against a level'
  }
  if (a.dimension !== 'magnitude' && countedClash(a.counted, b.counted)) return `${a.counted} are not ${b.counted}`
  return modifierClash(a, b)
}

/** Words for one kind of happening ("quake", "temblor") count the same; so do people, whatever they are called. */
function countedClash(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false
  if (eventClass(a) !== null && eventClass(a) === eventClass(b)) return false
  const [x, y] = [countryOfPeople(a), countryOfPeople(b)]
  if (x !== null && y !== null) return x !== y
  return !((isPeople(a) || x !== null) && (isPeople(b) || y !== null))
}

/** "22 children" against "38 people", "three Russian soldiers" against "five Turkish soldiers": two sets. */
function modifierClash(a: QuantityValue, b: QuantityValue): string | null {
  const onlyA = a.modifiers.filter((word) => !b.modifiers.includes(word))
  const onlyB = b.modifiers.filter((word) => !a.modifiers.includes(word))
  if (onlyA.length > 0 && onlyB.length > 0) return `${onlyA.join(' ')} against ${onlyB.join(' ')}`
  return null
}

function dateClash(a: DateValue, b: DateValue): string | null {
  if (a.anchor !== null || b.anchor !== null) return 'hangs on another happening'
  if (a.precision === 'span' || b.precision === 'span') return 'a span of time'
  return null
}
