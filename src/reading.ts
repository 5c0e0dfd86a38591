/** Reads the facts out of documents, one by one: each depends on its document alone. */

import { readFacts } from './facts/index.ts'
import type { Doc, Reading } from './model.ts'
import { analyse } from './text/analyse.ts'
import { keepTokens } from './text/last-read.ts'

export function readDoc(doc: Doc): Reading {
  const analysis = analyse(doc)
  keepTokens(analysis)
  return readFacts(analysis)
}

/** Reads many documents: here, in threads, or from what was kept. Readings in the order of the documents, the same whatever the way. */
export interface Reader {
  readonly readArticles: (docs: readonly Doc[]) => Promise<readonly Reading[]>
  readonly readClaims: (docs: readonly Doc[]) => Promise<readonly Reading[]>
}

/** In this thread, nothing kept. */
export const READ_HERE: Reader = {
  readArticles: async (docs) => docs.map(readDoc),
  readClaims: async (docs) => docs.map(readDoc),
}
