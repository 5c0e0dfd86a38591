/** The word lists that tell what a changed word changes: numbers, negation, spelling. */

import { loadLexicon } from '../../lexicon/load.ts'

interface Quoting {
  readonly 'turning-after': readonly string[]
  readonly 'turning-before': readonly string[]
  readonly 'denying-before': readonly string[]
  readonly numbers: readonly string[]
  readonly magnitudes: readonly string[]
  readonly 'opposite-prefixes': readonly string[]
  readonly 'spelling-endings': readonly (readonly [string, string])[]
  readonly 'spelling-words': readonly (readonly string[])[]
}

interface Negation {
  readonly words: readonly string[]
  readonly endings: readonly string[]
  readonly denials: readonly string[]
}

export interface Lists {
  readonly turningAfter: readonly string[]
  readonly turningBefore: ReadonlySet<string>
  readonly denyingBefore: readonly string[]
  readonly numbers: ReadonlySet<string>
  readonly magnitudes: ReadonlySet<string>
  readonly oppositePrefixes: readonly string[]
  readonly negators: ReadonlySet<string>
  readonly denials: ReadonlySet<string>
  readonly spellingEndings: readonly (readonly [string, string])[]
  readonly spellingWords: readonly (readonly string[])[]
}

let read: Lists | null = null

export function lists(): Lists {
  read ??= readLists()
  return read
}

function readLists(): Lists {
  const quoting = loadLexicon<Quoting>('quoting')
  const negation = loadLexicon<Negation>('negation')
  return {
    turningAfter: quoting['turning-after'],
    turningBefore: new Set(quoting['turning-before']),
    denyingBefore: quoting['denying-before'],
    numbers: new Set(quoting.numbers),
    magnitudes: new Set(quoting.magnitudes),
    oppositePrefixes: quoting['opposite-prefixes'],
    negators: new Set(negation.words),
    denials: new Set(negation.denials),
    spellingEndings: quoting['spelling-endings'],
    spellingWords: quoting['spelling-words'],
  }
}

export function isNegator(word: string): boolean {
  return lists().negators.has(word) || word.endsWith("n't")
}

/** "legal" and "illegal", "violent" and "non-violent". */
export function areOpposites(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 2 && lists().oppositePrefixes.some((prefix) => long === prefix + short)
}

export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || word.split('-').some((part) => lists().numbers.has(part))
}

const ACCENTS = /\p{M}/gu
// Below this length an exchanged pair of letters makes another word ("from", "form") more often than a slip.
const SLIP_LENGTH = 6

/** Whether two words are one word under two spellings, so that exchanging them changes no wording. */
export function sameSpelling(a: string, b: string): boolean {
  if (bare(a) === bare(b)) return true
  if (isNumber(a) || isNumber(b)) return false
  return lists().spellingWords.some((row) => row.includes(a) && row.includes(b)) || endingsAgree(a, b) || isSlip(a, b)
}

function bare(word: string): string {
  return word.normalize('NFD').replace(ACCENTS, '').replaceAll(/[- ]/gu, '')
}

// "four" and "for", "prise" and "prize" differ by an ending too: below three letters it is another word.
const SHORTEST_STEM = 3

function endingsAgree(a: string, b: string): boolean {
  return lists().spellingEndings.some(([x, y]) => swapsEnding(a, b, x, y) || swapsEnding(b, a, x, y))
}

function swapsEnding(a: string, b: string, x: string, y: string): boolean {
  const stem = a.length - x.length
  return stem >= SHORTEST_STEM && a.endsWith(x) && b.endsWith(y) && a.slice(0, stem) === b.slice(0, b.length - y.length)
}

/** "recieved" for "received": the one slip that no pair of English words shares. */
function isSlip(a: string, b: string): boolean {
  if (a.length < SLIP_LENGTH || a.length !== b.length) return false
  return a.replaceAll('ie', 'ei') === b.replaceAll('ie', 'ei')
}
