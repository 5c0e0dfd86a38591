/** Numbers that stand in one place of two sentences that are otherwise almost the same, whatever they are said to count. */

import type { Statement } from '../model.ts'
import type { AlignedSentences } from './changes.ts'
import { type ArticleContext, around, type SentenceContext } from './context.ts'

/** Sentences less alike than this may be of one mould. */
const ALIKE = 0.55
const FEWEST_WORDS = 5

/** The one number of each sentence that the other does not have, where the words around them are the same. */
export function numberCounterparts(
  left: ArticleContext,
  right: ArticleContext,
  aligned: readonly AlignedSentences[],
): [Statement, Statement][] {
  return aligned.flatMap(({ left: i, right: k, alignment }): [Statement, Statement][] => {
    if (alignment.similarity < ALIKE || alignment.common < FEWEST_WORDS) return []
    const mine = numbersOf(left, i)
    const theirs = numbersOf(right, k)
    const a = mine.filter((s) => !theirs.some((o) => sameNumber(s, o)))
    const b = theirs.filter((s) => !mine.some((o) => sameNumber(s, o)))
    const [x, y] = [a[0], b[0]]
    const alone = a.length === 1 && b.length === 1 && x && y
    return alone && alike(left.sentences[i], x, right.sentences[k], y) ? [[x, y]] : []
  })
}

function numbersOf(article: ArticleContext, sentence: number): Statement[] {
  return article.statements.filter(
    (s) => s.sentence === sentence && s.value.kind === 'quantity' && s.value.dimension !== 'ordinal' && s.value.min !== null,
  )
}

function sameNumber(a: Statement, b: Statement): boolean {
  return a.value.kind === 'quantity' && b.value.kind === 'quantity' && a.value.min === b.value.min && a.value.max === b.value.max
}

function alike(a: SentenceContext | undefined, x: Statement, b: SentenceContext | undefined, y: Statement): boolean {
  if (!a || !b || x.value.kind !== 'quantity' || y.value.kind !== 'quantity' || x.value.dimension !== y.value.dimension) return false
  const theirs = around(b, y)
  return [...around(a, x)].filter((word) => theirs.has(word)).length >= 2
}
