/** Finds the places where sentences say that something happened, each with the larger places that hold it. */

import { countryOfPeople, knownPlaces, placeKey } from '../lexicon/places.ts'
import type { Analysis, Entity, PlaceValue, Sentence, Token } from '../model.ts'
import type { FoundStatement } from './found.ts'
import { chainOf, gatherStated } from './place/chain.ts'
import { isCapitalised, type Mention, placeWords, readMention } from './place/mention.ts'

interface Located {
  /** Known, or shown to be a place where it stands. */
  readonly sure: boolean
  readonly mention: Mention
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
}

export function findPlaces(analysis: Analysis, entities: readonly Entity[]): FoundStatement<PlaceValue>[] {
  const { text } = analysis.doc
  const kinds = entityKinds(entities)
  const possible = analysis.sentences.flatMap((sentence) => mentionsIn(text, sentence, kinds))
  // What the article has once shown to be a place is one wherever it stands.
  const sure = new Set(possible.filter((l) => l.sure).map((l) => placeKey(l.mention.core)))
  const located = possible.filter((l) => l.sure || sure.has(placeKey(l.mention.core)))
  const stated = gatherStated(located.map((l) => l.mention))
  const named = new Set(located.flatMap(({ mention }) => [mention.core, ...mention.within]).map(placeKey))
  return located.map(({ mention, start, end, sentence }) => ({
    value: { kind: 'place', place: mention.name, within: chainOf(mention, stated, named) },
    start,
    end,
    sentence,
  }))
}

/** What the finder of names says of a mention, by the offset where it starts, and by start and end. */
interface EntityKinds {
  readonly at: ReadonlyMap<number, Entity['type']>
  readonly places: ReadonlySet<string>
}

function entityKinds(entities: readonly Entity[]): EntityKinds {
  const mentions = entities.flatMap(({ type, mentions }) => mentions.map((m) => ({ type, ...m })))
  const places = mentions.filter((m) => m.type === 'place').map((m) => `${m.start}-${m.end}`)
  return { at: new Map(mentions.map((m) => [m.start, m.type])), places: new Set(places) }
}

function mentionsIn(text: string, sentence: Sentence, kinds: EntityKinds): Located[] {
  const { where } = placeWords()
  const { tokens } = sentence
  const found: Located[] = []
  let done = 0
  tokens.forEach((token, i) => {
    if (i < done || !where.has(token.lower) || i + 1 >= tokens.length) return
    const mention = readMention(text, tokens, i + 1)
    const [first, last] = [mention && tokens[mention.from], mention && tokens[mention.to - 1]]
    if (!mention || !first || !last || !canBePlace(mention, tokens, kinds)) return
    const sure = placeWords().surelyWhere.has(token.lower) || isPlace(mention, first.start, kinds)
    found.push({ sure, mention, start: first.start, end: last.end, sentence })
    done = mention.to
    for (const other of listedAfter(text, tokens, mention.to)) {
      found.push({ ...other, sentence })
      done = other.mention.to
    }
  })
  return found
}

// "In Baku, Moscow, Kyiv and Tbilisi": longer lists are tables.
const LONGEST_LIST = 8

/** Known places that go on a list with "and" at its end; without it the comma begins another part of the sentence. */
function listedAfter(text: string, tokens: readonly Token[], start: number): Omit<Located, 'sentence'>[] {
  const listed: Omit<Located, 'sentence'>[] = []
  let at = start
  for (let i = 0; i < LONGEST_LIST; i++) {
    const sign = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'and' ? tokens[++at] : tokens[at]
    if (!sign || (sign.text !== ',' && sign.lower !== 'and')) return []
    const mention = readMention(text, tokens, at + 1)
    const [first, last] = [mention && tokens[mention.from], mention && tokens[mention.to - 1]]
    if (!mention || !first || !last || knownPlaces(mention.core).length === 0 || isVerb(tokens[mention.to])) return []
    listed.push({ sure: true, mention, start: first.start, end: last.end })
    if (sign.lower === 'and') return listed
    at = mention.to
  }
  return []
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX')
}

/** No word that only looks like a place, and nobody's name. */
function canBePlace(mention: Mention, tokens: readonly Token[], kinds: EntityKinds): boolean {
  const core = tokens.find((t, i) => i >= mention.from && i < mention.to && isCapitalised(t))
  if (!core || placeWords().none.has(core.lower) || countryOfPeople(mention.core) !== null) return false
  const type = kinds.at.get(core.start)
  return type !== 'person' && type !== 'organisation'
}

/** Known, or shown to be a place by the words around it or by the finder of names. */
function isPlace(mention: Mention, start: number, kinds: EntityKinds): boolean {
  return mention.shown || knownPlaces(mention.core).length > 0 || kinds.places.has(`${start}-${start + mention.core.length}`)
}
