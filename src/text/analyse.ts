/** Sentences and tokens with part of speech and lemma, at exact offsets. */

import { createRequire } from 'node:module'
import type { Analysis, Doc, Pos, Sentence, Token } from '../model.ts'
import { cutSentences } from './sentences.ts'

type Tagger = (text: string) => { values: string[]; pos: string[]; lemmas: string[] }

let tagger: Tagger | null = null

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
  const { values, pos, lemmas } = tagger(text.slice(start, end))
  const tokens: Token[] = []
  let at = start
  values.forEach((value, i) => {
    const found = text.indexOf(value, at)
    // The tagger may rewrite exotic characters; such a token has no place and is left out.
    if (value === '' || found < 0 || found + value.length > end) return
    const lower = value.toLowerCase()
    tokens.push({
      start: found,
      end: found + value.length,
      text: value,
      lower,
      lemma: (lemmas[i] ?? lower).toLowerCase(),
      pos: (pos[i] ?? 'X') as Pos,
    })
    at = found + value.length
  })
  return tokens
}

function loadTagger(): Tagger {
  const require = createRequire(import.meta.url)
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default
  const model = require('wink-eng-lite-web-model') as Parameters<typeof winkNLP>[0]
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  const lemma = its.lemma as unknown as typeof its.value
  return (text) => {
    const tokens = nlp.readDoc(text).tokens()
    return { values: tokens.out(its.value), pos: tokens.out(its.pos), lemmas: tokens.out(lemma) }
  }
}
