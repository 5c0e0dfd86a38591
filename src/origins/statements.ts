/** Counts the origins of statements: what is put down to somebody comes from there, not from the article that passes it on. */

import type { Doc, Origins, Span, Statement } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { oncePer } from '../structures/once-per.ts'
import { isFirstHand } from './first-hand.ts'
import { canonicalKey, houseOf, keyOf, keysOf } from './names.ts'
import { isOneSpeaker, speakerName } from './speakers.ts'

/** Which source says so, whom it puts that down to, and where it stands. */
export interface Said extends Pick<Statement, 'source' | 'attributedTo'> {
  readonly span: Span | null
}

/** The origin that a statement belongs to: that of the source it is put down to, `outside:<name>` for others, else its own article's. */
export function originOfStatement(statement: Said, origins: Origins, docs: readonly Doc[]): string {
  const own = originOfSource(statement.source, origins)
  const name = statement.attributedTo === null ? '' : speakerName(statement.attributedTo)
  if (name === '') return own
  const key = canonicalKey(name)
  const named = namesOf(docs).get(key) ?? namesOf(docs).get(keyOf(statement.attributedTo ?? '')) ?? []
  if (named.includes(statement.source)) return own
  return named[0] === undefined ? `${OUTSIDE}${name}` : originOfSource(named[0], origins)
}

/**
 * How many independent origins the statements have. Two statements have one origin if they come from one, or if the articles that
 * pass them on share theirs or their house: an outlet that credits a third does not make two witnesses of one article.
 */
export function countOrigins(statements: readonly Said[], origins: Origins, docs: readonly Doc[] = []): number {
  const groups: Set<string>[] = []
  for (const statement of statements) {
    const marks = marksOf(statement, origins, docs)
    const house = housesOf(docs).get(statement.source)
    if (house !== undefined) marks.add(`house:${house}`)
    const touching = groups.filter((group) => [...group].some((mark) => [...marks].some((other) => sameOrigin(mark, other))))
    for (const group of touching) {
      for (const mark of group) marks.add(mark)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(marks)
  }
  return groups.length
}

/** Who stands behind a statement. What a rewrite saw itself, it has not from the article that it rewrites. */
function marksOf(statement: Said, origins: Origins, docs: readonly Doc[]): Set<string> {
  const origin = originOfStatement(statement, origins, docs)
  const own = originOfSource(statement.source, origins)
  const doc = docsById(docs).get(statement.source)
  if (statement.span === null || doc === undefined || !isFirstHand(doc, statement.span)) return new Set([origin, own])
  return new Set([origin === own ? `first-hand:${statement.source}` : origin])
}

function sameOrigin(a: string, b: string): boolean {
  if (a === b) return true
  return a.startsWith(OUTSIDE) && b.startsWith(OUTSIDE) && isOneSpeaker(a.slice(OUTSIDE.length), b.slice(OUTSIDE.length))
}

const OUTSIDE = 'outside:'

function originOfSource(source: string, origins: Origins): string {
  return originBySource(origins).get(source) ?? source
}

// The same origins and documents are asked about for every agreement of a run; both are never changed once made.
const originBySource = oncePer(
  (origins: Origins) => new Map(origins.origins.flatMap(({ id, sources }) => sources.map((source) => [source, id]))),
)

/** Sources by the names under which they are cited, in the order given. */
const namesOf = oncePer((docs: readonly Doc[]) => {
  const named: Multimap<string, string> = new Map()
  for (const doc of docs) for (const key of [...keysOf(doc), keyOf(doc.id)]) addTo(named, key, doc.id)
  return named
})

const docsById = oncePer((docs: readonly Doc[]) => new Map(docs.map((doc) => [doc.id, doc])))

const housesOf = oncePer((docs: readonly Doc[]) => new Map(docs.map((doc) => [doc.id, houseOf(doc) ?? undefined])))
