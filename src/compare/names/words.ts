/** How two words of two names relate: the same, a spelling, a short form, an initial, a slip, or another word. */

import { remembered } from '../../structures/remembered.ts'
import { nameLists } from './lists.ts'
import { bareWord } from './plain.ts'
import { soundKey } from './sound.ts'
import { compareSpelling, isRomanisation } from './spelling.ts'

export type WordRelation = 'same' | 'spelling' | 'nickname' | 'initial' | 'slip' | 'other'

export interface WordMatch {
  readonly relation: WordRelation
  /** 0 the same; grows to 1 and beyond with the difference. */
  readonly cost: number
  readonly edits: number
}

// Slips: at most this share of the letters of the longer word may be wrong. Two names that share less are two names;
// on the visible name pairs .34 to .4 lose few real slips ("Cooney" for "Carney") and let few namesakes in.
const SLIP_SHARE = 0.37
const NICKNAME_COST = 0.3
const INITIAL_COST = 0.35

const OTHER: WordMatch = { relation: 'other', cost: 9, edits: 9 }
const SAME: WordMatch = { relation: 'same', cost: 0, edits: 0 }

/** What two names are compared by: of which kind they are, and whether one comes from a script without vowels. */
export interface Manner {
  readonly abjad: boolean
  /** Of the cost of a spelling. */
  readonly limit: number
  /** People have pet names; places and companies have none. */
  readonly petNames: boolean
}

export function matchWords(a: string, b: string, manner: Manner): WordMatch {
  if (a === b) return SAME
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? { relation: 'initial', cost: INITIAL_COST, edits: 0 } : OTHER
  if (manner.abjad) return matchConsonants(a, b)
  return lettersMatched(`${a < b ? a : b}|${a < b ? b : a}|${manner.limit}`, a, b, manner)
}

// Articles on one matter bring the same names again and again.
const MOST_MATCHES = 50_000
const lettersMatched = remembered(MOST_MATCHES, (_, a: string, b: string, manner: Manner) => matchLetters(a, b, manner))

function matchLetters(a: string, b: string, { limit, petNames }: Manner): WordMatch {
  const nickname = petNames ? shareNickname(a, b) : null
  if (Math.abs(a.length - b.length) > Math.max(3, Math.min(a.length, b.length) / 2)) return nickname ?? OTHER
  const spelling = compareSpelling(a, b)
  if (isRomanisation(spelling, limit)) return { relation: 'spelling', cost: spelling.cost, edits: 0 }
  if (nickname) return nickname
  return slip(a, b, spelling)
}

/** Digits typed for the letters they look like ("S1lva"). */
export function unmaskDigits(word: string): string {
  if (!/[a-z]/u.test(word) || !/\d/u.test(word) || /^\d/u.test(word) || /\d\d/u.test(word) || /\d$/u.test(word)) return word
  return word.replace(/[0134579]/gu, (digit) => LOOK_ALIKE[digit] ?? digit)
}

const LOOK_ALIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 9: 'g' }

function slip(a: string, b: string, spelling: { cost: number; edits: number }): WordMatch {
  const longer = Math.max(bareWord(a).length, bareWord(b).length) - sharedEnding(a, b)
  // A spelling that only adds up to too much is as good as one wrong letter.
  const edits = Math.max(1, spelling.edits)
  if (spelling.cost > longer * SLIP_SHARE) return OTHER
  const { given } = nameLists()
  // "Ahmed" and "Mohamed", "Hans" and "Jan": two names that many bear are two names, unless a single letter slipped.
  if (edits > 1 && given.has(a) && given.has(b)) return OTHER
  return { relation: 'slip', cost: spelling.cost, edits }
}

/** Letters of an ending that half a country's names have: being alike in it says nothing. */
function sharedEnding(a: string, b: string): number {
  for (const ending of nameLists().endings) if (a.endsWith(ending) && b.endsWith(ending)) return ending.length
  return 0
}

/** Forms in one row of the nicknames: short for each other, or for one name. */
export function arePetForms(a: string, b: string): boolean {
  return shareNickname(a, b) !== null
}

function shareNickname(a: string, b: string): WordMatch | null {
  const { nicknames } = nameLists()
  const [short, other] = [nicknames.get(a), nicknames.get(b)]
  const meets = (rows: ReadonlySet<number> | undefined, others: ReadonlySet<number> | undefined): boolean =>
    rows !== undefined && others !== undefined && [...rows].some((row) => others.has(row))
  if (short === undefined && other === undefined) return null
  const met =
    meets(short, other) || (short && meets(short, nicknames.get(soundKey(b)))) || (other && meets(other, nicknames.get(soundKey(a))))
  if (!met) return null
  return { relation: 'nickname', cost: NICKNAME_COST, edits: 0 }
}

function matchConsonants(a: string, b: string): WordMatch {
  const left = consonants(a)
  const right = consonants(b)
  if (left.length < 2 || right.length < 2) return left === right ? { relation: 'spelling', cost: 0.3, edits: 0 } : OTHER
  if (left === right) return { relation: 'spelling', cost: 0.1, edits: 0 }
  const spelling = compareSpelling(left, right)
  if (isRomanisation(spelling)) return { relation: 'spelling', cost: spelling.cost, edits: 0 }
  return slip(left, right, spelling)
}

function consonants(word: string): string {
  return bareWord(word).replace(/[aeiouyw]|h$/gu, '')
}
