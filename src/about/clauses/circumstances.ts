/** One deed of one doer, put on another day or in another place. */

import { relate } from '../../compare/index.ts'
import { containment, knownPlaces } from '../../lexicon/places.ts'
import type { DateValue, PlaceValue, Statement } from '../../model.ts'
import type { ArticleContext } from '../context.ts'
import type { Act } from './acts.ts'
import { type Clash, type Pair, statementOn } from './clash.ts'
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
    if (relate(mine.value, only.value).relation !== 'conflict' || isDated(text, mine)) return []
    return [{ kind: 'value', reason: 'no day is in both', left: mine, right: only, shared: share(about, told.words) }]
  })
}

function datesIn(article: ArticleContext, sentence: number): Dated[] {
  return article.statements.filter((s): s is Dated => s.sentence === sentence && s.value.kind === 'date')
}

/** The text gives that day somewhere. */
function isDated(text: ArticleContext, mine: Dated): boolean {
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
    return placesOf(claim, mine).flatMap(([place, words]): Clash[] => {
      const about = claim.words.filter((w) => !words.includes(w))
      if (share(about, told.words) < TOLD_ALIKE || words.some((w) => has(told.words, w))) return []
      const theirs = others.flatMap((o) => placesOf(told, o))
      const other = theirs.find(([there]) => relate(place, there).relation === 'conflict')
      if (!other || theirs.some(([there]) => relate(place, there).relation !== 'conflict')) return []
      const left = statementOn(short, claim.index, claim.tokens, first(words), last(words) + 1, place)
      const right = statementOn(text, told.index, told.tokens, first(other[1]), last(other[1]) + 1, other[0])
      return [{ kind: 'value', reason: 'two places', left, right, shared: share(about, told.words) }]
    })
  })
}

function placesOf({ tokens }: ClauseSentence, act: Act): [PlaceValue, readonly Word[]][] {
  return act.rest.flatMap(([preposition, words]): [PlaceValue, readonly Word[]][] => {
    const name = tokens
      .slice(first(words), last(words) + 1)
      .map((t) => t.text)
      .join(' ')
    if (!IN.has(preposition) || !words.every((w) => w.name) || knownPlaces(name).length === 0) return []
    return [[{ kind: 'place', place: name, within: [...containment(name)] }, words]]
  })
}

function first(words: readonly Word[]): number {
  return words[0]?.at ?? 0
}

function last(words: readonly Word[]): number {
  return words.at(-1)?.at ?? 0
}
