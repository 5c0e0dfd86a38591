/** Topics of one claim: what its sources say of its values, and what the articles say of one thing in its passages. */

import { relate } from '../compare/index.ts'
import type { Claim, ClaimEvidence, Comparison, Related, Relation, Statement, Topic, Value } from '../model.ts'
import { groupBy } from '../structures/multimap.ts'
import { attributeClash } from './judge/attribute.ts'
import { type Articles, withNotes } from './notes.ts'
import { gatherTopics, idOf } from './topics.ts'

/** A statement of a source that gives a value of the claim. */
export interface Match {
  readonly wanted: Statement
  readonly found: Statement
  readonly relation: Relation
}

/** The user has said that the sources speak of one thing, so what gives the same value of the claim is about one thing. */
export function claimTopics(
  claim: Claim,
  matches: readonly Match[],
  topics: readonly Topic[],
  evidence: readonly ClaimEvidence[],
  articles: Articles,
): Topic[] {
  const own = gatherTopics(comparisonsOf(matches)).map((topic) => withNotes(topic, articles))
  const covered = new Set(own.flatMap((t) => t.sides.flatMap((s) => s.statements.map(idOf))))
  const passages = groupBy(evidence, (e) => e.source)
  const touching = topics.filter((topic) => {
    const statements = topic.sides.flatMap((s) => s.statements)
    const touches = topic.kind === 'name' ? namesTheClaim(topic, claim, evidence) : statements.every((s) => inPassages(s, passages))
    return touches && !statements.some((s) => covered.has(idOf(s)))
  })
  return [...own, ...touching]
}

function comparisonsOf(matches: readonly Match[]): Comparison[] {
  return [...groupBy(matches, (match) => match.wanted)].flatMap(([wanted, given]) => {
    const evidence = [{ name: 'same claim', weight: 3, detail: wanted.said }]
    const relatedAt = relating(given.map((match) => match.found.value))
    return given.flatMap(({ found: left }, i) =>
      given.slice(i + 1).flatMap(({ found: right }, k): Comparison[] => {
        const related = left.source === right.source ? null : relatedAt(i, i + 1 + k)
        return related ? [{ ...related, left, right, evidence }] : []
      }),
    )
  })
}

/** How two of the values relate, by their positions; null where they are values of two things. Many sources give few values: each two are related once. */
function relating(values: readonly Value[]): (i: number, k: number) => Related | null {
  const numbers = new Map<string, number>()
  const numberOf = values.map((value) => {
    const key = JSON.stringify(value)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  const known = new Map<number, Related | null>()
  return (i, k) => {
    const at = (numberOf[i] ?? 0) * numbers.size + (numberOf[k] ?? 0)
    const before = known.get(at)
    if (before !== undefined) return before
    const [a, b] = [values[i] as Value, values[k] as Value]
    const related = attributeClash(a, b) ? null : relate(a, b)
    const found = related?.relation === 'unknown' ? null : related
    known.set(at, found)
    return found
  }
}

/** The claim uses one of the spellings, and lists sources of two sides. */
function namesTheClaim({ sides }: Topic, { claim }: Claim, evidence: readonly ClaimEvidence[]): boolean {
  const listed = new Set(evidence.filter((e) => e.listed).map((e) => e.source))
  const spelt = sides.some(({ value }) => claim.includes(value.split(' ').at(-1) ?? value))
  return spelt && sides.filter((side) => side.statements.some((s) => listed.has(s.source))).length > 1
}

function inPassages({ source, span }: Statement, passages: ReadonlyMap<string, readonly ClaimEvidence[]>): boolean {
  return (passages.get(source) ?? []).some((e) => e.spans.some((p) => p.start <= span.start && span.end <= p.end))
}
