/** How two places relate by what holds them, and how one is shown. */

import { distanceKm, isDisputed, type KnownPlace, knownPlaces, placeKey, samePlace } from '../lexicon/places.ts'
import type { PlaceValue, Related } from '../model.ts'

/** Mirrors under exchange of a and b. Two places are a conflict only where both are known and lie apart. */
export function relate(a: PlaceValue, b: PlaceValue): Related {
  if (samePlace(a.place, b.place)) return sameName(a, b)
  if (holds(a, b) || holds(b, a)) return { relation: 'compatible', reason: 'one place lies in the other' }
  if (isOpen(a) || isOpen(b)) return { relation: 'unknown', reason: 'ground that more than one state claims' }
  const [countryA, countryB] = [countryOf(a), countryOf(b)]
  if (countryA !== null && countryB !== null && !samePlace(countryA, countryB))
    return conflict(`${countryA} and ${countryB} are two countries`)
  const [stateA, stateB] = [stateOf(a), stateOf(b)]
  if (stateA !== null && stateB !== null && !samePlace(stateA, stateB)) return conflict(`${stateA} and ${stateB} are two states`)
  return citiesApart(a, b) ?? { relation: 'unknown', reason: 'not known whether one lies in the other' }
}

/** `Aktau, Kazakhstan`, `Dallas, Texas`; the place alone where nothing holds it. */
export function show(value: PlaceValue): string {
  const larger = stateOf(value) ?? value.within.at(-1)
  return larger === undefined || samePlace(larger, value.place) ? value.place : `${value.place}, ${larger}`
}

// Below this an article may name the suburb and another the city, or both the nearest town.
const APART_KM = 60

/** One printed form is the same; two forms of one name are a style; one name for two places in two countries is a conflict. */
function sameName(a: PlaceValue, b: PlaceValue): Related {
  const [countryA, countryB] = [a.within.at(-1), b.within.at(-1)]
  const bothKnown = countryA !== undefined && countryB !== undefined && isCountry(countryA) && isCountry(countryB)
  if (bothKnown && !samePlace(countryA, countryB) && !isOpen(a)) return conflict(`two places named ${a.place}`)
  const [stateA, stateB] = [stateOf(a), stateOf(b)]
  if (stateA !== null && stateB !== null && !samePlace(stateA, stateB)) return conflict(`two places named ${a.place}`)
  if (folded(a.place) === folded(b.place)) return { relation: 'same', reason: 'the same place' }
  if (placeKey(a.place) !== placeKey(b.place)) return { relation: 'compatible', reason: 'a place and its region of the same name' }
  return { relation: 'variant', reason: 'two forms of one name' }
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[\s\u2019'-]+/gu, ' ')
}

function holds(larger: PlaceValue, smaller: PlaceValue): boolean {
  return smaller.within.some((w) => samePlace(w, larger.place))
}

function isOpen({ place, within }: PlaceValue): boolean {
  return [place, ...within].some(isDisputed)
}

function isCountry(name: string): boolean {
  return knownPlaces(name)[0]?.rank === 'country'
}

/** The country at the end of the chain, or the place itself; null where the name could be a region elsewhere. */
function countryOf({ place, within }: PlaceValue): string | null {
  const last = within.at(-1) ?? place
  const [first, second] = knownPlaces(last)
  return first?.rank === 'country' && (!second || within.length > 0) ? first.name : null
}

/** A state of the United States: the only regions that newspapers treat as apart by name alone. */
function stateOf(value: PlaceValue): string | null {
  if (countryOf(value) !== 'United States') return null
  const names = [...value.within.slice(0, -1).toReversed(), value.place]
  return names.find((n) => knownPlaces(n).some((k) => k.rank === 'region' && k.within[0] === 'United States' && !hasCityOfName(n))) ?? null
}

/** "New York" and "Washington" are cities first. */
function hasCityOfName(name: string): boolean {
  return knownPlaces(name).some((k) => k.rank === 'city' && k.within.at(-1) === 'United States')
}

/** Two cities of one country, both in the gazetteer, further apart than a metropolis is wide. */
function citiesApart(a: PlaceValue, b: PlaceValue): Related | null {
  const [left, right] = [cityOf(a), cityOf(b)]
  const km = left && right ? distanceKm(left, right) : null
  return km !== null && km > APART_KM ? conflict(`${a.place} and ${b.place} are about ${Math.round(km / 10) * 10} km apart`) : null
}

/** The one city of that name that fits the chain. */
function cityOf({ place, within }: PlaceValue): KnownPlace | null {
  const cities = knownPlaces(place).filter((k) => k.rank === 'city' && k.within.some((w) => within.some((own) => samePlace(w, own))))
  return cities.length === 1 ? (cities[0] ?? null) : null
}

function conflict(reason: string): Related {
  return { relation: 'conflict', reason }
}
