/** How much a sentence asserts a checkable fact: a logistic model over its words, made by `tests/eval/learn-check-worthy.ts`. */

import { loadLexicon } from '../lexicon/load.ts'
import type { Token } from '../model.ts'

interface Weights {
  readonly bias: number
  readonly features: Readonly<Record<string, number>>
}

let weights: Weights | null = null

/** From 0 (opinion, question, wish) to 1 (figures, dates, names of who did what); 0.5 is where asking for a source pays best. */
export function checkWorthiness(tokens: readonly Token[]): number {
  weights ??= loadLexicon<Weights>('check-worthy')
  let sum = weights.bias
  for (const [feature, value] of featuresOf(tokens)) sum += (weights.features[feature] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}

/** What the model sees of a sentence: which lemmas it has, how it is built, and what it is made of. */
export function featuresOf(tokens: readonly Token[]): Map<string, number> {
  const words = tokens.filter((t) => /[\p{L}\p{N}%$€£]/u.test(t.text))
  const features = new Map<string, number>()
  for (const token of words) if (/^[a-z']+$/u.test(token.lemma)) features.set(`word ${token.lemma}`, 1)
  for (const pair of pairsOf(words)) features.set(`pair ${pair}`, 1)
  for (const clause of clausesOf(words)) features.set(`clause ${clause}`, 1)
  for (const [name, count] of countsOf(words)) {
    features.set(`some ${name}`, count > 0 ? 1 : 0)
    features.set(`many ${name}`, Math.min(count, MANY) / MANY)
  }
  features.set('question', tokens.at(-1)?.text === '?' ? 1 : 0)
  features.set('length', Math.min(words.length, LONG) / LONG)
  features.set('short', words.length < SHORT ? 1 : 0)
  return features
}

const MANY = 4
const LONG = 40
/** Below this a sentence leans on the one before it and asserts little of its own. */
const SHORT = 7

/** Names, numbers and rarer words stand for their kind, so that a pair says how the sentence is built, not what it is about. */
function pairsOf(words: readonly Token[]): string[] {
  return words.map((token, i) => `${i === 0 ? '^' : plain(words[i - 1])} ${plain(token)}`)
}

function plain(token: Token | undefined): string {
  if (!token) return '^'
  if (isNumber(token)) return numberKind(token)
  if (CLOSED.has(token.pos)) return token.lemma
  return token.pos === 'VERB' ? `VERB-${tense(token)}` : token.pos
}

const CLOSED: ReadonlySet<string> = new Set(['PRON', 'AUX', 'ADP', 'DET', 'PART', 'SCONJ', 'CCONJ'])

/** Who does it and in which tense: "he …ed" can be looked up, "I think" and "we should" cannot. */
function clausesOf(words: readonly Token[]): string[] {
  const clauses: string[] = []
  let subject = 'none'
  let helper = ''
  for (const token of words) {
    if (token.pos === 'PRON') [subject, helper] = [token.lower, '']
    else if (token.pos === 'PROPN' || token.pos === 'NOUN') [subject, helper] = [token.pos, '']
    else if (token.pos === 'AUX') helper = token.lower
    else if (token.pos === 'VERB') {
      clauses.push(`${subject} ${helper === '' ? tense(token) : `${helper} ${tense(token)}`}`, `${subject} ${token.lemma}`)
      helper = ''
    }
  }
  return clauses
}

/** Regular and irregular pasts alike differ from their lemma without ending in -s or -ing. */
function tense({ lower, lemma }: Token): string {
  if (/ing$/u.test(lower)) return 'ing'
  if (lower === lemma) return 'base'
  return /s$/u.test(lower) ? 'third' : 'past'
}

function isNumber(token: Token): boolean {
  return token.pos === 'NUM' || /\d/u.test(token.text)
}

function numberKind({ text }: Token): string {
  if (/^(?:1[789]|20)\d\d$/u.test(text)) return 'YEAR'
  if (/%$/u.test(text)) return 'PERCENT'
  if (/^[$€£]/u.test(text)) return 'MONEY'
  return /\d/u.test(text) ? 'FIGURE' : 'NUMBER'
}

function countsOf(words: readonly Token[]): [string, number][] {
  const count = (test: (token: Token, i: number) => boolean): number => words.filter(test).length
  return [
    ['numbers', count(isNumber)],
    ['figures', count((t) => /\d/u.test(t.text))],
    ['years', count((t) => numberKind(t) === 'YEAR')],
    ['shares and sums', count((t) => /[%$€£]/u.test(t.text))],
    ['names', count((t, i) => t.pos === 'PROPN' && i > 0)],
    ['past verbs', count((t) => t.pos === 'VERB' && tense(t) === 'past')],
    ['plain verbs', count((t) => t.pos === 'VERB' && tense(t) === 'base')],
    ['adjectives', count((t) => t.pos === 'ADJ')],
    ['nouns', count((t) => t.pos === 'NOUN')],
    ['adverbs', count((t) => t.pos === 'ADV')],
    ['pronouns', count((t) => t.pos === 'PRON')],
    ['comparatives', count((t) => /er$/u.test(t.lower) && (t.pos === 'ADJ' || t.pos === 'ADV'))],
    ['superlatives', count((t) => /(?:est|most|least|first|only)$/u.test(t.lower) && (t.pos === 'ADJ' || t.pos === 'ADV'))],
  ]
}
