/** What a check is given, and what it finds. */

import type { Claim, DeclaredStance, Place, Severity, Waiver } from './claims.ts'
import type { Topic } from './comparison.ts'
import type { ChangedPassage, SourceFacts, Span } from './document.ts'
import type { Origins } from './origins.ts'

export type Stance = 'supports' | 'contradicts' | 'silent' | 'unread'
export type Grade = 'exact' | 'typographic' | 'near' | 'missing'

/** How one word run of a quote differs from the source; '' where words were added or left out. */
export interface Difference {
  readonly quoted: string
  readonly printed: string
  /** 'spelling' is the same word spelt otherwise: a difference, but no alteration. */
  readonly what: 'number' | 'name' | 'negation' | 'word' | 'order' | 'splice' | 'spelling'
}

export interface QuoteMatch {
  readonly quote: string
  readonly place: Place
  readonly grade: Grade
  /** Where it stands, or for `missing` the closest passage; null where nothing comes near. */
  readonly span: Span | null
  readonly differences: readonly Difference[]
  /** The next or previous words turn its meaning; null where they do not. */
  readonly cut: string | null
}

/** What one source has to say on one claim. */
export interface ClaimEvidence {
  readonly source: string
  readonly listed: boolean
  readonly declared: DeclaredStance | null
  readonly stance: Stance
  readonly quotes: readonly QuoteMatch[]
  readonly spans: readonly Span[]
  /** Who the source says says so, where it does not say so itself. */
  readonly secondHand: string | null
  readonly place: Place | null
}

export type Outcome = 'disputed' | 'agreed' | 'single-origin' | 'unsupported' | 'unsourced' | 'unread'

/** All that a check may look at: one claim, or (claim null) what was found in the articles and the file as a whole. */
export interface Case {
  readonly claim: Claim | null
  readonly evidence: readonly ClaimEvidence[]
  readonly topics: readonly Topic[]
  readonly sources: readonly CaseSource[]
  /** All claims of the files, for checks of the whole; [] in the case of one claim. */
  readonly claims: readonly Claim[]
  readonly origins: Origins
  /** Origins among the supporting sources of the claim. */
  readonly originCount: number
  readonly originsNeeded: number
  /** Waivers that are past their date or that waived nothing. Only set in the last round of checks. */
  readonly staleWaivers: readonly { readonly claim: Claim; readonly waiver: Waiver; readonly why: 'past' | 'unused' }[]
  /** Sentences of drafts that ask for a source and have none; only set by `verify draft`. */
  readonly uncovered?: readonly UncoveredSentence[]
}

export interface UncoveredSentence {
  readonly span: Span
  /** A mark in it that names no claim and no footnote, as printed. */
  readonly mark: string | null
  /** Its content words without repeats, sorted: what stays when it is moved or reflowed. */
  readonly terms: readonly string[]
}

export interface CaseSource extends SourceFacts {
  readonly id: string
  readonly location: string
  readonly read: boolean
  readonly reason: string | null
  readonly place: Place | null
  /** Set where a pinned text is no longer the same: the passages that claims rest on, before and now. */
  readonly changed: ChangedPassage | null
}

/** What a check yields: the sides of the matter and the values its message needs. */
export interface Found {
  readonly about: string | null
  readonly args: Readonly<Record<string, string | number | readonly string[]>>
  readonly sides: readonly { readonly value: string; readonly spans: readonly Span[]; readonly sources?: readonly string[] }[]
  readonly notes?: readonly string[]
  /** Stands for the values of the sides in the fingerprint, where those are whole sentences. */
  readonly identity?: readonly string[]
  /** Where it is shown when it has no passages: the claim, or the source entry. */
  readonly place?: Place
  /** Overrides the usual severity of the check (unreadable-source under strict). */
  readonly severity?: Severity
}

/** A check is one file: what it looks for, why it matters and what to do. */
export interface Check {
  readonly code: string
  readonly severity: Severity
  /** What went wrong, in a line: "sources disagree on a number". */
  readonly title: string
  /** Why it matters to a reader. */
  readonly why: string
  readonly help: string
  /** A claims file and articles, as short as can be, on which the check reports. Shown by `verify explain`. */
  readonly example: string
  readonly run: (given: Case) => Iterable<Found>
  readonly message: (found: Found) => string
}
