/** The claims file: claims, sources, settings, and why it could not be read. */

import type { SourceFacts } from './document.ts'

/** A place in the claims file: 1-based line and column. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Severity = 'error' | 'warning' | 'note'
export type Level = Severity | 'off'
export type DeclaredStance = 'supports' | 'disputes' | 'mentions'

export interface ClaimSource {
  readonly source: string
  readonly quotes: readonly { readonly text: string; readonly place: Place }[]
  readonly stance: DeclaredStance
  readonly place: Place
}

export interface Waiver {
  readonly check: string
  readonly reason: string
  /** ISO day after which it no longer counts; null for ever. */
  readonly until: string | null
  readonly place: Place
}

export interface Claim {
  readonly id: string
  readonly claim: string
  readonly sources: readonly ClaimSource[]
  /** `value:` of the claims file, as typed there. */
  readonly value: string | null
  readonly waive: readonly Waiver[]
  readonly place: Place
}

/** A source as the claims file declares it; `file` is relative to the claims file. */
export interface SourceEntry extends SourceFacts {
  readonly id: string
  readonly file: string | null
  readonly url: string | null
  readonly place: Place
}

/** Spellings that the user declares to be one name. */
export interface DeclaredName {
  readonly name: string
  readonly spellings: readonly string[]
}

export interface Settings {
  readonly failOn: Severity | 'never'
  /** Independent origins that a claim needs to be `agreed`. */
  readonly origins: number
  readonly strict: boolean
  readonly maxWarnings: number | null
  readonly checks: Readonly<Record<string, Level>>
}

export interface ClaimsFile {
  readonly path: string
  readonly title: string | null
  readonly sources: readonly SourceEntry[]
  readonly claims: readonly Claim[]
  readonly names: readonly DeclaredName[]
  readonly settings: Partial<Settings>
}

/** Why the tool could not do its work. `frame` shows the offending lines, without colour. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly hint: string | null
  readonly frame: string | null
}
