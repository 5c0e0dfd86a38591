/** Numbers that stand in one place of two sentences that are otherwise the same, whatever they are said to count. */

import type { Statement } from '../model.ts'
import { alignAround } from './align.ts'
import type { AlignedSentences } from './changes.ts'
import type { ArticleContext } from './context.ts'
import { type Bond, SAME_SENTENCE } from './main-matter.ts'

/** Where nothing but the number may differ; and where the articles share other sentences, a little more. */
const ALIKE = 0.9
const ALIKE_IN_COPIES = 0.75
const FEWEST_WORDS = 7

/** Numbers that the other sentence does not have, paired where the words around them are the same. */
export function numberCounterparts(
  left: ArticleContext,
  right: ArticleContext,
  aligned: readonly AlignedSentences[],
  bond: Bond,
): [Statement, Statement][] {
  const alike = bond.copy || bond.one || bond.anchors.includes(SAME_SENTENCE) ? ALIKE_IN_COPIES : ALIKE
  return aligned.flatMap(({ left: i, right: k }) => {
    const mine = numbersOf(left, i)
    const theirs = numbersOf(right, k)
    const a = mine.filter((s) => !theirs.some((o) => sameNumber(s, o)))
    const b = theirs.filter((s) => !mine.some((o) => sameNumber(s, o)))
    return a.flatMap((x): [Statement, Statement][] => {
      const best = b
        .map((y) => ({ y, ...likeness(left, x, right, y) }))
        .sort((p, q) => q.similarity - p.similarity || p.y.span.start - q.y.span.start)[0]
      return best && best.similarity >= alike && best.common >= FEWEST_WORDS ? [[x, best.y]] : []
    })
  })
}

function likeness(left: ArticleContext, x: Statement, right: ArticleContext, y: Statement): { similarity: number; common: number } {
  const [a, b] = [left.sentences[x.sentence], right.sentences[y.sentence]]
  if (!a || !b || x.value.kind !== 'quantity' || y.value.kind !== 'quantity' || x.value.dimension !== y.value.dimension)
    return { similarity: 0, common: 0 }
  return alignAround(a.sentence, x.span, b.sentence, y.span)
}

function numbersOf(article: ArticleContext, sentence: number): Statement[] {
  return article.statements.filter(
    (s) => s.sentence === sentence && s.value.kind === 'quantity' && s.value.dimension !== 'ordinal' && s.value.min !== null,
  )
}

function sameNumber(a: Statement, b: Statement): boolean {
  return a.value.kind === 'quantity' && b.value.kind === 'quantity' && a.value.min === b.value.min && a.value.max === b.value.max
}
