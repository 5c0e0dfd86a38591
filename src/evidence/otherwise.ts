/** Why a passage that holds the words of a claim does not make it: it denies the deed, or tells it of another doer. */

import type { ArticleContext } from '../about/article/context.ts'
import type { Act } from '../about/clauses/acts.ts'
import { kinship } from '../about/clauses/contraries.ts'
import { type ClauseSentence, clauseSentence } from '../about/clauses/read.ts'
import { has, share, type Word } from '../about/clauses/words.ts'
import { loadLexicon } from '../lexicon/load.ts'
import { eventClass, isUnreal } from '../lexicon/words.ts'
import type { Token } from '../model.ts'
import { alikeOf } from './alike.ts'
import type { Passage, ReadClaim } from './passages.ts'

/** Words of a claim that carry what is said of its names; in a source the noun of the deed may. */
const CARRIES: ReadonlySet<string> = new Set(['VERB', 'ADJ'])
const TELLS: ReadonlySet<string> = new Set(['VERB', 'ADJ', 'NOUN'])
/** A claim of more such words tells several things, of which a source may deny what it only resembles. */
const MOST_CARRYING = 2

/** "Not guilty" is no "guilty", and "failed to land" no "landed": a word of the claim stands in its passages denied and nowhere affirmed, or the other way round. */
export function deniesIt(read: ReadClaim, article: ArticleContext, passages: readonly Passage[]): boolean {
  const told = passages.flatMap((p) => clauseSentence(article, p.sentence) ?? [])
  const carrying = claimSentences(read).flatMap(({ tokens }) =>
    tokens.flatMap((token, i) => (CARRIES.has(token.pos) ? [{ token, denied: isDenied(tokens, i) }] : [])),
  )
  if (carrying.length > MOST_CARRYING) return false
  return carrying.some(({ token, denied }) => {
    const places = told.flatMap(({ tokens }) =>
      tokens.flatMap((other, k) => {
        if (!TELLS.has(other.pos) || !(isOneDeed(token, other) || (denied && alikeOf(token.lemma).has(other.lemma)))) return []
        // What takes a deed back need not stand beside it.
        return [isDenied(tokens, k) || (denied && tokens.some((t, i) => takesBack(t) || isDenied(tokens, i)))]
      }),
    )
    return places.length > 0 && places.every((d) => d !== denied)
  })
}

/** "Rejected plans to close", "denied it". */
function takesBack({ lower, lemma }: Token): boolean {
  return negators().has(lower) || failing().has(lemma) || denials().has(lower)
}

function isOneDeed(a: Token, b: Token): boolean {
  if (a.lemma === b.lemma) return true
  const event = eventClass(a.lemma)
  return event !== null && event === eventClass(b.lemma)
}

/** Words that may stand between a negation and what it denies. */
const BETWEEN: ReadonlySet<string> = new Set(['AUX', 'DET', 'ADV'])
const FARTHEST = 4

