/** Two people printed with one family name: "Ziyaddin and Huseyn Safarov". */

import { isGiven, nameWords } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

/** The lone given name before "and" takes the family name of the person behind it. */
export function shareFamilies(mentions: readonly Mention[]): Mention[] {
  const families = new Set(mentions.filter((m) => m.type === 'person' && m.words.length > 1).map((m) => m.words.at(-1)?.lower ?? ''))
  return mentions.map((mention, i) => {
    const next = mentions[i + 1]
    if (mention.words.length !== 1 || next === undefined || next.sentence !== mention.sentence) return mention
    if (next.words.length !== 2 || mention.all[mention.to]?.lower !== 'and' || next.from !== mention.to + 1) return mention
    if (!isPersonPair(mention, next) || families.has(mention.words[0]?.lower ?? '')) return mention
    return { ...mention, type: 'person', sure: true, sharedFamily: next.words.slice(1) }
  })
}

function isPersonPair(mention: Mention, next: Mention): boolean {
  const both = [mention.words[0], next.words[0]] as Word[]
  const { several } = nameWords()
  const announced = [1, 2].some((back) => several.has(mention.all[mention.from - back]?.lower ?? ''))
  if (announced) return true
  return next.type === 'person' && both.every((w) => isGiven(w.text)) && mention.type !== 'place'
}
