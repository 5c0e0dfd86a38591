/** Sentences and tokens with part of speech and lemma, at exact offsets. */

import { toAscii } from '../lexicon/ascii.ts'
import { loadLanguageModel } from '../lexicon/language-model.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Analysis, Doc, Pos, Sentence, Token } from '../model.ts'
import { cutSentences } from './sentences.ts'

interface Tagger {
  (text: string): { values: string[]; pos: string[]; lemmas: string[] }
  /** Whether the language model knows the lower-case word. */
  readonly knows: (word: string) => boolean
}

let tagger: Tagger | null = null
const common = new Map<string, boolean>()

/** Deterministic; costs about half a second a megabyte. The language model is loaded at the first call. */
export function analyse(doc: Doc): Analysis {
  const cuts = cutSentences(doc.text, doc.blocks)
  const sentences: Sentence[] = cuts.map((cut, index) => ({
    index,
    start: cut.start,
    end: cut.end,
    block: cut.block,
    paragraph: cut.paragraph,
    tokens: tokensOf(doc.text, cut.start, cut.end),
  }))
  return { doc, sentences }
}

/** Tokens of one stretch of text. Tokens lie one behind the other and never overlap. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  tagger ??= loadTagger()
  const given = plainLetters(text.slice(start, end))
  const { values, pos, lemmas: printed } = tagger(given)
  const lemmas = isTitleCase(values) ? lowerLemmas(tagger, given, values, printed) : printed
  const tokens: Token[] = []
  let at = start
  values.forEach((value, i) => {
    const found = start + given.indexOf(value, at - start)
    // The tagger may rewrite exotic characters; such a token has no place and is left out.
    if (value === '' || found < at) return
    const said = text.slice(found, found + value.length)
    const lower = said.toLowerCase()
    const lemma = misread().get(lower) ?? (lemmas[i] ?? lower).toLowerCase()
    tokens.push({
      start: found,
      end: found + value.length,
      text: said,
      lower,
      lemma: lemma === value.toLowerCase() ? lower : lemma,
      pos: (pos[i] ?? 'X') as Pos,
    })
    at = found + value.length
  })
  return tokens
}

let lemmaOfForm: ReadonlyMap<string, string> | null = null

/** Forms that the tagger takes to another word ("fined" to "fin"). */
function misread(): ReadonlyMap<string, string> {
  lemmaOfForm ??= new Map(Object.entries(loadLexicon<Record<string, string>>('lemmas')))
  return lemmaOfForm
}

// Latin letters beyond Western Europe, and accents that stand by themselves behind their letter.
const FOREIGN_LETTERS = /[\u0100-\u024f\u1e00-\u1eff]|\p{L}\p{M}+/gu

/** The tagger cuts words at letters such as "š" and "ğ": it is given plain ones, as many as there were. */
function plainLetters(text: string): string {
  return text.replace(FOREIGN_LETTERS, (letters) => (toAscii(letters.charAt(0)).charAt(0) || letters.charAt(0)).repeat(letters.length))
}

/** The lower-case word is one of the language ("tensions"), not only ever a name ("ilham"). Names that are words too count as words. */
export function isCommonWord(word: string): boolean {
  tagger ??= loadTagger()
  let known = common.get(word)
  if (known === undefined) {
    known = tagger.knows(word)
    if (common.size > MOST_WORDS) common.clear()
    common.set(word, known)
  }
  return known
}

// Distinct words of a few megabytes of prose; above it the cache starts anew.
const MOST_WORDS = 50_000

/** "Three Stranded Cows After Quake": the tagger takes capitals for names and leaves them in the plural. */
function isTitleCase(values: readonly string[]): boolean {
  const words = values.filter((v) => v.length > 3 && /^\p{L}+$/u.test(v))
  const capital = words.filter((v) => /^\p{Lu}/u.test(v)).length
  return words.length >= 3 && capital >= words.length * TITLE_CASE
}

/** Headlines leave small words in lower case; sentences with many names have more of them. */
const TITLE_CASE = 0.75

function lowerLemmas(tag: Tagger, text: string, values: readonly string[], printed: string[]): string[] {
  const lower = tag(text.toLowerCase())
  return lower.values.length === values.length ? lower.lemmas : printed
}

function loadTagger(): Tagger {
  const nlp = loadLanguageModel()
  const { its } = nlp
  const lemma = its.lemma as unknown as typeof its.value
  // Words outside the model's lexicon get numbers above those of its own words, the first of them right behind.
  const firstUnknown = Number(nlp.readDoc('qzxvkwj').tokens().itemAt(0).out(its.uniqueId))
  const tag = (text: string): ReturnType<Tagger> => {
    const tokens = nlp.readDoc(text).tokens()
    return { values: tokens.out(its.value), pos: tokens.out(its.pos), lemmas: tokens.out(lemma) }
  }
  const knows = (word: string): boolean => Number(nlp.readDoc(word).tokens().itemAt(0).out(its.uniqueId)) < firstUnknown
  return Object.assign(tag, { knows })
}
