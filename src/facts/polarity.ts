/** Finds yes/no statements: what a clause says did or did not happen, in words that other articles can be held against. */

import type { Analysis, PolarityValue, Sentence, Token } from '../model.ts'
import { hasLetterOrDigit } from '../text/letters.ts'
import type { FoundStatement } from './found.ts'
import { type Clause, clausesOf } from './speech/clauses.ts'
import { type Deed, deedOf } from './speech/deeds.ts'
import { type Denial, denialsOf } from './speech/denials.ts'
import { reporting } from './speech/lists.ts'
import { canonicalVerb } from './speech/opposites.ts'

/** At most one statement a clause; none for questions, conditions and what may or would be. */
export function findPolarity(analysis: Analysis): FoundStatement<PolarityValue>[] {
  return analysis.sentences.flatMap((sentence) => (isAsking(sentence) ? [] : readSentence(sentence)))
}

function isAsking(sentence: Sentence): boolean {
  return sentence.tokens.at(-1)?.text === '?' || sentence.tokens.at(-2)?.text === '?'
}

function readSentence(sentence: Sentence): FoundStatement<PolarityValue>[] {
  const { tokens } = sentence
  const clauses = clausesOf(tokens)
  const denials = denialsOf(tokens, clauses)
  let d = 0
  return clauses.flatMap((clause) => {
    const inside: Denial[] = []
    for (let denial = denials[d]; denial && denial.at < clause.to; denial = denials[++d]) inside.push(denial)
    const found = readClause(tokens, clause, inside)
    return found ? [{ ...found, sentence }] : []
  })
}

function readClause(
  tokens: readonly Token[],
  clause: Clause,
  denials: readonly Denial[],
): Omit<FoundStatement<PolarityValue>, 'sentence'> | null {
  if (isOpen(tokens, clause)) return null
  const verb = denials.find((d) => d.how === 'verb')
  const deed = deedOf(tokens, clause, verb ?? null)
  const first = deed && tokens[deed.from]
  const last = deed && tokens[deed.to - 1]
  if (!deed || !first || !last) return null
  const event = eventOf(tokens, deed)
  if (!event) return null
  const negated = denials.filter((d) => d.how === 'adverb' || d.how === 'determiner').length + Number(deed.denied)
  return { value: { kind: 'polarity', event: event.words, holds: (negated % 2 === 0) === event.holds }, start: first.start, end: last.end }
}

const CONDITION: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest'])
const MODAL: ReadonlySet<string> = new Set(['would', 'could', 'should', 'may', 'might', 'must', 'can', 'ca', 'ought', 'shall', "'d", '’d'])

/** "if it had", "would have": nobody says that it is so. */
function isOpen(tokens: readonly Token[], { from, to }: Clause): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token && (CONDITION.has(token.lower) || (token.pos === 'AUX' && MODAL.has(token.lower)))) return true
  }
  return false
}

/** Subject, verb and object as lemmas; the verb as the first of those that say the same, and its opposite turned round. */
function eventOf(tokens: readonly Token[], deed: Deed): { words: string; holds: boolean } | null {
  const lemma = tokens[deed.verb]?.lemma ?? ''
  const verb = canonicalVerb(lemma)
  // Who said something is attribution; whether it was said is hardly ever what articles differ in.
  if (reporting().saying.has(lemma) && !reporting().speechActs.has(lemma)) return null
  const subject = contentOf(tokens, deed.subject)
  const object = contentOf(tokens, deed.object)
  if (subject.length + object.length === 0) return null
  return { words: [...subject, verb.lemma, ...object].join(' '), holds: verb.holds }
}

function contentOf(tokens: readonly Token[], phrase: Clause | null): string[] {
  if (!phrase) return []
  const words: string[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]
    if (token && CONTENT.has(token.pos) && hasLetterOrDigit(token.text)) words.push(token.pos === 'PROPN' ? token.lower : token.lemma)
  }
  return words
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])
