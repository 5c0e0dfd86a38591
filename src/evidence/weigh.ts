/** What one article has to say on one claim: whether quoted words stand in it, its passages, its values, and so its stance. */

import type { ArticleContext, SentenceContext } from '../about/article/context.ts'
import { clauseSentence } from '../about/clauses/read.ts'
import { compareClaim } from '../about/opposed.ts'
import { compareClauses } from '../about/statement-against-text.ts'
import { nameKeys } from '../compare/names/index.ts'
import type { QuoteMatch, Span, Stance, Statement } from '../model.ts'
import { isOneSpeaker, speakerName } from '../origins/index.ts'
import { isOfAnotherDay } from './days.ts'
import { isElsewhere } from './elsewhere.ts'
import { deniesIt, isOfAnother, isOnlySupposed } from './otherwise.ts'
import { findPassages, type Passage, type ReadClaim, spanOf, tellsAlike } from './passages.ts'
import { matchQuote } from './quote.ts'
import { tellingSentences } from './telling.ts'
import { CONTRADICTS_UNLISTED_AT, matchValues, type ValueMatch } from './values.ts'

/** What an article is asked of a claim. */
export interface Question {
  readonly read: ReadClaim
  /** Words that are said to stand in the article; null where it is not listed for the claim. */
  readonly quotes: readonly string[] | null
}

export interface Answer {
  readonly stance: Exclude<Stance, 'unread'>
  /** For each of the quotes where it stands. */
  readonly quotes: readonly Anchor[]
  readonly spans: readonly Span[]
  readonly secondHand: string | null
  /** Statements of the article that give a value of the claim. */
  readonly matches: readonly ValueMatch[]
}

export type Anchor = Omit<QuoteMatch, 'quote' | 'place'>

/** Depends on the article and the claim alone. Null where an article that is not listed for the claim is silent on it. */
export function answer(article: ArticleContext, { read, quotes: asked }: Question): Answer | null {
  const listed = asked !== null
  const passages = findPassages(read, article, listed)
  if (!listed && (passages[0]?.coverage ?? 0) < SPEAKS_UNLISTED_AT) return null
  const quotes = (asked ?? []).map((text) => matchQuote(article.doc, text))
  const matches = matchValues(read, article, listed)
  const stance = stanceOf(article, read, quotes, passages, matches, listed)
  if (stance === 'silent') return listed ? { stance, quotes, spans: [], secondHand: null, matches: [] } : null
  const spans = spansOf(read, article, quotes, passages, matches, stance)
  return { stance, quotes, spans, secondHand: secondHandOf(article, read, spans), matches }
}

/** A listed source is given the benefit of the doubt that an unlisted one is not. */
const SUPPORTS_AT = 0.5
const SUPPORTS_UNLISTED_AT = 0.72
/** A source that is not listed and has no sentence that holds so much of the claim neither supports nor contradicts it. */
export const SPEAKS_UNLISTED_AT = Math.min(SUPPORTS_UNLISTED_AT, CONTRADICTS_UNLISTED_AT)

function stanceOf(
  article: ArticleContext,
  read: ReadClaim,
  quotes: readonly Anchor[],
  passages: readonly Passage[],
  matches: readonly ValueMatch[],
  listed: boolean,
): Answer['stance'] {
  const best = passages[0]?.coverage ?? 0
  const open = read.statements.filter((s) => s.value.kind === 'quantity' && !s.negated)
  const agreeing = (s: Statement): boolean => matches.some((m) => m.wanted === s && m.relation !== 'conflict')
  const clashing = (s: Statement): boolean => !agreeing(s) && matches.some((m) => m.wanted === s && m.relation === 'conflict')
  if (read.statements.some(clashing) && (listed || best >= SUPPORTS_AT)) return 'contradicts'
  if (quotes.length > 0) return quotes.every((q) => q.grade === 'exact' || q.grade === 'typographic') ? 'supports' : 'silent'
  if (best < (listed ? SUPPORTS_AT : SUPPORTS_UNLISTED_AT) || !open.every(agreeing)) return 'silent'
  const giving = matches.filter((m) => m.relation !== 'conflict' && m.wanted.value.kind === 'quantity')
  if (!passages.some((p) => tellsIt(read, article, p, listed, giving))) return 'silent'
  if (listed && saysOtherwise(read, article)) return 'contradicts'
  const wrong =
    isOfAnotherDay(read, article, passages) ||
    deniesIt(read, article, passages) ||
    isOfAnother(read, article) ||
    isOnlySupposed(read, article, passages)
  return wrong || (!listed && saysOtherwise(read, article)) ? 'silent' : 'supports'
}

/** A clause of the article denies the claim, or gives the deed another doer, another end or another day. */
function saysOtherwise(read: ReadClaim, article: ArticleContext): boolean {
  const { comparisons, attributions } = compareClauses(read.context, article)
  return comparisons.length + attributions.length > 0 || compareClaim(read.context, article).length > 0
}

