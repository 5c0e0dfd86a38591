/** Web addresses that stand in the text itself. */

import type { Extracted } from './extracted.ts'

const ADDRESS = /https?:\/\/[^\s<>"'()[\]{}\u2018-\u201f\u00ab\u00bb]{4,2000}/gu

/** Addresses written out in the words; a full stop or comma behind one ends the sentence, not the address. */
export function linksIn(text: string): Extracted['links'] {
  if (!text.includes('://')) return []
  return [...text.matchAll(ADDRESS)].map((found) => {
    const url = found[0].replace(/[.,;:!?\u2026]+$/u, '')
    return { start: found.index, end: found.index + url.length, url }
  })
}

/** Links of the markup, and the addresses that stand bare between them. */
export function withBareLinks(marked: Extracted['links'], text: string): Extracted['links'] {
  const inMarkup = new Set<number>()
  const bare = linksIn(text)
  if (bare.length === 0) return marked
  for (const { start, end } of marked) for (let at = start; at < Math.min(end, start + LONGEST_LINK_TEXT); at++) inMarkup.add(at)
  return [...marked, ...bare.filter((link) => !inMarkup.has(link.start))]
}

// A link around a whole page is a trick; the text of a link is a phrase or an address.
const LONGEST_LINK_TEXT = 2000
