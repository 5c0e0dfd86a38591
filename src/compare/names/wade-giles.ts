/** Chinese names in Wade-Giles read as Pinyin: "Tse-tung" is "Zedong". */

import { loadLexicon } from '../../lexicon/load.ts'

interface Table {
  readonly initials: Readonly<Record<string, readonly string[]>>
  readonly rests: Readonly<Record<string, string | readonly string[]>>
}

// A name has two or three syllables of at most four readings each.
const MOST_WORDS = 4

let syllables: Map<string, readonly string[]> | null = null

/** One of the two read as Wade-Giles is the other. */
export function sameInWadeGiles(a: readonly string[], b: readonly string[]): boolean {
  return reads(a, b) || reads(b, a)
}

function reads(chinese: readonly string[], pinyin: readonly string[]): boolean {
  if (chinese.length < 2 || chinese.length > MOST_WORDS || pinyin.length < 2 || pinyin.length > MOST_WORDS) return false
  let rest = [pinyin.join('')]
  for (const word of chinese) {
    const readings = [word, ...(readingsOf().get(word) ?? [])]
    rest = rest.flatMap((text) => readings.filter((r) => text.startsWith(r)).map((r) => text.slice(r.length)))
    if (rest.length === 0) return false
  }
  return rest.includes('')
}

function readingsOf(): Map<string, readonly string[]> {
  if (syllables) return syllables
  const { initials, rests } = loadLexicon<Table>('wade-giles', 'romanisation')
  syllables = new Map()
  for (const [from, to] of Object.entries(initials)) {
    for (const [end, ends] of Object.entries(rests)) {
      const all = [ends].flat().flatMap((rest) => to.map((initial) => initial + rest))
      syllables.set(from + end, [...(syllables.get(from + end) ?? []), ...all])
    }
  }
  return syllables
}
