/** Whether two numbers without a role measure one thing, in two articles that surely tell one happening. */

import { comparable } from '../../compare/quantity/measure.ts'
import { asCounted } from '../../lexicon/counted.ts'
import { isPeople, rarity } from '../../lexicon/words.ts'
import type { Evidence, QuantityValue, Statement } from '../../model.ts'
import { type ArticleContext, around, pairWeight } from '../article/context.ts'
import { isShownAsOne } from '../bond/main-matter.ts'
import { hasTellingNumber } from './attribute.ts'
import type { Between, Placed } from './placed.ts'

/** A word beside both values tells what they measure if it is at least this rare in the two articles. */
const TELLING_WORD = 0.3

/** The same noun counted, a word beside both that the articles do not say all the time, or the only such number in each. */
export function sameMeasure(between: Between): boolean {
  const { left, right, bond } = between
  if (!isShownAsOne(bond) && !bond.copy) return false
  const [x, y] = [left.statement.value, right.statement.value]
  if (x.kind !== 'quantity' || y.kind !== 'quantity') return false
  if (x.dimension === 'count' && y.dimension === 'count') return x.role === y.role && sameCounted(x.counted, y.counted)
  return sharesWord(left, right) || (timesApart(x, y) <= NEAR && isOnly(left) && isOnly(right))
}

function sameCounted(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !isPeople(a) && asCounted(a) === asCounted(b)
}

function sharesWord(left: Placed, right: Placed): boolean {
  const theirs = around(right.sentence, right.statement)
  return [...around(left.sentence, left.statement)].some(
    (word) =>
      theirs.has(word) &&
      !left.sentence.names.has(word) &&
      !/^[#@]/u.test(word) &&
      pairWeight(left.article, right.article, word, rarity(word)) >= TELLING_WORD,
  )
}

/** The article gives no other number of this dimension and unit. */
function isOnly({ statement, article }: Placed): boolean {
  const { value } = statement
  if (value.kind !== 'quantity' || value.dimension === 'count' || value.dimension === 'number') return false
  return numbersLike(article, value).every((other) => other.stated === value.stated)
}

/** One number of at least three figures in one unit: two articles of one story that print it mean one thing. */
export function sameNumber({ left, right }: Between): Evidence | null {
  const [x, y] = [left.statement.value, right.statement.value]
  if (x.kind !== 'quantity' || y.kind !== 'quantity' || x.stated !== y.stated || !hasTellingNumber(x)) return null
  if (x.dimension !== y.dimension || x.unit !== y.unit) return null
  return { name: 'same number', weight: 2, detail: String(x.stated) }
}

/** In one happening, the only number in its role that each of the two articles gives, where it is no count of people. */
export function onlyInRole({ left, right, bond }: Between): Evidence | null {
  if (!isShownAsOne(bond) || !isOnlyInRole(left) || !isOnlyInRole(right)) return null
  const [x, y] = [left.statement.value, right.statement.value]
  if (x.kind !== 'quantity' || y.kind !== 'quantity' || timesApart(x, y) > FAR) return null
  const thing = sameCounted(x.counted, y.counted)
  return { name: 'only one', weight: thing ? 1.9 : 1.3, detail: 'each article gives one such number' }
}

function isOnlyInRole({ statement: { value: mine }, article }: Placed): boolean {
  if (mine.kind !== 'quantity' || mine.role === null || mine.dimension === 'count' || mine.dimension === 'age') return false
  return article.statements.every(({ value }) => value.kind !== 'quantity' || value.role !== mine.role || value.stated === mine.stated)
}

function numbersLike(article: ArticleContext, { dimension, unit }: QuantityValue): QuantityValue[] {
  return article.statements.flatMap(({ value }: Statement) =>
    value.kind === 'quantity' && value.dimension === dimension && value.unit === unit && value.stated !== null ? [value] : [],
  )
}

/** Two values of one thing are seldom further apart than this; of two things they mostly are. */
const NEAR = 2
const FAR = 8

/** How near the two numbers are speaks for and against their measuring one thing. */
export function nearValue({ left, right }: Between): Evidence | null {
  const [x, y] = [left.statement.value, right.statement.value]
  if (x.kind !== 'quantity' || y.kind !== 'quantity' || (x.role !== null && y.role !== null) || x.stated === y.stated) return null
  const times = timesApart(x, y)
  if (times <= NEAR) return { name: 'near value', weight: 0.5, detail: '' }
  return times > FAR ? { name: 'far value', weight: -1.5, detail: '' } : null
}

/** How many times the one is the other, in one unit; infinite where they have none. */
export function timesApart(a: QuantityValue, b: QuantityValue): number {
  const [x, y] = comparable(a, b) ?? []
  if (!x || !y || x.min <= 0 || y.min <= 0) return Infinity
  return Math.max(x.min / y.min, y.min / x.min)
}
