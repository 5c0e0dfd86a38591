/** How two values of kind name relate, and how one is shown. */

import { knownPlaces } from '../lexicon/places.ts'
import type { NameValue, Related } from '../model.ts'
import { relateNames } from './names/index.ts'
import { nameLists } from './names/lists.ts'

/**
 * Given that both may be names of one thing. Two people are no conflict by themselves; a misspelling is one only if
 * the office or the given name says that one person is meant.
 */
export function relate(a: NameValue, b: NameValue): Related {
  if (typesExclude(a, b)) return { relation: 'unknown', reason: 'names of different kinds' }
  const { relation, reason } = relateNames(a.name, b.name, { type: typeOf(a, b) })
  if (relation === 'same' || relation === 'variant') return { relation, reason }
  if (relation === 'different') return { relation: 'unknown', reason }
  const evidence = evidenceFor(a, b)
  return evidence === null ? { relation: 'unknown', reason } : { relation: 'conflict', reason: `${reason}; ${evidence}` }
}

/** The fullest form in the article. */
export function show(value: NameValue): string {
  return value.name
}

function typesExclude(a: NameValue, b: NameValue): boolean {
  const open = (type: string): boolean => type === 'unknown' || type === 'other'
  return a.type !== b.type && !open(a.type) && !open(b.type)
}

function typeOf(a: NameValue, b: NameValue): NameValue['type'] {
  return a.type === 'unknown' ? b.type : a.type
}

/** What says that two spellings are meant for one person or thing; null where nothing does. */
function evidenceFor(a: NameValue, b: NameValue): string | null {
  if (typeOf(a, b) === 'place' && isKnown(a) !== isKnown(b)) return 'only one of the two is a known place'
  if (typeOf(a, b) !== 'person') return a.name.includes(' ') && b.name.includes(' ') ? 'the other words are the same' : null
  if (partsAgree(a, b, 'given')) return 'the given name is the same'
  if (partsAgree(a, b, 'role') || partsAgree(a, b, 'title')) return 'the office is the same'
  return null
}

function isKnown({ name }: NameValue): boolean {
  return knownPlaces(name).length > 0
}

function partsAgree(a: NameValue, b: NameValue, part: string): boolean {
  const left = a.parts[part]
  const right = b.parts[part]
  if (left === undefined || right === undefined) return false
  if (part !== 'given') return sameOffice(left, right)
  const { relation } = relateNames(left, right, { type: 'person' })
  return relation === 'same' || relation === 'variant'
}

/** "Russian Deputy Prime Minister" and "Deputy Prime Minister" are one office; "Prime Minister" alone is another. */
function sameOffice(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length || (x < y ? -1 : 1)) as [string, string]
  if (short === long) return true
  if (!long.endsWith(` ${short}`)) return false
  const { otherOffice } = nameLists()
  return !long
    .slice(0, -short.length)
    .split(/[\s-]+/u)
    .some((word) => otherOffice.has(word))
}
