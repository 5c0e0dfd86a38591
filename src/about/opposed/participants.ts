/** Who does it and to whom: phrases of two articles on one happening, and whether they name one person or thing. */

import { isKindOfPeople, isPeople, rarity } from '../../lexicon/words.ts'
import type { Entity, Token } from '../../model.ts'
import { remembered } from '../../structures/remembered.ts'
import { isCommonWord, tokensOf } from '../../text/analyse.ts'
import type { ArticleContext } from '../article/context.ts'
import { alike, has, type Word, wordsIn } from '../clauses/words.ts'
import { stoodFor, wordsOf } from './stand-ins.ts'

export interface Participant {
  /** Token numbers, half-open, with the article or number that opens the phrase. */
  readonly from: number
  readonly to: number
  readonly words: readonly Word[]
  /** Lower-case words of the name, also where a pronoun or a common noun stands for it; [] for none. */
  readonly names: readonly string[]
  /** The last common noun; null for a bare name or pronoun. */
  readonly head: string | null
  readonly people: boolean
  /** 'none': "no guard", "nobody"; 'all': "everybody"; 'some': "some of", "half"; 'other': "another"; 'one': the article says which; 'a': it does not. */
  readonly reach: 'none' | 'all' | 'some' | 'other' | 'one' | 'a' | 'any'
  /** What hangs on the noun: "schools in Alby", "a member of the board". */
  readonly hanging: readonly Word[]
  /** The number that opens the phrase, as printed. */
  readonly number: string | null
}

const NONE: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'zero'])
const SOME: ReadonlySet<string> = new Set([
  'percent',
  'per',
  'share',
  'majority',
  'minority',
  'some',
  'several',
  'few',
  'many',
  'most',
  'half',
  'part',
  'parts',
])
const OTHER: ReadonlySet<string> = new Set(['other', 'others', 'another', 'more', 'further', 'second', 'third'])
const WHICH: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'both'])
const ALL: ReadonlySet<string> = new Set(['all', 'every', 'each', 'everybody', 'everyone'])
const ANYBODY: ReadonlySet<string> = new Set(['nobody', 'one', 'none', 'somebody', 'someone', 'anybody', 'anyone', 'everybody', 'everyone'])

/** Names, nouns, and what belongs to them between `from` and `to`; null where no word says anything. */
export function participantIn(article: ArticleContext, tokens: readonly Token[], from: number, to: number): Participant | null {
  const opening = phraseStart(tokens, from)
  const end = phraseEnd(article, tokens, from, to)
  const named = namedIn(article, tokens, from, end) ?? namedBehind(article, tokens, end)
  const words = wordsIn(tokens, from, end).map((w) => (w.name && !isInName(article, tokens, w.at) ? common(tokens, w) : w))
  const lower = tokens.slice(opening, end).map((t) => t.lower)
  const everybody = lower.some((w) => ANYBODY.has(w)) && !words.some((w) => tokens[w.at]?.pos === 'NOUN')
  const pronoun = end - from === 1 && tokens[from]?.pos === 'PRON'
  const nouns = words.filter(
    (w) => !w.name && !w.number && tokens[w.at]?.pos !== 'VERB' && tokens[w.at]?.pos !== 'ADV' && /\p{L}/u.test(w.key),
  )
  const head = everybody || pronoun ? null : (nouns.at(-1)?.key ?? null)
  const names = named ? wordsOf(named.name) : stoodFor(article, tokens, from, end, head)
  if (head === null && names.length === 0 && !everybody) return null
  return {
    from: opening,
    to: end,
    words,
    hanging: wordsIn(tokens, end, to).filter((w) => !w.number),
    names,
    head,
    people:
      everybody || (head !== null && (isPeople(head) || isKindOfPeople(head))) || named?.type === 'person' || isPersonal(tokens, from, end),
    reach: reachOf(lower, tokens, opening),
    number: tokens.slice(opening, end).find((t) => t.pos === 'NUM')?.lower ?? null,
  }
}

/** The first word of a sentence is no name for its capital. */
function common(tokens: readonly Token[], word: Word): Word {
  const lemma = lemmaIn(tokens[word.at]?.lower ?? word.key)
  return { ...word, key: lemma, name: false, weight: rarity(lemma) }
}

