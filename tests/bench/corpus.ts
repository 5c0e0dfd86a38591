/** Plans the corpora of the benchmark: which events are told by which outlets, with conflicts, copies and near misses planted. */

import { type Facts, familyName, fill, randomOf } from './grammar.ts'
import { type Happening, happening, numberOf, printed, unrounded } from './happenings.ts'
import { type Article, idOf, reprint, TELLINGS, type Telling, writeArticle } from './tellings.ts'

export type { Article } from './tellings.ts'
export { TELLINGS } from './tellings.ts'

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
  readonly claims: readonly Claim[]
}

/** The same `count` always gives the same articles; corpora of two sizes share their first events. */
export function makeCorpus(count: number): Corpus {
  const events = Array.from({ length: Math.ceil(count / TELLINGS) }, (_, i) => tellEvent(happening(i)))
  return {
    articles: events.flatMap((event) => event.articles).slice(0, count),
    planted: events.flatMap((event) => event.planted),
    copies: events.flatMap((event) => event.copies),
    claims: events.flatMap((event) => event.claims).slice(0, count),
  }
}

// Of five events one has a wrong number, one a wrong day, one a misspelt name, one a count that rises, and one nothing.
const PLANS = ['number', 'none', 'date', 'name', 'later'] as const
type Plan = (typeof PLANS)[number]

// The telling that is wrong: neither the first, which may be copied, nor the copy.
const ODD_ONE_OUT = 2
// The telling that comes days later.
const LATER = 3
const DAY = 86_400_000

function tellEvent(told: Happening): Corpus {
  const plan = PLANS[(told.number + Math.floor(told.number / PLANS.length)) % PLANS.length] ?? 'none'
  const written = Array.from({ length: TELLINGS }, (_, outlet) => writeArticle(telling(told, plan, outlet)))
  const articles = told.number % 2 === 0 ? withCopy(written, told.number) : written
  return {
    articles,
    planted: plantedIn(told, plan),
    copies: told.number % 2 === 0 ? [[idOf(told.number, 0), idOf(told.number, TELLINGS - 1)]] : [],
    claims: claimsOf(told, articles),
  }
}

function telling(told: Happening, plan: Plan, outlet: number): Telling {
  const odd = outlet === ODD_ONE_OUT
  const later = plan === 'later' && outlet === LATER && told.kind.later !== undefined
  const day = odd && plan === 'date' ? wrongDay(told) : told.day
  const facts = odd ? spoil(told, plan) : later ? { ...told.facts, later: risen(told), count: risen(told) } : told.facts
  return { happening: told, outlet, facts, day, later }
}

function spoil({ facts, kind }: Happening, plan: Plan): Facts {
  if (plan === 'number') return { ...facts, [kind.figure]: wrongNumber(facts[kind.figure]) }
  if (plan === 'name') return { ...facts, person: misspell(facts.person ?? ''), surname: familyName(misspell(facts.person ?? '')) }
  return facts
}

/** So far off that no rounding explains it. */
function wrongNumber(figure: string | undefined): string {
  const right = numberOf(figure)
  return printed(unrounded(right + Math.max(3, Math.round(right * 0.14))))
}

function risen({ facts, kind }: Happening): string {
  const first = numberOf(facts[kind.figure])
  return printed(first + Math.max(2, Math.round(first * 0.09)))
}

function wrongDay({ day }: Happening): number {
  return day - 4 * DAY
}

/** A consonant of the family name is misheard: one that no other spelling of the name would explain. */
function misspell(person: string): string {
  const before = person.search(/(?<= \p{L}{2,})[bdfgklmnprst](?=[aeiou])/u)
  const at = before < 0 ? person.search(/(?<= \p{L}{2,})[bdfgklmnprst]/u) : before
  const heard = MISHEARD[person.charAt(at)] ?? ''
  return person.slice(0, at) + heard + person.slice(at + 1)
}

const MISHEARD: Readonly<Record<string, string>> = {
  b: 'n',
  d: 'm',
  f: 'l',
  g: 'n',
  k: 'l',
  l: 'm',
  m: 't',
  n: 'r',
  p: 'r',
  r: 'n',
  s: 'm',
  t: 'l',
}

function plantedIn(told: Happening, plan: Plan): Planted[] {
  const { facts, kind, number, day } = told
  const sides = { one: idOf(number, 0), other: idOf(number, ODD_ONE_OUT) }
  const wrong = spoil(told, plan)
  const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)
  if (plan === 'number') return [{ check: 'conflicting-numbers', ...sides, values: [facts[kind.figure] ?? '', wrong[kind.figure] ?? ''] }]
  if (plan === 'date') return [{ check: 'conflicting-dates', ...sides, values: [isoDay(day), isoDay(wrongDay(told))] }]
  if (plan === 'name') return [{ check: 'conflicting-names', ...sides, values: [facts.person ?? '', wrong.person ?? ''] }]
  return []
}

/** The last outlet of every second event reprints the first. */
function withCopy(articles: readonly Article[], event: number): Article[] {
  const [first, last] = [articles[0], articles.at(-1)]
  return first && last ? [...articles.slice(0, -1), { ...last, text: reprint(first.text, randomOf(event * 3 + 1)) }] : [...articles]
}

/** One claim for each article: the main matter, or a sentence as the first outlet has it; with words of the article as its quote. */
function claimsOf(told: Happening, articles: readonly Article[]): Claim[] {
  return articles.map(({ id, text }, i) => {
    const sentences = text.split(/(?<=[.”"])\s+(?=[A-Z"])/u)
    const claim = i % 2 === 0 ? fill(told.kind.claim, told.facts, randomOf(1)) : (sentences[i] ?? '')
    return { id: `c-${id}`, claim, source: id, quote: sentences[i] ?? '' }
  })
}
