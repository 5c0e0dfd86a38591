/** One deed of one doer, put on another day or in another place. */

import { isDated, relate } from '../../compare/index.ts'
import type { DateValue, Statement } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import type { Act } from './acts.ts'
import type { Clash, Pair } from './clash.ts'
import { kinship } from './contraries.ts'
import { sameDoer } from './polarity.ts'
import type { ClauseSentence } from './read.ts'
import { has, share, type Word } from './words.ts'

/** What the short statement says besides day and place must nearly all stand in the sentence of the text. */
const TOLD_ALIKE = 0.85

type Dated = Statement & { readonly value: DateValue }

/** "The ship sank in 1912" where it sank in 1998. */
export function otherDays(pair: Pair): Clash[] {
  const { short, claim, text, told } = pair
  return datesIn(short, claim.index).flatMap((mine): Clash[] => {
    const about = claim.words.filter((w) => !isInside(claim, w, mine))
    const theirs = datesIn(text, told.index)
    const [only] = theirs
    if (!only || theirs.length > 1 || share(about, told.words) < TOLD_ALIKE || !sharesDeed(pair)) return []
    if (relate(mine.value, only.value).relation !== 'conflict' || givesDay(text, mine)) return []
    return [{ kind: 'value', reason: 'no day is in both', left: mine, right: only, shared: share(about, told.words) }]
  })
}

function datesIn(article: ArticleContext, sentence: number): Dated[] {
  return article.statements.filter((s): s is Dated => s.sentence === sentence && s.value.kind === 'date' && isDated(s.value))
}

/** The text gives that day somewhere. */
function givesDay(text: ArticleContext, mine: Dated): boolean {
  return text.statements.some((s) => s.value.kind === 'date' && relate(mine.value, s.value).relation !== 'conflict')
}

function isInside({ tokens }: ClauseSentence, word: Word, { span }: Statement): boolean {
  const token = tokens[word.at]
  return token !== undefined && token.start < span.end && span.start < token.end
}

/** The verb of the short statement, of the same doer. */
function sharesDeed(pair: Pair): boolean {
  return pair.claim.acts.some((mine) => theSame(pair, mine).length > 0)
}

function theSame(pair: Pair, mine: Act): readonly Act[] {
  if (!mine.real || mine.lemma === 'be' || mine.lemma === 'have') return []
  return pair.told.acts.filter(
    (o) => o.real && o.holds === mine.holds && kinship(o.lemma, mine.lemma) === 'same' && sameDoer(pair, mine, o),
  )
}

const IN: ReadonlySet<string> = new Set(['in', 'at', 'near'])

/** "was born in Lyon" where she was born in Paris. */
export function otherPlaces(pair: Pair): Clash[] {
  const { short, claim, text, told } = pair
  return claim.acts.flatMap((mine) => {
    const others = mine.object.length > 0 || mine.subject.length > 0 ? theSame(pair, mine) : []
    return placesOf(short, claim, mine).flatMap(([place, words]): Clash[] => {
      const about = claim.words.filter((w) => !words.some((own) => own.at === w.at))
      if (share(about, told.words) < TOLD_ALIKE || words.some((w) => has(told.words, w))) return []
      const theirs = others.flatMap((o) => placesOf(text, told, o)).map(([there]) => there)
      const [other] = theirs
      if (!other || theirs.some((there) => relate(place.value, there.value).relation !== 'conflict')) return []
      return [{ kind: 'value', reason: 'two places', left: place, right: other, shared: share(about, told.words) }]
    })
  })
}

/** The places that the act is put in, with their words. */
function placesOf({ statements }: ArticleContext, { index, tokens }: ClauseSentence, act: Act): [Statement, readonly Word[]][] {
  const places = statements.filter((s) => s.sentence === index && s.value.kind === 'place')
  return act.rest.flatMap(([preposition, words]): [Statement, readonly Word[]][] => {
    const start = tokens[first(words)]?.start
    const place = places.find((s) => s.span.start === start)
    return place && IN.has(preposition) && words.every((w) => w.name) ? [[place, words]] : []
  })
}

function first(words: readonly Word[]): number {
  return words[0]?.at ?? 0
}
