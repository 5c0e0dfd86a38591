/** Dates that hang on another happening ("fifteen years after the arrest") against the day that another article gives that happening. */

import { show } from '../compare/index.ts'
import type { Comparison, DateValue, Statement } from '../model.ts'
import type { ArticleContext } from './article/context.ts'

type Dated = Statement & { readonly value: DateValue }

/** What the two sentences must share to tell one happening: two of its classes (an arrest and a death) and two rare words. */
const SHARED_EVENTS = 2
const SHARED_RARE = 2
const RARE = 0.9

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
          const events = common.filter(([term]) => term.startsWith('@') && term !== '@saying').length
          const rare = common.filter(([term, weight]) => weight >= RARE && !term.startsWith('#')).length
          if (events < SHARED_EVENTS || rare < SHARED_RARE) return []
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
              evidence: [{ name: 'same words', weight: events + rare, detail }],
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

/** Terms of the one sentence that the other, or the one before it, has as well, with their weights. */
function commonTerms(a: ArticleContext, i: number, b: ArticleContext, k: number): [string, number][] {
  const theirs = [b.sentences[k - 1], b.sentences[k]]
  return [...(a.sentences[i]?.bag ?? [])].filter(([term]) => theirs.some((s) => s?.bag.has(term)))
}
