/** What happened: the facts of one made-up event, the same for all outlets that tell it. */

import { type Facts, familyName, load, personName, pick, type Random, randomOf, townName, WORDS } from './grammar.ts'

/** A kind of happening and its wordings; see events.yaml. */
export interface Kind {
  readonly figure: string
  readonly numbers: Readonly<Record<string, readonly [number, number]>>
  readonly 'past-count': readonly [number, number]
  readonly titles: readonly string[]
  readonly leads: readonly string[]
  readonly details: readonly (readonly string[])[]
  readonly person: readonly string[]
  readonly past: string
  readonly later?: string
  readonly second: string
  readonly claim: string
}

export interface Happening {
  readonly number: number
  readonly kind: Kind
  readonly facts: Facts
  /** UTC midnight of its day. */
  readonly day: number
}

const KINDS = load('events.yaml') as Readonly<Record<string, Kind>>
const DAY = 86_400_000
const FIRST_YEAR = 2008

/** One of four is the second of its kind in its town, a month after the one before: nothing of the one is a value of the other. */
export function isSecondInTown(number: number): boolean {
  return number % 4 === 3
}

/** One of eleven takes place on the day of the one before, elsewhere. */
function isOnSameDay(number: number): boolean {
  return number % 11 === 5 && !isSecondInTown(number)
}

export function happening(number: number): Happening {
  const first = isSecondInTown(number) ? happening(number - 1) : null
  const random = randomOf(number * 31 + 5)
  const kinds = Object.keys(KINDS)
  const kind = first?.kind ?? KINDS[kinds[(number * 7 + Math.floor(number / 12)) % kinds.length] ?? ''] ?? missing()
  const town = randomOf(number * 17 + 3)
  const place = first ?? { facts: placeOf(town) }
  const day = first ? first.day + (20 + Math.floor(random() * 15)) * DAY : dayOf(isOnSameDay(number) ? number - 1 : number)
  const numbers = numbersOf(kind, random)
  const own: Facts = {
    ...placeOnly(place.facts),
    ...peopleOf(random, first),
    ...numbers,
    ...(first ? pastOnly(first.facts) : pastOf(kind, random, day)),
  }
  const before = first ? { before: first.facts[first.kind.figure] ?? '' } : {}
  return { number, kind, day, facts: { ...own, ...before } }
}

function placeOf(random: Random): Facts {
  const place = townName(random)
  const [region, country, river] = ['regions', 'countries', 'rivers'].map((list) => pick(random, WORDS[list] ?? []))
  return {
    place,
    region: region ?? '',
    country: country ?? '',
    river: river ?? '',
    title: pick(random, WORDS.titles ?? []),
    person: personName(random),
  }
}

/** The official of the town is the same in both happenings. */
function placeOnly({ place, region, country, river, title, person }: Facts): Facts {
  return { place, region, country, river, title, person, surname: familyName(person ?? '') } as Facts
}

function peopleOf(random: Random, first: Happening | null): Facts {
  const firm = first?.facts.firm ?? firmName(random)
  const boss = first?.facts.boss ?? personName(random)
  return {
    firm,
    boss,
    'boss-short': familyName(boss),
    target: firmName(random),
    chief: personName(random),
    chief2: personName(random),
    culprit: personName(random),
    ship: `${pick(random, WORDS['ship-starts'] ?? [])} ${pick(random, WORDS.given ?? [])}`,
    hour: pick(random, WORDS.hours ?? []),
  }
}

function firmName(random: Random): string {
  return `${pick(random, WORDS['firm-starts'] ?? [])} ${pick(random, WORDS['firm-middles'] ?? [])}`
}

function numbersOf({ numbers }: Kind, random: Random): Facts {
  return Object.fromEntries(Object.entries(numbers).map(([name, range]) => [name, printed(unrounded(between(random, range)))]))
}

function pastOf(kind: Kind, random: Random, day: number): Facts {
  const year = new Date(day).getUTCFullYear() - 3 - Math.floor(random() * 20)
  return { 'past-year': String(year), 'past-count': printed(between(random, kind['past-count'])) }
}

/** From the seventh to the twenty-sixth, so that a day some days off lies in the same month. */
function dayOf(number: number): number {
  const random = randomOf(number * 13 + 1)
  return Date.UTC(FIRST_YEAR + Math.floor(random() * 16), Math.floor(random() * 12), 7 + Math.floor(random() * 19))
}

/** A town has one past, whichever happening it is recalled for. */
function pastOnly(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name.startsWith('past-')))
}

function between(random: Random, [least, most]: readonly [number, number]): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** Of two numbers a round one may be the other, rounded: that is no conflict. */
export function unrounded(number: number): number {
  return number % 10 === 0 ? number + 1 : number
}

/** With a comma from a thousand on, as newspapers print it. */
export function printed(number: number): string {
  return String(number).replace(/(\d)(?=(\d{3})+$)/gu, '$1,')
}

export function numberOf(figure: string | undefined): number {
  return Number((figure ?? '').replace(/,/gu, ''))
}

function missing(): never {
  throw new Error('no kinds in events.yaml')
}
