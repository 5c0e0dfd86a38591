/** Finds the element of a page that holds the headline of its article. */

import type { HtmlElement, Tree } from './tree.ts'
import { wordsOf } from './tree.ts'

// A stated title often carries the name of the site as well, so half of its words are enough.
const SHARED_WORDS = 0.5
const LONGEST_HEADLINE = 300

/** The heading that shares most of its words with a stated title; without one, an h1 that stands alone. */
export function headlineOf(tree: Tree, stated: readonly (string | null | undefined)[]): HtmlElement | null {
  const titles = stated.filter((t) => typeof t === 'string').map(wordSet)
  const headings = ['h1', 'h2'].flatMap((name) => tree.elements.filter((e) => e.tagName === name).slice(0, 30))
  let best: HtmlElement | null = null
  let most = SHARED_WORDS
  for (const heading of headings) {
    const words = wordsOf(tree, heading)
    const share = words.length > LONGEST_HEADLINE ? 0 : Math.max(0, ...titles.map((title) => shared(wordSet(words), title)))
    if (share > most) [best, most] = [heading, share]
  }
  const tops = headings.filter((h) => h.tagName === 'h1')
  return best ?? (titles.length === 0 && tops.length === 1 ? (tops[0] ?? null) : null)
}

/** The words of the page's own title element, without what only the site adds. */
export function pageTitle(tree: Tree): string | null {
  const element = tree.elements.find((e) => e.tagName === 'title')
  return (element && wordsOf(tree, element)) || null
}

function shared(heading: ReadonlySet<string>, title: ReadonlySet<string>): number {
  let same = 0
  for (const word of heading) if (title.has(word)) same++
  // Most of the heading must be in the title; the title may have the site's name besides.
  return heading.size === 0 ? 0 : Math.min(same / heading.size, (2 * same) / Math.max(title.size, 1))
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
