/** Sentences and tokens with part of speech and lemma, at exact offsets. */

import { toAscii } from '../lexicon/ascii.ts'
import type { Analysis, Doc, Sentence, Token } from '../model.ts'
import { remembered } from '../structures/remembered.ts'
import { cutSentences } from './sentences.ts'
import { type Form, firstForm, lemmaOf, posOf, type TaggedText, tagText } from './tagger.ts'

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
  // Where a line ends says nothing about the words on either side; the tagger takes the next for the first of a sentence.
  const said = text.slice(start, end).replace(LINE_BREAKS, ' ')
  const given = plainLetters(said)
  const tagged = tagText(given)
  const lemmas = isTitleCase(tagged.forms) ? lowerLemmas(given, tagged) : null
  const tokens: Token[] = []
  for (let i = 0; i < tagged.forms.length; i++) {
    const at = tagged.at[i] as number
    // The tagger may rewrite exotic characters; such a token has no place and is left out.
    if (at < 0) continue
    const form = tagged.forms[i] as Form
    const tag = tagged.tags[i] as number
    const lemma = lemmas?.[i] ?? lemmaOf(form, tag)
    tokens.push(given === said ? tokenOf(form, lemma, tag, start + at) : foreignToken(text, form, lemma, tag, start + at))
  }
  return tokens
}

const LINE_BREAKS = /[\n\r\t]/gu

/** All tokens of one form share its words: they are hashed once, however many lists they are looked up in. */
function tokenOf({ text, lower }: Form, lemma: string, tag: number, start: number): Token {
  return { start, end: start + text.length, text, lower, lemma, pos: posOf(tag) }
}

/** As printed in the text, where the tagger was given other letters. */
function foreignToken(text: string, form: Form, lemma: string, tag: number, start: number): Token {
  const end = start + form.text.length
  const said = text.slice(start, end)
  const lower = said.toLowerCase()
  return { start, end, text: said, lower, lemma: lemma === form.lower ? lower : lemma, pos: posOf(tag) }
}

// Latin letters beyond Western Europe, and accents that stand by themselves behind their letter.
const FOREIGN_LETTERS = /[\u0100-\u024f\u1e00-\u1eff]|\p{L}\p{M}+/gu

// Most text has none of them: a class of plain ranges says so in a fraction of the time. Dashes and quotation marks lie between the two.
const BEYOND_WESTERN = /[\u0100-\u1fff\u2070-\uffff]/

/** The tagger cuts words at letters such as "š" and "ğ": it is given plain ones, as many as there were. */
function plainLetters(text: string): string {
  if (!BEYOND_WESTERN.test(text)) return text
  return text.replace(FOREIGN_LETTERS, (letters) => (toAscii(letters.charAt(0)).charAt(0) || letters.charAt(0)).repeat(letters.length))
}

// Distinct words of a few megabytes of prose.
const MOST_WORDS = 50_000

/** The lower-case word is one of the language ("tensions"), not only ever a name ("ilham"). Names that are words too count as words. */
export const isCommonWord = remembered(MOST_WORDS, (word) => firstForm(word)?.isKnown ?? false)

/** "Three Stranded Cows After Quake": the tagger takes capitals for names and leaves them in the plural. */
function isTitleCase(forms: readonly Form[]): boolean {
  let words = 0
  let capital = 0
  for (const { isLong, isCapital } of forms) {
    if (!isLong) continue
    words++
    if (isCapital) capital++
  }
  return words >= 3 && capital >= words * TITLE_CASE
}

/** Headlines leave small words in lower case; sentences with many names have more of them. */
const TITLE_CASE = 0.75

function lowerLemmas(text: string, { forms }: TaggedText): string[] | null {
  const lower = tagText(text.toLowerCase())
  return lower.forms.length === forms.length ? lower.forms.map((form, i) => lemmaOf(form, lower.tags[i] as number)) : null
}
