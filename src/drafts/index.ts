/** Checks a draft against claims and sources: which of its sentences nothing covers, and what contradicts them. */

import { type ArticleContext, type ComparedPair, contextOf, findTopics, type Pair, storyPairs } from '../about/index.ts'
import { gatherTopics, idOf } from '../about/topics.ts'
import { relate } from '../compare/index.ts'
import { matchValues } from '../evidence/values.ts'
import type { Comparison, Doc, Reading, Statement, Topic, UncoveredSentence } from '../model.ts'
import { readDraft } from './asking.ts'
import { type Clash, judgeSentence, type KnownClaim } from './covering.ts'
import { findMarks, type Mark, type Marks } from './marks.ts'

export type { KnownClaim } from './covering.ts'

export interface DraftJudged {
  readonly reading: Reading
  readonly uncovered: readonly UncoveredSentence[]
  /** Conflicts of the draft with a claim or its sources, or with the sources alone (claim null). */
  readonly conflicts: readonly { readonly claim: string | null; readonly topic: Topic }[]
}

export interface Ground {
  readonly claims: readonly KnownClaim[]
  readonly sources: readonly ArticleContext[]
  /** What came of the pairs, in their order. */
  readonly compare: (pairs: readonly Pair[]) => Promise<readonly ComparedPair[]>
}

export async function judgeDraft(doc: Doc, { claims, sources, compare }: Ground): Promise<DraftJudged> {
  const marks = findMarks(doc.text)
  const read = readDraft(doc, marks.plain)
  const draft = contextOf(read.doc, read.reading)
  const asking = new Set(read.asking)
  const uncovered: UncoveredSentence[] = []
  const clashes: Clash[] = []
  draft.sentences.forEach((_, index) => {
    const here = marksOf(draft, index, marks)
    const named = new Set(here.flatMap((m) => m.ids).filter((id) => claims.some((known) => known.claim.id === id)))
    if (!asking.has(index) && named.size === 0) return
    const verdict = judgeSentence(draft, index, claims, named)
    clashes.push(...verdict.clashes)
    const lost = here.find((mark) => mark.ids.some((id) => !isKnown(id, claims, marks))) ?? null
    if (lost || !(verdict.covered || here.length > 0 || isLinked(draft, index))) uncovered.push(toUncovered(draft, index, lost))
  })
  const ofClaims = clashes.map((clash) => ({ claim: clash.claim.id, topic: topicOf(clash, claims, sources) })).filter(hasTopic)
  const told = new Set(ofClaims.flatMap(({ topic }) => statementsOf(topic).map(idOf)))
  const ofSources = (await conflictsWith(draft, sources, compare))
    .filter((topic) => !statementsOf(topic).some((s) => s.source === doc.id && told.has(idOf(s))))
    .map((topic) => ({ claim: null, topic }))
  return { reading: read.reading, uncovered, conflicts: [...ofClaims, ...ofSources] }
}

/** A mark belongs to the sentence that it stands in, or right behind. */
function marksOf(draft: ArticleContext, index: number, { marks }: Marks): Mark[] {
  const here = draft.sentences[index]?.sentence
  const next = draft.sentences[index + 1]?.sentence
  if (!here) return []
  const end = next && next.paragraph === here.paragraph ? next.start : blockEnd(draft, here.end)
  const isFirst = draft.sentences[index - 1]?.sentence.paragraph !== here.paragraph
  const start = isFirst ? blockStart(draft, here.start) : here.start
  return marks.filter((mark) => start <= mark.start && mark.start < end)
}

function blockEnd({ doc }: ArticleContext, at: number): number {
  return doc.blocks.find((b) => b.start < at && at <= b.end)?.end ?? at
}

function blockStart({ doc }: ArticleContext, at: number): number {
  return doc.blocks.find((b) => b.start <= at && at < b.end)?.start ?? at
}

/** The id of a claim, or a footnote with an address or a reference of its own. */
function isKnown(id: string, claims: readonly KnownClaim[], { footnotes }: Marks): boolean {
  return claims.some(({ claim }) => claim.id === id) || (footnotes.get(id) ?? '') !== ''
}

function isLinked({ doc, sentences }: ArticleContext, index: number): boolean {
  const here = sentences[index]?.sentence
  return here !== undefined && doc.links.some(({ span, url }) => !url.startsWith('#') && span.start < here.end && here.start < span.end)
}

function toUncovered({ doc, sentences }: ArticleContext, index: number, mark: Mark | null): UncoveredSentence {
  const { start = 0, end = 0, terms = [] } = sentences[index]?.sentence ?? {}
  return {
    span: { doc: doc.id, start, end },
    mark: mark?.said ?? null,
    terms: [...new Set(terms)].sort(),
  }
}

/** The sources that bear the claim out speak for it; where none does, the claim speaks for itself. */
function topicOf({ claim, wanted, found }: Clash, claims: readonly KnownClaim[], sources: readonly ArticleContext[]): Topic | null {
  const known = claims.find((c) => c.claim === claim)
  const listed = sources.filter((s) => claim.sources.some(({ source }) => source === s.doc.id))
  const bearing = listed.flatMap((article) => (known ? matchValues(known.read, article, true) : []))
  const against = bearing.filter((m) => m.wanted === wanted && m.relation !== 'conflict').map((m) => m.found)
  const others = against.some((s) => relate(found.value, s.value).relation === 'conflict') ? against : [wanted]
  const detail = { name: 'same claim', weight: SAME_CLAIM, detail: wanted.said }
  const comparisons = others.flatMap((other): Comparison[] => {
    const related = relate(found.value, other.value)
    return related.relation === 'conflict' ? [{ ...related, left: found, right: other, evidence: [detail] }] : []
  })
  return gatherTopics(comparisons)[0] ?? null
}

/** The claim says that both tell of one thing. */
const SAME_CLAIM = 3

function hasTopic(given: { claim: string; topic: Topic | null }): given is { claim: string; topic: Topic } {
  return given.topic !== null
}

/** Where a source stands on the draft's side the sources differ among themselves: `verify` tells that, not the draft. */
async function conflictsWith(draft: ArticleContext, sources: readonly ArticleContext[], compare: Ground['compare']): Promise<Topic[]> {
  if (sources.length === 0) return []
  const articles = [draft, ...sources]
  const pairs = storyPairs(articles)
  const isOwn = (s: Statement): boolean => s.source === draft.doc.id
  return findTopics(articles, pairs, await compare(pairs)).topics.filter((topic) => {
    if (topic.relation !== 'conflict' || topic.kind === 'figure') return false
    const mine = topic.sides.filter((side) => side.statements.some(isOwn))
    return mine.length > 0 && mine.length < topic.sides.length && mine.every((side) => side.statements.every(isOwn))
  })
}

function statementsOf({ sides }: Topic): Statement[] {
  return sides.flatMap((side) => side.statements)
}
