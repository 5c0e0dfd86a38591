/** A text of a labelled set as the document that the product makes of it, read once. */

import { findNames } from '../../src/facts/name.ts'
import type { Analysis, Entity } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

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
