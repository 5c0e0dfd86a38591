/**
 * Numbers of a short text that is made from an article, such as its headline or a summary: a number that does not follow from
 * the article in any way, where the article gives another for the same thing.
 */

import type { Comparison } from '../model.ts'
import type { ArticleContext, SentenceContext } from './article/context.ts'
import type { Bond } from './bond/main-matter.ts'
import { type Amount, amountOf, isQuantity, type Quantity } from './derived/amounts.ts'
import { type Counterpart, counterpartOf } from './derived/counterpart.ts'
import { type Figures, figuresOf } from './derived/figures.ts'
import { follows, isOfItsSort } from './derived/follows.ts'

/** Share of the weight of the short text that the article must hold for the one to be made from the other. */
const MADE_FROM = 0.35
/** A sentence may be of another article on the same matter: nearly all of it must be in this one. */
const SENTENCE_MADE_FROM = 0.7
const LEAST_SHARED = 1

/** How surely a short text must be made from the article, and which numbers it is then asked for. */
interface Making {
  readonly share: number
  readonly allows: (mine: Amount, theirs: Counterpart, figures: Figures) => boolean
}

const HEADLINE: Making = { share: MADE_FROM, allows: () => true }
const SUMMARY: Making = { share: SENTENCE_MADE_FROM, allows: isSurelyOther }

/** A summary may add what the article leaves out: the age of somebody else than the one whose age it gives. */
function isSurelyOther(mine: Amount, { sure }: Counterpart, figures: Figures): boolean {
  const ages = new Set(figures.amounts.filter((f) => f.unit === 'age').map((f) => f.value))
  return sure && !follows(mine, figures, () => true) && (mine.unit !== 'age' || ages.size === 1)
}

/** Compares each number of the given sentences with those of the article; the sentences may be its own headline. */
export function compareDerived(
  short: ArticleContext,
  sentences: readonly number[],
  article: ArticleContext,
  made: Making = HEADLINE,
): Comparison[] {
  const body = article.sentences.map((_, i) => i).filter((i) => short !== article || !sentences.includes(i))
  const figures = figuresOf(article, new Set(body))
  return sentences.flatMap((index) => {
    const sentence = short.sentences[index]
    if (!sentence || !isMadeFrom(sentence, article, body, made.share)) return []
    return numbersIn(short, index).flatMap((mine): Comparison[] => {
      const amount = amountOf(mine.value)
      const theirs = amount && counterpartOf(amount, sentence, article, body)
      if (!amount || !theirs || !isOther(amount, theirs, figures) || !made.allows(amount, theirs, figures)) return []
      const detail = 'a headline or summary of it'
      return [
        {
          relation: 'conflict',
          reason: 'not in the article that it is made from',
          left: mine,
          right: theirs.statement,
          evidence: [{ name: 'made from it', weight: 3, detail }],
        },
      ]
    })
  })
}

/** Nothing in the article leads to the number; where it counts the very same as another, only what is of its sort can. */
function isOther(mine: Amount, { amount, sure }: Counterpart, figures: Figures): boolean {
  if (amount.low <= mine.value && mine.value <= amount.high && !isRaised(mine, amount)) return false
  return !follows(mine, figures, sure || mine.unit !== null ? (f) => isOfItsSort(mine, f) : () => true)
}

/** "More than 9,500" made of "more than 7,500": who makes a headline knows no better than the article. */
function isRaised(mine: Amount, theirs: Amount): boolean {
  return !Number.isFinite(mine.high) && !Number.isFinite(theirs.high) && mine.low > RAISED * theirs.low
}

const RAISED = 1.2

function isMadeFrom(sentence: SentenceContext, article: ArticleContext, body: readonly number[], least: number): boolean {
  let common = 0
  for (const [term, weight] of sentence.bag) if (body.some((i) => article.sentences[i]?.bag.has(term))) common += weight
  return common >= LEAST_SHARED && common >= least * sentence.weight
}

function numbersIn(article: ArticleContext, sentence: number): Quantity[] {
  return article.statements.filter(isQuantity).filter((s) => s.sentence === sentence && s.value.stated !== null)
}

/** A headline, which ends without a full stop, against an article long enough to be what it is made from. */
const SHORT_TERMS = 24
const ARTICLE_SENTENCES = 3
const TIMES_LONGER = 2.5

export function compareShort(left: ArticleContext, right: ArticleContext, bond: Bond, kept: readonly Comparison[]): Comparison[] {
  const pair = shortAndArticle(left, right)
  if (bond.apart || !pair) return []
  const [short, article] = pair
  const made = isHeadline(short) ? HEADLINE : SUMMARY
  if (made === SUMMARY && (short.doc.published !== null || article.doc.published !== null)) return []
  const sentences = short.sentences.map((_, i) => i)
  return compareDerived(short, sentences, article, made).filter((c) => !kept.some((k) => k.left === c.left || k.right === c.left))
}

/** A headline shares its plainer words with its article, too: it may be made from it though no rare word is in both. */
export function isHeadlineOf(left: ArticleContext, right: ArticleContext): boolean {
  const pair = shortAndArticle(left, right)
  if (!pair || !isHeadline(pair[0])) return false
  const [short, article] = pair
  return short.sentences.some((sentence) => isMadeFrom(sentence, article, [...article.sentences.keys()], HEADLINE.share))
}

function shortAndArticle(left: ArticleContext, right: ArticleContext): [ArticleContext, ArticleContext] | null {
  const [short, article] = left.sentences.length <= right.sentences.length ? [left, right] : [right, left]
  if (short.sentences.length > 2 || termsOf(short) > SHORT_TERMS) return null
  return article.sentences.length < ARTICLE_SENTENCES || termsOf(article) < TIMES_LONGER * termsOf(short) ? null : [short, article]
}

function isHeadline(short: ArticleContext): boolean {
  return !short.sentences.some((s) => endsInStop(short, s))
}

function endsInStop({ doc }: ArticleContext, { sentence }: SentenceContext): boolean {
  return /[.\u201d"]$/u.test(doc.text.slice(0, sentence.end))
}

function termsOf({ sentences }: ArticleContext): number {
  return sentences.reduce((sum, s) => sum + s.sentence.terms.length, 0)
}
