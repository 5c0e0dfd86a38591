/** What speaks against two dates being the day of one thing, whatever the words around them share. */

import { daysBetween } from '../../compare/days.ts'
import { isDated, relate } from '../../compare/index.ts'
import type { Value } from '../../model.ts'
import { mayComeAgain } from '../days/dated-deeds.ts'
import { hasTellingNumber } from './attribute.ts'
import type { Placed } from './placed.ts'

/**
 * A weekday of no known week, a time of no known day, and two days of one week for what comes again within it: a vote, a game, a meeting.
 * See occasions.yaml and deed-days.ts for what does not come again.
 */
export function comesAgain(left: Placed, right: Placed): boolean {
  const [a, b] = [left.statement.value, right.statement.value]
  if (a.kind !== 'date' || b.kind !== 'date' || relate(a, b).relation !== 'conflict') return false
  if (!isDated(a) || !isDated(b) || a.from === b.from) return true
  return mayComeAgain(left.statement.frame?.event ?? '') && Math.abs(daysBetween(a.from, b.from)) < WEEK && !shareNumber(left, right)
}

/** "Won with 24,131 votes": no second vote of the week comes to the same number. */
function shareNumber(left: Placed, right: Placed): boolean {
  const theirs = new Set(right.sentence.figures.map(({ value }) => value.stated))
  return left.sentence.figures.some(({ value }) => hasTellingNumber(value) && theirs.has(value.stated))
}

/** Days. */
const WEEK = 7

/** "On Wednesday" counts from the day of publication; an article that is put out a week later means the same Wednesday. */
export function isOtherWeek(a: Value, b: Value): boolean {
  if (a.kind !== 'date' || b.kind !== 'date' || !(a.relative || b.relative)) return false
  return a.precision === 'day' && b.precision === 'day' && daysBetween(a.from, b.from) % WEEK === 0
}

/** A reprint follows within so many days; what is told again a week later in the same words may well be another week's. */
const REPRINTED = 4

/**
 * "Today" in a reprint of the next day, "resigns on Friday", which may look back or ahead: the words are the same, and only the days of
 * publication make two days of them.
 */
export function sameWords(left: Placed, right: Placed): string | null {
  const [a, b] = [left.statement, right.statement]
  if (a.value.kind !== 'date' || b.value.kind !== 'date' || !a.value.relative || !b.value.relative) return null
  if (a.said.toLowerCase() !== b.said.toLowerCase() || (a.value.from === b.value.from && a.value.to === b.value.to)) return null
  const apart = Math.abs(daysBetween(left.article.doc.published ?? '', right.article.doc.published ?? ''))
  return apart <= REPRINTED ? 'the same words, counted from two days of publication' : null
}

const DETERMINER = /\b(?:the|a|an|its|their|his|her|this|that|'s|\u2019s)\s$/iu
const NOUN_BEHIND = /^\s\p{L}/u

/** "The 2016 census", "the 1932 Olympics": the year tells which, not when. */
export function isPartOfName({ statement: { value, span }, article: { doc } }: Placed): boolean {
  if (value.kind !== 'date' || value.precision !== 'year') return false
  return (
    DETERMINER.test(doc.text.slice(Math.max(0, span.start - 8), span.start)) && NOUN_BEHIND.test(doc.text.slice(span.end, span.end + 2))
  )
}
