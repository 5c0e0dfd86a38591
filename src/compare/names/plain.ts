/** Brings the words of a name to the small alphabet in which spellings are compared. */

import { toAscii } from '../../lexicon/ascii.ts'
import { loadLexicon } from '../../lexicon/load.ts'

interface Letter {
  readonly base: string
  readonly as: readonly string[]
}

let letters: ReadonlyMap<string, Letter> | null = null

/** Letters that spelling systems write in different ways; they are kept, all others become a-z. */
export function specialLetters(): ReadonlyMap<string, Letter> {
  letters ??= new Map(Object.entries(loadLexicon<Record<string, Letter>>('letters', 'romanisation')))
  return letters
}

/** Words in lower case: a-z, digits and special letters. Apostrophes inside a word vanish; a case change starts a word. */
export function plainWords(name: string): string[] {
  return romanise(name.normalize('NFC'))
    .replace(/(\p{Ll})(?=\p{Lu}(?:\p{Ll}|\p{Lu}+(?!\p{L})))/gu, '$1 ')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2018\u2019\u02bc\u02bb\u02be\u02bf\u02b9`\u00b4]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainWord)
    .filter((word) => word !== '')
}

/** One word without marks that no spelling system uses as a letter of its own. */
export function plainWord(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word
  let out = ''
  for (const char of word) out += plainLetter(char)
  return out
}

/** The word without any mark: what a careless typist prints. */
export function bareWord(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word
  let out = ''
  for (const char of word) out += specialLetters().get(char)?.base ?? char
  return out
}

/** One is the other with its marks dropped or written out in plain letters, or both are so of a third: Müller, Mueller, Muller. */
export function differInMarks(a: string, b: string): boolean {
  const left = writtenOut(a)
  return [...writtenOut(b)].some((form) => left.has(form))
}

const UMLAUT = /([aou])e/gu
// A word of many marks has many forms, and two of them tell enough.
const MOST_FORMS = 64

function writtenOut(word: string): ReadonlySet<string> {
  let forms = ['']
  for (const char of word) {
    const letter = specialLetters().get(char)
    const all = letter ? [letter.base, ...letter.as] : [char]
    forms = forms.flatMap((form) => all.map((written) => form + written)).slice(0, MOST_FORMS)
  }
  return new Set(forms.map((form) => form.replace(UMLAUT, '$1')))
}

/** Both print the same marks over and under their letters. */
export function sameMarks(a: string, b: string): boolean {
  return marksOf(a) === marksOf(b)
}

/** Writing that leaves most vowels out: such words are compared by their consonants. */
export function isAbjad(name: string): boolean {
  return /[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]/u.test(name)
}

/** Chinese characters: one sound has many, so they are compared as they are. */
export function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name)
}

/** Scripts that write a syllable, or a word, with one sign: a sign is as much as a word of the name. */
export function isSyllabic(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
}

function marksOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{M}\u0080-\u{10ffff}]|[\u2010-\u201f\u00a0]/gu, '')
    .toLowerCase()
}

function romanise(name: string): string {
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)) return name
  return name.replace(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu, toAscii)
}

function plainLetter(char: string): string {
  if (/[a-z0-9]/u.test(char) || specialLetters().has(char)) return char
  const stripped = char.normalize('NFKD').replace(/\p{M}/gu, '')
  return /^[a-z0-9]*$/u.test(stripped) ? stripped : rare(stripped)
}

function rare(char: string): string {
  return toAscii(char)
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
}
