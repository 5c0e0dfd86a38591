/** The keys of documents: by all that anything read out of them can depend on. */

import type { Doc } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'
import { keyOf } from './store.ts'
import { codeVersion } from './version.ts'

/** Of the document itself, and of the code that reads it. */
export const contentKey = oncePer((doc: Doc) => keyOf('article', codeVersion(), contentOf(doc)))

/** Text, blocks and what is known of the document; the raw file only leads back to its lines. */
export function contentOf(doc: Doc): string {
  const { raw: _raw, pieces: _pieces, links: _links, ...rest } = doc
  return JSON.stringify(rest)
}
