/** Evidence on claims: which articles are asked of which claims, and what their answers come to. */

import type { ArticleContext } from '../about/article/context.ts'
import type { Claim, ClaimEvidence, ClaimSource } from '../model.ts'
import { indexWords, mayHold } from './candidates.ts'
import type { ReadClaim } from './passages.ts'
import type { ValueMatch } from './values.ts'
import { type Answer, answer, type Question, SPEAKS_UNLISTED_AT } from './weigh.ts'

/** An article and all that it is asked. */
export interface Asked {
  readonly article: ArticleContext
  readonly questions: readonly Question[]
}

/** The same with where each question comes from. */
export interface AskedOfClaims extends Asked {
  readonly questions: readonly PlacedQuestion[]
}

/** A question by the positions of its claim and, where the claim lists the article, of the entry. */
interface PlacedQuestion extends Question {
  readonly claim: number
  readonly entry: number | null
}

/** Articles in their order: each is asked of the claims that list it, and of those on which it may speak without being listed. */
export function questionsOf(claims: readonly Claim[], reads: readonly ReadClaim[], articles: readonly ArticleContext[]): AskedOfClaims[] {
  if (claims.length === 0) return []
  const words = indexWords(articles)
  const positions = new Map(articles.map(({ doc }, i) => [doc.id, i]))
  const asked = articles.map((article) => ({ article, questions: [] as PlacedQuestion[] }))
  claims.forEach((given, claim) => {
    const read = reads[claim]
    if (!read) return
    const listed = new Set<number>()
    given.sources.forEach(({ source, quotes }, entry) => {
      const at = positions.get(source) ?? -1
      listed.add(at)
      asked[at]?.questions.push({ claim, entry, read, quotes: quotes.map((quote) => quote.text) })
    })
    for (const at of mayHold(words, read, SPEAKS_UNLISTED_AT))
      if (!listed.has(at)) asked[at]?.questions.push({ claim, entry: null, read, quotes: null })
  })
  return asked.filter(({ questions }) => questions.length > 0)
}

/** In the order of the questions. */
export function answerAll(asked: readonly Asked[]): Answers {
  return asked.map(({ article, questions }) => questions.map((question) => answer(article, question)))
}

/** For each article that was asked, what it answers to each of its questions; null where it is silent and not listed. */
export type Answers = readonly (readonly (Answer | null)[])[]

export interface Gathered {
  readonly evidence: readonly ClaimEvidence[]
  /** Statements of the sources that give a value of the claim. */
  readonly matches: readonly ValueMatch[]
}

/**
 * For each claim the sources that it lists, in its order, then those that speak on it without being listed. `known` are the ids of all
 * sources: one that could not be read has answered nothing.
 */
export function gatherEvidence(
  claims: readonly Claim[],
  known: ReadonlySet<string>,
  asked: readonly AskedOfClaims[],
  answers: Answers,
): Gathered[] {
  const listed = claims.map(() => new Map<number, Answer>())
  const others = claims.map(() => [] as { readonly source: string; readonly given: Answer }[])
  asked.forEach(({ article, questions }, i) => {
    questions.forEach(({ claim, entry }, k) => {
      const given = answers[i]?.[k]
      if (!given) return
      if (entry === null) others[claim]?.push({ source: article.doc.id, given })
      else listed[claim]?.set(entry, given)
    })
  })
  return claims.map((claim, i): Gathered => {
    const sources = claim.sources.flatMap((entry, k) => (known.has(entry.source) ? [weighed(entry, listed[i]?.get(k) ?? null)] : []))
    const unlisted = (others[i] ?? []).map(({ source, given }) => ({ evidence: unlistedEvidence(source, given), matches: given.matches }))
    const all = [...sources, ...unlisted]
    return { evidence: all.map((w) => w.evidence), matches: all.flatMap((w) => w.matches) }
  })
}

interface Weighed {
  readonly evidence: ClaimEvidence
  readonly matches: readonly ValueMatch[]
}

/** A listed source that has not answered could not be read. */
function weighed({ source, stance: declared, place, quotes }: ClaimSource, given: Answer | null): Weighed {
  const common = { source, listed: true, declared, place }
  if (!given) return { evidence: { ...common, stance: 'unread', quotes: [], spans: [], secondHand: null }, matches: [] }
  const { matches, ...told } = given
  const anchored = quotes.flatMap(({ text, place }, i) => {
    const anchor = told.quotes[i]
    return anchor ? [{ quote: text, place, ...anchor }] : []
  })
  return { evidence: { ...common, ...told, quotes: anchored }, matches }
}

function unlistedEvidence(source: string, { matches: _, ...told }: Answer): ClaimEvidence {
  return { source, listed: false, declared: null, place: null, ...told, quotes: [] }
}

export type { Answer, Question } from './weigh.ts'
