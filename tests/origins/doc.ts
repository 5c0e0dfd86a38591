/** Makes a document and its reading out of plain text, for the tests of origins. */

import { readFacts } from '../../src/facts/index.ts'
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

export function readingOf(doc: Doc): Reading {
  return readFacts(analyse(doc))
}
