/** Copies and rewrites that put another name or word into a sentence that is otherwise the same. */

import { relateNames } from '../compare/names/index.ts'
import { relate as relatePlaces } from '../compare/place.ts'
import { actorOf, containment as placesAround } from '../lexicon/places.ts'
import type { Comparison, NameValue, PlaceValue, Statement } from '../model.ts'
import type { ArticleContext } from './article/context.ts'
import { statementOn } from './article/statement.ts'
import type { AlignedSentences, Change } from './bond/align.ts'
import type { Bond } from './bond/main-matter.ts'

/** A change of place is a matter of its own. */
export function isPlaceChange({ left, right }: Comparison): boolean {
  return [left, right].every(({ value }) => value.kind === 'name' && value.type === 'place')
}

/** A sentence of which less than this is the same may be another sentence of the same mould. */
const SAME_SENTENCE = 0.7
/** Copies have that sentence once; a name of several words weighs on its likeness. */
const SAME_IN_COPIES = 0.6
const FEWEST_WORDS = 5

/** In a copy of an article a change of this many content words is still a change of one thing. */
const LONGEST_CHANGE = 5

/** Who or what country is named in the one and another in its place in the other. */
export function compareChanges(
  left: ArticleContext,
  right: ArticleContext,
  aligned: readonly AlignedSentences[],
  bond: Bond,
): Comparison[] {
  if (bond.apart || bond.stale) return []
  return aligned.flatMap(({ left: i, right: k, alignment }) => {
    if (
      alignment.similarity < (bond.copy ? SAME_IN_COPIES : SAME_SENTENCE) ||
      alignment.common < FEWEST_WORDS ||
      (!bond.copy && alignment.changes.length > 1)
    )
      return []
    return alignment.changes.flatMap((change): Comparison[] => {
      if (change.left.words.length > LONGEST_CHANGE || change.right.words.length > LONGEST_CHANGE) return []
      const [a, b] = [named(left, i, change.left), named(right, k, change.right)]
      if (!a || !b || !(sameType(a.value, b.value) || (bond.copy && !otherType(a.value, b.value))) || !areTwo(a.value, b.value)) return []
      if (!bond.copy && !(a.value.type === 'place' && b.value.type === 'place')) return []
      if (!bond.copy && !(isBareName(change.left, a) && isBareName(change.right, b))) return []
      if (!bond.copy && (knows(right, a.value) || knows(left, b.value))) return []
      const detail = `${alignment.common} words in the same order`
      return [
        {
          relation: 'conflict',
          reason: 'one sentence, two names',
          left: a,
          right: b,
          evidence: [{ name: 'same sentence', weight: 4, detail }],
        },
      ]
    })
  })
}

/** Nothing but the name differs: "left Patras" and "was due in Bari" are two things. */
function isBareName({ words }: Change['left'], { said }: Statement): boolean {
  const name = said.toLowerCase()
  return words.every((word) => name.includes(word))
}

/** The one name in a stretch, or the people of a country: "US airstrikes", "Russian airstrikes". */
function named(article: ArticleContext, sentence: number, change: Change['left']): Statement<NameValue> | null {
  return nameIn(article, sentence, change) ?? peopleIn(article, sentence, change)
}

function peopleIn(article: ArticleContext, sentence: number, { start, words }: Change['left']): Statement<NameValue> | null {
  const people = words.filter((word) => actorOf(word) !== null)
  const [word] = people
  if (people.length !== 1 || word === undefined) return null
  const at = article.doc.text.toLowerCase().indexOf(word, start)
  const stretch = { start: at, end: at + word.length }
  const name = article.doc.text.slice(stretch.start, stretch.end)
  return statementOn(article.doc, sentence, stretch, { kind: 'name', name, type: 'place', parts: {}, entity: -1 })
}

function nameIn(article: ArticleContext, sentence: number, { start, end }: Change['left']): Statement<NameValue> | null {
  const found = article.statements.filter(
    (s): s is Statement<NameValue> => s.sentence === sentence && s.value.kind === 'name' && s.span.start < end && start < s.span.end,
  )
  const [first, second] = found
  if (found.length === 2 && first && second && isChain(article, first, second))
    return { ...first, value: { ...first.value, type: 'place', parts: { within: second.value.name } } }
  return found.length === 1 ? (first ?? null) : null
}

/** "Dover, Delaware": one place and what holds it. */
function isChain({ doc }: ArticleContext, first: Statement<NameValue>, second: Statement<NameValue>): boolean {
  return second.value.type === 'place' && /^,\s*$/u.test(doc.text.slice(first.span.end, second.span.start))
}

/** A team and its town, a county and a dale: names of two kinds may well be one thing. */
function otherType(a: NameValue, b: NameValue): boolean {
  const types = new Set([a.type, b.type])
  return types.has('place') && (types.has('person') || types.has('organisation') || types.has('vessel'))
}

function sameType(a: NameValue, b: NameValue): boolean {
  return a.type === b.type && a.type !== 'unknown'
}

/** Moscow for Russia and Zelensky for Zelenskyy are one; a part of a name is its short form. */
function areTwo(a: NameValue, b: NameValue): boolean {
  // A capital stands for its country, but not in the place of another town.
  if (a.type === 'place' && b.type === 'place' && relatePlaces(asPlace(a), asPlace(b)).relation === 'conflict') return true
  const [x, y] = [actorOf(a.name), actorOf(b.name)]
  if (x !== null && y !== null) return x !== y
  if ((x !== null && placesAround(b.name).includes(x)) || (y !== null && placesAround(a.name).includes(y))) return false
  const [short, long] = [a.name, b.name].map((n) => n.toLowerCase()).sort((p, q) => p.length - q.length)
  if (short === undefined || long === undefined || long.includes(short)) return false
  if (a.type === 'place' && b.type === 'place' && relatePlaces(asPlace(a), asPlace(b)).relation !== 'conflict') return false
  return relateNames(a.name, b.name, a.type === 'other' ? {} : { type: a.type }).relation === 'different'
}

function asPlace({ name, parts: { within } }: NameValue): PlaceValue {
  return { kind: 'place', place: name, within: within === undefined ? [...placesAround(name)] : [within, ...placesAround(within)] }
}

function knows(article: ArticleContext, { name }: NameValue): boolean {
  const words = name.toLowerCase().split(/\s+/u)
  return words.some((word) => article.sentences.some((s) => s.names.has(word)))
}
