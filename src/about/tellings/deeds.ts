/** Whether words that two stretches share tell what happened, or only who and what there is. */

import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { clauseSentence } from '../clauses/read.ts'
import { isWhole, type Stretch } from './stretches.ts'

/** A sentence of an article. */
export interface Place {
  readonly article: ArticleContext
  readonly index: number
  readonly sentence: SentenceContext
}

/** "Governor Oleh Demchuk said", "the firm Calder Marine", "at home in Santa Rosa" tell who and what there is, not what happened. */
export function tellsDeed(left: Place, here: Stretch, right: Place, there: Stretch): boolean {
  const terms = [...here.terms]
  const [a, b] = [left.sentence, right.sentence]
  if (contentOf(terms, a, b) === 0) return false
  const office = officesOf(a, b)
  const words = terms.filter((term) => !isNameIn(term, a, b) && !term.startsWith('@') && !office.has(term) && !MANNER.test(term))
  const actors = Math.max(actorsIn(terms, a, office), actorsIn(terms, b, office))
  const deeds = terms.filter((term) => term.startsWith('@') && term !== SAYING).length
  if (deeds > 0) return words.length > 0 || actors > 1 || (actors > 0 && (deeds > 1 || (isWhole(a, here, here) && isWhole(b, here, there))))
  const weight = words.reduce((sum, term) => sum + (a.bag.get(term) ?? 0), 0)
  return weight >= (actors > 1 ? SOME : MUCH) || words.some((word) => isDone(word, left) && isDone(word, right))
}

/** As much as one rare word weighs, and one that is less so. */
const MUCH = 1
const SOME = 0.5

/** "Publicly", "personally": how, not what. */
const MANNER = /ly$/u

function isNameIn(term: string, a: SentenceContext, b: SentenceContext): boolean {
  return isCountry(term) || a.names.has(term) || b.names.has(term)
}

/** How many countries, people, places and firms the terms name; "the deputy prime minister" is one, too. */
function actorsIn(terms: readonly string[], { called }: SentenceContext, office: ReadonlySet<string>): number {
  const named = called
    .filter((name) => name.terms.some((term) => !isCountry(term) && terms.includes(term)))
    .map((name) => name.terms.join(' '))
  return terms.filter(isCountry).length + Math.max(new Set(named).size, terms.some((term) => office.has(term)) ? 1 : 0)
}

const CAPITAL = /^\p{Lu}/u

function isDone(word: string, { article, index }: Place): boolean {
  return clauseSentence(article, index)?.tokens.some((t) => t.pos === 'VERB' && t.lemma === word && !CAPITAL.test(t.text)) ?? false
}

function officesOf(a: SentenceContext, b: SentenceContext): Set<string> {
  return new Set([...a.called, ...b.called].flatMap((name) => name.office))
}

/** Weight of the words that are neither names nor offices. */
export function contentOf(terms: readonly string[], a: SentenceContext, b: SentenceContext): number {
  const office = officesOf(a, b)
  const content = terms.filter(
    (term) => !isCountry(term) && term !== SAYING && !office.has(term) && !(a.names.has(term) && b.names.has(term)),
  )
  return content.reduce((sum, term) => sum + (a.bag.get(term) ?? 0), 0)
}

const SAYING = '@saying'

/** A name, or two countries, in common. */
export function isNamed(terms: readonly string[], a: SentenceContext, b: SentenceContext): boolean {
  return terms.some((term) => a.names.has(term) && b.names.has(term)) || terms.filter(isCountry).length > 1
}

function isCountry(term: string): boolean {
  return term.startsWith('#')
}
