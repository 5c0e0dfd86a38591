/** Writes the corpora of the benchmark: articles of some 5 KB, events told by several outlets, with conflicts, copies and near misses planted. */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Article {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly text: string
}

/** What must be found: a check and the articles that must stand on different sides of it. */
export interface Planted {
  readonly check: 'conflicting-numbers' | 'conflicting-dates' | 'conflicting-names'
  readonly one: string
  readonly other: string
  readonly values: readonly [string, string]
}

export interface Claim {
  readonly id: string
  readonly claim: string
  readonly source: string
  readonly quote: string
}

export interface Corpus {
  readonly articles: readonly Article[]
  readonly planted: readonly Planted[]
  /** Pairs that are one origin. */
  readonly copies: readonly (readonly [string, string])[]
  /** Pairs on two like events of one town: nothing may be reported between them. */
  readonly nearMisses: readonly (readonly [string, string])[]
  readonly claims: readonly Claim[]
}

interface Words {
  readonly [list: string]: unknown
  readonly filler: readonly string[]
  readonly events: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

// Each event is told by so many outlets; the last of them copies the first in every second event.
export const TELLINGS = 5

// About 5 KB, the usual length of a news article of 800 words.
const LENGTH = 5000

const words: Words = parse(readFileSync(new URL('./words.yaml', import.meta.url), 'utf8'))

/** The same `count` always gives the same articles; corpora of two sizes share their first events. */
export function makeCorpus(count: number): Corpus {
  const events = Array.from({ length: Math.ceil(count / TELLINGS) }, (_, i) => tellEvent(i))
  return {
    articles: events.flatMap((event) => event.articles).slice(0, count),
    planted: events.flatMap((event) => event.planted),
    copies: events.flatMap((event) => event.copies),
    nearMisses: events.flatMap((event, i) => nearMiss(event, events[i - 1])),
    claims: events.flatMap((event) => event.claims).slice(0, count),
  }
}

type Told = Omit<Corpus, 'nearMisses'>
type Facts = Readonly<Record<string, string>>

function tellEvent(number: number): Told {
  const random = randomOf(number)
  const facts = factsOf(number)
  const kind = pick(randomOf(isSecondInTown(number) ? number - 1 : number), Object.keys(words.events))
  const plan = PLANS[number % PLANS.length] ?? 'none'
  const articles = Array.from({ length: TELLINGS }, (_, telling) => {
    const given = telling === ODD_ONE_OUT ? spoil(facts, plan) : facts
    return write(`e${number}-${telling}`, kind, given, telling, randomOf(number * 100 + telling + 7))
  })
  const [first, last] = [articles[0], articles.at(-1)]
  const copied = number % 2 === 0 && first !== undefined && last !== undefined
  const told = copied ? [...articles.slice(0, -1), { ...last, text: reprint(first.text, random) }] : articles
  return {
    articles: told,
    planted: plantedIn(number, facts, plan),
    copies: copied ? [[first.id, last.id]] : [],
    claims: claimsOf(told, facts),
  }
}

// Of five events one has a wrong toll, one a wrong day, one a misspelt name, and two have none.
const PLANS = ['number', 'none', 'date', 'name', 'none'] as const
type Plan = (typeof PLANS)[number]

// The telling that is wrong: neither the first, which may be copied, nor the copy.
const ODD_ONE_OUT = 2

function spoil(facts: Facts, plan: Plan): Facts {
  if (plan === 'number') return { ...facts, count: String(Number(facts.count) + 8) }
  if (plan === 'date') return { ...facts, day: String(((Number(facts.day) + 4) % 27) + 1) }
  if (plan === 'name') return { ...facts, person: misspell(facts.person ?? '') }
  return facts
}

/** One letter of the surname is lost, as in a misheard name. */
function misspell(person: string): string {
  const at = person.indexOf(' ') + 3
  return person.slice(0, at) + person.slice(at + 1)
}

function plantedIn(number: number, facts: Facts, plan: Plan): Planted[] {
  const wrong = spoil(facts, plan)
  const sides = { one: `e${number}-0`, other: `e${number}-${ODD_ONE_OUT}` }
  if (plan === 'number') return [{ check: 'conflicting-numbers', ...sides, values: [facts.count ?? '', wrong.count ?? ''] }]
  if (plan === 'date') return [{ check: 'conflicting-dates', ...sides, values: [facts.day ?? '', wrong.day ?? ''] }]
  if (plan === 'name') return [{ check: 'conflicting-names', ...sides, values: [facts.person ?? '', wrong.person ?? ''] }]
  return []
}

/** The event before this one took place in the same town: what differs between the two is no conflict. */
function nearMiss(event: Told, before: Told | undefined): [string, string][] {
  const [a, b] = [event.articles[0], before?.articles[0]]
  return a && b && isSecondInTown(Number(a.id.slice(1, a.id.indexOf('-')))) ? [[b.id, a.id]] : []
}

function isSecondInTown(number: number): boolean {
  return number % 4 === 3
}

function factsOf(number: number): Facts {
  const random = randomOf(number * 31 + 5)
  const town = randomOf(isSecondInTown(number) ? (number - 1) * 17 : number * 17)
  const month = 1 + (number % 12)
  return {
    place: capital(pick(town, list('syllables-start')) + pick(town, list('syllables-end'))),
    region: pick(town, list('regions')),
    year: String(2015 + (Math.floor(number / 12) % 10)),
    month: list('months')[month - 1] ?? '',
    monthNumber: String(month).padStart(2, '0'),
    day: String(1 + Math.floor(random() * 22)),
    count: String(12 + Math.floor(random() * 60)),
    hurt: String(80 + Math.floor(random() * 100)),
    aboard: String(200 + Math.floor(random() * 400)),
    money: String(2 + Math.floor(random() * 90)),
    title: pick(random, list('titles')),
    person: `${pick(random, list('given'))} ${pick(random, list('surnames-start'))}${pick(random, list('surnames-end'))}`,
    firm: `${pick(random, list('syllables-start'))}${pick(random, list('syllables-end'))} ${pick(random, list('firms-end'))}`,
  }
}

function write(id: string, kind: string, facts: Facts, telling: number, random: () => number): Article {
  const frames = words.events[kind] ?? {}
  const line = (part: string) => fill(choose(frames[part] ?? [], telling), facts, random)
  const lead = line('lead')
  const news = [line('aboard'), line('hurt'), line('person'), line('money')]
  const sentences = [lead]
  while (sentences.join(' ').length < LENGTH) {
    const next = sentences.length % 6 === 3 ? news.shift() : undefined
    sentences.push(next ?? fill(pick(random, words.filler), facts, random))
  }
  const day = String(Number(facts.day) + 3).padStart(2, '0')
  return {
    id,
    title: `${capital(pick(random, frames.nouns ?? []))} in ${facts.place}`,
    publisher: `${facts.region} ${pick(random, list('syllables-start'))}${telling} ${pick(random, list('outlets-end'))}`,
    published: `${facts.year}-${facts.monthNumber}-${day}`,
    text: paragraphs(sentences),
  }
}

/** A reprint cuts the end and changes a word here and there. */
function reprint(text: string, random: () => number): string {
  const sentences = text.split(/(?<=\.)\s+/u).slice(0, -4)
  return paragraphs(
    sentences.map((sentence, i) => (i % 7 === 5 ? sentence.replace('the ', `the ${pick(random, list('adjectives'))} `) : sentence)),
  )
}

function paragraphs(sentences: readonly string[]): string {
  const blocks: string[] = []
  for (let i = 0; i < sentences.length; i += 3) blocks.push(sentences.slice(i, i + 3).join(' '))
  return `${blocks.join('\n\n')}\n`
}

function claimsOf(articles: readonly Article[], facts: Facts): Claim[] {
  return articles.map(({ id, text }, i) => {
    const quote = text.split(/(?<=\.)\s+/u)[i * 3] ?? ''
    return { id: `c-${id}`, claim: `${facts.count} people were involved in the event at ${facts.place}.`, source: id, quote }
  })
}

/** Fills the slots of a frame: facts of the event by name, anything else from the list of that name. */
function fill(frame: string, facts: Facts, random: () => number): string {
  return frame.replace(/\{([A-Za-z]+)\}/gu, (_, slot: string) => {
    const name = slot.toLowerCase()
    const value = facts[name] ?? pick(random, list(`${name}s`))
    return slot === name ? value : capital(value)
  })
}

function choose(options: readonly string[], telling: number): string {
  return options[telling % Math.max(1, options.length)] ?? ''
}

function list(name: string): readonly string[] {
  const found = words[name]
  return Array.isArray(found) ? found : []
}

function pick<T>(random: () => number, from: readonly T[]): T {
  const value = from[Math.floor(random() * from.length)]
  if (value === undefined) throw new Error('an empty list in words.yaml')
  return value
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Mulberry32: small, fast and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = (seed * 2654435761 + 97) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
