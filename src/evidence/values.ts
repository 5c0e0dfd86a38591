/** Finds the statements of a source that give a value of the claim: same attribute, and told of the same thing as far as the words go. */

import { attributeClash, attributeKeys } from '../about/attribute.ts'
import type { ArticleContext } from '../about/context.ts'
import { relate } from '../compare/index.ts'
import type { Relation, Statement } from '../model.ts'
import { coverageOf, type ReadClaim } from './passages.ts'

export interface ValueMatch {
  /** The statement of the claim. */
  readonly wanted: Statement
  /** The statement of the source. */
  readonly found: Statement
  readonly relation: Relation
  readonly coverage: number
}

/** Share of the claim's words around a value for it to be a value of the claim. */
const LISTED_AT = 0.3
const UNLISTED_AT = 0.5

/** For each value of the claim the best statements of the source: those that agree, else the one told nearest to the claim. */
export function matchValues(claim: ReadClaim, article: ArticleContext, listed: boolean): ValueMatch[] {
  return claim.statements.flatMap((wanted) => {
    const keys = new Set(attributeKeys(wanted))
    if (keys.size === 0) return []
    const candidates = article.statements
      .filter(
        (found) =>
          attributeKeys(found).some((key) => keys.has(key)) &&
          !attributeClash(wanted.value, found.value) &&
          wanted.negated === found.negated,
      )
      .map((found): ValueMatch => {
        const { relation } = relate(wanted.value, found.value)
        return { wanted, found, relation, coverage: coverageOf(claim, article, found.sentence) }
      })
      .filter((m) => m.relation !== 'unknown' && m.coverage >= (listed ? LISTED_AT : UNLISTED_AT))
      .sort((a, b) => b.coverage - a.coverage || a.found.span.start - b.found.span.start)
    const agreeing = candidates.filter((m) => m.relation !== 'conflict')
    return agreeing.length > 0 ? agreeing.slice(0, 2) : candidates.slice(0, 1)
  })
}
