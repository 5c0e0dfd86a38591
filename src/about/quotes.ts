/** Finds quotations of two articles that are one saying: in other words, or put down to another speaker. */

import { relateNames } from '../compare/names/index.ts'
import { relate } from '../compare/quote.ts'
import type { Comparison, QuoteValue, Statement } from '../model.ts'
import { addTo } from '../structures/multimap.ts'
import type { ArticleContext } from './article/context.ts'
import type { Bond } from './bond/main-matter.ts'

export interface QuoteComparisons {
  /** One speaker, other words. */
  readonly wording: readonly Comparison[]
  /** One saying, two speakers. */
  readonly speakers: readonly Comparison[]
}

/** Runs of this many words are rarely the same by chance. */
const SHINGLE = 4
const SHORTEST = 4

export function compareQuotes(left: ArticleContext, right: ArticleContext, bond: Bond): QuoteComparisons {
  if (bond.apart || bond.stale) return { wording: [], speakers: [] }
  const index = new Map<string, Statement<QuoteValue>[]>()
  for (const quote of quotesOf(right)) for (const shingle of shinglesOf(quote.value.words)) addTo(index, shingle, quote)
  const wording: Comparison[] = []
  const speakers: Comparison[] = []
  for (const mine of quotesOf(left)) {
    for (const theirs of new Set(shinglesOf(mine.value.words).flatMap((s) => index.get(s) ?? []))) {
      const related = relate(mine.value, theirs.value)
      const other = otherSpeaker(mine.value, theirs.value) && isPrinted(left, mine) && isPrinted(right, theirs)
      const base = { left: mine, right: theirs, evidence: [{ name: 'same words', weight: 3, detail: 'quoted alike' }] }
      if (!other && related.relation !== 'unknown') wording.push({ ...base, ...related })
      else if (other && related.relation === 'same') speakers.push({ ...base, relation: 'conflict', reason: 'one saying, two speakers' })
    }
  }
  return { wording, speakers }
}

/** The speaker is named in the sentence itself: whom "he" stands for is a guess. */
function isPrinted({ doc, sentences }: ArticleContext, { value, sentence }: Statement<QuoteValue>): boolean {
  const { start, end } = sentences[sentence]?.sentence ?? { start: 0, end: 0 }
  return value.speaker !== null && doc.text.slice(start, end).includes(value.speaker.split(' ').at(-1) ?? value.speaker)
}

/** Both are named, and no form of one name explains the two. */
function otherSpeaker(a: QuoteValue, b: QuoteValue): boolean {
  const [x, y] = [nameOf(a.speaker), nameOf(b.speaker)]
  if (x === null || y === null) return false
  const last = (name: string): string => name.toLowerCase().split(/\s+/u).at(-1) ?? ''
  if (last(x) === last(y)) return false
  return relateNames(x, y, { type: 'person' }).relation === 'different'
}

/** Given name and family name, without the office before them; less may be an office, a pronoun or a paper. */
function nameOf(speaker: string | null): string | null {
  return /(?:^|\s)(\p{Lu}\p{L}+(?:[\s-]\p{Lu}[\p{L}.'’-]*){1,3})$/u.exec(speaker ?? '')?.[1] ?? null
}

function quotesOf(article: ArticleContext): Statement<QuoteValue>[] {
  return article.statements.filter(
    (s): s is Statement<QuoteValue> => s.value.kind === 'quote' && s.value.words.split(/\s+/u).length >= SHORTEST,
  )
}

function shinglesOf(words: string): string[] {
  const list = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return list.slice(0, 200).flatMap((_, i) => (i + SHINGLE <= list.length ? [list.slice(i, i + SHINGLE).join(' ')] : []))
}
