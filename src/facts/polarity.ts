/** Finds yes/no statements: what a clause says did or did not happen, in words that other articles can be held against. */

import { loadLexicon } from '../lexicon/load.ts'
import type { Analysis, PolarityValue, Sentence, Token } from '../model.ts'
import { hasLetterOrDigit } from '../text/letters.ts'
import type { FoundStatement } from './found.ts'
import { type Clause, clausesOf } from './speech/clauses.ts'
import { type Deed, deedOf, particleAfter } from './speech/deeds.ts'
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
  const denials = denialsOf(tokens)
  let d = 0
  let over: readonly Denial[] = []
  return clauses.flatMap((clause, i) => {
    const inside: Denial[] = []
    for (let denial = denials[d]; denial && denial.at < clause.to; denial = denials[++d]) inside.push(denial)
    const governed = governedBy(tokens, clauses[i - 1], clause, over)
    over = inside
    const found = governed === 'open' ? null : readClause(tokens, clause, withoutNor(tokens, inside))
    if (!found) return []
    const { value } = found
    return [{ ...found, value: governed === 'denied' ? { ...value, holds: !value.holds } : value, sentence }]
  })
}

/** "Neither A nor B" denies once. */
function withoutNor(tokens: readonly Token[], denials: readonly Denial[]): readonly Denial[] {
  return denials.filter((d, i) => i === 0 || tokens[d.at]?.lower !== 'nor')
}

/** "Denied that he ran" denies the clause behind; "no evidence that", "claims that", "it is not true that" leave it open. */
function governedBy(
  tokens: readonly Token[],
  before: Clause | undefined,
  clause: Clause,
  over: readonly Denial[],
): 'denied' | 'open' | null {
  if (!before || tokens[clause.from]?.lower !== 'that') return null
  const last = tokens[clause.from - 1]
  if (over.some((d) => d.how === 'verb' && d.after === clause.from + 1)) return 'denied'
  if (over.length > 0 || isOpen(tokens, before) || (last && unsettling().has(last.lemma))) return 'open'
  return null
}

function readClause(
  tokens: readonly Token[],
  clause: Clause,
  denials: readonly Denial[],
): Omit<FoundStatement<PolarityValue>, 'sentence'> | null {
  if (isOpen(tokens, clause) || deniesNext(tokens, clause, denials)) return null
  const verb = denials.find((d) => d.how === 'verb')
  const deed = deedOf(tokens, clause, verb ?? null)
  const first = deed && tokens[deed.from]
  const last = deed && tokens[deed.to - 1]
  if (!deed || !first || !last) return null
  const event = eventOf(tokens, deed)
  if (!event) return null
  const reached = denials.filter((d) => (d.how === 'adverb' || d.how === 'determiner') && d.from <= deed.verb && deed.verb < d.to)
  const negated = reached.length + Number(deed.denied)
  // "Neither admitted nor denied": who does not deny has not admitted for that.
  if (!event.holds && denials.some((d) => /^n?either$|^nor$/u.test(tokens[d.at]?.lower ?? ''))) return null
  return { value: { kind: 'polarity', event: event.words, holds: (negated % 2 === 0) === event.holds }, start: first.start, end: last.end }
}

/** "Denied that …": what is denied stands in the next clause. */
function deniesNext(tokens: readonly Token[], clause: Clause, denials: readonly Denial[]): boolean {
  return denials.some((d) => d.how === 'verb' && d.after > clause.to && tokens[d.after - 1]?.lower === 'that')
}

let words: ReadonlySet<string> | null = null

/** Nouns and adjectives whose "that" or "to" nobody vouches for: "claims that", "unlikely to". */
function unsettling(): ReadonlySet<string> {
  words ??= new Set(loadLexicon<{ readonly open: readonly string[] }>('implicatives').open)
  return words
}

const CONDITION: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest'])
const MODAL: ReadonlySet<string> = new Set(['would', 'could', 'should', 'may', 'might', 'must', 'can', 'ca', 'ought', 'shall', "'d", '’d'])

/** "if it had", "would have": nobody says that it is so. */
function isOpen(tokens: readonly Token[], { from, to }: Clause): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token && (CONDITION.has(token.lower) || (token.pos === 'AUX' && MODAL.has(token.lower)))) return true
    if (token && i + 2 < to && governs(tokens, i + 1) && unsettling().has(token.lower)) return true
  }
  return false
}

/** "Unlikely to pass", "false that he fled". */
function governs(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower
  return next === 'that' || (next === 'to' && tokens[at + 1]?.pos === 'VERB')
}

/** Subject, verb and object as lemmas; the verb as the first of those that say the same, and its opposite turned round. */
function eventOf(tokens: readonly Token[], deed: Deed): { words: string; holds: boolean } | null {
  const lemma = tokens[deed.verb]?.lemma ?? ''
  // Who said something is attribution; whether it was said is hardly ever what articles differ in.
  if (reporting().saying.has(lemma) && !reporting().speechActs.has(lemma)) return null
  const subject = contentOf(tokens, deed.subject)
  const object = contentOf(tokens, deed.object)
  if (subject.length + object.length === 0) return null
  const particle = particleAfter(tokens, deed.verb)
  const verb = canonicalVerb(particle === null ? lemma : `${lemma} ${particle}`, object)
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
