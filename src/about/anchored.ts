/** Dates that hang on another happening ("fifteen years after the arrest") against the day that another article gives that happening. */

import { show } from '../compare/index.ts'
import type { Comparison, DateValue, Statement } from '../model.ts'
import { type ArticleContext, pairWeight, type SentenceContext } from './context.ts'

type Dated = Statement & { readonly value: DateValue }

/** What the two sentences must share to tell one happening: its words, and two of its classes (an arrest and a death). */
const SHARED_WEIGHT = 1.2
const SHARED_EVENTS = 2

export function compareAnchored(left: ArticleContext, right: ArticleContext): Comparison[] {
  return [...against(left, right), ...against(right, left).map((c) => ({ ...c, left: c.right, right: c.left }))]
}

/** The days that `anchoring` puts its anchor on, against the days that `plain` gives it. */
function against(anchoring: ArticleContext, plain: ArticleContext): Comparison[] {
  return datesOf(anchoring)
    .filter(({ value }) => value.anchor !== null && value.precision === 'year')
    .flatMap((mine) =>
      datesOf(plain)
        .filter((theirs) => theirs.value.anchor === null && theirs.value.precision === 'day' && isApart(mine.value, theirs.value))
        .flatMap((theirs): Comparison[] => {
          const common = commonTerms(anchoring, mine.sentence, plain, theirs.sentence)
          const weight = common.reduce((sum, [, w]) => sum + w, 0)
          const events = common.filter(([term]) => term.startsWith('@') && term !== '@saying').length
          if (weight < SHARED_WEIGHT || events < SHARED_EVENTS) return []
          const detail = common
            .map(([term]) => term)
            .sort()
            .join(', ')
          return [
            {
              relation: 'conflict',
              reason: `${show(mine.value)} by its own count`,
              left: mine,
              right: theirs,
              evidence: [{ name: 'same words', weight: 2 + weight, detail }],
            },
          ]
        }),
    )
}

function datesOf(article: ArticleContext): Dated[] {
  return article.statements.filter((s): s is Dated => s.value.kind === 'date')
}

function isApart(a: DateValue, b: DateValue): boolean {
  return a.to < b.from || b.to < a.from
}

/** Terms of the one sentence that the other, or the one before it, has as well. */
function commonTerms(a: ArticleContext, i: number, b: ArticleContext, k: number): [string, number][] {
  const mine: SentenceContext | undefined = a.sentences[i]
  const theirs = [b.sentences[k - 1], b.sentences[k]]
  return [...(mine?.bag ?? [])].flatMap(([term, weight]): [string, number][] =>
    theirs.some((s) => s?.bag.has(term)) ? [[term, pairWeight(a, b, term, weight)]] : [],
  )
}
