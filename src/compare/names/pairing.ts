/** Pairs the words of one name with the words of another, whatever their order. */

import { compareSpelling, isRomanisation } from './spelling.ts'
import { type Manner, matchWords, type WordMatch } from './words.ts'

export interface Pair extends WordMatch {
  readonly left: number
  readonly right: number
}

export interface Pairing {
  /** In the order of the left name. */
  readonly pairs: readonly Pair[]
  /** Positions without a partner. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

// Joining short words ("de" + "la") by chance would make partners of strangers.
const SHORTEST_JOINED = 5

/** Cheapest pairs first; each word has one partner at most. */
export function pairWords(left: readonly string[], right: readonly string[], manner: Manner): Pairing {
  const all: Pair[] = []
  const twins = new Set(left.filter((word) => isOnce(left, word) && isOnce(right, word)))
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      // A word that both have goes with itself, at no cost: what else it is like need not be found out.
      if (a !== b && (twins.has(a) || twins.has(b))) return
      const match = matchWords(a, b, manner)
      if (match.relation !== 'other') all.push({ ...match, left: i, right: j })
    })
  })
  all.sort((p, q) => p.cost - q.cost || Math.abs(p.left - p.right) - Math.abs(q.left - q.right) || p.left - q.left || p.right - q.right)
  const takenLeft = new Set<number>()
  const takenRight = new Set<number>()
  const pairs = all.filter((pair) => {
    if (takenLeft.has(pair.left) || takenRight.has(pair.right)) return false
    takenLeft.add(pair.left)
    takenRight.add(pair.right)
    return true
  })
  return {
    pairs: pairs.sort((p, q) => p.left - q.left),
    left: [...left.keys()].filter((i) => !takenLeft.has(i)),
    right: [...right.keys()].filter((j) => !takenRight.has(j)),
  }
}

function isOnce(words: readonly string[], word: string): boolean {
  return words.indexOf(word) >= 0 && words.indexOf(word) === words.lastIndexOf(word)
}

/** Neighbours of one name that the other prints as one word ("Abdul Aziz", "Abdulaziz") become that one word. */
export function joinNeighbours(words: readonly string[], other: readonly string[]): readonly string[] {
  const long = other.filter((word) => word.length >= SHORTEST_JOINED && !words.includes(word))
  if (long.length === 0) return words
  for (let from = 0; from < words.length - 1; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + 3); to++) {
      const joined = words.slice(from, to).join('')
      if (long.some((word) => alike(word, joined))) return [...words.slice(0, from), joined, ...words.slice(to)]
    }
  }
  return words
}

function alike(word: string, joined: string): boolean {
  if (Math.abs(word.length - joined.length) > 2 || word[0] !== joined[0]) return word === joined
  return isRomanisation(compareSpelling(word, joined))
}
