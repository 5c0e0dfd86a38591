/** What a document states: typed values, each with the words that say it. */

import type { BlockKind, Span } from './document.ts'

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
