/** Keeps the tokens of the documents that were read last: who compares an article right after it was read need not cut it into words again. */

import type { Analysis, Doc, Token } from '../model.ts'
import { tokensOf } from './analyse.ts'

/** In tokens: some 250 articles of 5 KB, 30 MB. */
const ROOM = 250_000

interface Read {
  readonly size: number
  /** By the start of their sentence. */
  readonly sentences: ReadonlyMap<number, readonly Token[]>
}

const read = new Map<Doc, Read>()
let held = 0

export function keepTokens({ doc, sentences }: Analysis): void {
  const size = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  if (size > ROOM || read.has(doc)) return
  read.set(doc, { size, sentences: new Map(sentences.map(({ start, tokens }) => [start, tokens])) })
  held += size
  for (const [first, { size }] of read) {
    if (held <= ROOM) return
    read.delete(first)
    held -= size
  }
}

/** The tokens of a sentence of the document, the same whether they were kept or not. */
export function sentenceTokens(doc: Doc, start: number, end: number): readonly Token[] {
  const kept = read.get(doc)?.sentences.get(start)
  return kept && (kept.at(-1)?.end ?? start) <= end ? kept : tokensOf(doc.text, start, end)
}
