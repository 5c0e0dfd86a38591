/** What two or more sources say alike, as the report gives it: the words of a reader, each thing once, and nothing that says nothing. */

import type { Cases } from './cases.ts'
import type { Side, Statement, Topic } from './model.ts'

export interface Agreement {
  /** Id of the claim; null for what the articles alone show. */
  readonly claim: string | null
  readonly about: string
  readonly value: string
  /** Ids, in order. */
  readonly sources: readonly string[]
  readonly statements: readonly Statement[]
}

export function agreementsOf({ claims, whole }: Cases): Agreement[] {
  const all = [...claims.flatMap((c) => c.topics.map((t) => [c.claim.id, t] as const)), ...whole.topics.map((t) => [null, t] as const)]
  const given = all.flatMap(([claim, topic]) => ofTopic(claim, topic))
  const places = given.filter(isPlace)
  const deeds = given.filter((a) => isDeed(a))
  return given.filter((a) => !(isPlace(a) && isWithin(a, places)) && !(isDeed(a) && isToldElsewhere(a, deeds)))
}

function ofTopic(claim: string | null, topic: Topic): Agreement[] {
  if (topic.kind === 'figure') return []
  return topic.sides.flatMap((side) => {
    const statements = side.statements.filter((s) => !isBareName(s))
    const sources = [...new Set(statements.map((s) => s.source))].sort()
    return sources.length < 2 ? [] : [{ claim, ...worded(topic, side), sources, statements }]
  })
}

/** That two articles name somebody says nothing; that both give him one office does. */
function isBareName({ value }: Statement): boolean {
  return value.kind === 'name' && value.parts.title === undefined && value.parts.role === undefined
}

/** A yes or no is shown in the articles' own words, the shortest of them: "died", which denies nothing, though nobody who died survived. */
function worded({ about }: Topic, { value, statements }: Side): { about: string; value: string } {
  const [first] = statements
  if (first?.value.kind !== 'polarity' || about === WHAT_HAPPENED) return { about, value }
  const [shortest = first] = statements.toSorted((a, b) => a.said.length - b.said.length || (a.said < b.said ? -1 : 1))
  return { about: shortest.negated ? 'what did not happen' : WHAT_HAPPENED, value: shortest.said.replace(/\s+/gu, ' ') }
}

const WHAT_HAPPENED = 'what happened'

function isPlace({ statements }: Agreement): boolean {
  return statements[0]?.value.kind === 'place'
}

function isDeed({ statements }: Agreement): boolean {
  return statements[0]?.value.kind === 'polarity'
}

/** "Ukraine", where the same sources say "Kyiv, Ukraine" of the same thing. */
function isWithin(a: Agreement, places: readonly Agreement[]): boolean {
  return places.some((b) => b.claim === a.claim && b.about === a.about && b.value.endsWith(`, ${a.value}`) && coversSources(b, a))
}

/** Each of its passages is a part of a longer one that is given as told alike. */
function isToldElsewhere(a: Agreement, deeds: readonly Agreement[]): boolean {
  return deeds.some(
    (b) =>
      b !== a && lengthOf(b) > lengthOf(a) && coversSources(b, a) && a.statements.every((s) => b.statements.some((t) => overlap(s, t))),
  )
}

function coversSources(outer: Agreement, inner: Agreement): boolean {
  return inner.sources.every((source) => outer.sources.includes(source))
}

function lengthOf({ statements }: Agreement): number {
  return statements.reduce((sum, { span }) => sum + span.end - span.start, 0)
}

function overlap(a: Statement, b: Statement): boolean {
  return a.source === b.source && a.span.start < b.span.end && b.span.start < a.span.end
}
