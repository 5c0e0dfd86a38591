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
