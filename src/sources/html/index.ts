/** Reads a web page: its article without the navigation, every word with its place in the file. */

import type { Extracted } from '../extracted.ts'
import { printable } from '../printable.ts'
import { withoutMark } from '../text.ts'
import { chooseArticle } from './article.ts'
import { layOut } from './layout.ts'
import { parseTree } from './tree.ts'

export function readHtml(decoded: string, url: string | null): Extracted {
  const raw = withoutMark(decoded)
  // Same length, so that places stay: the parser takes "\r\n" for one character.
  const page = printable(raw).replaceAll('\r\n', ' \n').replaceAll('\r', '\n')
  const tree = parseTree(page)
  const article = chooseArticle(tree)
  const { text, pieces, blocks, links } = layOut(tree, page, article?.texts ?? new Set(), null, url)
  return { format: 'html', raw, text, pieces, blocks, pages: null, links, facts: {} }
}
