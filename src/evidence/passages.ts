/** Finds the sentences of a source that bear on a claim, without a quote. */

import { shelf } from '../about/article/at-hand.ts'
import { type Bag, shared, total } from '../about/article/bag.ts'
import { type ArticleContext, contextOf, type SentenceContext } from '../about/article/context.ts'
import type { Doc, Reading, Span, Statement } from '../model.ts'
import { alikeOf } from './alike.ts'

/** A claim read like an article: one sentence or a few. */
export interface ReadClaim {
  readonly context: ArticleContext
  readonly bag: Bag
  readonly weight: number
  readonly statements: readonly Statement[]
  /** For terms of the bag other than names: lemmas that may tell the same. */
  readonly alike: ReadonlyMap<string, ReadonlySet<string>>
  /** Terms that tell a day or an hour: an article that knows its days has the same words as a date. */
  readonly dayWords: ReadonlySet<string>
}

export interface Passage {
  readonly sentence: number
  readonly span: Span
  /** Share of the weight of the claim's words that the sentence and the one before it hold, from 0 to 1. */
  readonly coverage: number
}

/** Below this a sentence shares no more with the claim than any sentence on the same story. */
export const BEARS_AT = 0.34

/** What the sentence before says counts for half: it names whom "he" and "the crash" stand for. */
export const BEFORE = 0.5

/** Terms that the whole article is about need not be said again in every sentence. */
export const ARTICLE = 0.3

/** A claim is held against many articles: claims do not put articles away, nor articles claims. */
const claimShelf = shelf(4000)

export function readClaim(doc: Doc, reading: Reading): ReadClaim {
  const context = contextOf(doc, reading, claimShelf)
  const bag = new Map<string, number>()
  for (const sentence of context.sentences) for (const [term, weight] of sentence.bag) bag.set(term, weight)
  return { context, bag, weight: total(bag), statements: reading.statements, alike: alikeIn(context), dayWords: dayWordsOf(context) }
}

function dayWordsOf({ sentences, statements }: ArticleContext): Set<string> {
  const dates = statements.filter((s) => s.value.kind === 'date').map((s) => s.span)
  const isInDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end)
  return new Set(
    sentences.flatMap(({ canon, sentence: { at } }) => canon.flatMap((term, i) => (term && isInDate(at[i] ?? 0) ? [term] : []))),
  )
}

function alikeIn({ sentences }: ArticleContext): Map<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>()
  for (const { sentence, canon, names } of sentences) {
    for (const [i, lemma] of sentence.terms.entries()) {
      const term = canon[i]
      const others = alikeOf(lemma)
      if (term && !names.has(term) && others.size > 0) all.set(term, others)
    }
  }
  return all
}

/** Whether a sentence tells a term of the claim in its own or in other words. */
export function tellsAlike(claim: ReadClaim, { doc }: ArticleContext, place: SentenceContext, term: string): boolean {
  if (tellsInWords(claim, place, term)) return true
  const { sentence } = place
  const others = claim.alike.get(term)
  if (!others) return false
  if (sentence.terms.some((lemma) => others.has(lemma))) return true
  const phrases = [...others].filter((words) => words.includes(' '))
  if (phrases.length === 0) return false
  const printed = ` ${doc.text.slice(sentence.start, sentence.end).toLowerCase()} `
  return phrases.some((phrase) => printed.includes(` ${phrase} `))
}

function tellsInWords({ dayWords }: ReadClaim, { bag, sentence }: SentenceContext, term: string): boolean {
  return bag.has(term) || (dayWords.has(term) && sentence.terms.includes(term))
}

/** Best first; at most `most`. In a source that is listed for the claim, other words may tell the same. */
export function findPassages(claim: ReadClaim, article: ArticleContext, listed: boolean, most = 3): Passage[] {
  if (claim.weight === 0) return []
  return article.sentences
    .map((_, i) => ({ sentence: i, coverage: coverageOf(claim, article, i, listed) }))
    .filter((p) => p.coverage >= BEARS_AT)
    .sort((a, b) => b.coverage - a.coverage || a.sentence - b.sentence)
    .slice(0, most)
    .map((p) => ({ ...p, span: spanOf(article, p.sentence) }))
}

export function coverageOf(claim: ReadClaim, article: ArticleContext, index: number, listed = false): number {
  const here = article.sentences[index]
  if (!here || (shared(claim.bag, here.bag) === 0 && !listed)) return 0
  const before = article.sentences[index - 1]
  const tells = (sentence: SentenceContext, term: string) =>
    listed ? tellsAlike(claim, article, sentence, term) : tellsInWords(claim, sentence, term)
  let [covered, own] = [0, false]
  for (const [term, weight] of claim.bag) {
    if (tells(here, term)) [covered, own] = [covered + weight, true]
    else if (before && tells(before, term)) covered += weight * BEFORE
    else if (article.lead.has(term) || article.telling.has(term)) covered += weight * ARTICLE
  }
  return own ? covered / claim.weight : 0
}

export function spanOf(article: ArticleContext, index: number): Span {
  const sentence = article.sentences[index]?.sentence
  return { doc: article.doc.id, start: sentence?.start ?? 0, end: sentence?.end ?? 0 }
}
