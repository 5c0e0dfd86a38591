/** The names of outlets and sources as they stand in running text: capitalised words that may be cited. */

import { canonicalKey, knownOutlet } from './names.ts'
import { citingPhrases, type Leaning } from './phrases.ts'

export interface Citation {
  /** Folded name of the outlet, author or work. */
  readonly key: string
  /** As shown to the reader. */
  readonly name: string
  readonly leaning: Leaning
  /** Offsets in the text: the name and the phrase that makes it a citation. */
  readonly start: number
  readonly end: number
}

// Longer names are titles or two names run together.
const NAME_WORDS = 6

// After three letters a full stop ends a sentence; before that it may be an initial or `St.`.
const SENTENCE_END = /(?<=[\p{L}\p{N}]{3}\.[ \t\u00a0]+)(?=\S)/u

const POSSESSIVE = /['\u2019]s?$/u

export interface Run {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Runs of capitalised words, small words between them allowed. */
export function* capitalRuns(text: string): Iterable<Run> {
  const pattern =
    /\p{Lu}[\p{L}\p{N}&.\u2019'-]*(?:[ \t\u00a0]+(?:(?:of|the|and|for|de|della|du|al)[ \t]+){0,2}[\p{Lu}\p{N}][\p{L}\p{N}&.\u2019'-]*)*/gu
  for (const match of text.matchAll(pattern)) {
    let start = match.index
    for (const sentence of match[0].split(SENTENCE_END)) {
      const name = sentence.trimEnd().replace(/(?:['\u2019]s?|[.\u2019'-]+)$/u, '')
      yield { start, end: start + name.length, name }
      start += sentence.length
    }
  }
}

/**
 * The names of sources and outlets in a run, longest first: `Russian Sputnik` holds `Sputnik`. A name that no list holds is the whole
 * run, or what follows its owner: `Norway's Lakeside Tribune`.
 */
export function* namesWithin({ start, name }: Run, isName: (key: string) => boolean): Iterable<Run> {
  const words = [...name.matchAll(/\S+/gu)]
  for (let length = Math.min(words.length, NAME_WORDS); length > 0; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      const from = words[i]?.index ?? 0
      const last = words[i + length - 1]
      const part = name.slice(from, (last?.index ?? 0) + (last?.[0].length ?? 0)).replace(/['\u2019]s?$/u, '')
      const afterOwner = i === 0 || POSSESSIVE.test(words[i - 1]?.[0] ?? '')
      if (isCitable(part, afterOwner && i + length === words.length, isName))
        yield { start: start + from, end: start + from + part.length, name: part }
    }
  }
}

function isCitable(name: string, whole: boolean, isName: (key: string) => boolean): boolean {
  if (isName(canonicalKey(name)) || knownOutlet(name) !== null) return true
  return whole && looksLikeOutlet(name)
}

/** A name of two words or more, one of them of its own, with a word that outlets or institutions have in theirs. */
function looksLikeOutlet(name: string): boolean {
  const { outletWords, institutionWords, describing } = citingPhrases()
  const words = name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .split(/\s+/u)
  if (words.some((word) => POSSESSIVE.test(word)) || words.every((word) => outletWords.has(word) || describing.has(word))) return false
  return words.length > 1 && (outletWords.has(words.at(-1) ?? '') || words.some((word) => institutionWords.has(word)))
}

/** As the reader is shown it: the outlet's full name where it is known. */
export function shownName(name: string): string {
  return knownOutlet(name) ?? name.replace(/^the\s+/iu, '')
}