/** The family name: given names are left out after the first mention. */
function lastWord(name: string): string {
  return (
    name
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? name
  )
}

/** Sentences before a passage that may name whom "she" and "the firm" stand for. */
const BEFORE = 2

/**
 * The people of the claim stand in the passage or just before it, and a happening of the claim is told in or beside it; what gives the
 * numbers of the claim beside its names may tell the happening in any words.
 */
function tellsIt(read: ReadClaim, article: ArticleContext, passage: Passage, listed: boolean, giving: readonly ValueMatch[]): boolean {
  const { sentence, coverage } = passage
  const around = article.sentences.slice(Math.max(0, sentence - BEFORE), sentence + 1)
  const near = article.sentences.slice(Math.max(0, sentence - BEFORE), sentence + BEFORE + 1)
  const names = [
    ...new Set(read.statements.flatMap(({ value }) => (value.kind === 'name' && value.type === 'person' ? [lastWord(value.name)] : []))),
  ]
  const there = new Set(around.flatMap((s) => [...s.names].flatMap(nameKeys)))
  const missing = names.filter((name) => !around.some((s) => s.bag.has(name)) && !nameKeys(name).some((key) => there.has(key)))
  if (missing.length > 0 || isElsewhere(read, article)) return false
  const events = [...read.bag.keys()].filter((term) => term.startsWith('@') && term !== '@saying')
  const tells = (s: SentenceContext, event: string) => (listed ? tellsAlike(read, article, s, event) : s.bag.has(event))
  const told = events.length === 0 || events.some((event) => near.some((s) => tells(s, event)))
  const deed = listed ? deedOf(read) : null
  if (told && (deed === null || near.some((s) => tellsAlike(read, article, s, deed)))) return true
  return listed && coverage >= GIVES_AT && giving.some((m) => Math.abs(m.found.sentence - sentence) <= 1)
}

/** Ends of a matter that its earlier steps do not imply: who is charged with arson is not convicted of it. */
const FINAL: ReadonlySet<string> = new Set(['@conviction', '@sentencing', '@acquittal'])

/** The happening that the one verb of a claim tells, where it is such an end. */
function deedOf({ context }: ReadClaim): string | null {
  const acts = context.sentences.flatMap((_, i) => clauseSentence(context, i)?.acts ?? []).filter((act) => act.group.form === 'finite')
  const lemma = acts.length === 1 ? acts[0]?.lemma : undefined
  const sentence = context.sentences.find((s) => lemma !== undefined && s.sentence.terms.includes(lemma))
  const term = sentence?.canon[sentence.sentence.terms.indexOf(lemma ?? '')] ?? null
  return term !== null && FINAL.has(term) ? term : null
}

/** Share of the words of the claim that a passage holds beside its numbers, to tell its happening in any words. */
const GIVES_AT = 0.6

function spansOf(
  read: ReadClaim,
  article: ArticleContext,
  quotes: readonly Anchor[],
  passages: readonly Passage[],
  matches: readonly ValueMatch[],
  stance: Answer['stance'],
): Span[] {
  const quoted = quotes.flatMap((q) => (q.span && q.grade !== 'missing' ? [q.span] : []))
  if (quoted.length > 0 && stance === 'supports') return quoted
  const against = matches.filter((m) => m.relation === 'conflict')
  if (stance === 'contradicts' && against.length > 0) {
    const sentences = new Set(against.map((m) => m.found.sentence))
    return [...sentences].sort((x, y) => x - y).map((i) => spanOf(article, i))
  }
  const agreeing = matches.filter((m) => m.relation !== 'conflict')
  return tellingSentences(read, article, passages, agreeing).map((i) => spanOf(article, i))
}

/**
 * Who the article puts it down to, where all that the passages state is put down to one. Names do not count: in "Roe said that …" her own
 * stands outside what is said. Null where the claim itself says who says so: then the saying is what the source bears witness to.
 */
function secondHandOf(article: ArticleContext, read: ReadClaim, spans: readonly Span[]): string | null {
  const inside = article.statements.filter((s) => spans.some((p) => p.start <= s.span.start && s.span.end <= p.end))
  const stating = inside.filter((s) => s.value.kind !== 'name')
  const who = new Set((stating.length > 0 ? stating : inside).map((s) => s.attributedTo))
  const only = [...who][0]
  return who.size === 1 && only && !isSayerOf(read, only) ? only : null
}

/** Whether the claim is put down to this speaker, or to an office that may be his. */
function isSayerOf({ statements }: ReadClaim, who: string): boolean {
  const sayers = new Set(statements.flatMap((s) => (s.attributedTo === null ? [] : [speakerName(s.attributedTo)])))
  return [...sayers].some((sayer) => isOneSpeaker(sayer, speakerName(who)))
}
