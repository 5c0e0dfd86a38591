/** Who can say something: a person, an organisation, an office, a document, a medium; not a thing, and not what happened. */

import { isSayer } from '../../lexicon/sayers.ts'
import { eventClass } from '../../lexicon/words.ts'
import type { Token } from '../../model.ts'
import { reporting } from './lists.ts'
import type { Phrase } from './subject.ts'

/** Without a relative pronoun that begins it: "which President Roe called …". Null for one that says nothing. */
export function speakerIn(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let { from } = phrase
  while (from < phrase.to - 1 && reporting().notSpeakers.has(tokens[from]?.lower ?? '')) from++
  const heads = [headOf(tokens, { from, to: phrase.to }), ownerBefore(tokens, from)]
  return heads.every((head) => head === null || canSpeak(head)) ? { from, to: phrase.to } : null
}

/** The noun before what hangs on it: "the response" of "the fierce response from Oslo". Null where a name, a pronoun or a number is the head. */
function headOf(tokens: readonly Token[], { from, to }: Phrase): Token | null {
  let head: Token | null = null
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (head && (token.pos === 'ADP' || token.pos === 'SCONJ')) break
    // "The president-elect": the first of its words is who it is.
    if (tokens[i - 1]?.text === '-') continue
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'ADJ') head = token
  }
  return head?.pos === 'NOUN' ? head : null
}

/** "The alignment of | the two ports": a phrase ends where the next article begins, and hangs on the noun before it. */
function ownerBefore(tokens: readonly Token[], from: number): Token | null {
  const noun = tokens[from - 1]?.lower === 'of' ? tokens[from - 2] : undefined
  return noun?.pos === 'NOUN' ? noun : null
}

function canSpeak({ lower, lemma }: Token): boolean {
  const { documents, speakers, things } = reporting()
  if (isSayer(lower) || isSayer(lemma) || documents.has(lemma) || speakers.has(lemma)) return true
  return eventClass(lemma) === null && !ABSTRACT.test(lemma) && !things.has(lemma)
}

/** "The alignment", "tension", "reliability"; those that are organisations are listed among their heads. */
const ABSTRACT = /(?:ment|ness|sion|tion|ity|ism|ance|ence)$/u
