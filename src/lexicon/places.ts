/** What is known of places in general: which holds which, under which names, and which country a capital or a people stands for. */

import anyAscii from 'any-ascii'
import { loadLexicon } from './load.ts'

export type PlaceRank = 'country' | 'region' | 'city'

export interface KnownPlace {
  readonly name: string
  readonly rank: PlaceRank
  /** Larger places that hold it, nearest first; [] for a country. */
  readonly within: readonly string[]
  /** Degrees north and east, to a tenth; null where the gazetteer has none. */
  readonly at: readonly [number, number] | null
  /** Thousands of people, of cities; 0 where unknown. */
  readonly people: number
}

/** Every known place of this name, the likeliest first; [] where none is. Two places may share a name: Georgia, Birmingham. */
export function knownPlaces(name: string): readonly KnownPlace[] {
  const { byName, divisions } = gazetteer()
  const key = placeKey(name)
  return byName.get(key) ?? byName.get(withoutDivision(key, divisions)) ?? []
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

// ---------------------------------------------------------------- loading

interface CountryRow {
  readonly capital: readonly string[]
  readonly people: readonly string[]
  readonly names: readonly string[]
}

interface NamesFile {
  readonly variants: Readonly<Record<string, readonly string[]>>
  readonly within: Readonly<Record<string, readonly string[]>>
  readonly disputed: readonly string[]
  readonly 'well-known-regions': readonly string[]
  readonly states: Readonly<Record<string, readonly string[]>>
  readonly divisions: readonly string[]
}

interface ActorsFile {
  readonly seats: Readonly<Record<string, readonly string[]>>
  readonly peoples: Readonly<Record<string, readonly string[]>>
  readonly bodies: readonly string[]
}

interface Gazetteer {
  readonly variants: ReadonlyMap<string, string>
  readonly byName: ReadonlyMap<string, readonly KnownPlace[]>
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
  loaded ??= load()
  return loaded
}

function load(): Gazetteer {
  const rows = loadLexicon<Record<string, CountryRow>>('countries')
  const names = loadLexicon<NamesFile>('place-names')
  const actors = loadLexicon<ActorsFile>('actors')
  const variants = variantsOf(rows, names)
  // Each name of the gazetteer is asked for several times while it is loaded.
  const keys = new Map<string, string>()
  const key = (name: string): string => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const made = variants.get(plainKey(name)) ?? plainKey(name)
    keys.set(name, made)
    return made
  }
  const countries = new Map(Object.keys(rows).map((c) => [key(c), c]))
  const capitals = new Map(Object.entries(rows).flatMap(([country, row]) => row.capital.map((c) => [key(c), country] as const)))
  const peoples = [...Object.entries(rows).map(([country, row]) => [country, row.people] as const), ...Object.entries(actors.peoples)]
  return {
    variants,
    countries,
    capitals,
    people: peopleOf(peoples, key),
    byName: placesOf(rows, names, key),
    seats: new Map(Object.entries(actors.seats).flatMap(([country, seats]) => seats.map((s) => [key(s), country] as const))),
    states: new Map(Object.entries(names.states).flatMap(([state, short]) => short.map((s) => [s, state] as const))),
    bodies: new Set(actors.bodies),
    divisions: new Set(names.divisions),
    disputed: new Set(names.disputed.map(key)),
    wellKnown: new Set(names['well-known-regions']),
  }
}

/** Other spellings to the key of the heading; countries have theirs in countries.yaml. */
function variantsOf(rows: Readonly<Record<string, CountryRow>>, names: NamesFile): Map<string, string> {
  const variants = new Map<string, string>()
  for (const [heading, others] of Object.entries(names.variants))
    for (const other of others) variants.set(plainKey(other), plainKey(heading))
  for (const [country, row] of Object.entries(rows)) for (const other of row.names) variants.set(plainKey(other), plainKey(country))
  return variants
}

/** A word that two countries share ("Congolese", "Dominican") stands for neither. */
function peopleOf(rows: readonly (readonly [string, readonly string[]])[], key: (name: string) => string): Map<string, string> {
  const people = new Map<string, string>()
  const shared = new Set<string>()
  for (const [country, words] of rows) {
    for (const word of words.flatMap((w) => [key(w), `${key(w)}s`])) {
      if ((people.get(word) ?? country) !== country) shared.add(word)
      people.set(word, country)
    }
  }
  for (const word of shared) people.delete(word)
  return people
}

