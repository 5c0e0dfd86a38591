/** Content words as clauses are held against each other by them: a country by any of its names, other words by their stem. */

import { actorOf } from '../../lexicon/places.ts'
import { rarity } from '../../lexicon/words.ts'
import type { Token } from '../../model.ts'

export interface Word {
  /** Token number in its sentence. */
  readonly at: number
  readonly key: string
  readonly weight: number
  readonly name: boolean
  readonly number: boolean
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])
/** A name tells more than the rarest word. */
const NAME_WEIGHT = 1.2

export function wordsIn(tokens: readonly Token[], from: number, to: number): Word[] {
  const words: Word[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token || !CONTENT.has(token.pos) || !/[\p{L}\p{N}]/u.test(token.text)) continue
    const name = token.pos === 'PROPN'
    const actor = name || token.pos === 'ADJ' ? actorOf(token.lower) : null
    words.push({
      at,
      key: actor ?? (name ? token.lower : token.lemma),
      weight: name ? NAME_WEIGHT : rarity(token.lemma),
      name,
      number: token.pos === 'NUM' || /\d/u.test(token.text),
    })
  }
  return words
}

/** Beginnings this long are a stem: "export" and "exports", "surrender" and "surrendered", but not "inter". */
const STEM = 5
/** An ending is no longer than this. */
const ENDING = 3

export function alike(a: string, b: string): boolean {
  if (a === b) return true
  let common = 0
  while (common < a.length && a[common] === b[common]) common++
  if (common < Math.min(STEM, a.length - 1, b.length - 1) || common < 3) return false
  return a.length - common <= (common < STEM ? 1 : ENDING) && b.length - common <= (common < STEM ? 1 : ENDING)
}

export function has(words: readonly Word[], word: Word): boolean {
  return words.some((w) => alike(w.key, word.key))
}

/** Share of the weight of the first that the second holds, from 0 to 1; 1 for no words. */
export function share(of: readonly Word[], among: readonly Word[]): number {
  const all = of.reduce((sum, w) => sum + w.weight, 0)
  return all === 0 ? 1 : of.reduce((sum, w) => sum + (has(among, w) ? w.weight : 0), 0) / all
}
