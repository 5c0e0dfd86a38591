/** Makes a document and its reading out of plain text, for the tests and measurements of origins. */

import { readFacts } from '../../src/facts/index.ts'
import { termsOf } from '../../src/facts/terms.ts'
import type { Doc, Reading, SourceFacts } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'

export function docOf(id: string, text: string, facts: Partial<SourceFacts> = {}): Doc {
  return {
    title: null,
    publisher: null,
    publisherFamily: null,
    author: null,
    published: null,
    url: null,
    language: null,
    kind: null,
    derivedFrom: [],
    aliases: [],
    ...facts,
    id,
    location: `${id}.txt`,
    format: 'text',
    raw: text,
    text,
    pieces: [],
    blocks: [],
    pages: null,
    sha256: '',
    links: [],
  }
}

/** Sentences with their content words; origins need nothing else, so the statements are left empty. */
export function readingOf(doc: Doc): Reading {
  const sentences = analyse(doc).sentences.map((sentence) => {
    const { start, end, block, paragraph } = sentence
    return { start, end, block, paragraph, ...termsOf(sentence) }
  })
  return { source: doc.id, sentences, statements: [], entities: [] }
}

/** With all its statements, as in a run: what is put down to somebody plays a part. */
export function factsOf(doc: Doc): Reading {
  return readFacts(analyse(doc))
}
