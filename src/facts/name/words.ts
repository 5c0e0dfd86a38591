/** The words of a sentence as names see them: hyphenated ones whole, each with what its capital is worth. */

import type { Pos, Sentence, Token } from '../../model.ts'
import { isCommonWord } from '../../text/analyse.ts'
import { startsWithCapital } from '../../text/letters.ts'
import { isGiven, isPlace, nameWords, plain } from './lexicon.ts'

/** Of a hyphened word that stays whole, lemma and part of speech are those of its first part. */
export interface Word extends Token {
  readonly capital: boolean
  /** Where any word has a capital: at the start of a sentence, behind a colon or an opening quotation mark. */
  readonly opens: boolean
  /** A hyphen parts it from the word before. */
  readonly hyphened: boolean
}

/** Words that have stood with a capital where only names do, in lower case. */
export type SeenNames = ReadonlySet<string>

const OPENING = /^[\u201c\u2018\u00ab"'(:\u2022*#-]$|^[\u2013\u2014]$/u
const CLOSED: ReadonlySet<Pos> = new Set<Pos>([
  'DET',
  'PRON',
  'ADP',
  'CCONJ',
  'SCONJ',
  'AUX',
  'PART',
  'INTJ',
  'NUM',
  'PUNCT',
  'SYM',
  'SPACE',
])
const SHORT_DAY = 3
const LONGEST_SHOUTED = 4
// Endings that make words of the language out of others: the language model does not know them all.
const DERIVED = /(?:ly|ing|ness|ment|tion|ised|ized|less|ful|phobia|isation|ization|ers|ists|isms?)$/u
// A sentence whose longer words nearly all have capitals is a headline: its capitals say little.
const TITLE_CASE_SHARE = 0.8
const LONGER_WORD = 4

export function wordsOf({ tokens }: Sentence): Word[] {
  const words: Word[] = []
  let opens = true
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const first = token.text.charCodeAt(0)
    const letter = isLetter(first)
    if (letter && isHyphen(tokens[i + 1])) {
      const last = lastOfCompound(tokens, i)
      words.push(...splitCompound(tokens.slice(i, last + 1), opens))
      i = last
    } else if (token.text.trim() !== '') words.push(single(token, opens))
    opens = letter ? false : OPENING.test(token.text) || (opens && !/[\p{L}\p{N}]/u.test(token.text))
  }
  return words
}

/** A headline: most of its longer words have capitals, and no full stop ends it. */
export function isTitleCase(words: readonly Word[]): boolean {
  // "… and Brightwater Holdings Inc.": a full stop of a short form ends the sentence as well.
  if (words.at(-1)?.text.endsWith('.') === true) return false
  let longer = 0
  let capital = 0
  for (const word of words) {
    if (word.text.length < LONGER_WORD || !(word.capital || /\p{L}/u.test(word.text))) continue
    longer++
    if (word.capital) capital++
  }
  return longer >= 3 && capital / longer >= TITLE_CASE_SHARE
}

/** A capital that only a name can have. */
export function isName(words: readonly Word[], at: number, titleCase: boolean, seen: SeenNames): boolean {
  const word = words[at]
  if (!word?.capital || word.lower === 'the' || isFirstPerson(word.text)) return false
  const { never } = nameWords()
  if (never.has(plain(word.text)) && !isGivenBefore(words, at) && !isWithin(words, at)) return false
  // "SEVENTEEN hours later": some papers open with a word in capitals.
  if (isAcronym(word) && word.opens && word.text.length > LONGEST_SHOUTED && isCommonWord(word.lower)) return isPlace(word.text)
  // "World Health Organization (WHO)": a word of the language in capitals, alone in brackets.
  if (isAcronym(word) && !titleCase)
    return word.pos === 'PROPN' || !isCommonWord(word.lower) || joined(word, words[at + 1]) || words[at - 1]?.text === '('
  if (CLOSED.has(word.pos)) return word.pos === 'AUX' && isGivenBefore(words, at)
  if (!word.opens && !titleCase) return true
  if (titleCase && isFamilyBehindGiven(words, at)) return true
  const { openers } = nameWords()
  if (word.opens && openers.has(word.lower)) return false
  if (seen.has(word.lower) || (!isCommonWord(word.lower) && !DERIVED.test(word.lower)))
    return !isAllCapitals(words) || seen.has(word.lower) || isPlace(word.text)
  if (isPlace(word.text) || (isGiven(word.text) && words[at + 1]?.capital === true)) return true
  if (!titleCase && nameWords().officeOf.has(word.lower) && words[at + 1]?.lower === 'of' && words[at + 2]?.capital) return true
  return !titleCase && word.pos === 'PROPN' && words[at + 1]?.capital === true && joined(word, words[at + 1])
}

