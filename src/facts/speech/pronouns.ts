/** From the printed speaker to the person: "he" is who was last named, "Moor" is Inga Moor. */

import type { Entity } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import { reporting } from './lists.ts'

interface Mention {
  readonly start: number
  readonly entity: Entity
}

export type Resolver = (words: string, at: number) => string

/** A function from the printed words and their place to the speaker's name; a pronoun that nobody fits stays as printed. Made once for an article. */
export const resolverOf = oncePer((entities: readonly Entity[], text: string): Resolver => {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((span) => ({ start: span.start, end: span.end, entity })))
    .sort((a, b) => a.start - b.start)
  const people = mentions.filter(({ entity }) => entity.type === 'person')
  return (words, at) => {
    if (reporting().pronouns.has(words.toLowerCase())) return lastBefore(people, at)?.entity.name ?? words
    const named = lastBefore(mentions, at + words.length)
    const inside = named !== null && named.start >= at && text.slice(named.start, at + words.length) === words
    return inside ? named.entity.name : words
  }
})

function lastBefore(mentions: readonly Mention[], at: number): Mention | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return mentions[low - 1] ?? null
}
