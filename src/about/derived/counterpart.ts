/** The number of an article that counts or measures what a number of its headline does. */

import { shared } from '../article/bag.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { type Amount, amountOf, isQuantity, type Quantity } from './amounts.ts'
import { isOneUnit, isTime, sharesNoun } from './follows.ts'

export interface Counterpart {
  readonly statement: Quantity
  readonly amount: Amount
  /** It counts the very same: another number of another thing says nothing. */
  readonly sure: boolean
}

/** What two sentences must share beside the number for the two numbers to be about one thing. */
const ABOUT_ONE_THING = 0.6
/** The first sentences of an article are about what its headline is about: less is enough. */
const IN_THE_LEAD = 0.3
/** The sentences before and after help to say what a number is about, for less. */
const BESIDE = 0.4

/** The one in the sentence that tells most of the same. */
export function counterpartOf(
  mine: Amount,
  sentence: SentenceContext,
  article: ArticleContext,
  body: readonly number[],
): Counterpart | null {
  let best: Counterpart | null = null
  let most = 0
  for (const i of body) {
    const there = article.sentences[i]
    if (!there) continue
    const common = shared(sentence.bag, there.bag) + BESIDE * (sharedWith(sentence, article, i - 1) + sharedWith(sentence, article, i + 1))
    if (mine.unit === null && common < (there.lead ? IN_THE_LEAD : ABOUT_ONE_THING)) continue
    for (const statement of article.statements) {
      if (statement.sentence !== i || !isQuantity(statement) || statement.value.stated === null) continue
      const amount = amountOf(statement.value)
      const likeness = amount ? likenessOf(mine, amount) : 0
      if (!amount || likeness === 0 || common + likeness <= most) continue
      most = common + likeness
      best = { statement, amount, sure: likeness >= SURE }
    }
  }
  return best
}

function sharedWith(sentence: SentenceContext, article: ArticleContext, index: number): number {
  const beside = article.sentences[index]
  return beside ? shared(sentence.bag, beside.bag) : 0
}

const SURE = 1

/** A number many times as large is not the one that was taken for it. */
const MOST_TIMES = 4
/** 0 where the two cannot count the same thing; more, the surer it is that they do. */
function likenessOf(a: Amount, b: Amount): number {
  if (b.subset || a.ordinal !== b.ordinal || !isNear(a, b)) return 0
  const roles = a.role !== null && a.role === b.role
  const clash = a.role !== null && b.role !== null && !roles
  const nouns = sharesNoun(a, b)
  if (a.ordinal) return nouns && !follow(b.value, a.value) ? 1.2 : 0
  if (a.unit !== null || b.unit !== null) return isOneMeasure(a, b) ? (clash ? 0.4 : roles || nouns || a.unit === 'age' ? 1.2 : 0.8) : 0
  if (clash) return 0
  if (nouns) return isNarrower(b, a) ? 0.9 : 1.2
  if (roles && (a.people === b.people || a.counted === null || b.counted === null)) return 1
  if (a.people && b.people) return 0.8
  return a.counted === null || b.counted === null || b.people ? 0.5 : 0
}

/** The age of a thing is told as "6,000-year-old" and as "6,000 years ago"; that of a person is not. */
function isOneMeasure(a: Amount, b: Amount): boolean {
  if (a.unit === 'age' || b.unit === 'age') return a.unit === b.unit || (isTime(b) && a.counted !== null && !a.people)
  return isOneUnit(a, b)
}

function isNear(a: Amount, b: Amount): boolean {
  return a.unit === 'age' || (a.value <= MOST_TIMES * b.value && b.value <= MOST_TIMES * a.value)
}

/** The first and the second are in one article. */
function follow(before: number, after: number): boolean {
  return before === 1 || after - before === 1
}

/** "six chicken sandwiches" for "sandwiches": a part of them. */
function isNarrower(a: Amount, b: Amount): boolean {
  return a.words.length > b.words.length && b.words.length === 1
}
