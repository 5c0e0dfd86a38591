/** One sentence, such as a claim or a summary, held against a text clause by clause: who does what, how many, when, and whether at all. */

import type { Comparison } from '../model.ts'
import { type Bag, shared } from './article/bag.ts'
import type { ArticleContext } from './article/context.ts'
import { otherDays, otherPlaces } from './clauses/circumstances.ts'
import type { Clash, Pair } from './clauses/clash.ts'
import { otherGetting, undoneDeeds } from './clauses/deeds.ts'
import { otherDoers, otherHolders } from './clauses/doers.ts'
import { turnedJourneys } from './clauses/movement.ts'
import { wrongNumbers } from './clauses/numbers.ts'
import { exchangedWords, turnedResults } from './clauses/opposites.ts'
import { deniedAttributes, needlessThings, oppositeActs } from './clauses/polarity.ts'
import { clauseSentence } from './clauses/read.ts'
import { exchangedRoles, reporterAsDoer, turnedTies } from './clauses/roles.ts'

/** More sentences are an article, which is compared by its values. */
const SHORT_SENTENCES = 2

export interface ClauseConflicts {
  readonly comparisons: readonly Comparison[]
  /** Who did what to whom. */
  readonly attributions: readonly Comparison[]
}

type Rule = (pair: Pair) => readonly Clash[]

const RULES: readonly Rule[] = [
  deniedAttributes,
  needlessThings,
  turnedJourneys,
  wrongNumbers,
  otherDays,
  otherPlaces,
  undoneDeeds,
  otherGetting,
  exchangedWords,
  turnedResults,
  otherDoers,
  otherHolders,
  exchangedRoles,
  turnedTies,
  reporterAsDoer,
]

/** Empty unless one of the two has a sentence or two; what is known to conflict is not said again. Never throws. */
export function compareClauses(left: ArticleContext, right: ArticleContext, known: readonly Comparison[] = []): ClauseConflicts {
  const [short, text] = isShorter(left, right) ? [left, right] : [right, left]
  if (short.sentences.length > SHORT_SENTENCES) return { comparisons: [], attributions: [] }
  const pairs = pairsOf(short, text)
  const clashes = [...oppositeActs(pairs), ...pairs.flatMap((pair) => RULES.flatMap((rule) => rule(pair)))]
  const told = clashes
    .map((c) => ({ kind: c.kind, comparison: toComparison(c, short === left) }))
    .filter((c) => !isKnown(c.comparison, known))
  const inOrder = (kind: Clash['kind']) => told.filter((c) => c.kind === kind).map((c) => c.comparison)
  return { comparisons: inOrder('value'), attributions: inOrder('attribution') }
}

function isKnown({ left, right }: Comparison, known: readonly Comparison[]): boolean {
  return known.some((k) => k.relation === 'conflict' && k.left.sentence === left.sentence && k.right.sentence === right.sentence)
}

/** By sentences, then by length; of two alike the one with the smaller id, so that the order of the two changes nothing. */
function isShorter(left: ArticleContext, right: ArticleContext): boolean {
  const [a, b] = [left.sentences.length, right.sentences.length]
  if (a !== b) return a < b
  const [x, y] = [left.doc.text.trim().length, right.doc.text.trim().length]
  return x === y ? left.doc.id < right.doc.id : x < y
}

/** Share of the weight of the short sentence that a sentence of the text, with its neighbours, must hold. */
const ON_ONE_MATTER = 0.3

function pairsOf(short: ArticleContext, text: ArticleContext): Pair[] {
  return short.sentences.flatMap(({ bag, weight }, i) => {
    const claim = clauseSentence(short, i)
    if (!claim || isAsking(claim)) return []
    const held = text.sentences.map((sentence) => heldOf(bag, sentence.bag))
    return text.sentences.flatMap((sentence, k): Pair[] => {
      const most = (held[k - 1] ?? 0) + (held[k] ?? 0) + (held[k + 1] ?? 0)
      if (sentence.apart || most < ON_ONE_MATTER * weight - ROUNDING) return []
      const near = [k - 1, k, k + 1].map((n) => text.sentences[n]).filter((s) => s !== undefined)
      const common = new Map(near.flatMap((s) => [...s.bag].filter(([term]) => bag.has(term))))
      if (shared(bag, common) < ON_ONE_MATTER * weight) return []
      const told = clauseSentence(text, k)
      const around = [k - 1].flatMap((n) => clauseSentence(text, n)?.words ?? [])
      return told && !isAsking(told) ? [{ short, claim, text, told, around }] : []
    })
  })
}

// Sums of the same weights in another order differ in their last digits.
const ROUNDING = 1e-9

/** Weight that the terms of the one have in the other. */
function heldOf(terms: Bag, other: Bag): number {
  let sum = 0
  for (const term of terms.keys()) sum += other.get(term) ?? 0
  return sum
}

function isAsking({ tokens }: Pair['told']): boolean {
  return tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?'
}

/** Nearly all words of the short sentence stand in the text: at least what two independent pieces of evidence weigh. */
const SAME_CLAUSE = 3

function toComparison({ reason, left, right, shared: part }: Clash, inOrder: boolean): Comparison {
  const evidence = [{ name: 'same clause', weight: SAME_CLAUSE, detail: `${Math.round(part * 100)}% of the words` }]
  return inOrder
    ? { relation: 'conflict', reason, left, right, evidence }
    : { relation: 'conflict', reason, left: right, right: left, evidence }
}