// First words of some thousand sentences.
const MOST_WORDS = 10_000

/** A word by itself, in small letters. */
const lemmaIn = remembered(MOST_WORDS, (lower) => tokensOf(lower, 0, lower.length)[0]?.lemma ?? lower)

function isInName({ reading }: ArticleContext, tokens: readonly Token[], at: number): boolean {
  const { start = 0, end = 0 } = tokens[at] ?? {}
  return reading.entities.some((e) => !isCommon(e) && e.mentions.some((m) => m.start < end && start < m.end))
}

function namedIn({ reading }: ArticleContext, tokens: readonly Token[], from: number, to: number): Entity | null {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  const inside = (e: Entity): number => Math.max(-1, ...e.mentions.filter((m) => m.start >= start && m.end <= end).map((m) => m.end))
  return reading.entities.filter((e) => inside(e) >= 0 && !isCommon(e)).sort((a, b) => inside(b) - inside(a))[0] ?? null
}

/** "Gunmen", "Schools": a plural that opens sentences. */
function isCommon({ name, type }: Entity): boolean {
  if (type !== 'unknown' || /\s/u.test(name)) return false
  const lower = name.toLowerCase()
  return isCommonWord(lower) || lemmaIn(lower) !== lower
}

/** "Its boss, Wade Moll, …": the name that stands between commas right behind. */
function namedBehind({ reading }: ArticleContext, tokens: readonly Token[], to: number): Entity | null {
  if (tokens[to]?.text !== ',') return null
  const start = tokens[to + 1]?.start
  return reading.entities.find((e) => e.mentions.some((m) => m.start === start && isComma(tokens, m.end))) ?? null
}

function isComma(tokens: readonly Token[], end: number): boolean {
  const last = tokens.findIndex((t) => t.end === end)
  return last >= 0 && tokens[last + 1]?.text === ','
}

function isPersonal(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && /^(?:he|she|who)$/u.test(tokens[from]?.lower ?? '')
}

/** "the", "no", "two" before the phrase. */
function phraseStart(tokens: readonly Token[], from: number): number {
  let at = from
  while (at > 0 && ['DET', 'NUM', 'ADJ'].includes(tokens[at - 1]?.pos ?? '')) at--
  return tokens[at - 1]?.lower === 'of' && tokens[at - 2] !== undefined && isCount(tokens[at - 2]) ? at - 2 : at
}

function isCount(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'NUM' || SOME.has(token.lower) || NONE.has(token.lower))
}

/** Without what hangs on its noun: "shares worth $3 million", "three days after", "a member of the board". */
function phraseEnd(article: ArticleContext, tokens: readonly Token[], from: number, to: number): number {
  let noun = ANYBODY.has(tokens[from]?.lower ?? '')
  for (let end = from; end < to; end++) {
    const token = tokens[end]
    if (
      !token ||
      token.text === ',' ||
      token.pos === 'SCONJ' ||
      (noun && end > from && ENDS.has(token.pos) && !isInName(article, tokens, end))
    )
      return Math.max(end, from + 1)
    if (token.lower === 'of' && noun && !isCount(tokens[end - 1]) && tokens[end - 1]?.lemma !== 'number') return end
    noun ||= token.pos === 'NOUN' || token.pos === 'PROPN'
  }
  return to
}

const ENDS: ReadonlySet<string> = new Set(['ADJ', 'NUM', 'SYM', 'ADV', 'DET', 'PRON', 'ADP', 'VERB', 'AUX'])

