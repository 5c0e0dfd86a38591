/** Finds the statements of a source that give a value of the claim: same attribute, and told of the same thing as far as the words go. */

import type { ArticleContext } from '../about/article/context.ts'
import { attributeClash, attributeKeys } from '../about/judge/attribute.ts'
import { isDated, relate } from '../compare/index.ts'
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

/** Share of the claim's words around a value for it to be a value of the claim. To contradict takes more than to agree. */
const LISTED_AT = 0.3
const UNLISTED_AT = 0.5
const CONTRADICTS_AT = 0.5
export const CONTRADICTS_UNLISTED_AT = 0.75

/** For each value of the claim the best statements of the source: those that agree, else the one told nearest to the claim. */
export function matchValues(claim: ReadClaim, article: ArticleContext, listed: boolean): ValueMatch[] {
  return claim.statements.flatMap((wanted) => {
    const candidates = article.statements
      .filter((found) => sameAttribute(wanted, found))
      .map((found) => toMatch(claim, article, wanted, found, listed))
      .filter((m) => m.relation !== 'unknown' && m.coverage >= neededFor(m, listed))
      .sort((a, b) => b.coverage - a.coverage || a.found.span.start - b.found.span.start)
    const agreeing = candidates.filter((m) => m.relation !== 'conflict')
    return agreeing.length > 0 ? agreeing.slice(0, 2) : candidates.filter((m) => namesAreThere(claim, article, m)).slice(0, 1)
  })
}

/** A day or a place of no named happening may be a day or a place of anything. */
const BARE: ReadonlySet<string> = new Set(['date:', 'place:'])

function sameAttribute(wanted: Statement, found: Statement): boolean {
  if (wanted.value.kind !== found.value.kind || wanted.negated !== found.negated || !isKnown(wanted) || !isKnown(found)) return false
  const keys = attributeKeys(wanted)
  const shared = attributeKeys(found).some((key) => keys.includes(key) && !BARE.has(key))
  return (shared && !attributeClash(wanted.value, found.value)) || sameMeasure(wanted, found)
}

/** A weekday alone may be that of any week. */
function isKnown({ value }: Statement): boolean {
  return value.kind !== 'date' || isDated(value)
}

/** A claim that gives the very value may leave to the article what exactly it is a value of. */
function sameMeasure({ value: a }: Statement, { value: b }: Statement): boolean {
  if (a.kind === 'date' || a.kind === 'place') return ['same', 'compatible'].includes(relate(a, b).relation)
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.min === null || a.min !== b.min || a.max !== b.max) return false
  return a.role === null || b.role === null || (PAYING.has(a.role) && PAYING.has(b.role))
}

/** What the one pays is what the other costs. */
const PAYING: ReadonlySet<string> = new Set(['price', 'paid'])

function toMatch(claim: ReadClaim, article: ArticleContext, wanted: Statement, found: Statement, listed: boolean): ValueMatch {
  const { relation } = relate(wanted.value, found.value)
  // The same number, of which the claim does not say whether it is an age or a count.
  const bare = relation === 'unknown' && sameMeasure(wanted, found)
  const here = coverageOf(claim, article, found.sentence, listed)
  if (relation === 'conflict' || !listed) return { wanted, found, relation: bare ? 'same' : relation, coverage: here }
  return { wanted, found, relation: bare ? 'same' : relation, coverage: Math.max(here, beside(claim, article, found.sentence)) }
}

/** "It paid 2.4 billion": whom and what for stands in the next sentence; not so near as in the same. */
const BESIDE = 0.6

/** How much of the claim the sentences on either side tell. To agree takes no more; to contradict, the value must stand in the sentence itself. */
function beside(claim: ReadClaim, article: ArticleContext, sentence: number): number {
  return BESIDE * Math.max(coverageOf(claim, article, sentence - 1, true), coverageOf(claim, article, sentence + 1, true))
}

function neededFor({ relation, found }: ValueMatch, listed: boolean): number {
  if (relation === 'conflict' && !(listed && found.value.kind === 'quantity')) return listed ? CONTRADICTS_AT : CONTRADICTS_UNLISTED_AT
  return listed ? LISTED_AT : UNLISTED_AT
}

/** Another day or place is a contradiction only where the names of the claim stand around it. */
function namesAreThere(claim: ReadClaim, article: ArticleContext, { found }: ValueMatch): boolean {
  if (found.value.kind === 'quantity') return true
  const names = claim.context.sentences.flatMap((s) => [...s.names])
  const around = [found.sentence - 1, found.sentence].flatMap((i) => [...(article.sentences[i]?.bag.keys() ?? [])])
  return names.every((name) => around.includes(name))
}
