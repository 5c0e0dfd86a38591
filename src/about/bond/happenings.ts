/** Groups the articles of a set by the happening that they tell, surely enough that two of one group may be compared. */

import { relate } from '../../compare/index.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { QuantityValue, Statement } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import { type Bag, containment, shared } from '../article/bag.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import { attributeClash } from '../judge/attribute.ts'
import { candidatePairs } from '../judge/placed.ts'
import { compareText } from '../topics.ts'
import type { Bond } from './main-matter.ts'
import type { Pair } from './stories.ts'

/** Counts above this say no more than this. */
const MOST_FIGURES = 3
/** Sentences that share less weight than this are alike by chance. */
const SHARED_ENOUGH = 3
const MOST_ANCHORS = 2

/**
 * What speaks for and against two articles telling one happening, each from 0 to 1 or a small count. Depends on the two
 * alone. The weights are in data/en/happenings.yaml.
 */
export function kinshipFeatures({ left, right, bond }: Pair & { readonly bond: Bond }): ReadonlyMap<string, number> {
  return new Map([
    ['lead words', containment(left.lead, left.leadWeight, right.lead, right.leadWeight)],
    ['all words', shared(left.whole, right.whole) / Math.sqrt(left.wholeWeight * right.wholeWeight || 1)],
    ['names', shareOf(left.names, right.names)],
    ['telling words', shareOf(new Set(left.telling.keys()), new Set(right.telling.keys()))],
    ['same figures', sameFigures(left, right)],
    ['entities', shareOf(entitiesOf(left), entitiesOf(right))],
    ['rare words', Math.log1p(shared(rareOf(left.whole), rareOf(right.whole)))],
    ['few sentences', 1 / Math.sqrt(Math.max(1, Math.min(left.sentences.length, right.sentences.length)))],
    ['anchors', Math.min(MOST_ANCHORS, bond.anchors.length)],
    ['apart', bond.apart ? 1 : 0],
    ['stale', bond.stale ? 1 : 0],
    ['like sentences', likestSentences(left, right)],
  ])
}

/** A word of at least this weight is in few articles. */
const RARE = 0.9

const rareOf = oncePer((bag: Bag): Bag => new Map([...bag].filter(([, weight]) => weight >= RARE)))

/** What is named, as a whole: "John Smith" and "Smith & Sons" share a word, and are two. */
function entitiesOf({ reading }: ArticleContext): ReadonlySet<string> {
  return new Set(reading.entities.map((e) => e.name.toLowerCase()))
}

/** Of the smaller set. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const word of small) if (large.has(word)) common++
  return small.size === 0 ? 0 : common / small.size
}

/** How much of a sentence with which the one begins is in a sentence with which the other does, from 0 to 1. */
function likestSentences(left: ArticleContext, right: ArticleContext): number {
  const [mine, theirs] = [left, right].map(({ sentences }) => sentences.filter((s) => s.lead)) as [SentenceContext[], SentenceContext[]]
  let likest = 0
  for (const a of mine) {
    for (const b of theirs) {
      const common = shared(a.bag, b.bag)
      const part = common / (Math.min(a.weight, b.weight) || 1)
      likest = Math.max(likest, part * Math.min(1, common / SHARED_ENOUGH))
    }
  }
  return likest
}

/**
 * How many figures of one attribute are the same in both, up to `MOST_FIGURES`. Those that differ say nothing: they may be what two
 * articles on one happening disagree in.
 */
function sameFigures(left: ArticleContext, right: ArticleContext): number {
  const same = new Set<string>()
  for (const [{ statement: a }, { statement: b }] of candidatePairs(left, right)) {
    if (!isFigure(a) || !isFigure(b) || (a.value.stated ?? 0) <= 1 || attributeClash(a.value, b.value) !== null) continue
    const what = a.value.role ?? a.value.counted ?? a.value.dimension
    if (relate(a.value, b.value).relation === 'same') same.add(`${what} ${a.value.stated}`)
  }
  return Math.min(MOST_FIGURES, same.size)
}

function isFigure(statement: Statement): statement is Statement<QuantityValue> {
  return statement.value.kind === 'quantity' && statement.value.stated !== null
}

interface Weights {
  readonly bias: number
  readonly features: Readonly<Record<string, number>>
}

let weights: Weights | null = null

/** Log odds that the two articles tell one happening. */
export function kinship(features: ReadonlyMap<string, number>): number {
  weights ??= loadLexicon<Weights>('happenings')
  let sum = weights.bias
  for (const [name, value] of features) sum += (weights.features[name] ?? 0) * value
  return sum
}

/**
 * Every pair of articles in a group must be this like each other: the larger the group, the more pairs bear it out. Two
 * articles alone must be liker. Of the pairs in groups held together so .98 tell one happening, on topics that the weights were not
 * learned from (`tests/eval/learn-happenings.ts`): a group says that two articles may be compared, and no more.
 */
const ALIKE_IN_GROUP = 0
const ALIKE_ALONE = 1.5

/** So unlike that no group could hold both. */
export function mayBeOne(odds: number): boolean {
  return odds >= ALIKE_IN_GROUP
}

export interface Kin {
  /** Ids of the two articles. */
  readonly a: string
  readonly b: string
  readonly kinship: number
}

/**
 * Pairs of article ids of one happening, by complete linkage: the likest pair first, and two groups are joined where each of
 * the one is like each of the other. A copy of an article joins its group and changes no other.
 */
export function sameHappening(pairs: readonly Kin[]): ReadonlySet<string> {
  const alike = pairs
    .filter((pair) => mayBeOne(pair.kinship))
    .sort((x, y) => y.kinship - x.kinship || compareText(x.a, y.a) || compareText(x.b, y.b))
  const known = new Set(alike.map(({ a, b }) => pairKey(a, b)))
  const groupOf = new Map<string, readonly string[]>()
  for (const { a, b } of alike) {
    const [mine, theirs] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]]
    if (mine === theirs || !mine.every((x) => theirs.every((y) => known.has(pairKey(x, y))))) continue
    const group = [...mine, ...theirs]
    for (const id of group) groupOf.set(id, group)
  }
  return new Set(alike.filter((pair) => isSure(groupOf.get(pair.a), groupOf.get(pair.b), pair)).map(({ a, b }) => pairKey(a, b)))
}

function isSure(mine: readonly string[] | undefined, theirs: readonly string[] | undefined, pair: Kin): boolean {
  return mine !== undefined && mine === theirs && (mine.length > 2 || pair.kinship >= ALIKE_ALONE)
}

/** The same in both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`
}
