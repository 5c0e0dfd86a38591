/** The data that every layer passes on: plain and readonly. Holds no behaviour and imports nothing. */

/** Half-open range of UTF-16 offsets into the extracted text of one document. */
export interface Span {
  readonly doc: string
  readonly start: number
  readonly end: number
}

// ---------------------------------------------------------------- documents

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'
export type SourceKind = 'news' | 'opinion' | 'official' | 'press-release' | 'social' | 'report'

/** A stretch of text and the stretch of the raw file that it was made from; lengths may differ. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
}

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'caption' | 'byline'

/** A stretch of text that no sentence crosses. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
}

/** What is known about a source besides its text. Unknown is null, never ''. Dates are ISO days (2025-07-20). */
export interface SourceFacts {
  readonly title: string | null
  readonly publisher: string | null
  readonly publisherFamily: string | null
  readonly author: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  readonly kind: SourceKind | null
  readonly derivedFrom: readonly string[]
  readonly aliases: readonly string[]
}

/** A source that could be read: one text with a map back to the file. */
export interface Doc extends SourceFacts {
  readonly id: string
  /** Path or URL as shown to the user; never absolute unless the user gave it so. */
  readonly location: string
  readonly format: Format
  /** The file as decoded text; for PDF and DOCX the extracted text itself. */
  readonly raw: string
  readonly text: string
  /** In order, not overlapping; [] means that text and raw are the same. */
  readonly pieces: readonly Piece[]
  readonly blocks: readonly Block[]
  /** Offsets in `text` where the pages of a PDF start; null for other formats. */
  readonly pages: readonly number[] | null
  /** Of the bytes of the file. */
  readonly sha256: string
  readonly links: readonly { readonly span: Span; readonly url: string }[]
}

/** A source that could not be read, and why: the reason is shown as it is. */
export interface Unread extends SourceFacts {
  readonly id: string
  readonly location: string
  readonly reason: string
}

/** A passage that is no longer what it was when the source was pinned; '' where it was added or left out. */
export interface ChangedPassage {
  readonly before: string
  readonly now: string
  /** Where it stands now; null where it is gone. */
  readonly span: Span | null
  /** Word by word, where the passage is still the same one; '' where words were added or left out. */
  readonly words?: readonly { readonly before: string; readonly now: string }[]
}

/** `changes` is there only for a source that was fetched again and differs from its pinned snapshot. */
export type Source =
  | { readonly read: true; readonly doc: Doc; readonly changes?: readonly ChangedPassage[] }
  | { readonly read: false; readonly unread: Unread }

// ---------------------------------------------------------------- text

/** Universal part of speech. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'

export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** American spelling, lower case. */
  readonly lemma: string
  readonly pos: Pos
}

