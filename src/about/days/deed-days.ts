/** The day and hour of one deed that befalls one and the same no more than once, as two articles tell it: a death, an arrest, a landing. */

import { daysBetween } from '../../compare/days.ts'
import { isDated, relate } from '../../compare/index.ts'
import { relateNames } from '../../compare/names/index.ts'
import type { Comparison, DateValue, NameValue } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import { type Bond, isSurelyOne } from '../bond/main-matter.ts'
import { type Dated, type DeedDay, deedDaysOf, occasions } from './dated-deeds.ts'

/** Two articles, and what hangs them together. */
interface Bonded {
  readonly left: ArticleContext
  readonly right: ArticleContext
  readonly bond: Bond
}

/** Two days for one deed of one bearer; silent where either article gives the other's day as well. */
export function compareDeedDays({ left, right, bond }: Bonded): Comparison[] {
  if (bond.namesakes) return []
  const [mine, theirs] = [deedDaysOf(left), deedDaysOf(right)]
  return mine.flatMap((a): Comparison[] => {
    const others = theirs.filter((b) => isOneDeed(a, b, { left, right, bond }))
    const own = mine.filter((o) => isOneWay(o, a) && isOne(o.who, a.who))
    const [b] = others
    if (!b || own[0] !== a) return []
    const pairs = own.flatMap((x) => others.map((y) => relateDays(x.date, y.date).relation))
    const { relation, reason } = relateDays(a.date, b.date)
    if (pairs.some((other) => other !== 'conflict')) return []
    const evidence = [{ name: 'same deed', weight: SAME_DEED, detail: `the ${a.event} of ${a.who.name}` }]
    return [{ relation, reason, left: a.date, right: b.date, evidence }]
  })
}

/** As much as two independent pieces of evidence weigh. */
const SAME_DEED = 4

/** "On Friday", counted from two days of publication, is one Friday told twice or two: the words do not say. */
function relateDays(a: Dated, b: Dated): ReturnType<typeof relate> {
  const [x, y] = [a.value, b.value]
  const days = daysBetween(x.from, y.from)
  const weeks = x.relative && y.relative && x.recurs === null && y.recurs === null && days !== 0 && days % 7 === 0
  return weeks ? { relation: 'unknown', reason: 'one weekday of two weeks' } : relate(x, y)
}

function isOneDeed(a: DeedDay, b: DeedDay, { left, right, bond }: Bonded): boolean {
  const told = isSurelyOne(bond)
  if (occasions().once.includes(a.event))
    return a.event === b.event && isFull(a.who) && isFull(b.who) && isOne(a.who, b.who) && (told || tellAlike(left, right, a.who))
  const one = isOneWay(a, b) && (isOne(a.who, b.who) || isShortened(a.who, b.who))
  return told && !bond.stale && one && !areApart(a, b) && ofOneTime(a.date.value, b.date.value)
}

/** The leads share more than the name, which two people may have. */
function tellAlike(left: ArticleContext, right: ArticleContext, { name }: NameValue): boolean {
  const own = new Set(name.toLowerCase().split(/[\s.]+/u))
  const common = [...left.lead].filter(([term]) => right.lead.has(term) && !own.has(term))
  return common.reduce((sum, [, weight]) => sum + weight, 0) >= LEAST_SHARED
}

/** As much as two names, or two rare words, weigh. */
const LEAST_SHARED = 1.8

/** One class, or two words of one row: who resigned on Monday may be sacked on Friday. */
function isOneWay(a: DeedDay, b: DeedDay): boolean {
  const { once, 'once-in-a-story': classes, deeds } = occasions()
  return (
    (a.event === b.event && (classes.includes(a.event) || once.includes(a.event))) ||
    deeds.some((row) => row.includes(a.lemma) && row.includes(b.lemma))
  )
}

function isOne(a: NameValue, b: NameValue): boolean {
  if (a.name.toLowerCase() === b.name.toLowerCase()) return true
  if (a.type !== b.type) return false
  const { relation } = relateNames(a.name, b.name, a.type === 'unknown' ? {} : { type: a.type })
  return relation === 'same' || relation === 'variant'
}

/** "Princess Liwayway", taken for a person, and "MV Princess Liwayway": what is not known to be of another kind may be the ship. */
function isShortened(a: NameValue, b: NameValue): boolean {
  const [mine, theirs] = [a, b].map(({ name }) => name.toLowerCase().split(/\s+/u)) as [string[], string[]]
  return OF_THINGS.has(a.type) !== OF_THINGS.has(b.type) && (mine.every((w) => theirs.includes(w)) || theirs.every((w) => mine.includes(w)))
}

const OF_THINGS: ReadonlySet<NameValue['type']> = new Set(['vessel', 'other', 'unknown'])

/** Many are called Smith. */
function isFull({ type, name }: NameValue): boolean {
  return type === 'person' && /\S\s+\S/u.test(name.trim())
}

/** Both name somebody or some place beside the deed, or say what for, and nothing is the same; a thing is sold and sails in many places. */
function areApart(a: DeedDay, b: DeedDay): boolean {
  const [mine, theirs] = [a.names.length > 0, b.names.length > 0]
  if (mine && theirs ? !a.names.some((x) => b.names.some((y) => isOne(x, y))) : mine !== theirs && a.who.type !== 'person') return true
  return a.words.length > 0 && b.words.length > 0 && !a.words.some((w) => b.words.includes(w))
}

/** A story tells what happened in a few weeks; an arrest of years ago is another. */
function ofOneTime(a: DateValue, b: DateValue): boolean {
  if (a.precision !== b.precision) return false
  return a.precision !== 'day' || !isDated(a) || !isDated(b) || Math.abs(daysBetween(a.from, b.from)) <= LONGEST_STORY
}

/** Days. */
const LONGEST_STORY = 31
