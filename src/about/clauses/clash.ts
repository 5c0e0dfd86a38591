/** What a rule reports: the words of the short statement and those of the text that cannot both hold. */

import type { NameValue, PolarityValue, Statement, Value } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import { statementOn, stretchOf } from '../article/statement.ts'
import type { Act } from './acts.ts'
import type { ClauseSentence } from './read.ts'
import { share, type Word } from './words.ts'

export interface Clash {
  readonly kind: 'value' | 'attribution'
  readonly reason: string
  readonly left: Statement
  readonly right: Statement
  /** Share of the short statement that the text holds as well, from 0 to 1. */
  readonly shared: number
}

/** Short statement and text as the rules see them. */
export interface Pair {
  readonly short: ArticleContext
  readonly claim: ClauseSentence
  readonly text: ArticleContext
  /** The sentence of the text that tells the same, with the words of its neighbours for what it leaves out. */
  readonly told: ClauseSentence
  readonly around: readonly Word[]
}

/** A yes/no statement on the stretch of an act. */
export function actStatement(article: ArticleContext, sentence: ClauseSentence, act: Act, holds: boolean): Statement<PolarityValue> {
  const words = [...act.subject, ...act.object, ...act.rest.flatMap(([, w]) => w)].map((w) => w.key)
  const event = [...words.slice(0, act.subject.length), act.lemma, ...words.slice(act.subject.length)].join(' ')
  return statementIn(article, sentence, act.group.from, Math.max(act.group.to, objectEnd(act)), { kind: 'polarity', event, holds })
}

function objectEnd({ object, group }: Act): number {
  const last = object.at(-1)
  return last && last.at >= group.to ? last.at + 1 : group.to
}

/** On a stretch of tokens; `from` and `to` are their numbers, half-open. */
export function statementIn<V extends Value>(
  { doc }: ArticleContext,
  { index, tokens }: ClauseSentence,
  from: number,
  to: number,
  value: V,
): Statement<V> {
  return statementOn(doc, index, stretchOf(tokens, from, to), value)
}

/** Two names for one doer or holder. */
export function nameClash({ short, claim, text, told }: Pair, reason: string, mine: readonly Word[], theirs: readonly Word[]): Clash {
  return {
    kind: 'attribution',
    reason,
    left: named(short, claim, mine),
    right: named(text, told, theirs),
    shared: share(claim.words, told.words),
  }
}

function named(article: ArticleContext, sentence: ClauseSentence, words: readonly Word[]): Statement<NameValue> {
  const from = Math.min(...words.map((w) => w.at))
  const to = Math.max(...words.map((w) => w.at)) + 1
  const { start, end } = stretchOf(sentence.tokens, from, to)
  const name = article.doc.text.slice(start, end)
  return statementIn(article, sentence, from, to, { kind: 'name', name, type: 'unknown', parts: {}, entity: -1 })
}
