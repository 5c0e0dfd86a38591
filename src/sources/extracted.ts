/** What a reader of one format takes out of a file: the text, the way back to the file, and what the file says of itself. */

import { createHash } from 'node:crypto'
import type { Doc, SourceFacts } from '../model.ts'
import { printable } from './printable.ts'

/** Facts that a file states about itself; what it does not state is left out or null. */
export type StatedFacts = Partial<SourceFacts>

export interface Extracted extends Pick<Doc, 'format' | 'raw' | 'text' | 'pieces' | 'blocks' | 'pages'> {
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[]
  readonly facts: StatedFacts
}

/** The document of an extraction: what the claims file declares wins over what the file states. */
export function docOf(id: string, location: string, sha256: string, extracted: Extracted, declared: StatedFacts): Doc {
  const { format, raw, text, pieces, blocks, pages, links } = extracted
  return {
    ...mergeFacts(declared, plainFacts(extracted.facts)),
    id,
    location,
    format,
    raw,
    text,
    pieces,
    blocks,
    pages,
    sha256,
    links: links.map(({ start, end, url }) => ({ span: { doc: id, start, end }, url })),
  }
}

/** What a file states of itself is shown in terminals too. */
function plainFacts(stated: StatedFacts): StatedFacts {
  const plain = (words: string | null | undefined): string | null => (words ? printable(words).replace(/\s+/gu, ' ').trim() || null : null)
  return { ...stated, title: plain(stated.title), publisher: plain(stated.publisher), author: plain(stated.author), url: plain(stated.url) }
}

/** The first that knows a fact gives it. */
export function mergeFacts(first: StatedFacts, second: StatedFacts): SourceFacts {
  return {
    title: first.title ?? second.title ?? null,
    publisher: first.publisher ?? second.publisher ?? null,
    publisherFamily: first.publisherFamily ?? second.publisherFamily ?? null,
    author: first.author ?? second.author ?? null,
    published: first.published ?? second.published ?? null,
    url: first.url ?? second.url ?? null,
    language: first.language ?? second.language ?? null,
    kind: first.kind ?? second.kind ?? null,
    derivedFrom: first.derivedFrom?.length ? first.derivedFrom : (second.derivedFrom ?? []),
    aliases: first.aliases?.length ? first.aliases : (second.aliases ?? []),
  }
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
