/** Statements with their surroundings, and the pairs of them that may be values of one thing, through an index. */

import type { Statement } from '../../model.ts'
import { addTo, type Multimap } from '../../structures/multimap.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import type { Likeness } from '../bond/align.ts'
import type { Bond } from '../bond/main-matter.ts'
import { attributeKeys } from './attribute.ts'

/** A statement with its surroundings. */
export interface Placed {
  readonly statement: Statement
  readonly sentence: SentenceContext
  readonly article: ArticleContext
}

/** What two statements of two articles have in common beside themselves. */
export interface Between {
  readonly left: Placed
  readonly right: Placed
  readonly bond: Bond
  /** Set where the two sentences share most of their telling words: how alike they, or the clauses around the values, are. */
  readonly alignment: Likeness | null
  /** The two like sentences differ in a content word beside the number: they may be about two things. */
  readonly substituted: boolean
}

export function candidatePairs(left: ArticleContext, right: ArticleContext): [Placed, Placed][] {
  const { index } = indexOf(right)
  return indexOf(left).placed.flatMap(({ placed, keys }) => {
    const others = new Set(keys.flatMap((key) => index.get(key) ?? []))
    return [...others].map((b): [Placed, Placed] => [placed, b])
  })
}

interface Indexed {
  readonly placed: readonly { readonly placed: Placed; readonly keys: readonly string[] }[]
  readonly index: ReadonlyMap<string, readonly Placed[]>
}

function indexOf(article: ArticleContext): Indexed {
  return indexed(article.sentences, article)
}

/** Made once for each article while it is at hand, however many it is compared with. */
const indexed = oncePer((_: readonly SentenceContext[], article: ArticleContext): Indexed => {
  const placed = place(article).map((p) => ({ placed: p, keys: attributeKeys(p.statement) }))
  const index: Multimap<string, Placed> = new Map()
  for (const { placed: p, keys } of placed) for (const key of keys) addTo(index, key, p)
  return { placed, index }
})

function place(article: ArticleContext): Placed[] {
  return article.statements.flatMap((statement) => {
    const sentence = article.sentences[statement.sentence]
    return sentence ? [{ statement, sentence, article }] : []
  })
}

/** All statements of an article with their surroundings. */
export function placedOf(article: ArticleContext): Placed[] {
  return indexOf(article).placed.map((p) => p.placed)
}
