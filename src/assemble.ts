/** Puts the report together: version 1 of the JSON report, and beside it what only people are shown. */

import { agreementsOf } from './agreements.ts'
import type { Cases, Material } from './cases.ts'
import { CHECKS } from './checks/index.ts'
import type { Finding, Judged } from './findings.ts'
import type {
  Check,
  Doc,
  Passage,
  Problem,
  Reading,
  Report,
  ReportAgreement,
  ReportClaim,
  ReportContext,
  ReportFinding,
  ReportOrigin,
  ReportSource,
  Source,
  Span,
} from './model.ts'
import { countOrigins } from './origins/index.ts'
import { passageOf } from './text/locate.ts'
import { VERSION } from './version.ts'

export interface Assembled {
  readonly report: Report
  readonly context: ReportContext
}

interface Texts {
  readonly docs: ReadonlyMap<string, Doc>
  readonly readings: ReadonlyMap<string, Reading>
}

export function assemble(
  material: Material,
  cases: Cases,
  judged: Judged,
  problems: readonly Problem[],
  title: string | null,
  run: readonly Check[] = CHECKS,
): Assembled {
  const texts: Texts = {
    docs: new Map(material.docs.map((d) => [d.id, d])),
    readings: new Map(material.readings.map((r) => [r.source, r])),
  }
  const read = material.sources.filter((s) => s.read).length
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'verify', version: VERSION },
    coverage: {
      claims: material.claims.length,
      sources: material.sources.length,
      read,
      unread: material.sources.length - read,
      checks: run.filter((c) => material.settings.checks[c.code] !== 'off').map((c) => c.code),
    },
    sources: reportSources(material),
    origins: reportOrigins(material, texts),
    claims: reportClaims(cases, texts),
    findings: judged.findings.map((f) => reportFinding(texts, f)),
    agreements: reportAgreements(material, cases, texts),
    problems: problems.map(({ code, message, file, line, column }) => ({ code, message, file, line, column })),
  }
  return { report, context: contextOf(material, cases, judged, problems, title, run) }
}

function reportSources({ sources, origins }: Material): ReportSource[] {
  const originOf = new Map(origins.origins.flatMap((o) => o.sources.map((id) => [id, o.id] as const)))
  return sources.map((source) => reportSource(source, originOf))
}

function reportSource(source: Source, originOf: ReadonlyMap<string, string>): ReportSource {
  const facts = source.read ? source.doc : source.unread
  return {
    id: facts.id,
    location: facts.location,
    read: source.read,
    reason: source.read ? null : source.unread.reason,
    sha256: source.read ? source.doc.sha256 : null,
    title: facts.title,
    publisher: facts.publisher,
    author: facts.author,
    published: facts.published,
    origin: originOf.get(facts.id) ?? facts.id,
  }
}

function reportOrigins({ origins }: Material, texts: Texts): ReportOrigin[] {
  return origins.origins.map(({ id, sources, ties }) => ({
    id,
    sources: [...sources],
    ties: ties.map(({ kind, from, to, spans }) => ({ kind, from, to, passages: passagesOf(texts, spans) })),
  }))
}

function reportClaims({ claims }: Cases, texts: Texts): ReportClaim[] {
  return claims.map(({ claim, evidence, outcome, originCount }) => ({
    id: claim.id,
    claim: claim.claim,
    file: claim.place.file,
    line: claim.place.line,
    column: claim.place.column,
    outcome,
    origins: originCount,
    evidence: evidence
      .filter((e) => e.listed || e.stance !== 'silent')
      .map(({ source, stance, quotes, spans }) => ({
        source,
        stance,
        quotes: quotes.map(({ quote, grade, span }) => ({ quote, grade, passage: span ? (passagesOf(texts, [span])[0] ?? null) : null })),
        passages: passagesOf(texts, spans),
      })),
  }))
}

function reportFinding(texts: Texts, { check, severity, claim, message, help, found, fingerprint, status }: Finding): ReportFinding {
  return {
    check,
    severity,
    claim,
    about: found.about,
    message,
    help,
    sides: found.sides.map(({ value, spans, sources }) => ({
      value,
      sources: [...new Set(sources ?? spans.map((s) => s.doc))].sort(),
      passages: passagesOf(texts, spans),
    })),
    fingerprint,
    status,
  }
}

function reportAgreements({ origins, docs }: Material, cases: Cases, texts: Texts): ReportAgreement[] {
  return agreementsOf(cases).map(({ claim, about, value, sources, statements }) => ({
    claim,
    about,
    value,
    sources: [...sources],
    origins: countOrigins(statements, origins, docs),
    passages: passagesOf(
      texts,
      statements.map((s) => s.span),
    ),
  }))
}

function passagesOf({ docs, readings }: Texts, spans: readonly Span[]): Passage[] {
  return spans.flatMap((span) => {
    const doc = docs.get(span.doc)
    return doc ? [passageOf(doc, readings.get(span.doc) ?? null, span)] : []
  })
}

function contextOf(
  material: Material,
  { near }: Cases,
  { findings, gone }: Judged,
  problems: readonly Problem[],
  title: string | null,
  run: readonly Check[],
): ReportContext {
  return {
    problems,
    places: findings.map((f) => f.place),
    notes: findings.map((f) => f.found.notes ?? []),
    waived: findings.map((f) => f.waivedFor),
    goneFromBaseline: gone,
    outside: material.origins.outside,
    tieReasons: Object.fromEntries(material.origins.origins.flatMap((o) => o.ties.map((t) => [`${t.kind} ${t.from} ${t.to}`, t.reason]))),
    urls: Object.fromEntries(material.sources.map((s) => (s.read ? [s.doc.id, s.doc.url] : [s.unread.id, s.unread.url]))),
    title,
    verbose: near().map(
      (c) =>
        `${c.left.source} \`${c.left.said}\` and ${c.right.source} \`${c.right.said}\`: ${c.evidence.map((e) => `${e.name} ${e.weight.toFixed(1)} ${e.detail}`).join('; ')}`,
    ),
    failOn: material.settings.failOn,
    checks: run,
  }
}
