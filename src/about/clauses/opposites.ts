/** A short statement that is the sentence of the text but for one word, for which the text has the opposite. */

import type { PolarityValue, Token } from '../../model.ts'
import { addTo, type Multimap } from '../../structures/multimap.ts'
import { type Clash, type Pair, statementIn } from './clash.ts'
import { contraries } from './contraries.ts'
import { alike, share } from './words.ts'

/** Everything but the one word must be said. */
const ALL_ELSE = 0.9
const FEWEST_ELSE = 2

/** "the largest lake of the country" where it is the smallest. */
export function exchangedWords({ short, claim, text, told }: Pair): Clash[] {
  return claim.tokens.flatMap((token, i): Clash[] => {
    const opposites = oppositesOf(token)
    if (opposites.length === 0 || told.tokens.some((t) => isWord(t, token.lemma) || isWord(t, token.lower))) return []
    const at = told.tokens.findIndex((t, k) => opposites.some((o) => isWord(t, o)) && besideAlike(claim.tokens, i, told.tokens, k))
    const others = claim.words.filter((w) => w.at !== i)
    if (at < 0 || others.length < FEWEST_ELSE || share(others, told.words) < ALL_ELSE) return []
    if (isDenied(claim.tokens) || isDenied(told.tokens)) return []
    const value = (holds: boolean): PolarityValue => ({ kind: 'polarity', event: others.map((w) => w.key).join(' '), holds })
    const left = statementIn(short, claim, i, i + 1, value(true))
    const right = statementIn(text, told, at, at + 1, value(false))
    const reason = `${token.lower} and ${told.tokens[at]?.lower} cannot both hold`
    return [{ kind: 'value', reason, left, right, shared: share(others, told.words) }]
  })
}

function oppositesOf({ lemma, lower, pos }: Token): readonly string[] {
  if (pos === 'PROPN') return []
  byWord ??= opposites()
  return [...(byWord.get(lemma) ?? []), ...(lower === lemma ? [] : (byWord.get(lower) ?? []))]
}

let byWord: Multimap<string, string> | null = null

function opposites(): Multimap<string, string> {
  const both: Multimap<string, string> = new Map()
  for (const [a, b] of contraries().others) {
    addTo(both, a, b)
    addTo(both, b, a)
  }
  return both
}

function isWord({ lemma, lower }: Token, word: string): boolean {
  return lemma === word || lower === word
}

/** The next content word on one side is the same: the word and its opposite are said of one thing. */
function besideAlike(a: readonly Token[], i: number, b: readonly Token[], k: number): boolean {
  return ([1, -1] as const).some((step) => {
    const [x, y] = [nextContent(a, i, step), nextContent(b, k, step)]
    return x !== null && y !== null && alike(x, y)
  })
}

function nextContent(tokens: readonly Token[], from: number, step: 1 | -1): string | null {
  for (let i = from + step; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i]
    if (token && ['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'].includes(token.pos)) return token.lemma
  }
  return null
}

function isDenied(tokens: readonly Token[]): boolean {
  return tokens.some((t) => /^(?:not|n't|n\u2019t|no|never|neither|nor|without)$/u.test(t.lower))
}

/** "lost $374m" where it had earnings of $374m. */
export function turnedResults({ short, claim, text, told }: Pair): Clash[] {
  const mine = resultIn(claim)
  const theirs = resultIn(told)
  if (!mine || !theirs || mine.side === theirs.side || mine.amount === null || mine.amount !== theirs.amount) return []
  const others = claim.words.filter((w) => w.name)
  if (others.length === 0 || share(others, told.words) < ALL_ELSE) return []
  const value = (side: string): PolarityValue => ({ kind: 'polarity', event: `gain ${mine.amount}`, holds: side === 'gain' })
  const left = statementIn(short, claim, mine.at, mine.end, value(mine.side))
  const right = statementIn(text, told, theirs.at, theirs.end, value(theirs.side))
  return [{ kind: 'value', reason: 'a gain and a loss', left, right, shared: share(others, told.words) }]
}

interface Result {
  readonly side: string
  readonly at: number
  readonly end: number
  /** Digits of the number that stands right behind. */
  readonly amount: string | null
}

/** The only word for a gain or loss in the sentence; null where it has both or none. */
function resultIn({ tokens }: Pair['told']): Result | null {
  const found = Object.entries(contraries().results).flatMap(([side, words]) =>
    tokens.flatMap((t, at) => (words.includes(t.lemma) || words.includes(t.lower) ? [{ side, at }] : [])),
  )
  const [only] = found
  if (!only || new Set(found.map((f) => f.side)).size > 1) return null
  const number = tokens.findIndex((t, i) => i > only.at && i <= only.at + NUMBER_WITHIN && t.pos === 'NUM')
  return { ...only, end: number < 0 ? only.at + 1 : number + 1, amount: number < 0 ? null : (tokens[number]?.text ?? null) }
}

const NUMBER_WITHIN = 4