export interface Sentence {
  /** Position in the document, from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly block: BlockKind
  /** Sentences of one block share a paragraph number. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

/** A document cut into sentences and tokens. Not kept: it is large, and quick to make again. */
export interface Analysis {
  readonly doc: Doc
  readonly sentences: readonly Sentence[]
}

// ---------------------------------------------------------------- statements

export type ValueKind = 'quantity' | 'date' | 'name' | 'place' | 'quote' | 'polarity'

export type Dimension =
  | 'count'
  | 'money'
  | 'percent'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'duration'
  | 'speed'
  | 'temperature'
  | 'age'
  | 'score'
  | 'magnitude'
  | 'clock'
  | 'ordinal'
  | 'power'
  | 'coordinate'
  | 'data'
  | 'number'

/** A set of numbers: from min to max, both included; null is open. Money and measures are in the base unit named by `unit`. */
export interface QuantityValue {
  readonly kind: 'quantity'
  readonly min: number | null
  readonly max: number | null
  readonly dimension: Dimension
  /** Singular and lower case: 'person', 'usd', 'percent', 'kilometre', 'year'; null for a bare number. */
  readonly unit: string | null
  /** Row of data/en/roles.yaml: 'killed', 'injured', 'aboard' …; null where none is expressed. */
  readonly role: string | null
  /** Lemma of the head noun counted or measured: 'passenger', 'employee'. */
  readonly counted: string | null
  /** Lower-case words before the head noun that narrow it, in order: ['russian', 'it']. */
  readonly modifiers: readonly string[]
  /** The set that this is a part of: 67 in "38 of 67". */
  readonly whole: number | null
  /** A part of a set counted elsewhere: "including 22 children", "among them three soldiers". */
  readonly subset: boolean
  /** How the number is limited: '=', '~' about, '>' at least or more than, '<' at most or less than; 'up' and 'down' are changes. */
  readonly modifier: '=' | '~' | '>' | '<' | 'up' | 'down'
  /** Words like "so far", "has risen to", "at least": the count may grow. */
  readonly growing: boolean
  /** The printed number alone, before hedges widened it; null for "dozens". */
  readonly stated: number | null
}

/** A set of days, both ends included; with a time it is a set of moments. */
export interface DateValue {
  readonly kind: 'date'
  /** Where neither day nor year is known, the ends of time: 0001-01-01 and 9999-12-31. */
  readonly from: string
  readonly to: string
  /**
   * Days that come again, where their week or year is not known, as ISO 8601 writes what is left: '-W-4' any Thursday, '--05-26'
   * 26 May of any year, '--05' any May. Of the days from `from` to `to` only these belong to the set. Null: all of them do.
   */
  readonly recurs: string | null
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'span'
  /** Hours and minutes where given, with what limits them and the zone that is told: '01:00', 'about 15:00', 'after 18:00 UTC'; else a part of the day: 'night'. */
  readonly time: string | null
  /** True where only the publication date gives it a year or day ("on Tuesday"). */
  readonly relative: boolean
  /** "Fifteen years after the arrest": the words of the event it hangs on; the days are then as wide as is safe. */
  readonly anchor: string | null
}

export type NameType = 'person' | 'organisation' | 'place' | 'vessel' | 'other' | 'unknown'

export interface NameValue {
  readonly kind: 'name'
  /** The fullest form in this article. */
  readonly name: string
  readonly type: NameType
  /** title, role, given, family, suffix, legal …: as printed. */
  readonly parts: Readonly<Record<string, string>>
  /** Mentions of one article with the same number are one entity. */
  readonly entity: number
}

export interface PlaceValue {
  readonly kind: 'place'
  readonly place: string
  /** Larger places that hold it, nearest first: ['western Kazakhstan', 'Kazakhstan']. */
  readonly within: readonly string[]
}

export interface QuoteValue {
  readonly kind: 'quote'
  readonly words: string
  readonly speaker: string | null
}

export interface PolarityValue {
  readonly kind: 'polarity'
  /** What is affirmed or denied, as lemmas in reading order: 'russia accept responsibility'. */
  readonly event: string
  readonly holds: boolean
}

export type Value = QuantityValue | DateValue | NameValue | PlaceValue | QuoteValue | PolarityValue

/** The happening that a statement belongs to, as far as its own sentence tells. */
export interface Frame {
  /** Row of data/en/events.yaml: 'death', 'injury', 'detention', 'strike', 'visit' …; null where none is expressed. */
  readonly event: string | null
  /** The word that raises the event. */
  readonly trigger: Span | null
  /** Lemmas of the agent ("who did it") and the patient ("to whom"), names as printed. */
  readonly agent: string | null
  readonly patient: string | null
}

/** One typed value that a source asserts. */
export interface Statement<V extends Value = Value> {
  readonly source: string
  readonly value: V
  /** The words of the value: `doc.text.slice(span.start, span.end) === said`. */
  readonly span: Span
  /** Number of the sentence in the document. */
  readonly sentence: number
  readonly said: string
  readonly frame: Frame | null
  /** Who is said to say so ("according to Euronews"); null is the article itself. */
  readonly attributedTo: string | null
  readonly hedged: boolean
  readonly negated: boolean
}

/** One person, organisation or place in one article, under every form that it has there. */
export interface Entity {
  readonly id: number
  readonly name: string
  readonly type: NameType
  readonly parts: Readonly<Record<string, string>>
  readonly mentions: readonly Span[]
}

/** A sentence as kept for comparison: its place and its content words. */
export interface ReadSentence {
  readonly start: number
  readonly end: number
  readonly block: BlockKind
  readonly paragraph: number
  /** Lower-case lemmas of nouns, names, verbs, adjectives and numbers, in order. */
  readonly terms: readonly string[]
  /** Where each of `terms` stands: start offsets, same length. */
  readonly at: readonly number[]
  /** Where each of them ends: a lemma may be longer or shorter than what is printed. */
  readonly to: readonly number[]
}

/** All that is read out of one document. Depends on the document alone, so it can be cached and made in workers. */
export interface Reading {
  readonly source: string
  readonly sentences: readonly ReadSentence[]
  readonly statements: readonly Statement[]
  readonly entities: readonly Entity[]
}

// ---------------------------------------------------------------- comparison

export type Relation = 'same' | 'compatible' | 'conflict' | 'variant' | 'update' | 'unknown'

/** How two values relate, and why, in a few words. */
export interface Related {
  readonly relation: Relation
  readonly reason: string
}

/** Two statements about one thing, and how their values relate. */
export interface Comparison extends Related {
  readonly left: Statement
  readonly right: Statement
  /** Named pieces of evidence that the two are about one thing, strongest first, with their weights. */
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly name: string
  readonly weight: number
  readonly detail: string
}

/** One value and all who give it. */
export interface Side {
  /** As shown to the user. */
  readonly value: string
  readonly statements: readonly Statement[]
}

/** What several statements are about, gathered by value. */
export interface Topic {
  readonly kind: ValueKind | 'attribution' | 'figure'
  /** For people: "deaths", "date of the raid". */
  readonly about: string
  readonly relation: Relation
  readonly reason: string
  /** Most articles first, then by value. */
  readonly sides: readonly Side[]
  /** Extra lines for the reader: "67 is the number aboard in The Herald". */
  readonly notes: readonly string[]
}

// ---------------------------------------------------------------- origins

export type TieKind = 'copies' | 'paraphrases' | 'cites' | 'same-author' | 'same-publisher' | 'declared'

/** One source leans on another. */
export interface Tie {
  readonly kind: TieKind
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly spans: readonly Span[]
}

/** An outlet or person outside the sources that a source leans on. */
export interface OutsideCitation {
  readonly source: string
  readonly outlet: string
  readonly span: Span
}

/** Sources that lean on each other count once. The id is that of its earliest source. */
export interface Origin {
  readonly id: string
  readonly sources: readonly string[]
  readonly ties: readonly Tie[]
}

export interface Origins {
  readonly origins: readonly Origin[]
  readonly outside: readonly OutsideCitation[]
}

// ---------------------------------------------------------------- claims

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

// ---------------------------------------------------------------- evidence, cases, findings

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

// ---------------------------------------------------------------- the report (version 1: keys in this order)

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
