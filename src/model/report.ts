/** The report (version 1: keys in this order), and what reporters are given besides. */

import type { Check, Grade, Outcome, Stance } from './case.ts'
import type { Place, Problem, Severity } from './claims.ts'
import type { OutsideCitation, TieKind } from './origins.ts'

export interface Passage {
  source: string
  start: number
  end: number
  line: number
  column: number
  text: string
  sentence: { start: number; end: number; text: string }
}

export interface ReportFinding {
  check: string
  severity: Severity
  claim: string | null
  about: string | null
  message: string
  help: string | null
  sides: { value: string; sources: string[]; passages: Passage[] }[]
  fingerprint: string
  status: 'new' | 'known' | 'waived'
}

export interface ReportAgreement {
  claim: string | null
  about: string
  value: string
  sources: string[]
  origins: number
  passages: Passage[]
}

export interface ReportClaim {
  id: string
  claim: string
  file: string
  line: number
  column: number
  outcome: Outcome
  origins: number
  evidence: {
    source: string
    stance: Stance
    quotes: { quote: string; grade: Grade; passage: Passage | null }[]
    passages: Passage[]
  }[]
}

export interface ReportSource {
  id: string
  location: string
  read: boolean
  reason: string | null
  sha256: string | null
  title: string | null
  publisher: string | null
  author: string | null
  published: string | null
  origin: string
}

export interface ReportOrigin {
  id: string
  sources: string[]
  ties: { kind: TieKind; from: string; to: string; passages: Passage[] }[]
}

export interface Report {
  schemaVersion: 1
  tool: { name: 'verify'; version: string }
  coverage: { claims: number; sources: number; read: number; unread: number; checks: string[] }
  sources: ReportSource[]
  origins: ReportOrigin[]
  claims: ReportClaim[]
  findings: ReportFinding[]
  agreements: ReportAgreement[]
  problems: { code: string; message: string; file: string; line: number; column: number }[]
  /** In the report of one shard alone: where its claims, findings and agreements stand in the whole, from 0. */
  shard?: { index: number; count: number; claims: number[]; findings: number[]; agreements: number[] }
}

/**
 * What a reporter is given besides the report: nothing here is in the JSON report.
 * Index keys are positions in `report.findings` or ids.
 */
export interface ReportContext {
  /** Problems with hint and frame, for people. */
  readonly problems: readonly Problem[]
  /** Place in the claims file of each finding, by position. */
  readonly places: readonly (Place | null)[]
  /** Extra lines of each finding, by position. */
  readonly notes: readonly (readonly string[])[]
  /** Reason of the waiver of each finding, by position; null where not waived. */
  readonly waived: readonly (string | null)[]
  /** Known entries that no longer occur. */
  readonly goneFromBaseline: readonly string[]
  readonly outside: readonly OutsideCitation[]
  /** Why each tie holds, by `kind from to`. */
  readonly tieReasons: Readonly<Record<string, string>>
  /** URL to open a source at, by source id. */
  readonly urls: Readonly<Record<string, string | null>>
  /** Title of the claims file. */
  readonly title: string | null
  /** Lines for --verbose: comparisons that were left out and why. */
  readonly verbose: readonly string[]
  readonly failOn: Severity | 'never'
  readonly checks: readonly Check[]
}
