/** A text of a labelled set as the document that the product makes of it, read once. */

import { findNames } from '../../src/facts/name.ts'
import type { Analysis, Doc, Entity } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'

export interface Article {
  readonly analysis: Analysis
  readonly entities: readonly Entity[]
}

const read = new Map<string, Article>()

export function articleOf(id: string, text: string): Article {
  let article = read.get(id)
  if (!article) {
    const analysis = analyse(docOf(id, text))
    article = { analysis, entities: findNames(analysis).entities }
    read.set(id, article)
  }
  return article
}

export function docOf(id: string, text: string): Doc {
  return {
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
  }
}
