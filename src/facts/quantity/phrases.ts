/** Finds the longest phrase of a word list that begins or ends at an atom. */

import { addTo, type Multimap } from '../../structures/multimap.ts'
import type { Atom } from './atom.ts'

/** Phrases by their first word (or last word, for phrases that end at a place), longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>

interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

export interface PhraseHit<T> {
  readonly value: T
  readonly from: number
  readonly to: number
}

/** Words are cut as the text is: at spaces, and marks stand alone. */
function phraseWords(phrase: string): string[] {
  return phrase.toLowerCase().match(/\p{L}[\p{L}\p{M}.]*\.|\p{L}[\p{L}\p{M}]*|\d+|\S/gu) ?? []
}

export function indexByFirst<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  return indexBy(phrases, (words) => words[0])
}

export function indexByLast<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  return indexBy(phrases, (words) => words.at(-1))
}

function indexBy<T>(phrases: Iterable<readonly [string, T]>, key: (words: readonly string[]) => string | undefined): PhraseIndex<T> {
  const index: Multimap<string, Phrase<T>> = new Map()
  for (const [phrase, value] of phrases) {
    const words = phraseWords(phrase)
    const word = key(words)
    if (word !== undefined) addTo(index, word, { words, value })
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The longest phrase that begins at `from`. */
export function phraseAt<T>(index: PhraseIndex<T>, atoms: readonly Atom[], from: number): PhraseHit<T> | null {
  const first = atoms[from]?.lower
  if (first === undefined) return null
  const hit = longest(index.get(first), atoms, from)
  if (hit || first.length <= 3 || first.charCodeAt(first.length - 1) !== LETTER_S) return hit
  return longest(index.get(first.slice(0, -1)), atoms, from)
}

const LETTER_S = 's'.charCodeAt(0)

function longest<T>(phrases: readonly Phrase<T>[] | undefined, atoms: readonly Atom[], from: number): PhraseHit<T> | null {
  if (!phrases) return null
  for (const { words, value } of phrases) {
    if (matches(atoms, from, words)) return { value, from, to: from + words.length }
  }
  return null
}

/** The longest phrase that ends just before `to`. */
export function phraseBefore<T>(index: PhraseIndex<T>, atoms: readonly Atom[], to: number): PhraseHit<T> | null {
  const last = atoms[to - 1]
  if (!last) return null
  for (const { words, value } of index.get(last.lower) ?? index.get(singular(last.lower)) ?? []) {
    if (matches(atoms, to - words.length, words)) return { value, from: to - words.length, to }
  }
  return null
}

function matches(atoms: readonly Atom[], from: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const atom = atoms[from + i]
    if (!atom) return false
    const word = words[i] as string
    // "km2" is one form, "12 m 2 dm" are two.
    if (i > 0 && /^\d/u.test(word) && !atom.glued) return false
    if (atom.lower !== word && (i < words.length - 1 || singular(atom.lower) !== word)) return false
  }
  return true
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}
