/**
 * Numbers of a short text that is made from an article, such as its headline or a summary: a number that the article does
 * not have in any form, where the article gives another for the same thing.
 */

import { relate } from '../compare/quantity.ts'
import { isPeople, isUnit } from '../lexicon/words.ts'
import type { Comparison, QuantityValue, Statement } from '../model.ts'
import { type ArticleContext, type SentenceContext, shared } from './context.ts'
import type { Bond } from './main-matter.ts'
import { addTo, type Multimap } from './multimap.ts'

/** Share of the weight of the short text that the article must hold for the one to be made from the other. */
const MADE_FROM = 0.35
const LEAST_SHARED = 1

/** What two sentences must share beside the number for the two numbers to be about one thing. */
const ABOUT_ONE_THING = 0.6
/** The sentences before and after help to say what a number is about, for less. */
const BESIDE = 0.4

/** Compares each number of the given sentences with those of the article; the sentences may be its own headline. */
export function compareDerived(short: ArticleContext, sentences: readonly number[], article: ArticleContext): Comparison[] {
  const body = article.sentences.map((_, i) => i).filter((i) => short !== article || !sentences.includes(i))
  const figures = figuresOf(article, new Set(body))
  return sentences.flatMap((index) => {
    const sentence = short.sentences[index]
    if (!sentence || !isMadeFrom(sentence, article, body)) return []
    const numbers = numbersIn(short, index)
    return numbers.flatMap((mine): Comparison[] => {
      if (isCovered(mine.value, figures)) return []
      const theirs = counterpartOf(mine, sentence, article, body)
      if (!theirs || relate(mine.value, theirs.value).relation !== 'conflict') return []
      const detail = 'a headline or summary of it'
      return [
        {
          relation: 'conflict',
          reason: 'not in the article that it is made from',
          left: mine,
          right: theirs,
          evidence: [{ name: 'made from it', weight: 3, detail }],
        },
      ]
    })
  })
}

function isMadeFrom(sentence: SentenceContext, article: ArticleContext, body: readonly number[]): boolean {
  let common = 0
  for (const [term, weight] of sentence.bag) if (body.some((i) => article.sentences[i]?.bag.has(term))) common += weight
  return common >= LEAST_SHARED && common >= MADE_FROM * sentence.weight
}

type Quantity = Statement & { readonly value: QuantityValue }

function numbersIn(article: ArticleContext, sentence: number): Quantity[] {
  return article.statements.filter(
    (s): s is Quantity =>
      s.sentence === sentence &&
      s.value.kind === 'quantity' &&
      s.value.stated !== null &&
      s.value.dimension !== 'coordinate' &&
      s.value.dimension !== 'ordinal',
  )
}

/** The number of the article that counts or measures the same, in the sentence that tells most of the same. */
function counterpartOf(mine: Quantity, sentence: SentenceContext, article: ArticleContext, body: readonly number[]): Quantity | null {
  let best: Quantity | null = null
  let most = 0
  for (const i of body) {
    const there = article.sentences[i]
    if (!there) continue
    const common = shared(sentence.bag, there.bag) + BESIDE * (sharedWith(sentence, article, i - 1) + sharedWith(sentence, article, i + 1))
    for (const theirs of numbersIn(article, i)) {
      const likeness = likenessOf(mine.value, theirs.value)
      if (likeness === 0 || common < ABOUT_ONE_THING || common + likeness <= most) continue
      most = common + likeness
      best = theirs
    }
  }
  return best
}

function sharedWith(sentence: SentenceContext, article: ArticleContext, index: number): number {
  const beside = article.sentences[index]
  return beside ? shared(sentence.bag, beside.bag) : 0
}

/** 0 where the two cannot count the same thing; more, the surer it is that they do. */
function likenessOf(a: QuantityValue, b: QuantityValue): number {
  const [what, other] = [measured(a), measured(b)]
  if (a.subset || b.subset || what.unit !== other.unit) return 0
  if (a.role !== null && b.role !== null && a.role !== b.role) return 0
  const roles = a.role !== null && a.role === b.role
  const counted = a.counted !== null && a.counted === b.counted
  if (what.unit !== null) return roles || counted || a.dimension === 'age' || a.dimension === 'magnitude' ? 1.2 : 0.8
  const people = a.counted !== null && b.counted !== null && isPeople(a.counted) && isPeople(b.counted)
  return counted ? 1.2 : roles && (people || a.counted === null || b.counted === null) ? 1 : 0
}

/** "28 Hours" in a headline may have been read as a count of hours. */
function measured({ dimension, unit, counted }: QuantityValue): { unit: string | null } {
  if (dimension === 'age') return { unit: 'age' }
  if (unit !== null) return { unit }
  return { unit: counted !== null && isUnit(counted) ? counted : null }
}

