/** Makes the index of places out of the lexicons: once, when the package is built. */

import { loadLexicon } from './load.ts'
import { plainKey, withoutDivision } from './place-key.ts'

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

/** Plain data, so that the build can store it: pairs for maps, lists for sets. */
export interface PlaceIndex {
  readonly variants: Pairs
  readonly countries: Pairs
  readonly capitals: Pairs
  readonly people: Pairs
  readonly seats: Pairs
  readonly states: Pairs
  readonly bodies: readonly string[]
  readonly divisions: readonly string[]
  readonly disputed: readonly string[]
  readonly wellKnown: readonly string[]
  /**
   * One line a name, `key|places`, sorted by key: searched as it stands, since filling a map with its thousands of names
   * was the largest single cost of a start. Places are JSON as `[name, rank, within, at, people]`, likeliest first.
   */
  readonly byName: string
}

export type Pairs = readonly (readonly [string, string])[]
type Row = readonly [string, PlaceRank, readonly string[], readonly [number, number] | null, number]

/** The places of one line of the index. */
export function placesOfLine(json: string): readonly KnownPlace[] {
  return (JSON.parse(json) as Row[]).map(([name, rank, within, at, people]) => ({ name, rank, within, at, people }))
}

export function indexPlaces(): PlaceIndex {
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
    variants: [...variants],
    countries: [...countries],
    capitals: [...capitals],
    people: [...peopleOf(peoples, key)],
    seats: Object.entries(actors.seats).flatMap(([country, seats]) => seats.map((s) => [key(s), country] as const)),
    states: Object.entries(names.states).flatMap(([state, short]) => short.map((s) => [s, state] as const)),
    bodies: actors.bodies,
    divisions: names.divisions,
    disputed: names.disputed.map(key),
    wellKnown: names['well-known-regions'],
    byName: linesOf(placesOf(rows, names, key)),
  }
}

function linesOf(places: Places): string {
  const line = ([key, known]: readonly [string, readonly KnownPlace[]]): string =>
    `${key}|${asciiJson(known.map((p): Row => [p.name, p.rank, p.within, p.at, p.people]))}`
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(line)
    .join('\n')
}

/** One letter beyond would make the text of all lines twice as large, and slow to read. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

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
