/** Builds what the checks look at: a case for each claim, and one for what the articles and the file as a whole show. */

import { claimTopics } from './about/claim.ts'
import { type ArticleContext, contextsOf, findTopics } from './about/index.ts'
import { type Available, gatherEvidence } from './evidence/index.ts'
import { readClaim } from './evidence/passages.ts'
import type {
  Case,
  CaseSource,
  Claim,
  ClaimEvidence,
  Comparison,
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
import { readDoc } from './reading.ts'
import { docFromText } from './sources/index.ts'

export interface ClaimCase extends Case {
  readonly claim: Claim
  readonly outcome: Outcome
}

export interface Cases {
  readonly claims: readonly ClaimCase[]
  /** The articles and the file as a whole. */
  readonly whole: Case
  readonly near: readonly Comparison[]
}

export interface Material {
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly caseSources: readonly CaseSource[]
  readonly docs: readonly Doc[]
  readonly readings: readonly Reading[]
  readonly origins: Origins
  readonly settings: Settings
}

export function buildCases(material: Material): Cases {
  const articles = contextsOf(material.docs, material.readings)
  const { topics, near } = findTopics(articles)
  const claims = material.claims.map((claim) => claimCase(material, claim, articles, topics))
  const taken = new Set(claims.flatMap((c) => c.topics.flatMap(statementKeys)))
  const rest = topics.filter((topic) => !statementKeys(topic).some((key) => taken.has(key)))
  return { claims: onceEach(claims), whole: { ...emptyCase(material), topics: rest, claims: material.claims }, near }
}

function claimCase(material: Material, claim: Claim, articles: readonly ArticleContext[], topics: readonly Topic[]): ClaimCase {
  const doc = docFromText({ id: `claim ${claim.id}`, text: claim.claim })
  const read = readClaim(doc, readDoc(doc))
  const available: Available[] = material.caseSources.map(({ id }) => ({ id, article: articles.find((a) => a.doc.id === id) ?? null }))
  const { evidence, matches } = gatherEvidence(claim, read, available)
  const own = claimTopics(claim, matches, topics, evidence)
  const originCount = originsOf(material, evidence)
  const base = { ...emptyCase(material), claim, evidence, topics: own, originCount }
  return { ...base, outcome: outcomeOf(evidence, own, originCount, material.settings.origins) }
}

/** Origins of the listed sources that support the claim; what a source puts down to somebody belongs to them. */
function originsOf({ origins, docs, readings }: Material, evidence: readonly ClaimEvidence[]): number {
  const supporting = evidence.filter((e) => e.listed && e.stance === 'supports')
  const statements = supporting.flatMap((e) => {
    const reading = readings.find((r) => r.source === e.source)
    return reading?.statements.find((s) => e.spans.some((p) => p.start <= s.span.start && s.span.end <= p.end)) ?? []
  })
  const read = new Set(statements.map((s) => s.source))
  const bare = supporting
    .filter((e) => !read.has(e.source))
    .map((e) => origins.origins.find((o) => o.sources.includes(e.source))?.id ?? e.source)
  const told = new Set(origins.origins.filter((o) => o.sources.some((id) => read.has(id))).map((o) => o.id))
  return countOrigins(statements, origins, docs) + new Set(bare.filter((id) => !told.has(id))).size
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
