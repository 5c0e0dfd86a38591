/** Words of a sentence by which it speaks of another happening, or leaves open whether what it tells has happened. */

import { isApart, isUnreal } from '../lexicon/words.ts'
import type { Doc, ReadSentence } from '../model.ts'

export interface Marks {
  /** "another", "earlier", "a similar". */
  readonly apart: boolean
  /** Offsets of words like "would" and "hopes to". */
  readonly unreal: readonly number[]
}

/** Auxiliaries and determiners ("would", "another") are no terms: printed words are looked at as well. */
export function marksIn(doc: Doc, sentence: ReadSentence, numbers: ReadonlySet<number>): Marks {
  const words = [...printed(doc, sentence), ...sentence.terms.map((word, i) => ({ word, at: sentence.at[i] ?? 0 }))]
  return {
    apart: words.some(({ word }) => isApart(word)),
    unreal: words.flatMap(({ word, at }) => (isUnreal(word) && !numbers.has(at) ? [at] : [])),
  }
}

interface PrintedWord {
  readonly word: string
  readonly at: number
}

/** In lower case, but not "May", which is a month as a rule. */
function printed({ text }: Doc, { start, end }: ReadSentence): PrintedWord[] {
  return [...text.slice(start, end).matchAll(/\p{L}+/gu)].flatMap((m) =>
    m[0] === 'May' ? [] : [{ word: m[0].toLowerCase(), at: start + m.index }],
  )
}
