/** Reads a web page: its article without the navigation, every word with its place in the file. */

import { type Extracted, mergeFacts } from '../extracted.ts'
import { readHead } from '../head.ts'
import { withBareLinks } from '../links.ts'
import { printable } from '../printable.ts'
import { withoutMark } from '../text.ts'
import { chooseArticle } from './article.ts'
import { barrierOf } from './barrier.ts'
import { furnitureOf } from './furniture.ts'
import { type Layout, layOut } from './layout.ts'
import { linkedData } from './linked-data.ts'
import { metadataOf, personal } from './metadata.ts'
import { dayNear, publishedDay } from './published.ts'
import { headlineOf, pageTitle } from './title.ts'
import { type HtmlElement, type HtmlText, isTooDeep, parseTree, type Tree, visibleWords, wordsOf } from './tree.ts'

export interface Page extends Extracted {
  /** Why this is not the article but a page in its place; null where it may well be the article. */
  readonly barrier: string | null
}

/** `url` is where the page came from, if it is known: links are taken from there. */
export function readHtml(decoded: string, url: string | null): Page {
  const raw = withoutMark(decoded)
  // Same length, so that places stay: the parser takes "\r\n" for one character.
  const page = printable(raw).replaceAll('\r\n', ' \n').replaceAll('\r', '\n')
  if (isTooDeep(page)) return unreadable(raw, 'is nested too deeply to be a page for readers')
  const tree = parseTree(page)
  const stated = metadataOf(tree)
  const headline = headlineOf(tree, [stated.title, pageTitle(tree)])
  const article = chooseArticle(tree)
  const chosen = withTexts(tree, article.texts, headline)
  const base = url ?? stated.url ?? null
  const first = layOut(tree, page, chosen, headline, base)
  const { text, pieces, blocks, links } = layOut(tree, page, withoutFurniture(first, chosen), headline, base)
  const head = readHead(text, blocks)
  const title = (headline && wordsOf(tree, headline)) || (stated.title ?? pageTitle(tree))
  const published = publishedDay(stated.published ?? null, stated.url ?? url) ?? dayNear(tree, headline)
  const facts = mergeFacts({ ...stated, title, published, url: stated.url ?? url }, { ...head.facts, url: null, title: null })
  return {
    format: 'html',
    raw,
    text,
    pieces,
    blocks: head.blocks,
    pages: null,
    links: withBareLinks(links, text),
    barrier: barrierOf({ article: first.text, page: visibleWords(tree), title: pageTitle(tree) ?? title, forPay: linkedData(tree).forPay }),
    facts: { ...facts, author: facts.author ?? personal(article.byline) },
  }
}

function unreadable(raw: string, barrier: string): Page {
  return { format: 'html', raw, text: '', pieces: [], blocks: [], pages: null, links: [], facts: {}, barrier }
}

function withTexts(tree: Tree, chosen: ReadonlySet<HtmlText>, headline: HtmlElement | null): ReadonlySet<HtmlText> {
  const range = headline && tree.inside.get(headline)
  return range ? new Set([...chosen, ...tree.texts.slice(range.from, range.to)]) : chosen
}

/** Texts that do not stand in a block that is left out. Both are in the order of the text. */
function withoutFurniture(layout: Layout, chosen: ReadonlySet<HtmlText>): ReadonlySet<HtmlText> {
  const left = furnitureOf(layout)
  if (left.length === 0) return chosen
  let i = 0
  const kept = new Set<HtmlText>()
  for (const [node, at] of layout.at) {
    while (i < left.length && (left[i]?.end ?? 0) <= at) i++
    const block = left[i]
    if (!block || at < block.start) kept.add(node)
  }
  return kept
}
