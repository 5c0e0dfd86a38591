/** Whose value it is: the person of an age, the town of a population, the landmark that a distance is counted from. */

import { relateNames } from '../../compare/names/index.ts'
import { isPlaceKind } from '../../lexicon/place-kinds.ts'
import type { NameType, NameValue, Statement } from '../../model.ts'
import type { Placed } from './placed.ts'

type Named = Statement<NameValue>

/** Roles that say something of one bearer, and what may bear them. Without the same bearer two such values are two. */
const BORNE: Readonly<Record<string, ReadonlySet<NameType>>> = {
  age: new Set(['person']),
  children: new Set(['person']),
  population: new Set(['place', 'unknown', 'other']),
  'area-size': new Set(['place', 'unknown', 'other']),
}

/** A name further off (in characters) belongs to somebody else, where there are two. */
const REACH = 45
/** "61-year-old Ann Smith": between an age and the name that bears it stands a blank. */
const NEXT_WORD = 2

/** True for a value that only its bearer makes comparable. */
export function isBorne({ value }: Statement): boolean {
  return value.kind === 'quantity' && value.role !== null && value.role in BORNE
}

export function sameBearer(left: Placed, right: Placed): boolean {
  const [a, b] = [bearerOf(left), bearerOf(right)]
  if (a === null || b === null) return false
  return a.value.type === 'person' ? isOne(a.value, b.value) : placeName(left, a) === placeName(right, b)
}

/** Two bearers; or, of ages, none that is named. A town that an article is about it need not name again. */
export function otherBearer(left: Placed, right: Placed): boolean {
  const [a, b] = [bearerOf(left), bearerOf(right)]
  const named = a !== null && b !== null
  return named ? !sameBearer(left, right) : a !== null || b !== null || isOfPerson(left.statement)
}

function isOfPerson({ value }: Statement): boolean {
  return value.kind === 'quantity' && value.role !== null && BORNE[value.role]?.has('person') === true
}

const KIND_BEHIND = /^ (\p{L}+)/u
const KIND_BEFORE = /(\p{L}+) of $/u

/** A town and the district of its name are two: with the word for its kind beside it, where there is one. */
function placeName({ article: { doc } }: Placed, { value, span }: Named): string {
  const behind = KIND_BEHIND.exec(doc.text.slice(span.end, span.end + 20))?.[1]
  const before = KIND_BEFORE.exec(doc.text.slice(Math.max(0, span.start - 20), span.start))?.[1]
  const kind = [behind, before].map((word) => word?.toLowerCase() ?? '').find(isPlaceKind)
  return `${value.name.toLowerCase()}${kind === undefined ? '' : ` ${kind}`}`
}

/** The name nearest to the value, but not where a noun bears it ("a 27-year-old man"). */
function bearerOf(placed: Placed): Named | null {
  const { value, span } = placed.statement
  if (value.kind !== 'quantity' || value.role === null) return null
  const types = BORNE[value.role]
  const names = namesBeside(placed).filter((n) => types?.has(n.value.type))
  if (value.role === 'age' && value.counted !== null) {
    return names.find((n) => n.span.start >= span.end && n.span.start - span.end <= NEXT_WORD) ?? null
  }
  const only = new Set(names.map((n) => n.value.entity)).size === 1
  const near = names.filter((n) => only || distance(n, placed) <= REACH)
  return near.sort((a, b) => distance(a, placed) - distance(b, placed))[0] ?? null
}

function distance({ span }: Named, { statement }: Placed): number {
  return Math.max(span.start - statement.span.end, statement.span.start - span.end)
}

function namesBeside({ statement, article }: Placed): Named[] {
  return article.statements.filter((s): s is Named => s.sentence === statement.sentence && s.value.kind === 'name')
}

/** "Smith" and "Sharron Smith" are one in two articles on one story. */
function isOne(a: NameValue, b: NameValue): boolean {
  if (a.name.toLowerCase() === b.name.toLowerCase()) return true
  const { relation } = relateNames(a.name, b.name, a.type === 'person' || a.type === 'place' ? { type: a.type } : {})
  return relation === 'same' || relation === 'variant'
}

const LANDMARK =
  /^[\s,]*(?:\([^)]{0,30}\)\s*)?((?:due\s+)?(?:(?:north|south|east|west)[a-z-]*|off|outside|away)?)\s*(?:of|from)\s+(?:the\s+)?/iu

/** What a distance is counted from, and in which direction: "20 miles north of Santa Rosa". */
function landmarkOf(placed: Placed): { readonly name: NameValue; readonly direction: string } | null {
  const { statement, article } = placed
  const { value, span } = statement
  if (value.kind !== 'quantity' || value.dimension !== 'length') return null
  const match = LANDMARK.exec(article.doc.text.slice(span.end, span.end + 60))
  if (!match) return null
  const at = span.end + match[0].length
  const name = namesBeside(placed).find((n) => Math.abs(n.span.start - at) <= NEXT_WORD)
  return name ? { name: name.value, direction: (match[1] ?? '').toLowerCase() } : null
}

/** Both distances are counted from one landmark in one direction. */
export function sameLandmark(left: Placed, right: Placed): boolean {
  const [a, b] = [landmarkOf(left), landmarkOf(right)]
  return a !== null && b !== null && a.direction === b.direction && isOne(a.name, b.name)
}

/** A name further behind (in characters) is not what the value is of. */
const OBJECT_REACH = 30

/** "$13 billion acquisition of the bank": the name right behind both values is one. */
export function sameObject(left: Placed, right: Placed): boolean {
  const [a, b] = [objectOf(left), objectOf(right)]
  return a !== null && b !== null && isOne(a, b)
}

function objectOf(placed: Placed): NameValue | null {
  const end = placed.statement.span.end
  const behind = namesBeside(placed).filter((n) => n.span.start >= end && n.span.start - end <= OBJECT_REACH)
  return behind.sort((a, b) => a.span.start - b.span.start)[0]?.value ?? null
}
