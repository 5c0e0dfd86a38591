/** The telling terms of a sentence or an article, by how much sharing them tells. */

import { actorOf } from '../../lexicon/places.ts'
import { eventClass, rarity } from '../../lexicon/words.ts'
import type { ReadSentence } from '../../model.ts'

/** Terms by how much sharing them tells. */
export type Bag = ReadonlyMap<string, number>

const NAME_WEIGHT = 1.2
const EVENT_WEIGHT = 0.35
/** A happening that is in every article, such as saying, tells no more than its words do. */
const COMMON_EVENT = 0.1
const IDENTIFIER_WEIGHT = 1.5
/** A country, by its name, its capital or its people: telling, but many stories share it. */
const COUNTRY_WEIGHT = 0.6

/** Share of the lighter bag that the other holds as well, from 0 to 1. */
export function containment(a: Bag, aWeight: number, b: Bag, bWeight: number): number {
  const least = Math.min(aWeight, bWeight)
  return least === 0 ? 0 : shared(a, b) / least
}

/** Weight of the terms that both hold. */
export function shared(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) if (large.has(term)) sum += weight
  return sum
}

export function total(bag: Bag): number {
  let sum = 0
  for (const weight of bag.values()) sum += weight
  return sum
}

/** The terms of all. */
export function mergeBags(bags: readonly Bag[]): Bag {
  const all = new Map<string, number>()
  for (const bag of bags) for (const [term, weight] of bag) all.set(term, weight)
  return all
}

export interface SentenceBag {
  readonly bag: Map<string, number>
  readonly named: Set<string>
  readonly canon: (string | null)[]
}

/** A bag of one sentence; each term counts once, under the class of its happening or its country where it has one. */
export function bagOf(sentence: ReadSentence, names: ReadonlySet<number>, numbers: ReadonlySet<number>): SentenceBag {
  const bag = new Map<string, number>()
  const named = new Set<string>()
  const canon = sentence.terms.map((term, i) => {
    const at = sentence.at[i] ?? 0
    if (numbers.has(at)) return null
    const weighed = weigh(term, names.has(at))
    if (!weighed) return null
    bag.set(weighed.term, weighed.weight)
    if (names.has(at) && weighed.term === term) named.add(term)
    return weighed.term
  })
  return { bag, named, canon }
}

interface Weighed {
  readonly term: string
  readonly weight: number
}

// Words come again in every article. So many have all of them; more are put away at once.
const MOST_WORDS = 100_000
const weighed = { inName: new Map<string, Weighed | null>(), plain: new Map<string, Weighed | null>() }

function weigh(term: string, inName: boolean): Weighed | null {
  const known = inName ? weighed.inName : weighed.plain
  const before = known.get(term)
  if (before !== undefined) return before
  if (known.size >= MOST_WORDS) known.clear()
  const found = weighAnew(term, inName)
  known.set(term, found)
  return found
}

function weighAnew(term: string, inName: boolean): Weighed | null {
  const country = countryBehind(term)
  if (country) return { term: country, weight: COUNTRY_WEIGHT }
  if (inName) return { term, weight: NAME_WEIGHT * Math.max(rarity(term), 0.5) }
  if (/^\d{3,}$/u.test(term)) return { term, weight: IDENTIFIER_WEIGHT }
  if (/\d/u.test(term)) return null
  const event = eventClass(term)
  return event ? { term: `@${event}`, weight: Math.min(EVENT_WEIGHT, rarity(term) + COMMON_EVENT) } : { term, weight: rarity(term) }
}

/** "russian", "moscow", "kremlin": one actor. */
function countryBehind(term: string): string | null {
  const actor = term.length > 3 && /^\p{L}+$/u.test(term) ? actorOf(term) : null
  return actor === null ? null : `#${actor}`
}