export function isAcronym({ text }: Word): boolean {
  // Most names go on with a small letter: that is told without a regular expression.
  const second = text.charCodeAt(1)
  if (second > 0x60 && second < 0x7b) return false
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(text) || /^(?:\p{Lu}\.){2,}$/u.test(text)
}

/** "I", "I'm". */
function isFirstPerson(text: string): boolean {
  return text.charCodeAt(0) === 0x49 && /^I(?:['\u2019]\p{L}+)?$/u.test(text)
}

/** Nothing but one space, or the end of a line, lies between the two. */
export function joined(left: Word, right: Word | undefined): boolean {
  return right !== undefined && !right.hyphened && right.start - left.end <= 2 && right.start > left.end
}

/** "Biloxi Sun Herald": the short form of a day or month is a word of the name where no number stands by it. */
function isWithin(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.text.length !== SHORT_DAY || word.lower === 'may' || !before?.capital || !joined(before, word)) return false
  return next?.capital === true && joined(word, next)
}

/** In a headline: "Jane Maplewood Quits". */
function isFamilyBehindGiven(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (!before?.capital || !word || !joined(before, word) || !isGiven(before.text) || isAllCapitals(words)) return false
  return (word.pos === 'PROPN' || word.pos === 'NOUN') && !isCommonWord(before.lower)
}

function isAllCapitals(words: readonly Word[]): boolean {
  return words.every((w) => w.text === w.text.toUpperCase())
}

/** "Will Smith", "May Britt": a word of the language that is a given name before a capital. */
function isGivenBefore(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || !next || !isGiven(word.text) || !joined(word, next)) return false
  return (next.capital && !CLOSED.has(next.pos)) || (nameWords().joining.has(next.text) && joined(next, words[at + 2]))
}

function isLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || code >= 0xc0
}

function isHyphen(token: Token | undefined): boolean {
  if (token?.text.length !== 1) return false
  const code = token.text.charCodeAt(0)
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

function lastOfCompound(tokens: readonly Token[], at: number): number {
  let last = at
  for (; isHyphen(tokens[last + 1]); last += 2) {
    const [left, hyphen, right] = [tokens[last], tokens[last + 1], tokens[last + 2]]
    if (!left || !hyphen || !right || left.end !== hyphen.start || hyphen.end !== right.start) break
    if (!/^[\p{L}\p{N}]/u.test(right.text) || !/\p{L}$/u.test(left.text)) break
  }
  return last
}

function single({ start, end, text, lower, lemma, pos }: Token, opens: boolean): Word {
  return { start, end, text, lower, lemma, pos, capital: startsWithCapital(text), opens, hyphened: false }
}

function compound(parts: readonly Token[], opens: boolean): Word {
  const [first, , second] = parts as [Token, Token, Token]
  const text = parts.map((p) => p.text).join('')
  const particle = nameWords().joining.has(first.lower) && /^\p{Lu}/u.test(second.text)
  const end = parts.at(-1)?.end ?? first.end
  return { ...single(first, opens), end, text, lower: text.toLowerCase(), capital: /^\p{Lu}/u.test(text) || particle }
}

/** "Iskander-type" is Iskander; "Russia-Iran" are two places; "Nagorno-Karabakh" stays whole. */
function splitCompound(parts: readonly Token[], opens: boolean): Word[] {
  if (parts.length < 3) return parts.map((p) => single(p, opens))
  const word = compound(parts, opens)
  if (!word.capital) return [word]
  const pieces = parts.filter((_, i) => i % 2 === 0)
  const [first, ...rest] = pieces as [Token, ...Token[]]
  const [second] = rest
  if (second && rest.every((p) => /^\p{Ll}/u.test(p.text)) && rest.some((p) => isCommonWord(p.lower)) && /^\p{Lu}/u.test(first.text)) {
    return [single(first, opens), { ...single(second, false), end: word.end, capital: false, hyphened: true }]
  }
  if (!isPlace(word.text) && pieces.every((p) => isPlace(p.text))) return pieces.map((p, i) => ({ ...single(p, opens), hyphened: i > 0 }))
  return [word]
}
