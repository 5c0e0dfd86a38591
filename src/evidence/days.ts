/** Days of a claim that give no year: "on 30 June" is no day until an article says which June, and still no other day than 30 June. */

import type { ArticleContext } from '../about/article/context.ts'
import { isDated } from '../compare/index.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { DateValue, Statement } from '../model.ts'
import type { Passage, ReadClaim } from './passages.ts'

/** A passage of an article gives another day where the claim has one without a year, and none gives the day of the claim. */
export function isOfAnotherDay({ context }: ReadClaim, article: ArticleContext, passages: readonly Passage[]): boolean {
  const { text } = context.doc
  const dated = context.statements.filter(isDate)
  const wanted = daysIn(text).filter(({ start, end }) => !dated.some(({ span }) => span.start < end && start < span.end))
  if (wanted.length === 0) return false
  const near = new Set(passages.flatMap(({ sentence }) => [sentence - 1, sentence, sentence + 1]))
  const given = article.statements.filter(isDate).filter((s) => near.has(s.sentence) && s.value.precision === 'day')
  const printed = daysIn([...near].map((i) => textOf(article, i)).join('\n'))
  const days = new Set([...given.map(({ value }) => value.from.slice(-'06-30'.length)), ...printed.map((d) => d.day)])
  return days.size > 0 && wanted.some(({ day }) => !days.has(day))
}

function isDate(statement: Statement): statement is Statement<DateValue> {
  return statement.value.kind === 'date' && isDated(statement.value)
}

function textOf({ doc, sentences }: ArticleContext, index: number): string {
  const sentence = sentences[index]?.sentence
  return sentence ? doc.text.slice(sentence.start, sentence.end) : ''
}

interface Day {
  /** Month and day: '06-30'. */
  readonly day: string
  readonly start: number
  readonly end: number
}

/** "30 June", "June 30th", "30th of June": months with a capital, and no year needed. */
function daysIn(text: string): Day[] {
  return [...text.matchAll(pattern())].flatMap((m): Day[] => {
    const [words, before, first, second, after] = m
    const month = months().get((first ?? second ?? '').toLowerCase())
    const number = Number(before ?? after)
    if (month === undefined || number < 1 || number > LONGEST) return []
    return [{ day: `${two(month)}-${two(number)}`, start: m.index, end: m.index + words.length }]
  })
}

const LONGEST = 31

function two(number: number): string {
  return String(number).padStart(2, '0')
}

let byName: ReadonlyMap<string, number> | null = null
let written: RegExp | null = null

function months(): ReadonlyMap<string, number> {
  byName ??= new Map(Object.entries(loadLexicon<{ readonly months: Readonly<Record<string, number>> }>('dates').months))
  return byName
}

function pattern(): RegExp {
  const names = [...months().keys()].map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).join('|')
  written ??= new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${names})\\b|\\b(${names})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.,]?\\d)`,
    'gu',
  )
  return written
}
