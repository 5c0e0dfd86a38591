/** The words of a text without "he said" between the parts of one quotation. */

import { oncePer } from '../../structures/once-per.ts'
import { indexOfWords, type Words } from './words.ts'

// “…,” said the minister, who had just arrived. “…”: a cue takes a sentence at the most, and stays in its paragraph.
const CUE = /[,.?!\u2026\u2014-][\u201d"\u00bb\u2019]\s{1,3}([^"\u201c\u201d\u00ab\u00bb\n]{2,160})[\u201c"\u00ab]/gu

/** null where the text has no such place. */
export const withoutAsides = oncePer((words: Words): Words | null => {
  const cues = [...words.text.matchAll(CUE)].map((m) => [m.index, m.index + m[0].length] as const)
  if (cues.length === 0) return null
  const keep: number[] = []
  let c = 0
  words.start.forEach((start, i) => {
    while (c < cues.length && (cues[c]?.[1] ?? 0) <= start) c++
    const cue = cues[c]
    if (!cue || start < cue[0]) keep.push(i)
  })
  const pick = <T>(list: readonly T[]) => keep.flatMap((i) => list.slice(i, i + 1))
  return indexOfWords({ text: words.text, norm: pick(words.norm), start: pick(words.start), end: pick(words.end) })
})
