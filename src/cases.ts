/** Builds what the checks look at: a case for each claim, and one for what the articles and the file as a whole show. */

import { claimTopics } from './about/claim.ts'
import type { ArticleContext, Topics } from './about/index.ts'
import { changeUnderClaims } from './evidence/changed.ts'
import type { Gathered } from './evidence/index.ts'
import type {
  Case,
  CaseSource,
  Claim,
  ClaimEvidence,
  Comparison,
  DeclaredName,
  Doc,
  Origins,
  Outcome,
  Reading,
  Settings,
  Source,
  Topic,
} from './model.ts'
import { countOrigins } from './origins/index.ts'
import { outcomeOf } from './outcome.ts'
import { addTo } from './structures/multimap.ts'

export interface ClaimCase extends Case {
  readonly claim: Claim
  readonly outcome: Outcome
}

export interface Cases {
  readonly claims: readonly ClaimCase[]
  /** The articles and the file as a whole. */
  readonly whole: Case
  readonly near: () => readonly Comparison[]
}

export interface Material {
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly caseSources: readonly CaseSource[]
  readonly docs: readonly Doc[]
  readonly readings: readonly Reading[]
  readonly origins: Origins
  readonly settings: Settings
  /** Spellings that the user declares to be one name. */
  readonly names?: readonly DeclaredName[]
}

/** `gathered` is the evidence on each claim, in the order of the claims; `found` is what the articles show together. */
export function buildCases(material: Material, articles: readonly ArticleContext[], found: Topics, gathered: readonly Gathered[]): Cases {
  const topics = found.topics.filter((topic) => !isDeclared(topic, material.names ?? []))
  const claims = claimCases(material, gathered, articles, topics)
  const taken = new Set(claims.flatMap((c) => c.topics.flatMap(statementKeys)))
  const rest = topics.filter((topic) => !statementKeys(topic).some((key) => taken.has(key)))
  return {
    claims: onceEach(claims),
    whole: { ...emptyCase(material), sources: withChanges(material, claims), topics: rest, claims: material.claims },
    near: found.near,
  }
}

/** Of all that has changed in a pinned source, what matters to a claim is told. */
function withChanges({ sources, caseSources }: Material, claims: readonly ClaimCase[]): CaseSource[] {
  return caseSources.map((given, i) => {
    const source = sources[i]
    return source?.read && source.changes ? { ...given, changed: changeUnderClaims(source.changes, given.id, claims) } : given
  })
}

/** All spellings of the topic are declared to be one name. */
function isDeclared({ kind, sides }: Topic, names: readonly DeclaredName[]): boolean {
  if (kind !== 'name') return false
  return names.some(({ name, spellings }) =>
    sides.every(({ value }) => [name, ...spellings].some((s) => s === value || value.endsWith(` ${s}`))),
  )
}

/** What all claims of a run look things up in. */
interface Shelf {
  readonly material: Material
  readonly articles: ReadonlyMap<string, ArticleContext>
  /** Topics with their position, by each of their sources: what no source of a claim speaks of is no topic of it. */
  readonly topics: ReadonlyMap<string, readonly (readonly [number, Topic])[]>
}

function claimCases(
  material: Material,
  gathered: readonly Gathered[],
  articles: readonly ArticleContext[],
  topics: readonly Topic[],
): ClaimCase[] {
  const byId = new Map(articles.map((article) => [article.doc.id, article]))
  const shelf: Shelf = {
    material,
    articles: byId,
    topics: topicsBySource(topics),
  }
  return material.claims.flatMap((claim, i) => {
    const evidence = gathered[i]
    return evidence ? [claimCase(shelf, claim, evidence)] : []
  })
}

function claimCase(shelf: Shelf, claim: Claim, { evidence, matches }: Gathered): ClaimCase {
  const { material } = shelf
  const own = claimTopics(claim, matches, topicsIn(shelf, evidence), evidence, shelf.articles)
  const originCount = originsOf(material, evidence)
  const base = { ...emptyCase(material), claim, evidence, topics: own, originCount }
  return { ...base, outcome: outcomeOf(evidence, own, originCount, material.settings.origins) }
}

function topicsBySource(topics: readonly Topic[]): Shelf['topics'] {
  const bySource = new Map<string, [number, Topic][]>()
  for (const [i, topic] of topics.entries()) {
    const sources = new Set(topic.sides.flatMap((side) => side.statements.map((s) => s.source)))
    for (const source of sources) addTo(bySource, source, [i, topic])
  }
  return bySource
}

/** Topics that speak of one of the sources, each once, in their order. */
function topicsIn({ topics }: Shelf, evidence: readonly ClaimEvidence[]): Topic[] {
  const touching = new Map(evidence.flatMap((e) => topics.get(e.source) ?? []))
  return [...touching].sort(([a], [b]) => a - b).map(([, topic]) => topic)
}

/** Origins of the listed sources that support the claim; what a source puts down to somebody belongs to them. */
function originsOf({ origins, docs }: Material, evidence: readonly ClaimEvidence[]): number {
  const supporting = evidence.filter((e) => e.listed && e.stance === 'supports')
  return countOrigins(
    supporting.map(({ source, secondHand, spans }) => ({ source, attributedTo: secondHand, span: spans[0] ?? null })),
    origins,
    docs,
  )
}

function emptyCase({ caseSources, origins, settings }: Material): Omit<Case, 'claim'> & { claim: null } {
  return {
    claim: null,
    evidence: [],
    topics: [],
    sources: caseSources,
    claims: [],
    origins,
    originCount: 0,
    originsNeeded: settings.origins,
    staleWaivers: [],
  }
}

/** One cause, one finding: a topic that several claims touch is told once, under the first. */
function onceEach(claims: readonly ClaimCase[]): ClaimCase[] {
  const told = new Set<string>()
  return claims.map((given) => {
    const topics = given.topics.filter((topic) => {
      const key = statementKeys(topic).sort().join(' ')
      if (told.has(key)) return false
      told.add(key)
      return true
    })
    return { ...given, topics }
  })
}

function statementKeys(topic: Topic): string[] {
  return topic.sides.flatMap((side) => side.statements.map((s) => `${s.source}:${s.span.start}:${s.span.end}:${topic.kind}`))
}
