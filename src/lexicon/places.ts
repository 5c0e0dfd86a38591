/** What is known of places in general: which holds which, under which names, and which country a capital or a people stands for. */

import { remembered } from '../structures/remembered.ts'
import { loadDerived } from './load.ts'
import { indexPlaces, type KnownPlace, type PlaceIndex, placesOfLine } from './place-index.ts'
import { plainKey, withoutDivision } from './place-key.ts'

export type { KnownPlace, PlaceRank } from './place-index.ts'

/** Every known place of this name, the likeliest first; [] where none is. Two places may share a name: Georgia, Birmingham. */
export function knownPlaces(name: string): readonly KnownPlace[] {
  const { byName, divisions } = gazetteer()
  const key = placeKey(name)
  return byName(key) ?? byName(withoutDivision(key, divisions)) ?? []
}

/** Larger places that hold this one, nearest first; [] where unknown or where two places share the name. */
export function containment(place: string): readonly string[] {
  return likeliest(place)?.within ?? []
}

// A city so many times larger than its namesake is meant where nothing else is said: London, not London in Ontario.
const MUCH_LARGER = 5

/** The one place that a newspaper means by the bare name; null where it is unknown or could be either of two. */
export function likeliest(place: string): KnownPlace | null {
  const places = knownPlaces(place)
  const first = places[0] ?? null
  if (places.length < 2) return first
  if (first?.rank === 'country') return places.some((p) => p.rank === 'region') ? null : first
  const cities = places.filter((p) => p.rank === 'city').toSorted((a, b) => b.people - a.people)
  const best = cities[0] ?? first
  return best && places.every((p) => p === best || isOutshone(p, best)) ? best : null
}

/** Nobody thinks of it by the bare name: it is the same town by another count, much smaller, or an unknown region. */
function isOutshone(place: KnownPlace, best: KnownPlace): boolean {
  if (holds(place, best) || holds(best, place)) return true
  if (place.rank === 'region' && gazetteer().wellKnown.has(place.within.at(-1) ?? '')) return false
  return best.people > 0 && place.people * MUCH_LARGER <= best.people
}

/** The two names are forms of one name of a place: Kiev and Kyiv, Yekaterinburg and Ekaterinburg. */
export function samePlace(a: string, b: string): boolean {
  const { divisions } = gazetteer()
  const [left, right] = [placeKey(a), placeKey(b)]
  return left === right || withoutDivision(left, divisions) === withoutDivision(right, divisions)
}

const EARTH_RADIUS_KM = 6371

/** Kilometres between two places, good to some ten of them; null where one of them has no coordinates. */
export function distanceKm(a: KnownPlace, b: KnownPlace): number | null {
  if (!a.at || !b.at) return null
  const [north, east, north2, east2] = [...a.at, ...b.at].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number]
  const chord = Math.sin((north2 - north) / 2) ** 2 + Math.cos(north) * Math.cos(north2) * Math.sin((east2 - east) / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** More than one state claims it. */
export function isDisputed(place: string): boolean {
  return gazetteer().disputed.has(placeKey(place))
}

/** The country that a people or an adjective belongs to ("Azeri": Azerbaijan); null for other words and for peoples of two countries. */
export function countryOfPeople(word: string): string | null {
  return gazetteer().people.get(placeKey(word)) ?? null
}

/**
 * The country behind a capital, a seat of power, a country's name, a people or an adjective, alone or before an organ of
 * state: "Moscow", "the Kremlin", "Russian authorities", "Downing Street"; null where the words are no such actor.
 */
export function actorOf(words: string): string | null {
  const { seats, capitals, people, countries, bodies } = gazetteer()
  const key = placeKey(words.replace(/['\u2019]s?(?=\s)/gu, ''))
  const whole = seats.get(key) ?? capitals.get(key) ?? countries.get(key) ?? people.get(key)
  if (whole) return whole
  const parts = key.split(' ')
  for (let size = Math.min(3, parts.length - 1); size > 0; size--) {
    const head = placeKey(parts.slice(0, size).join(' '))
    const country = seats.get(head) ?? people.get(head) ?? capitals.get(head) ?? countries.get(head)
    if (country && bodies.has(parts.slice(size).join(' '))) return country
  }
  return null
}

/** A US state behind its abbreviation after a comma ("Ala.", "AL"); null for other words. */
export function stateOfAbbreviation(words: string): string | null {
  return gazetteer().states.get(words) ?? null
}

/** A capital, as first letters and the rest go: the country that has it as its seat of government. */
export function countryOfCapital(city: string): string | null {
  return gazetteer().capitals.get(placeKey(city)) ?? null
}

/** Case, accents, apostrophes, hyphens, a leading "the" and known other spellings folded away. */
export function placeKey(name: string): string {
  const key = plainKey(name)
  return gazetteer().variants.get(key) ?? key
}

interface Gazetteer {
  readonly variants: ReadonlyMap<string, string>
  readonly byName: (key: string) => readonly KnownPlace[] | null
  readonly countries: ReadonlyMap<string, string>
  readonly capitals: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly seats: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, string>
  readonly bodies: ReadonlySet<string>
  readonly divisions: ReadonlySet<string>
  readonly disputed: ReadonlySet<string>
  readonly wellKnown: ReadonlySet<string>
}

let loaded: Gazetteer | null = null

function gazetteer(): Gazetteer {
  loaded ??= toGazetteer(loadDerived('en/places', indexPlaces))
  return loaded
}

function toGazetteer(index: PlaceIndex): Gazetteer {
  return {
    variants: new Map(index.variants),
    countries: new Map(index.countries),
    capitals: new Map(index.capitals),
    people: new Map(index.people),
    seats: new Map(index.seats),
    states: new Map(index.states),
    bodies: new Set(index.bodies),
    divisions: new Set(index.divisions),
    disputed: new Set(index.disputed),
    wellKnown: new Set(index.wellKnown),
    byName: remembered(MOST_NAMES, (key) => lookUp(index.byName, key)),
  }
}

// Names asked for in some megabytes of news; above it the memory starts anew.
const MOST_NAMES = 50_000

/** The places of the line that starts with the key: a binary search in sorted lines; null where there is none. */
function lookUp(lines: string, key: string): readonly KnownPlace[] | null {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : lines.lastIndexOf('\n', middle - 1) + 1
    const bar = lines.indexOf('|', start)
    const end = endOfLine(lines, bar)
    const found = lines.slice(start, bar)
    if (found === key) return placesOfLine(lines.slice(bar + 1, end))
    if (found < key) low = end + 1
    else high = start
  }
  return null
}

function endOfLine(lines: string, from: number): number {
  const end = lines.indexOf('\n', from)
  return end < 0 ? lines.length : end
}

/** One lies in the other or in the same larger place: New York in New York, Almaty in Kazakhstan. */
function holds(a: KnownPlace, b: KnownPlace): boolean {
  const [countryA, countryB] = [a.within.at(-1), b.within.at(-1)]
  return countryA !== undefined && countryA === countryB && (a.within.length < 2 || b.within.length < 2)
}
