/** Runs of words that may be one name: neighbours with capitals and the small words between them. */

import type { Sentence } from '../../model.ts'
import { isCommonWord } from '../../text/analyse.ts'
import { isPlace, nameWords, plain } from './lexicon.ts'
import { isName, isTitleCase, joined, type SeenNames, type Word, wordsOf } from './words.ts'

export interface Run {
  readonly words: readonly Word[]
  /** Position of the first and behind the last word among `all`. */
  readonly from: number
  readonly to: number
  readonly all: readonly Word[]
  readonly sentence: Sentence
}

export interface SentenceWords {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly titleCase: boolean
}

// The longest names of ministries have about ten words; a longer run is a list or a headline.
const LONGEST_RUN = 14

export function readSentence(sentence: Sentence): SentenceWords {
  const words = wordsOf(sentence)
  return { sentence, words, titleCase: isTitleCase(words) }
}

/** Words with a capital in mid-sentence, anywhere in the document: they are names at the start of a sentence too. */
export function seenNames(sentences: readonly SentenceWords[]): SeenNames {
  const seen = new Set<string>()
  const none: SeenNames = new Set()
  for (const { words, titleCase } of sentences) {
    if (titleCase) continue
    words.forEach((word, i) => {
      if (word.capital && !word.opens && isName(words, i, false, none)) seen.add(word.lower)
    })
  }
  return seen
}

export function runsOf({ sentence, words, titleCase }: SentenceWords, seen: SeenNames): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < words.length; i++) {
    if (!isName(words, i, titleCase, seen)) continue
    let end = i + 1
    while (end < words.length && end - i < LONGEST_RUN) {
      const next = extend(words, i, end, titleCase, seen)
      if (next === end) break
      end = next
    }
    const from = withJoining(words, i)
    runs.push({ words: words.slice(from, end), from, to: end, all: words, sentence })
    i = end - 1
  }
  return runs
}

/** "de Blasio" without the given name: the small words before belong to it. */
function withJoining(words: readonly Word[], at: number): number {
  const { joining } = nameWords()
  let from = at
  while (from > 0 && at - from < 3 && joining.has(words[from - 1]?.text ?? '') && joined(words[from - 1] as Word, words[from])) from--
  return from
}

/** Where the run goes on to: the same position if it ends here. */
function extend(words: readonly Word[], from: number, end: number, titleCase: boolean, seen: SeenNames): number {
  const last = words[end - 1] as Word
  const next = words[end]
  const name = (at: number): boolean => isName(words, at, titleCase, seen)
  if (!next) return end
  if (/^[\u201c"]$/u.test(next.text) && isQuotedName(words, end, name)) return end + 4
  if (/^[\u201d"]$/u.test(next.text) && end === from + 1 && opensQuote(words[from - 1]) && name(end + 1)) return end + 2
  if (joined(last, next)) {
    if (name(end)) return end + 1
    const { joining, legalForms } = nameWords()
    // "Northgate Energy plc": British companies write the form in lower case.
    if (next.lower === next.text && next.text.length > 2 && legalForms.has(next.text) && !isCommonWord(next.text)) return end + 1
    if (joining.has(next.lower)) return throughJoining(words, end, name)
    if (next.lower === 'of') return throughOf(words, from, end, name)
    if (next.text === '&' && name(end + 1)) return end + 2
    if (next.lower === 'and' && sharesHead(words, end, name)) return end + 2
    if (next.lower === 'and' && linkedByOf(words, from, end) && name(end + 1)) return isShared(words, end) ? end + 2 : end
    return end
  }
  // "Sammy Davis, Jr.", "Acme, Inc.": the comma belongs to the name.
  if (next.text === ',' && isTail(words[end + 1])) return end + 2
  return end
}

/** William “Bill” Doe. */
function isQuotedName(words: readonly Word[], quote: number, name: (at: number) => boolean): boolean {
  return name(quote + 1) && /^[\u201d"]$/u.test(words[quote + 2]?.text ?? '') && name(quote + 3)
}

function opensQuote(word: Word | undefined): boolean {
  return word !== undefined && /^[\u201c"]$/u.test(word.text)
}

function throughJoining(words: readonly Word[], at: number, name: (at: number) => boolean): number {
  const { joining } = nameWords()
  let next = at
  while (next < words.length && next - at < 3 && joining.has(words[next]?.lower ?? '')) next++
  return name(next) ? next + 1 : at
}

function throughOf(words: readonly Word[], from: number, of: number, name: (at: number) => boolean): number {
  const { ofHeads, officeOf } = nameWords()
  const heads = words.slice(from, of).some((w) => ofHeads.has(w.lower) || officeOf.has(w.lower))
  if (!heads) return of
  const next = words[of + 1]?.lower === 'the' ? of + 2 : of + 1
  return name(next) ? next + 1 : of
}

/** "Food and Drug Administration": words of the language on both sides, and one head for them at the end. */
function sharesHead(words: readonly Word[], and: number, name: (at: number) => boolean): boolean {
  const plainWord = (word: Word | undefined): boolean => word !== undefined && isCommonWord(word.lower) && !isPlace(word.text)
  const { organisationHeads, offices } = nameWords()
  const before = words[and - 1]
  if (!before || !plainWord(before) || organisationHeads.has(before.lower) || offices.has(before.lower)) return false
  let end = and + 1
  while (end - and < LONGEST_RUN && name(end) && plainWord(words[end]) && (end === and + 1 || joined(words[end - 1] as Word, words[end])))
    end++
  return end > and + 2 && organisationHeads.has(words[end - 1]?.lower ?? '')
}

/** "Department of Health and Human Services": behind "of" two matters may share one ministry. */
function linkedByOf(words: readonly Word[], from: number, end: number): boolean {
  return words[end - 2]?.lower === 'of' && end - 2 > from
}

function isShared(words: readonly Word[], and: number): boolean {
  const next = words[and + 1]
  return next !== undefined && isCommonWord(next.lower) && !isPlace(next.text) && !nameWords().ofHeads.has(next.lower)
}

function isTail(word: Word | undefined): boolean {
  if (!word?.capital) return false
  const { suffixes, legalForms } = nameWords()
  return suffixes.has(plain(word.text)) || legalForms.has(plain(word.text))
}
