/** What surrounds a statement: the telling words, names, days and places of its sentence and of its article. */

import { isDated } from '../compare/index.ts'
import { actorOf } from '../lexicon/places.ts'
import { eventClass, isSum, isWeekday, rarity } from '../lexicon/words.ts'
import type { DateValue, Doc, PlaceValue, Reading, ReadSentence, Statement } from '../model.ts'
import { atHand } from './at-hand.ts'
import { type Marks, marksIn } from './marks.ts'
import { groupBy } from './multimap.ts'

/** Terms by how much sharing them tells. */
export type Bag = ReadonlyMap<string, number>

export interface SentenceContext extends Marks {
  readonly sentence: ReadSentence
  readonly bag: Bag
  /** Sum of the weights. */
  readonly weight: number
  /** For each term of the sentence its form in the bag; null where it is not in it. */
  readonly canon: readonly (string | null)[]
  /** Terms that are parts of names. */
  readonly names: ReadonlySet<string>
  readonly days: readonly DateValue[]
  readonly places: readonly PlaceValue[]
  /** "worldwide", "this season": a sum over several happenings. */
  readonly sum: boolean
  /** Title or among the first sentences. */
  readonly lead: boolean
  /** Days of the week that are named, as printed: they tell happenings apart where no date is known. */
  readonly weekdays: ReadonlySet<string>
}

export interface ArticleContext {
  readonly doc: Doc
  readonly reading: Reading
  readonly sentences: readonly SentenceContext[]
  /** The terms of title and first sentences: what the article is about. */
  readonly lead: Bag
  readonly leadWeight: number
  /** Days, exact to the day, that the lead names: when the main matter happened. */
  readonly leadDays: readonly DateValue[]
  readonly leadWeekdays: ReadonlySet<string>
  /** All names and rare words of the article, for finding articles on one story. */
  readonly telling: Bag
  readonly statements: readonly Statement[]
  /** All terms of the article. */
  readonly whole: Bag
  readonly wholeWeight: number
  /** Terms that are parts of names, anywhere in the article. */
  readonly names: ReadonlySet<string>
  /** In how many sentences each term stands. */
  readonly spread: ReadonlyMap<string, number>
}

/** News puts who, what and where into the title and the first sentences (the inverted pyramid). */
const LEAD_SENTENCES = 3
const NAME_WEIGHT = 1.2
const EVENT_WEIGHT = 0.35
/** A happening that is in every article, such as saying, tells no more than its words do. */
const COMMON_EVENT = 0.1
const IDENTIFIER_WEIGHT = 1.5
/** A country, by its name, its capital or its people: telling, but many stories share it. */
const COUNTRY_WEIGHT = 0.6

export function contextOf(doc: Doc, reading: Reading): ArticleContext {
  const own = atHand(() => surroundingsOf(doc, reading))
  return {
    doc,
    reading,
    statements: reading.statements,
    get sentences() {
      return own().sentences
    },
    get lead() {
      return own().lead
    },
    get leadWeight() {
      return own().leadWeight
    },
    get leadDays() {
      return own().leadDays
    },
    get leadWeekdays() {
      return own().leadWeekdays
    },
    get telling() {
      return own().telling
    },
    get whole() {
      return own().whole
    },
    get wholeWeight() {
      return own().wholeWeight
    },
    get names() {
      return own().names
    },
    get spread() {
      return own().spread
    },
  }
}

type Surroundings = Omit<ArticleContext, 'doc' | 'reading' | 'statements'>

function surroundingsOf(doc: Doc, reading: Reading): Surroundings {
  const sentences = sentencesOf(doc, reading)
  const leading = sentences.filter((s) => s.lead)
  const lead = mergeBags(leading.map((s) => s.bag))
  const whole = mergeBags(sentences.map((s) => s.bag))
  return {
    sentences,
    lead,
    leadWeight: total(lead),
    leadDays: leading.flatMap((s) => s.days.filter((d) => d.precision === 'day' && d.anchor === null)),
    leadWeekdays: new Set(leading.flatMap((s) => [...s.weekdays])),
    telling: tellingOf(sentences, reading),
    whole,
    wholeWeight: total(whole),
    names: new Set(sentences.flatMap((s) => [...s.names])),
    spread: spreadOf(sentences),
  }
}

function sentencesOf(doc: Doc, reading: Reading): SentenceContext[] {
  const names = nameOffsets(reading)
  const numbers = numberOffsets(reading)
  const leadEnd = leadSentences(reading)
  const bySentence = groupBy(reading.statements, (s) => s.sentence)
  return reading.sentences.map((sentence, index): SentenceContext => {
    const { bag, named, canon } = bagOf(sentence, names, numbers)
    const statements = bySentence.get(index) ?? []
    return {
      ...marksIn(doc, sentence, numbers),
      sentence,
      bag,
      weight: total(bag),
      canon,
      names: named,
      days: statements.flatMap(({ value }) => (value.kind === 'date' && isDated(value) ? [value] : [])),
      places: statements.filter((s): s is Statement<PlaceValue> => s.value.kind === 'place').map((s) => s.value),
      sum: sentence.terms.some(isSum),
      lead: index < leadEnd,
      weekdays: new Set(sentence.terms.filter(isWeekday)),
    }
  })
}

