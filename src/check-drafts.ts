/** The pipeline from drafts, claims and articles to the report of `verify draft`. */

import { type ArticleContext, type ComparedPair, comparePairs, contextsOf, type Pair } from './about/index.ts'
import { type Assembled, assemble } from './assemble.ts'
import type { Cases, ClaimCase, Material } from './cases.ts'
import { DRAFT_CHECKS } from './checks/index.ts'
import { type DraftJudged, judgeDraft, type KnownClaim } from './drafts/index.ts'
import { readClaim } from './evidence/passages.ts'
import { findFindings } from './findings.ts'
import type { Case, Claim, ClaimsFile, Doc, Origins, Reading, Source } from './model.ts'
import type { Reader } from './reading.ts'
import { docFromText, openSources } from './sources/index.ts'
import { STEPS_HERE, type Steps } from './steps.ts'
import type { RunOptions } from './verify.ts'

/** Checks drafts against claims files: several of either are one run. A draft that could not be read has no findings. */
export async function checkDrafts(drafts: readonly Source[], files: readonly ClaimsFile[], options: RunOptions): Promise<Assembled> {
  const entries = [...new Map(files.flatMap((f) => f.sources).map((e) => [e.id, e])).values()]
  const sources = await openSources(entries, options.open)
  const claims = files.flatMap((f) => f.claims).filter((c) => options.claim === null || c.id === options.claim)
  const { steps = STEPS_HERE } = options
  const known = await knownClaims(claims, steps)
  const texts = docsOf(sources)
  const readings = await steps.readArticles(texts)
  const articles = contextsOf(texts, readings)
  const ground = { claims: known, sources: articles, compare: comparingOnce(steps, new Set(articles)) }
  const judged: Judged[] = []
  for (const doc of docsOf(drafts)) judged.push({ doc, ...(await judgeDraft(doc, ground)) })
  await steps.letGo()
  const used = claimDocs(known, judged)
  const material = materialOf(
    claims,
    [...drafts, ...used.map(asSource), ...usedSources(sources, judged)],
    [...readings, ...judged.map((j) => j.reading)],
    options,
  )
  const cases = casesOf(material, judged)
  const { report, context } = assemble(
    material,
    cases,
    findFindings(cases, options, DRAFT_CHECKS),
    [],
    files[0]?.title ?? null,
    DRAFT_CHECKS,
  )
  // What the sources agree on is told by `verify`; the draft is not one of them.
  return { report: { ...report, agreements: [] }, context }
}

/** Sources are compared with one another once for all drafts, by steps that may keep what came of it. A draft is read in a way of its own. */
function comparingOnce(steps: Steps, sources: ReadonlySet<ArticleContext>): (pairs: readonly Pair[]) => Promise<ComparedPair[]> {
  const known = new Map<ArticleContext, Map<ArticleContext, ComparedPair>>()
  return async (pairs) => {
    const fresh = pairs.filter(({ left, right }) => sources.has(left) && sources.has(right) && !known.get(left)?.has(right))
    const came = await steps.comparePairs(fresh)
    for (const [i, { left, right }] of fresh.entries()) {
      const one = came[i]
      if (one) known.set(left, (known.get(left) ?? new Map<ArticleContext, ComparedPair>()).set(right, one))
    }
    return pairs.flatMap((pair) => known.get(pair.left)?.get(pair.right) ?? comparePairs([pair]))
  }
}

function docsOf(sources: readonly Source[]): Doc[] {
  return sources.flatMap((s) => (s.read ? [s.doc] : []))
}

function asSource(doc: Doc): Source {
  return { read: true, doc }
}

async function knownClaims(claims: readonly Claim[], { readClaims }: Pick<Reader, 'readClaims'>): Promise<KnownClaim[]> {
  const docs = claims.map(claimDoc)
  const readings = await readClaims(docs)
  return claims.flatMap((claim, i) => {
    const [doc, reading] = [docs[i], readings[i]]
    return doc && reading ? [{ claim, read: readClaim(doc, reading) }] : []
  })
}

/** A claim as a document that stands where it stands in its file: a side of a conflict can then be shown there. */
function claimDoc({ id, claim, place }: Claim): Doc {
  const doc = docFromText({ id: `claim ${id}`, text: claim, location: place.file })
  const before = '\n'.repeat(place.line - 1) + ' '.repeat(place.column - 1)
  const piece = { start: 0, end: claim.length, rawStart: before.length, rawEnd: before.length + claim.length }
  return { ...doc, raw: before + claim, pieces: [piece] }
}

type Judged = DraftJudged & { readonly doc: Doc }

function claimDocs(known: readonly KnownClaim[], judged: readonly Judged[]): Doc[] {
  const cited = citedBy(judged)
  return known.map(({ read }) => read.context.doc).filter((doc) => cited.has(doc.id))
}

/** Sources that no finding cites would only make the report long; those that could not be read are told by `verify`. */
function usedSources(sources: readonly Source[], judged: readonly Judged[]): Source[] {
  const cited = citedBy(judged)
  return sources.filter((s) => s.read && cited.has(s.doc.id))
}

function citedBy(judged: readonly Judged[]): Set<string> {
  return new Set(judged.flatMap((j) => j.conflicts.flatMap(({ topic }) => topic.sides.flatMap((s) => s.statements.map((x) => x.source)))))
}

const NO_ORIGINS: Origins = { origins: [], outside: [] }

function materialOf(
  claims: readonly Claim[],
  sources: readonly Source[],
  readings: readonly Reading[],
  { settings }: RunOptions,
): Material {
  const caseSources = sources.map((s) => ({
    ...(s.read ? s.doc : s.unread),
    read: s.read,
    reason: s.read ? null : s.unread.reason,
    place: null,
    changed: null,
  }))
  return { claims, sources, caseSources, docs: docsOf(sources), readings, origins: NO_ORIGINS, settings }
}

/** A case for each claim that a draft contradicts, and one for all else. */
function casesOf(material: Material, judged: readonly Judged[]): Cases {
  const conflicts = judged.flatMap((j) => j.conflicts)
  const base = { evidence: [], sources: material.caseSources, origins: NO_ORIGINS, originCount: 0, originsNeeded: 0, staleWaivers: [] }
  const claims = material.claims.flatMap((claim): ClaimCase[] => {
    const topics = conflicts.filter((c) => c.claim === claim.id).map((c) => c.topic)
    return topics.length === 0 ? [] : [{ ...base, claim, claims: [], topics, outcome: 'disputed' }]
  })
  const topics = conflicts.filter((c) => c.claim === null).map((c) => c.topic)
  const whole: Case = { ...base, claim: null, claims: material.claims, topics, uncovered: judged.flatMap((j) => j.uncovered) }
  return { claims, whole, near: () => [] }
}