interface Figures {
  /** Every number of the article, whatever it counts. */
  readonly all: readonly number[]
  /** Those that the extractor read as amounts, for sums: by what they count. */
  readonly amounts: ReadonlyMap<string, readonly number[]>
  /** Shares, as hundredths. */
  readonly shares: readonly number[]
}

function figuresOf(article: ArticleContext, body: ReadonlySet<number>): Figures {
  const stated = article.statements.filter((s): s is Quantity => body.has(s.sentence) && s.value.kind === 'quantity')
  const printed = [...body].flatMap((i) => {
    const { start, end } = article.sentences[i]?.sentence ?? { start: 0, end: 0 }
    return [...article.doc.text.slice(start, end).matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map((m) => Number(m[0].replace(/,/gu, '')))
  })
  const values = stated.flatMap(({ value: { min, max, stated: own, whole } }) =>
    [min, max, own, whole].filter((n): n is number => n !== null),
  )
  const amounts: Multimap<string, number> = new Map()
  for (const { value } of stated) if (value.min !== null && value.min === value.max) addTo(amounts, kindOf(value), value.min)
  const shares = stated.flatMap(({ value }) => (value.dimension === 'percent' && value.min !== null ? [value.min / 100] : []))
  return { all: [...new Set([...values, ...printed])].filter(Number.isFinite), amounts, shares }
}

/** Amounts of one kind can be added up: people with people, dollars with dollars. */
function kindOf(value: QuantityValue): string {
  return measured(value).unit ?? (value.dimension === 'ordinal' ? 'ordinal' : 'count')
}

/** How far off a number may be and still be the other one, rounded for a headline. */
const ROUNDING = 0.06
/** Sums are tried among so many amounts at the most. */
const MOST_AMOUNTS = 40

/** The number itself, rounded or scaled (1.5K, millions), the sum or difference of two amounts of its kind, or a share of one. */
function isCovered(value: QuantityValue, { all, amounts, shares }: Figures): boolean {
  const wanted = value.stated ?? value.min ?? 0
  if (all.some((figure) => isAbout(wanted, figure))) return true
  const some = (amounts.get(kindOf(value)) ?? []).slice(0, MOST_AMOUNTS)
  if (some.some((a, i) => some.slice(i + 1).some((b) => isAbout(wanted, a + b) || isAbout(wanted, Math.abs(a - b))))) return true
  return all.slice(0, MOST_AMOUNTS).some((a) => shares.some((share) => isAbout(wanted, Math.round(a * share))))
}

function isAbout(wanted: number, figure: number): boolean {
  return [1, 1e3, 1e6, 1e9, 1e-3, 1e-6].some(
    (scale) =>
      isExactly(wanted, figure * scale) ||
      (figure * scale >= 10 && Math.abs(wanted - figure * scale) <= ROUNDING * Math.abs(wanted) && isRounder(wanted, figure * scale)),
  )
}

function isExactly(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
}

/** Fewer digits that count: 1,500 for 1,487. */
function isRounder(a: number, b: number): boolean {
  return digits(a) < digits(b)
}

function digits(n: number): number {
  return String(Math.abs(n))
    .replace('.', '')
    .replace(/^0+|0+$/gu, '').length
}

/** A headline, which ends without a full stop, against an article long enough to be what it is made from. */
const SHORT_TERMS = 24
const ARTICLE_SENTENCES = 3
const TIMES_LONGER = 2.5

export function compareShort(left: ArticleContext, right: ArticleContext, bond: Bond, kept: readonly Comparison[]): Comparison[] {
  const isShort = (a: ArticleContext): boolean =>
    a.sentences.length <= 2 && termsOf(a) <= SHORT_TERMS && !a.sentences.some((s) => endsInStop(a, s))
  const [short, article] = left.sentences.length <= right.sentences.length ? [left, right] : [right, left]
  const longer = article.sentences.length >= ARTICLE_SENTENCES && termsOf(article) >= TIMES_LONGER * termsOf(short)
  if (bond.apart || !isShort(short) || !longer) return []
  return compareDerived(
    short,
    short.sentences.map((_, i) => i),
    article,
  ).filter((c) => !kept.some((k) => k.left === c.left || k.right === c.left))
}

function endsInStop({ doc }: ArticleContext, { sentence }: SentenceContext): boolean {
  return /[.\u201d"]$/u.test(doc.text.slice(0, sentence.end))
}

function termsOf({ sentences }: ArticleContext): number {
  return sentences.reduce((sum, s) => sum + s.sentence.terms.length, 0)
}
