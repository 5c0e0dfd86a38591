/** Which claims say the same as a sentence of a draft, and which give another value. */

import { attributeClash, attributeKeys } from '../about/attribute.ts'
import { type ArticleContext, type Bag, shared, total } from '../about/context.ts'
import { relate } from '../compare/index.ts'
import { coverageOf, type ReadClaim } from '../evidence/passages.ts'
import type { Claim, Statement } from '../model.ts'

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
  const clashes = bearing.filter(({ coverage }) => coverage >= CLASHES_AT).flatMap(({ known }) => clashesOf(known, own))
  const agreed = bearing.filter(({ known }) => !clashes.some((clash) => clash.claim === known.claim)).map(({ known }) => known)
  return { covered: marked.size > 0 || clashes.length > 0 || saysSame(draft, index, own, agreed), clashes }
}

function saysSame(draft: ArticleContext, index: number, own: readonly Statement[], claims: readonly KnownClaim[]): boolean {
  const bag = draft.sentences[index]?.bag
  if (!bag || claims.length === 0) return false
  const weight = total(bag)
  const words = shared(bag, unionOf(claims.map((c) => c.read.bag)))
  return weight > 0 && words / weight >= SAYS_AT && own.filter(isValue).every((s) => claims.some((c) => gives(c, s)))
}

function unionOf(bags: readonly Bag[]): Bag {
  const union = new Map<string, number>()
  for (const bag of bags) for (const [term, weight] of bag) union.set(term, weight)
  return union
}

/** A new number or day is a new fact, however much of its sentence is known. */
function isValue({ value }: Statement): boolean {
  if (value.kind === 'quantity') return value.dimension !== 'ordinal'
  return value.kind === 'date' && value.anchor === null
}

function gives({ read }: KnownClaim, { value }: Statement): boolean {
  return read.statements.some((s) => {
    if (s.value.kind !== value.kind) return false
    const { relation } = relate(s.value, value)
    return relation === 'same' || relation === 'compatible' || holdsAsWhole(s, value)
  })
}

/** "The 67 people aboard" is given by a claim of "38 of the 67 people aboard". */
function holdsAsWhole({ value: known }: Statement, value: Statement['value']): boolean {
  return known.kind === 'quantity' && value.kind === 'quantity' && known.whole !== null && known.whole === value.stated
}

function clashesOf({ claim, read }: KnownClaim, own: readonly Statement[]): Clash[] {
  return read.statements.flatMap((wanted) => {
    const candidates = own
      .filter((found) => isOneAttribute(wanted, found))
      .map((found) => ({ found, ...relate(wanted.value, found.value) }))
    if (candidates.some(({ relation }) => relation === 'same' || relation === 'compatible')) return []
    return candidates.filter(({ relation }) => relation === 'conflict').map(({ found }) => ({ claim, wanted, found }))
  })
}

function isOneAttribute(wanted: Statement, found: Statement): boolean {
  if (wanted.negated !== found.negated || attributeClash(wanted.value, found.value) !== null) return false
  const keys = new Set(attributeKeys(wanted))
  return attributeKeys(found).some((key) => keys.has(key))
}
