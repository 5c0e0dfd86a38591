/** Runs the checks over the cases and gives each finding its severity, its fingerprint and its status. */

import { createHash } from 'node:crypto'
import type { Cases, ClaimCase } from './cases.ts'
import { CHECKS, DRAFT_CHECKS } from './checks/index.ts'
import type { Case, Check, Claim, Found, Place, Settings, Severity, Waiver } from './model.ts'

export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly claim: string | null
  readonly message: string
  readonly help: string
  readonly found: Found
  readonly fingerprint: string
  readonly status: 'new' | 'known' | 'waived'
  readonly waivedFor: string | null
  readonly place: Place | null
}

export interface Judged {
  readonly findings: readonly Finding[]
  /** Fingerprints of the baseline that no longer occur. */
  readonly gone: readonly string[]
}

export interface Rules {
  readonly settings: Settings
  /** Fingerprints of known findings; null where there is no baseline. */
  readonly known: ReadonlySet<string> | null
  /** ISO day against which waivers are dated; null leaves dates aside. */
  readonly today: string | null
}

export function findFindings({ claims, whole }: Cases, rules: Rules, checks: readonly Check[] = CHECKS): Judged {
  const active = checks.filter((check) => levelOf(check, rules.settings) !== 'off')
  const used = new Set<Waiver>()
  const ofClaims = claims.flatMap((given) => run(active, given, rules).map((finding) => waive(finding, given, rules, used)))
  const staleWaivers = staleOf(claims, rules, used)
  const ofWhole = run(active, { ...whole, staleWaivers }, rules)
  const findings = sorted([...ofClaims, ...ofWhole])
  const seen = new Set(findings.map((f) => f.fingerprint))
  return { findings, gone: [...(rules.known ?? [])].filter((f) => !seen.has(f)).sort() }
}

function run(checks: readonly Check[], given: Case, rules: Rules): Finding[] {
  return checks.flatMap((check) => [...check.run(given)].map((found) => toFinding(check, given.claim, found, rules)))
}

function toFinding(check: Check, claim: Claim | null, found: Found, { settings, known }: Rules): Finding {
  const level = levelOf(check, settings)
  const strict = settings.strict && check.code === 'unreadable-source' ? 'error' : null
  const severity = strict ?? found.severity ?? (level === 'off' ? check.severity : level)
  const fingerprint = fingerprintOf(check.code, claim?.id ?? found.about, found)
  const status = known?.has(fingerprint) ? 'known' : 'new'
  const place = found.place ?? claim?.place ?? null
  return {
    check: check.code,
    severity,
    claim: claim?.id ?? null,
    message: check.message(found),
    help: check.help,
    found,
    fingerprint,
    status,
    waivedFor: null,
    place,
  }
}

function levelOf(check: Check, settings: Settings): Severity | 'off' {
  return settings.checks[check.code] ?? check.severity
}

/** From check, claim and the set of distinct values; never from lines, offsets, wording or the order of articles. */
function fingerprintOf(code: string, owner: string | null, { sides, args, identity }: Found): string {
  const values = [...new Set(identity ?? sides.map((s) => s.value))].sort()
  const sources = [...new Set([args.source, args.quote].filter((v): v is string => typeof v === 'string'))]
  return createHash('sha256')
    .update(JSON.stringify([code, owner, values, sources]))
    .digest('hex')
    .slice(0, 16)
}

function waive(finding: Finding, { claim }: ClaimCase, { today }: Rules, used: Set<Waiver>): Finding {
  const waiver = claim.waive.find((w) => w.check === finding.check)
  if (!waiver) return finding
  used.add(waiver)
  return isPast(waiver, today) ? finding : { ...finding, status: 'waived', waivedFor: waiver.reason }
}

function staleOf(claims: readonly ClaimCase[], { today }: Rules, used: ReadonlySet<Waiver>): Case['staleWaivers'] {
  return claims.flatMap(({ claim }) =>
    claim.waive.flatMap((waiver): Case['staleWaivers'][number][] => {
      if (isPast(waiver, today)) return [{ claim, waiver, why: 'past' }]
      return used.has(waiver) ? [] : [{ claim, waiver, why: 'unused' }]
    }),
  )
}

function isPast(waiver: Waiver, today: string | null): boolean {
  return waiver.until !== null && today !== null && waiver.until < today
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** Gravest first, then in the order of the claims file, then by check and message: never by the order of articles. */
function sorted(findings: readonly Finding[]): Finding[] {
  const order = new Map([...CHECKS, ...DRAFT_CHECKS].map((check, i) => [check.code, i]))
  return findings
    .map((finding, i) => ({ finding, i }))
    .sort((a, b) => {
      const bySeverity = RANK[a.finding.severity] - RANK[b.finding.severity]
      const byCheck = (order.get(a.finding.check) ?? 0) - (order.get(b.finding.check) ?? 0)
      return bySeverity || byCheck || a.i - b.i
    })
    .map(({ finding }) => finding)
}
