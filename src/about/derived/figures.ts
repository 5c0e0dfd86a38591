/** All numbers of an article, in whatever form it gives them: what a headline's number can come from. */

import { isDated } from '../../compare/index.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { DateValue, Statement } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import { type Amount, amountOf, isQuantity } from './amounts.ts'

export interface Figures {
  readonly amounts: readonly Amount[]
  /** Printed digits that no statement holds. */
  readonly bare: readonly number[]
  readonly years: readonly number[]
  /** First days of the dates that are no longer than a month, in milliseconds. */
  readonly days: readonly number[]
  /** Numbers told by words that are none: "twins", "again". */
  readonly told: ReadonlySet<number>
  /** It says that something is halved or doubled. */
  readonly halved: boolean
}

/** Of the given sentences. */
export function figuresOf(article: ArticleContext, body: ReadonlySet<number>): Figures {
  const statements = article.statements.filter((s) => body.has(s.sentence))
  const quantities = statements.filter(isQuantity)
  const dates = statements.filter((s): s is Statement<DateValue> => s.value.kind === 'date' && isDated(s.value)).map((s) => s.value)
  const bare = bareDigits(article, body, statements)
  const amounts = quantities.flatMap(({ value }) => {
    const whole = value.whole === null ? [] : [{ ...value, stated: value.whole, min: value.whole, max: value.whole, role: null }]
    return [value, ...whole].map(amountOf).filter((a): a is Amount => a !== null)
  })
  const published = article.doc.published === null ? [] : [Number(article.doc.published.slice(0, 4))]
  const years = dates.filter(isYear).flatMap((d) => [Number(d.from.slice(0, 4)), Number(d.to.slice(0, 4))])
  return {
    amounts,
    bare,
    years: [...new Set([...years, ...published, ...bare.filter((n) => n >= 1000 && n <= 2100)])].slice(0, MOST),
    days: [...new Set(dates.filter((d) => SHORT.has(d.precision)).map((d) => Date.parse(d.from)))].slice(0, MOST),
    ...toldNumbers(article, body),
  }
}

/** More dates than this are a chronicle, in which any length of time can be found. */
const MOST = 16
const SHORT: ReadonlySet<string> = new Set(['day', 'week', 'month'])

function isYear({ precision }: DateValue): boolean {
  return precision !== 'century'
}

function bareDigits(article: ArticleContext, body: ReadonlySet<number>, statements: readonly Statement[]): number[] {
  const read = statements.filter((s) => s.value.kind === 'quantity' || s.value.kind === 'date')
  return [...body].flatMap((i) => {
    const { start, end } = article.sentences[i]?.sentence ?? { start: 0, end: 0 }
    return [...article.doc.text.slice(start, end).matchAll(/\d[\d,]*(?:\.\d+)?/gu)]
      .filter((m) => !read.some((s) => s.span.start < start + m.index + m[0].length && start + m.index < s.span.end))
      .map((m) => Number(m[0].replace(/,/gu, '')))
      .filter(Number.isFinite)
  })
}

interface Tellers {
  readonly numbers: ReadonlyMap<string, number>
  readonly halving: ReadonlySet<string>
}

let tellers: Tellers | null = null

function readTellers(): Tellers {
  const { tellers: rows, halving } = loadLexicon<{ tellers: Record<string, string[]>; halving: string[] }>('numbers')
  const numbers = Object.entries(rows).flatMap(([n, words]) => words.map((w) => [w, Number(n)] as const))
  return { numbers: new Map(numbers), halving: new Set(halving) }
}

function toldNumbers({ sentences }: ArticleContext, body: ReadonlySet<number>): { told: Set<number>; halved: boolean } {
  tellers ??= readTellers()
  const { numbers, halving } = tellers
  const terms = [...body].flatMap((i) => sentences[i]?.sentence.terms ?? [])
  return {
    told: new Set(terms.flatMap((term) => numbers.get(term) ?? [])),
    halved: terms.some((term) => halving.has(term)),
  }
}
