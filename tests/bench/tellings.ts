/** How one outlet tells a happening: headline, lead, facts in words and an order of its own, voices and background, some 5 KB. */

import { type Facts, fill, nameFrom, pick, type Random, randomOf, shuffled, WORDS } from './grammar.ts'
import { type Happening, numberOf, printed } from './happenings.ts'

export interface Article {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly text: string
}

/** Each event is told by so many outlets. */
export const TELLINGS = 5

// About 5 KB, the usual length of a news article of 800 words.
const LENGTH = 5000
const DAY = 86_400_000

export interface Telling {
  readonly happening: Happening
  /** Which of the outlets, from 0. */
  readonly outlet: number
  /** The facts as this outlet has them. */
  readonly facts: Facts
  /** The day on which it says it happened. */
  readonly day: number
  /** Told days later, with a count that has risen. */
  readonly later: boolean
}

export function writeArticle(telling: Telling): Article {
  const { happening, outlet, later } = telling
  const random = randomOf(happening.number * 100 + outlet + 7)
  const facts = { ...telling.facts, ...datesOf(telling.day, outlet), roughly: roughly(figureOf(telling)) }
  const published = new Date(happening.day + (later ? 3 : outlet % 2 === 0 ? 2 : 1) * DAY).toISOString().slice(0, 10)
  const title = fill(nth(happening.kind.titles, happening.number + outlet), facts, random)
  return { id: idOf(happening.number, outlet), title, publisher: outletName(random), published, text: bodyOf(telling, facts, random) }
}

export function idOf(event: number, outlet: number): string {
  return `e${event}-${outlet}`
}

function figureOf({ happening, facts }: Telling): number {
  return numberOf(facts[happening.kind.figure])
}

function outletName(random: Random): string {
  const first = pick(random, WORDS['outlet-starts'] ?? [])
  return `${fill('{village}', {}, random)} ${first} ${pick(random, WORDS['outlet-ends'] ?? [])}`
}

/** What happened first, then its circumstances among voices and background, least important last. */
function bodyOf(telling: Telling, facts: Facts, random: Random): string {
  const { happening, outlet, later } = telling
  const { kind } = happening
  const sayings = sayingsOf(happening.number, outlet)
  const anyone = strangersOf(happening.number, outlet, random)
  const line = (template: string): string => {
    const saying = template.includes('aying}') ? fill(sayings.shift() ?? '', facts, random) : ''
    return fill(template, { ...facts, saying }, random, anyone)
  }
  const lead = later && kind.later ? kind.later : nth(kind.leads, outlet)
  const details = detailsOf(telling).map(line)
  const person = line(nth(kind.person, outlet))
  const second = facts.before === undefined || outlet % 2 === 1 ? [] : [line(kind.second)]
  const past = outlet % 2 === 0 ? [] : [line(kind.past)]
  const voices = Array.from({ length: VOICES }, (_, i) => line(nth(WORDS.voices ?? [], outlet + i)))
  const background = shuffled(random, backgroundOf(happening.number, outlet).map(line))
  const closing = stretch('closing-lines', happening.number, outlet, 2).map(line)
  const briefs = stretch('brief-lines', happening.number, outlet, 4).map(line)
  const news = [line(lead), ...details.slice(0, 2), person, ...second, ...details.slice(2), ...past]
  return paragraphs(cut(mixed(news, voices, background), [...closing, ...briefs]), random)
}

/** An outlet leaves one circumstance out and orders the others in its own way. */
function detailsOf({ happening, outlet }: Telling): string[] {
  const told = happening.kind.details.map((wordings) => nth(wordings, outlet))
  const left = (happening.number + outlet * 2) % told.length
  return told.slice(left + 1).concat(told.slice(0, left))
}

/** The stretch of a list that this outlet takes its sentences from: no other outlet of the event shares it. */
function stretch(list: string, event: number, outlet: number, length: number): string[] {
  const order = shuffled(randomOf(event * 7 + list.length), WORDS[list] ?? [])
  return Array.from({ length }, (_, i) => nth(order, outlet * length + i))
}

// With those of the firm and of the end, no more than an outlet has sayings of its own.
const VOICES = 5

function sayingsOf(event: number, outlet: number): string[] {
  return stretch('sayings', event, outlet, 8)
}

/** People whom no other outlet has met: those of one event never have names that are alike by chance. */
function strangersOf(event: number, outlet: number, random: Random): () => string {
  const starts = stretch('surname-starts', event, outlet, STRANGERS)
  let next = 0
  return () => nameFrom(starts[next++ % STRANGERS] ?? '', random)
}

const STRANGERS = 22

function backgroundOf(event: number, outlet: number): string[] {
  const of = (list: string, length: number) => stretch(list, event, outlet, length)
  return [...of('town-lines', 4), ...of('office-lines', 4), ...of('firm-lines', 2), ...of('general-lines', 8), ...of('aside-lines', 8)]
}

/** Three sentences of news, then news, voices and background in turn. */
function mixed(news: readonly string[], voices: readonly string[], background: readonly string[]): string[] {
  const rest = [...news.slice(3)]
  const said = [...voices]
  const all = background.flatMap((sentence, i) => {
    const next = i % 2 === 0 ? rest.shift() : i % 3 === 1 ? said.shift() : undefined
    return next === undefined ? [sentence] : [next, sentence]
  })
  return [...news.slice(0, 3), ...all, ...rest, ...said]
}

/** As much of the sentences as makes the length, and the end. */
function cut(sentences: readonly string[], closing: readonly string[]): string[] {
  let length = closing.join(' ').length
  const kept = sentences.filter((sentence) => {
    length += sentence.length + 1
    return length < LENGTH
  })
  return [...kept, ...closing]
}

function paragraphs(sentences: readonly string[], random: Random): string {
  const blocks: string[] = []
  for (let i = 0; i < sentences.length; ) {
    const length = i === 0 ? 1 : 1 + Math.floor(random() * 4)
    blocks.push(sentences.slice(i, i + length).join(' '))
    i += length
  }
  return `${blocks.join('\n\n')}\n`
}

/** Each outlet has its own way with dates; the wrong one gives it in full. */
function datesOf(day: number, outlet: number): Facts {
  const date = new Date(day)
  const [number, year] = [date.getUTCDate(), date.getUTCFullYear()]
  const month = nth(WORDS.months ?? [], date.getUTCMonth())
  const weekday = nth(WORDS.weekdays ?? [], date.getUTCDay())
  const styles = [
    `on ${number} ${month} ${year}`,
    `on ${month} ${number}, ${year}`,
    `on ${weekday}, ${number} ${month} ${year}`,
    `on ${weekday}`,
    `on ${number} ${month}`,
  ]
  return { date: nth(styles, outlet) }
}

/** As headlines round: up from eight, down to two. */
function roughly(count: number): string {
  const ten = count < 100 ? 10 : 100
  const part = (count % ten) / ten
  if (part >= 0.75) return `nearly ${printed(count - (count % ten) + ten)}`
  return part > 0 && part <= 0.25 && count > ten ? `more than ${printed(count - (count % ten))}` : printed(count)
}

function nth(list: readonly string[], index: number): string {
  return list[index % Math.max(1, list.length)] ?? ''
}

/** A reprint by another outlet: a word changed here and there, but not in quotations, and the end cut. */
export function reprint(text: string, random: Random): string {
  const blocks = text.trim().split('\n\n')
  return `${blocks
    .slice(0, -2)
    .map((block) => (!block.includes('"') && random() < 0.5 ? block.replace(/\bsaid\b/u, 'stated').replace(/\babout\b/u, 'around') : block))
    .join('\n\n')}\n`
}
