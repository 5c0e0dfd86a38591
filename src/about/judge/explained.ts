/** Whether a difference has another cause than that the articles disagree: one reports the other's value as well, or counts its days from another week. */

import type { Comparison, Statement } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import { isOtherWeek } from './other-days.ts'
import type { Placed } from './placed.ts'

/** A comparison with how surely it is about one thing. */
export interface Scored {
  readonly accepted: boolean
  readonly score: number
  readonly comparison: Comparison
}

/** One weekday of two weeks; or one of the two articles also gives the other's value for the same thing, as surely: it reports both. */
export function explained(mine: Scored, accepted: readonly Scored[], articles: readonly [ArticleContext, ArticleContext]): boolean {
  const { left, right } = mine.comparison
  if (isOtherWeek(left.value, right.value)) return true
  if (prints(articles[1], right.sentence, left) || prints(articles[0], left.sentence, right)) return true
  return accepted.some(({ comparison: other, score }) => {
    if (other.relation === 'conflict' || other.relation === 'unknown') return false
    if (other.left !== left && other.right !== right) return false
    const beside = other.left === left ? other.right.sentence === right.sentence : other.left.sentence === left.sentence
    return beside || score >= mine.score - MUCH_WEAKER
  })
}

/** "4.2, which was originally rated as 4.4": a measure that was corrected, and is told so. Counts have parts, and wholes beside them. */
export function tellsBoth({ statement: a, article }: Placed, { statement: b, article: other }: Placed): boolean {
  if (a.value.kind !== 'quantity' || a.value.role === null || a.value.dimension === 'count') return false
  return prints(other, b.sentence, a) || prints(article, a.sentence, b)
}

/** The sentence also has the other's number, or two that add up to it: "originally rated at 4.4", "109 passengers and 15 crew". */
function prints(article: ArticleContext, sentence: number, { value }: Statement): boolean {
  if (value.kind !== 'quantity' || value.stated === null || value.stated < 2) return false
  const { role, stated } = value
  const numbers = article.statements.flatMap((s) => {
    if (s.sentence !== sentence || s.value.kind !== 'quantity') return []
    const number = s.value.stated ?? (s.value.min === 1 ? 1 : null)
    return number !== null && (s.value.role === null || s.value.role === role) ? [number] : []
  })
  return numbers.some((n, i) => n === stated || numbers.slice(i + 1).some((m) => n + m === stated))
}

/** A statement so much less surely about the same thing explains nothing. */
const MUCH_WEAKER = 1.5