function reachOf(lower: readonly string[], tokens: readonly Token[], from: number): Participant['reach'] {
  if (lower.some((w) => NONE.has(w)) || (lower[0] === 'not' && lower.includes('single'))) return 'none'
  if (lower.some((w) => OTHER.has(w))) return 'other'
  if (lower.some((w) => SOME.has(w)) || (tokens[from]?.pos === 'NUM' && lower[1] === 'of')) return 'some'
  if (lower.some((w) => ALL.has(w))) return 'all'
  const own = tokens.slice(from, from + lower.length).some((t) => /^['\u2019]s?$/u.test(t.text))
  if (own || lower.some((w) => WHICH.has(w))) return 'one'
  return lower.some((w) => w === 'a' || w === 'an') ? 'a' : 'any'
}

/** Whether what is said of the one is denied of the other. `all`: the denial is of every such thing. */
export function coversIn(denied: Participant, affirmed: Participant, all: boolean): boolean {
  if (affirmed.reach === 'none' || affirmed.reach === 'other' || denied.reach === 'other') return false
  if (affirmed.reach === 'all' && denied.reach !== 'none') return isKindOf(denied, affirmed) && hangsAlike(affirmed, denied)
  if (all || denied.reach === 'none' || denied.reach === 'all') return isKindOf(affirmed, denied) && hangsAlike(denied, affirmed)
  if (denied.reach === 'some' || affirmed.reach === 'some') return false
  return isOne(denied, affirmed)
}

/** Of a happening with people on board these are meant; "nobody in the second car": what hangs on the noun narrows it. */
function hangsAlike(wide: Participant, narrow: Participant): boolean {
  const aboard = narrow.hanging.length === 0 && wide.hanging.every((w) => w.key === 'board')
  return aboard || wide.hanging.every((w) => has(narrow.hanging, w) || has(narrow.words, w))
}

/** A guard is one of "no guard", and of "nobody"; two adults are none of "no children". */
function isKindOf(affirmed: Participant, denied: Participant): boolean {
  if (denied.people && (denied.head === null || isPeople(denied.head)) && denied.names.length === 0)
    return affirmed.people && denied.words.every((w) => w.key === denied.head || w.number || has(affirmed.words, w))
  if (denied.head === null) return denied.names.length > 0 && sharesName(denied.names, affirmed.names)
  return (
    affirmed.head !== null && alike(denied.head, affirmed.head) && denied.words.every((w) => EMPTY.has(w.key) || has(affirmed.words, w))
  )
}

const EMPTY: ReadonlySet<string> = new Set(['single', 'one', 'any', 'all', 'every'])

/** "the council of Alby", "the council of Borg". */
function hangElsewhere(a: Participant, b: Participant): boolean {
  const [x, y] = [a, b].map(({ hanging }) => hanging.filter((w) => w.name).map((w) => w.key))
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((key) => y.includes(key))
}

/** One name, or one noun that the articles say which of. */
function isOne(a: Participant, b: Participant): boolean {
  if (hangElsewhere(a, b)) return false
  if (a.names.length > 0 && b.names.length > 0) return sharesName(a.names, b.names)
  if (a.head === null || b.head === null) return false
  if (!alike(a.head, b.head) || a.number !== b.number) return false
  const [onlyA, onlyB] = [a.words.filter((w) => !has(b.words, w)), b.words.filter((w) => !has(a.words, w))]
  if (onlyA.length > 0 && onlyB.length > 0) return false
  if (a.reach === 'a' || b.reach === 'a') return false
  const bare = a.reach === 'any' && b.reach === 'any' && a.number === null
  if (bare) return a.words.length === b.words.length
  return (a.reach === 'one' && b.reach === 'one') || (a.people && onlyA.length + onlyB.length === 0 && a.number === null)
}

/** "Kraft" and "Kraft Foods"; not two that have a word each of their own. */
function sharesName(a: readonly string[], b: readonly string[]): boolean {
  const common = a.filter((x) => b.includes(x)).length
  return common > 0 && (common === a.length || common === b.length || (common > 1 && a.at(-1) === b.at(-1)))
}

/** As far as the two say: not two names, nor two nouns, nor one noun told apart. */
export function mayBeOne(a: Participant, b: Participant): boolean {
  if (hangElsewhere(a, b)) return false
  if (a.names.length > 0 && b.names.length > 0) return sharesName(a.names, b.names)
  if (a.head === null || b.head === null) return a.head === b.head
  if (!alike(a.head, b.head)) return false
  return !(a.words.some((w) => !has(b.words, w)) && b.words.some((w) => !has(a.words, w)))
}

/** People, whoever they are: "no survivors" is said of everybody. */
export function anybody(from: number, to: number, reach: Participant['reach']): Participant {
  return { from, to, words: [], hanging: [], names: [], head: null, people: true, reach, number: null }
}