function placesOf(rows: Readonly<Record<string, CountryRow>>, names: NamesFile, key: (name: string) => string): Places {
  const divisions = new Set(names.divisions)
  const places: Places = new Map()
  for (const name of Object.keys(rows)) addPlace(places, key(name), { name, rank: 'country', within: [], at: null, people: 0 })
  for (const [name, within] of Object.entries(names.within))
    addPlace(places, key(name), { name, rank: 'region', within, at: null, people: 0 })
  for (const [country, regions] of Object.entries(loadLexicon<Record<string, string>>('gazetteer'))) {
    for (const line of regions.trimEnd().split('\n')) addRegion(places, country, line, key, divisions)
  }
  for (const [country, { capital }] of Object.entries(rows)) for (const name of capital) addCapital(places, key(name), name, country)
  return places
}

type Places = Map<string, readonly KnownPlace[]>

function addRegion(places: Places, country: string, line: string, key: (name: string) => string, divisions: ReadonlySet<string>): void {
  const { region, cities } = regionOf(line)
  const bare = withoutDivision(key(region), divisions)
  for (const { name, at, people } of cities) {
    // A city that has the name of its region needs it not in the chain: "Moscow, Moscow, Russia".
    const inRegion = region !== '' && withoutDivision(key(name), divisions) !== bare
    addPlace(places, key(name), { name, rank: 'city', within: inRegion ? [region, country] : [country], at, people })
  }
  if (region === '') return
  const place: KnownPlace = { name: region, rank: 'region', within: [country], at: null, people: 0 }
  addPlace(places, key(region), place)
  if (bare !== key(region) && !cities.some((c) => key(c.name) === bare)) addPlace(places, bare, place)
}

function addPlace(places: Places, key: string, place: KnownPlace): void {
  const others = places.get(key) ?? []
  const isTwin = (o: KnownPlace): boolean =>
    o.rank === place.rank && o.within.join() === place.within.join() && plainKey(o.name) === plainKey(place.name)
  if (!others.some(isTwin)) places.set(key, [...others, place])
}

/** The capital is who is meant by its name, so it goes first. */
function addCapital(places: Places, key: string, name: string, country: string): void {
  const others = places.get(key) ?? []
  const known = others.find((o) => o.rank === 'city' && o.within.at(-1) === country)
  const capital: KnownPlace = { name, rank: 'city', within: [country], at: known?.at ?? null, people: known?.people ?? 0 }
  const countries = others.filter((o) => o.rank === 'country')
  places.set(key, [...countries, capital, ...others.filter((o) => o !== known && o.rank !== 'country')])
}

/** "Chechnya: Grozny 43.3 45.7 226, Gudermes 43.3 46.1 40"; the region is '' where the country has none. */
function regionOf(line: string): { region: string; cities: City[] } {
  const [region = '', list = ''] = line.split(/:\s*/u, 2)
  const cities = list === '' ? [] : list.split(', ').map((city) => cityOf(city.split(' ')))
  return { region: region === '-' ? '' : region, cities }
}

interface City {
  readonly name: string
  readonly at: readonly [number, number]
  readonly people: number
}

function cityOf(parts: readonly string[]): City {
  return { name: parts.slice(0, -3).join(' '), at: [Number(parts.at(-3)), Number(parts.at(-2))], people: Number(parts.at(-1)) }
}

/** One lies in the other or in the same larger place: New York in New York, Almaty in Kazakhstan. */
function holds(a: KnownPlace, b: KnownPlace): boolean {
  const [countryA, countryB] = [a.within.at(-1), b.within.at(-1)]
  return countryA !== undefined && countryA === countryB && (a.within.length < 2 || b.within.length < 2)
}

function plainKey(name: string): string {
  const ascii = /^[\x20-\x7e]*$/u.test(name) ? name : anyAscii(name)
  const words = ascii
    .toLowerCase()
    .replace(/['`.\u2019]/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
  return words.startsWith('the ') ? words.slice(4) : words
}

/** "Kursk oblast" is Kursk, "Province of Aleppo" is Aleppo; "United States" stays as it is. */
function withoutDivision(key: string, divisions: ReadonlySet<string>): string {
  const parts = key.split(' ')
  if (parts.length < 2) return key
  if (divisions.has(parts.at(-1) ?? '')) return parts.slice(0, -1).join(' ')
  return divisions.has(parts[0] ?? '') && parts[1] === 'of' ? parts.slice(2).join(' ') : key
}
