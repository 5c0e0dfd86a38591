/** Which claims say the same as a sentence of a draft, and which give another value. */

import { type Bag, shared } from '../about/article/bag.ts'
import type { ArticleContext, SentenceContext } from '../about/article/context.ts'
import { attributeClash, attributeKeys } from '../about/judge/attribute.ts'
import { isDated, relate } from '../compare/index.ts'
import { coverageOf, type ReadClaim } from '../evidence/passages.ts'
import { eventClass } from '../lexicon/words.ts'
import type { Claim, Span, Statement, Value } from '../model.ts'

export interface KnownClaim {
  readonly claim: Claim
  readonly read: ReadClaim
}

/** The claim's statement and the sentence's, about one thing, that cannot both hold. */
export interface Clash {
  readonly claim: Claim
  readonly wanted: Statement
  readonly found: Statement
}

export interface Verdict {
  readonly covered: boolean
  readonly clashes: readonly Clash[]
}

/** Share of the claim's words that the sentence and what the draft is about must hold for the claim to bear on it. */
const BEARS_AT = 0.4
/** A clash is a grave word, so there the two must plainly tell of one thing. */
const CLASHES_AT = 0.55
/** Share of the sentence's words that the claims must hold: the rest is what surrounds a fact in prose. */
const SAYS_AT = 0.55

/** `marked` are the claims that the writer names: they bear on the sentence whatever its words are. */
export function judgeSentence(draft: ArticleContext, index: number, claims: readonly KnownClaim[], marked: ReadonlySet<string>): Verdict {
  const own = draft.statements.filter((s) => s.sentence === index)
  const bearing = claims
    .map((known) => ({ known, coverage: marked.has(known.claim.id) ? 1 : coverageOf(known.read, draft, index) }))
    .filter(({ coverage }) => coverage >= BEARS_AT)
  const clashes = bearing
    .filter(({ coverage }) => coverage >= CLASHES_AT)
    .flatMap(({ known }) => clashesOf(known, own, marked.has(known.claim.id) ? countsAlike : isOneAttribute))
  const agreed = bearing.filter(({ known }) => !clashes.some((clash) => clash.claim === known.claim)).map(({ known }) => known)
  return { covered: marked.size > 0 || clashes.length > 0 || saysSame(draft, index, own, agreed), clashes }
}

function saysSame(draft: ArticleContext, index: number, own: readonly Statement[], claims: readonly KnownClaim[]): boolean {
  const here = draft.sentences[index]
  const fitting = claims.filter(({ read }) => !deniesOtherwise(own, read.statements))
  if (!here || here.weight === 0) return false
  if (fitting.some((claim) => tellAll([claim], here, own))) return true
  return own.filter(isValue).length >= SEVERAL && tellAll(fitting, here, own)
}

/** A sentence of several values may be of several claims; else two claims on one story could cover any mix of their words. */
const SEVERAL = 2

function tellAll(claims: readonly KnownClaim[], here: SentenceContext, own: readonly Statement[]): boolean {
  const said = unionOf(claims.map((c) => c.read.bag))
  if (shared(here.bag, said) / here.weight < SAYS_AT || tellsOtherDeeds(here, said)) return false
  return own.every((s) => (isValue(s) ? claims.some((c) => gives(c, s)) : isTold(s, here, said)))
}

/** Two claims on one story share names and things; what happened is in the words of happenings. */
function tellsOtherDeeds({ bag }: SentenceContext, said: Bag): boolean {
  const deeds = deedsOf(bag)
  return deeds.length > 0 && deedsOf(said).length > 0 && !deeds.some((deed) => said.has(deed))
}

function deedsOf(bag: Bag): string[] {
  return [...bag.keys()].filter((term) => term.startsWith(DEED))
}

/** How bags write the class of a happening. */
const DEED = '@'

/** What is denied in one must be denied in the other; a claim that affirms one thing and denies another may bear out either. */
function deniesOtherwise(own: readonly Statement[], claimed: readonly Statement[]): boolean {
  if (own.length === 0 || claimed.length === 0) return false
  return own.some((s) => s.negated) ? !claimed.some((s) => s.negated) : claimed.every((s) => s.negated)
}

/** Somebody else who did it, or another deed of the same people, is another fact. */
function isTold({ value, span }: Statement, here: SentenceContext, said: Bag): boolean {
  if (value.kind === 'name') return termsIn(here, span).some((term) => said.has(term)) || termsIn(here, span).length === 0
  if (value.kind !== 'polarity') return true
  const deeds = here.sentence.terms.flatMap((term, i) => (value.event.split(' ').includes(term) && eventClass(term) ? [here.canon[i]] : []))
  return deeds.length === 0 || deedsOf(said).length === 0 || deeds.some((deed) => deed == null || said.has(deed))
}

function termsIn({ sentence, canon }: SentenceContext, span: Span): string[] {
  return sentence.at.flatMap((at, i) => (span.start <= at && at < span.end ? (canon[i] ?? []) : []))
}

function unionOf(bags: readonly Bag[]): Bag {
  const union = new Map<string, number>()
  for (const bag of bags) for (const [term, weight] of bag) union.set(term, weight)
  return union
}

/** A new number or day is a new fact, however much of its sentence is known. */
function isValue({ value }: Statement): boolean {
  if (value.kind === 'quantity') return value.dimension !== 'ordinal' && (value.stated !== null || value.role !== null)
  return value.kind === 'date' && value.anchor === null && isDated(value)
}

function gives({ read }: KnownClaim, { value }: Statement): boolean {
  return read.statements.some((s) => {
    if (s.value.kind !== value.kind) return false
    if (holdsAsWhole(s.value, value)) return true
    const { relation } = relate(s.value, value)
    return (relation === 'same' || relation === 'compatible') && !isOtherRole(s.value, value)
  })
}

/** "The 67 people aboard" is given by a claim of "38 of the 67 people aboard". */
function holdsAsWhole(known: Value, value: Value): boolean {
  if (known.kind !== 'quantity' || value.kind !== 'quantity') return false
  return known.whole !== null && known.whole === value.stated && (value.role === null || known.role !== value.role)
}

function isOtherRole(a: Value, b: Value): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false
  return attributeClash(a, b) !== null || (a.role !== null && b.role !== null && a.role !== b.role)
}

function clashesOf({ claim, read }: KnownClaim, own: readonly Statement[], comparable: (a: Statement, b: Statement) => boolean): Clash[] {
  return read.statements.flatMap((wanted) => {
    const candidates = own.filter((found) => comparable(wanted, found)).map((found) => ({ found, ...relate(wanted.value, found.value) }))
    if (candidates.some(({ relation }) => relation === 'same' || relation === 'compatible')) return []
    return candidates.filter(({ relation }) => relation === 'conflict').map(({ found }) => ({ claim, wanted, found }))
  })
}

function isOneAttribute(wanted: Statement, found: Statement): boolean {
  if (wanted.value.kind !== 'polarity' && wanted.negated !== found.negated) return false
  if (attributeClash(wanted.value, found.value) !== null) return false
  const keys = new Set(attributeKeys(wanted))
  return attributeKeys(found).some((key) => keys.has(key))
}

/** Under the claim's own mark "she carried 50 people" gives the number aboard, though "carry" alone does not say so. */
function countsAlike(wanted: Statement, found: Statement): boolean {
  if (isOneAttribute(wanted, found)) return true
  const [a, b] = [wanted.value, found.value]
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || b.role !== null || b.stated === null || wanted.negated !== found.negated)
    return false
  return a.dimension === 'count' && a.counted !== null && a.counted === b.counted && attributeClash(a, b) === null
}