/** By the words right before it: "not", "never", "no", "failed to". */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= FARTHEST; i--) {
    const token = tokens[i]
    if (!token) return false
    const next = tokens[i + 1]?.lower ?? ''
    if (negators().has(token.lower) || /n['’]t$/u.test(token.lower)) return !AFFIRMING.test(next)
    if (token.lower === 'to') return failing().has(tokens[i - 1]?.lemma ?? '')
    if (!BETWEEN.has(token.pos)) return false
  }
  return false
}

/** "Not only", "no doubt": nothing is denied. */
const AFFIRMING = /^(?:only|just|least|merely|simply|doubt|longer|sooner|matter|wonder)$/u

let denying: ReadonlySet<string> | null = null
let undoing: ReadonlySet<string> | null = null
let refusing: ReadonlySet<string> | null = null

function negators(): ReadonlySet<string> {
  denying ??= new Set(loadLexicon<{ readonly words: readonly string[] }>('negation').words)
  return denying
}

/** Words for denying and refusing, as printed. */
function denials(): ReadonlySet<string> {
  refusing ??= new Set(loadLexicon<{ readonly denials: readonly string[] }>('negation').denials)
  return refusing
}

/** Verbs whose infinitive did not happen: "fail to", "refuse to". */
function failing(): ReadonlySet<string> {
  undoing ??= new Set(
    loadLexicon<{ readonly negative: readonly string[] }>('implicatives').negative.flatMap((row) => /^(\w+) to$/u.exec(row)?.[1] ?? []),
  )
  return undoing
}

/** "The family returned" where it may return, or was offered to: the passages tell the deed, and only as what may be. */
export function isOnlySupposed(read: ReadClaim, article: ArticleContext, passages: readonly Passage[]): boolean {
  const done = claimSentences(read).flatMap(({ tokens, acts }) => acts.filter((act) => isPlainDeed(act) && !isSupposed(tokens, act)))
  const told = passages.flatMap((p) => clauseSentence(article, p.sentence) ?? [])
  return done.some((mine) => {
    const places = told.flatMap(({ tokens, acts }) =>
      acts.filter((act) => kinship(mine.lemma, act.lemma) === 'same').map((act) => isSupposed(tokens, act)),
    )
    return places.length > 0 && places.every((supposed) => supposed)
  })
}

function isPlainDeed({ group, lemma, real }: Act): boolean {
  return real && group.form === 'finite' && !EMPTY.has(lemma)
}

/** By a modal verb, or by the word that leads the infinitive in: "an offer to flee". */
function isSupposed(tokens: readonly Token[], { group }: Act): boolean {
  if (tokens.slice(group.from, group.main).some((t) => MAY.test(t.lower))) return true
  if (group.form !== 'infinitive') return false
  const before = tokens[group.from - 2]
  return before !== undefined && (leavingOpen().has(before.lemma) || isUnreal(before.lemma))
}

const MAY = /^(?:may|might|should)$/u

let open: ReadonlySet<string> | null = null

/** Nouns and adjectives whose "to" nobody vouches for. */
function leavingOpen(): ReadonlySet<string> {
  open ??= new Set(loadLexicon<{ readonly open: readonly string[] }>('implicatives').open)
  return open
}

/** "Elsa Thorne won the prize" where the article knows her and has Rhea Lind win it, and nobody else. */
export function isOfAnother(read: ReadClaim, article: ArticleContext): boolean {
  return claimSentences(read)
    .flatMap((s) => s.acts)
    .some((act) => {
      const details = detailsOf(act)
      // A doer that stands apart from its verb may be read out of an aside.
      const next = (act.subject.at(-1)?.at ?? 0) + 1 === act.group.from
      if (!isPlain(act) || !next || !act.subject.every((w) => w.name && article.spread.has(w.key)) || weightOf(details) < LEAST_DETAILS)
        return false
      const same = article.sentences.flatMap((_, i) => matchingActs(article, i, act, details))
      return same.length > 0 && same.every(({ act: other, words }) => isAnother(act.subject, other, words))
    })
}

/** Told as done, of a doer named with it. */
function isPlain({ holds, real, group, carried, subject, lemma }: Act): boolean {
  return holds && real && group.form === 'finite' && !carried && subject.length > 0 && !EMPTY.has(lemma)
}

/** Verbs that say little by themselves. */
const EMPTY: ReadonlySet<string> = new Set(['be', 'have', 'do', 'say', 'tell', 'will'])
/** What is done must be told by a word of some weight, and nearly all of it must stand in the clause of the other. */
const LEAST_DETAILS = 0.7
const TOLD_ALIKE = 0.9

interface Told {
  readonly act: Act
  readonly words: readonly Word[]
}

function matchingActs(article: ArticleContext, index: number, mine: Act, details: readonly Word[]): Told[] {
  if (!article.sentences[index]?.sentence.terms.some((lemma) => kinship(lemma, mine.lemma) === 'same')) return []
  const sentence = clauseSentence(article, index)
  if (!sentence) return []
  return sentence.acts
    .filter((act) => kinship(act.lemma, mine.lemma) === 'same' && share(details, detailsOf(act)) >= TOLD_ALIKE)
    .map((act) => ({ act, words: sentence.words }))
}

/** Another is named as the doer, and the one of the claim nowhere in the sentence. */
function isAnother(names: readonly Word[], other: Act, words: readonly Word[]): boolean {
  return isPlain(other) && other.subject.some((w) => w.name) && !names.some((w) => has(words, w))
}

function detailsOf(act: Act): Word[] {
  return [...act.object, ...act.rest.flatMap(([, words]) => words)]
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, w) => sum + w.weight, 0)
}

function claimSentences({ context }: ReadClaim): ClauseSentence[] {
  return context.sentences.flatMap((_, i) => clauseSentence(context, i) ?? [])
}