/** Share of the lighter bag that the other holds as well, from 0 to 1. */
export function containment(a: Bag, aWeight: number, b: Bag, bWeight: number): number {
  const least = Math.min(aWeight, bWeight)
  return least === 0 ? 0 : shared(a, b) / least
}

function spreadOf(sentences: readonly SentenceContext[]): Map<string, number> {
  const spread = new Map<string, number>()
  for (const { bag } of sentences) for (const term of bag.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  return spread
}

/**
 * How much a shared term tells two sentences of these two articles from their other sentences: what both articles say in
 * every other sentence tells little. Depends on the two articles alone, so that a third changes nothing between them.
 */
export function pairWeight(left: ArticleContext, right: ArticleContext, term: string, weight: number): number {
  return weight / (1 + Math.log2(Math.max(left.spread.get(term) ?? 1, right.spread.get(term) ?? 1)))
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

function mergeBags(bags: readonly Bag[]): Bag {
  const all = new Map<string, number>()
  for (const bag of bags) for (const [term, weight] of bag) all.set(term, weight)
  return all
}

interface SentenceBag {
  readonly bag: Map<string, number>
  readonly named: Set<string>
  readonly canon: (string | null)[]
}

/** A bag of one sentence; each term counts once, under the class of its happening or its country where it has one. */
function bagOf(sentence: ReadSentence, names: ReadonlySet<number>, numbers: ReadonlySet<number>): SentenceBag {
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

function weigh(term: string, inName: boolean): { term: string; weight: number } | null {
  const country = countryBehind(term)
  if (country) return { term: country, weight: COUNTRY_WEIGHT }
  if (inName) return { term, weight: NAME_WEIGHT * Math.max(rarity(term), 0.5) }
  if (/^\d{3,}$/u.test(term)) return { term, weight: IDENTIFIER_WEIGHT }
  if (/\d/u.test(term)) return null
  const event = eventClass(term)
  return event ? { term: `@${event}`, weight: Math.min(EVENT_WEIGHT, rarity(term) + COMMON_EVENT) } : { term, weight: rarity(term) }
}

const countries = new Map<string, string | null>()

/** "russian", "moscow", "kremlin": one actor. */
function countryBehind(term: string): string | null {
  const known = countries.get(term)
  if (known !== undefined) return known
  const actor = term.length > 3 && /^\p{L}+$/u.test(term) ? actorOf(term) : null
  const country = actor === null ? null : `#${actor}`
  countries.set(term, country)
  return country
}

/** Offsets of all words inside names. */
function nameOffsets(reading: Reading): Set<number> {
  const spans = reading.entities.flatMap((e) => e.mentions).sort((a, b) => a.start - b.start)
  return offsetsInside(reading, spans)
}

/** Offsets of all words inside quantities and dates: those are compared as values, not as words. */
function numberOffsets(reading: Reading): Set<number> {
  const spans = reading.statements
    .filter(({ value }) => value.kind === 'quantity' || (value.kind === 'date' && isDated(value)))
    .map((s) => s.span)
  return offsetsInside(reading, spans)
}

function offsetsInside(reading: Reading, spans: readonly { start: number; end: number }[]): Set<number> {
  const inside = new Set<number>()
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  for (const sentence of reading.sentences) {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= sentence.start) next++
    for (let k = next; k < sorted.length; k++) {
      const span = sorted[k]
      if (!span || span.start >= sentence.end) break
      for (const at of sentence.at) if (at >= span.start && at < span.end) inside.add(at)
    }
  }
  return inside
}

function leadSentences(reading: Reading): number {
  const body = reading.sentences.findIndex((s) => s.block !== 'title' && s.block !== 'heading' && s.block !== 'byline')
  return Math.max(body, 0) + LEAD_SENTENCES
}

/** Rare words tell the story of an article; enough of them to find its siblings, not all. */
const MOST_TELLING = 60
/** Names tell a story better than the words that are rare in print. */
const NAME_RANK = 4
const TELLING = 0.9
/** A headline or a summary has few rare words: it is found by its less rare ones as well. */
const TELLING_IN_SHORT = 0.35
const FEW_SENTENCES = 3

function tellingOf(sentences: readonly SentenceContext[], { entities }: Reading): Bag {
  const counts = new Map<string, number>()
  const least = sentences.length <= FEW_SENTENCES ? TELLING_IN_SHORT : TELLING
  for (const { bag, lead, names } of sentences) {
    for (const [term, weight] of bag)
      if (weight >= least) counts.set(term, (counts.get(term) ?? 0) + weight * (lead ? 2 : 1) * (names.has(term) ? NAME_RANK : 1))
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const whole = entities.filter((e) => /\s/u.test(e.name)).map((e) => `=${e.name.toLowerCase()}`)
  return new Map([...whole.slice(0, MOST_TELLING), ...ranked.slice(0, MOST_TELLING).map(([term]) => term)].map((term) => [term, 1]))
}

/** Content words looked at on either side. */
const AROUND = 3

/** The words next to a statement, in the form in which they are compared. */
export function around({ sentence, canon }: SentenceContext, { span }: Statement): Set<string> {
  const before = sentence.at.findLastIndex((at) => at < span.start)
  const after = sentence.at.findIndex((at) => at >= span.end)
  const words = [...canon.slice(Math.max(0, before - AROUND + 1), before + 1), ...(after < 0 ? [] : canon.slice(after, after + AROUND))]
  return new Set(words.filter((w): w is string => w !== null))
}
