/** Keys by which an index finds names that may be one: two names that share no key are not compared. */

import { remembered } from '../../structures/remembered.ts'
import { nameLists, organisationLists } from './lists.ts'
import { parseOrganisation } from './parse-organisation.ts'
import { plainWords } from './plain.ts'
import { skeletonOf } from './sound.ts'

// Names longer than this are headlines; their first words are enough to find them.
const MOST_WORDS = 8
const MOST_NAMES = 5_000

/** The acronym, and for each word that carries the name: its consonant skeleton, and the skeleton with one sign left out (a slip). */
export const nameKeys = remembered(MOST_NAMES, (name): readonly string[] => {
  const { particles, titles } = nameLists()
  const words = plainWords(name.slice(0, 200))
    .slice(0, MOST_WORDS)
    .filter((word) => word.length > 1 && !particles.has(word) && !titles.has(word))
  const keys = new Set<string>()
  for (const word of words) {
    const skeleton = skeletonOf(word)
    keys.add(skeleton)
    for (let i = 0; i < skeleton.length && skeleton.length > 2; i++) keys.add(skeleton.slice(0, i) + skeleton.slice(i + 1))
  }
  for (const acronym of acronymsOf(name)) keys.add(`@${acronym}`)
  return [...keys].sort()
})

/** "FSB" meets "Federal Security Service" under `@fss` or `@fsb`. */
function acronymsOf(name: string): string[] {
  const { words, initials, allInitials, allWords } = parseOrganisation(name)
  const short = words.length === 1 && /^\p{Lu}{2,8}$/u.test(name.trim()) ? (words[0] ?? '') : ''
  const known =
    words.length > 1 ? [...organisationLists().acronyms].filter(([, long]) => allWords.includes(long)).map(([acronym]) => acronym) : []
  return [short, ...(words.length > 1 ? [initials, allInitials] : []), ...known].filter((acronym) => acronym !== '')
}
