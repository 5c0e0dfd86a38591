/** Sources as they are read, and their text cut into sentences and tokens. */

/** Half-open range of UTF-16 offsets into the extracted text of one document. */
export interface Span {
  readonly doc: string
  readonly start: number
  readonly end: number
}

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
