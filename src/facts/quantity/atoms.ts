/** The words, figures and marks of a sentence, cut so that every figure stands alone ("$5.4bn" is "$", "5.4", "bn"). */

import type { Sentence, Token } from '../../model.ts'
import type { Atom } from './atom.ts'
import { currencyCodes } from './currency-codes.ts'
import { labels } from './label-words.ts'
import { roleWords } from './role-words.ts'
import { words } from './words.ts'

// Figures: grouped by comma (3-3 or the Indian 2-3), by thin space, plain, or a bare decimal; then vulgar fractions, words,
// single marks. Repeats are bounded, or a megabyte of "1,11,11" would be read again from each comma.
const PIECE =
  /\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)|\d+(?:\.\d+)?|\.\d+|[\u00bc-\u00be\u2150-\u215e]|\p{L}[\p{L}\p{M}]*|\S/uy

const DIGIT = /[\d\u00bc-\u00be\u2150-\u215e]/u

// The tagger splits "\u03bcm." into three.
const CUTS = /[\d\u00bc-\u00be\u2150-\u215e\u03bc\u00b5\u00b0\u00ba]/u

/** Whether a sentence can hold a quantity at all: most do not, and are not cut. */
export function mayCount(text: string, sentence: Sentence): boolean {
  if (DIGIT.test(text.slice(sentence.start, sentence.end))) return true
  const { counting, articles } = words()
  const { singles } = labels()
  const { people } = roleWords()
  let article = -ARTICLE_REACH - 1
  return sentence.tokens.some((token, i) => {
    if (articles.has(token.lower)) article = i
    else if (counting.has(token.lower)) return true
    return i - article <= ARTICLE_REACH && (singles.has(token.lemma) || people.has(token.lemma))
  })
}

// "a guided anti-aircraft missile": further behind an article its noun never stands.
export const ARTICLE_REACH = 5

/** In order, not overlapping. */
export function atomsOf(text: string, sentence: Sentence): Atom[] {
  const atoms: Atom[] = []
  const { tokens } = sentence
  // Most sentences that count do it in words: nothing in them is cut at figures.
  if (!CUTS.test(text.slice(sentence.start, sentence.end))) {
    for (const token of tokens) cutWord(text, token, atoms)
    return atoms
  }
  for (let i = 0; i < tokens.length; ) {
    const to = chunkEnd(text, tokens, i)
    if (needsCutting(tokens, i, to)) cut(text, tokens.slice(i, to), atoms)
    else for (let k = i; k < to; k++) cutWord(text, tokens[k] as Token, atoms)
    i = to
  }
  return atoms
}

function needsCutting(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (CUTS.test((tokens[i] as Token).text)) return true
  }
  return false
}

/** Tokens without white space between them form a chunk. */
function chunkEnd(text: string, tokens: readonly Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end) to++
  // "40 000": a space or thin space groups thousands in the style of the SI.
  while (groupsOn(text, tokens, to)) to++
  return to
}

function groupsOn(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const here = tokens[at]
  if (!before || !here) return false
  if (here.start !== before.end + 1 || text.charCodeAt(before.end) < 0xa0) return false
  const gap = text.charAt(before.end)
  return /^[\u00a0\u202f\u2009]$/u.test(gap) && /\d$/u.test(before.text) && /^\d{3}$/u.test(here.text)
}

function cut(text: string, tokens: readonly Token[], atoms: Atom[]): void {
  const byStart = new Map(tokens.map((t) => [t.start, t]))
  const end = tokens.at(-1)?.end ?? 0
  PIECE.lastIndex = tokens[0]?.start ?? 0
  while (PIECE.lastIndex < end) {
    const from = PIECE.lastIndex
    const match = PIECE.exec(text)
    if (!match) {
      PIECE.lastIndex = from + 1
      continue
    }
    const token = byStart.get(match.index)
    atoms.push(atomOf(text, match.index, Math.min(match.index + match[0].length, end), token))
  }
}

function cutWord(text: string, token: Token, atoms: Atom[]): void {
  if (isScaledCode(token, atoms.at(-1))) {
    atoms.push(atomOf(text, token.start, token.start + 1, undefined), atomOf(text, token.start + 1, token.end, undefined))
    return
  }
  const hyphen = token.text.length > 2 && token.text.includes('-') && /^\p{L}+(?:-\p{L}+)+$/u.test(token.text)
  if (!hyphen) {
    atoms.push(atomOf(text, token.start, token.end, token))
    return
  }
  let at = token.start
  for (const piece of token.text.split(/(-)/u)) {
    if (piece !== '') atoms.push(atomOf(text, at, at + piece.length, undefined))
    at += piece.length
  }
}

const SCALE_LETTERS: ReadonlySet<string> = new Set(['M', 'B', 'k', 'K', 'm', 'b'])

/** "120 MEUR", "3.5 MSEK": the letter of the scale stands before the currency's code. */
function isScaledCode({ text }: Token, before: Atom | undefined): boolean {
  if (before?.kind !== 'figure' || text.length !== 4 || !SCALE_LETTERS.has(text.charAt(0))) return false
  return text.slice(1) === text.slice(1).toUpperCase() && currencyCodes().has(text.slice(1).toLowerCase())
}

function atomOf(text: string, start: number, end: number, token: Token | undefined): Atom {
  const whole = token !== undefined && token.end === end
  const said = whole ? token.text : text.slice(start, end)
  const lower = whole ? token.lower : said.toLowerCase()
  const kind = kindOf(said)
  return {
    start,
    end,
    text: said,
    lower,
    lemma: whole ? token.lemma : lower,
    pos: kind === 'figure' ? 'NUM' : whole ? token.pos : kind === 'word' ? 'NOUN' : 'PUNCT',
    kind,
    glued: start > 0 && !isSpace(text.charCodeAt(start - 1)),
  }
}

/** ASCII letters first: they begin nearly every word. */
function kindOf(said: string): Atom['kind'] {
  const code = said.charCodeAt(0) | 0x20
  if (code >= 0x61 && code <= 0x7a) return 'word'
  return DIGIT.test(said) ? 'figure' : /\p{L}/u.test(said) ? 'word' : 'mark'
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || (code < 33 && code > 8) || code === 0xa0 || (code >= 0x2000 && /\s/u.test(String.fromCharCode(code)))
}
