/** A text as a row of folded words with the way back to their places: what quotations are searched in. */

import { loadLexicon } from '../../lexicon/load.ts'
import { groupBy } from '../../structures/multimap.ts'
import { fold, unfold } from '../../text/fold.ts'

export interface Words {
  readonly text: string
  /** Lower case, NFKC, without thousands separators. */
  readonly norm: readonly string[]
  /** Half-open UTF-16 offsets of each word in `text`. */
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Positions of each word, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>
}

/** A character of a script without spaces; the long mark of Japanese belongs to no script. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u

// Scripts without spaces count each character as a word, beside a number too; a number keeps its points, and its minus where one is clear.
// Of a number in such a script no part is a word: eight is not in 三十八, nor 40 in 40万.
export const NUMERAL = /[〇一二三四五六七八九十百千万萬億亿兆]/u
const NUMERALS = `${NUMERAL.source}+`
const LETTER_OF_WORD = `(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}]`
const WORD = new RegExp(
  [
    NUMERALS,
    UNSPACED.source,
    `(?:(?<=^|[\\s([])-)?\\p{N}+(?:[.,:]\\p{N}+)*(?:${NUMERALS}|(?:(?!${UNSPACED.source})\\p{L})*)`,
    `\\p{L}(?:${LETTER_OF_WORD})*(?:'(?:${LETTER_OF_WORD})+)*`,
    '[$%&£¥€°§+=<>]',
  ].join('|'),
  'gu',
)
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?=$|\.|\p{L})/u

// Enough for the articles of a claims file; the oldest goes first, so that a long-lived process does not grow.
const KEPT_TEXTS = 64
const kept = new Map<string, Words>()

/** Cuts a text once and keeps it: a claims file quotes the same articles again and again. */
export function wordsOf(text: string): Words {
  const known = kept.get(text)
  if (known) return known
  const words = cutWords(text)
  if (kept.size >= KEPT_TEXTS) kept.delete(kept.keys().next().value ?? '')
  kept.set(text, words)
  return words
}

/** Linear in the length of the text. */
export function cutWords(text: string): Words {
  const folded = fold(text)
  const norm: string[] = []
  const start: number[] = []
  const end: number[] = []
  let lastEnd = -1
  for (const match of folded.text.matchAll(WORD)) {
    const place = unfold(folded, match.index, match.index + match[0].length, text)
    const word = normal(match[0])
    const between = match.index === lastEnd + 1 ? folded.text[lastEnd] : undefined
    lastEnd = match.index + match[0].length
    const joined = between === undefined ? null : join(norm.at(-1) ?? '', between, word)
    if (joined !== null) {
      norm[norm.length - 1] = joined
      end[end.length - 1] = place.end
      continue
    }
    norm.push(word)
    start.push(place.start)
    end.push(place.end)
  }
  return indexOfWords({ text, norm, start, end })
}

/** One word with the one before it: "thirty-eight", "co-operation", "U.S.", and an editor's "[T]he" and "report[ed]". */
function join(before: string, between: string, word: string): string | null {
  if (between === '[' || between === ']') return `${before}${word}`
  if (between === '.') return LETTERS.test(before) && LETTER.test(word) ? `${before}${word}` : null
  if (between !== '-' || !joinsNext(before)) return null
  return tens?.has(before) ? `${before}-${word}` : `${before}${word}`
}

// Initials joined so far, and the next one.
const LETTERS = /^\p{L}{1,4}$/u
const LETTER = /^\p{L}$/u

/** "eight" is not a word of "thirty-eight", "violent" not one of "non-violent", nor "founder" of "co-founder". */
export function joinsNext(word: string): boolean {
  if (!joining || !tens) {
    const quoting = loadLexicon<{ tens: string[]; prefixes: string[] }>('quoting')
    tens = new Set(quoting.tens)
    joining = new Set([...loadLexicon<{ prefixes: string[] }>('negation').prefixes, ...quoting.prefixes, ...tens])
  }
  return joining.has(word)
}

let joining: ReadonlySet<string> | null = null
let tens: ReadonlySet<string> | null = null

function normal(word: string): string {
  const plain = /[^\x20-\x7f]/u.test(word) ? word.normalize('NFC') : word
  return GROUPED.test(plain) ? plain.replaceAll(',', '') : plain
}

/** Adds where each word stands. */
export function indexOfWords(cut: Omit<Words, 'positions'>): Words {
  return { ...cut, positions: groupBy(cut.norm.keys(), (i) => cut.norm[i] ?? null) }
}
