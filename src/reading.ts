/** Reads the facts out of documents, one by one: each depends on its document alone. */

import { readFacts } from './facts/index.ts'
import type { Doc, Reading } from './model.ts'
import { analyse } from './text/analyse.ts'

export function readDoc(doc: Doc): Reading {
  return readFacts(analyse(doc))
}
