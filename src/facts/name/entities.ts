/** Ties the mentions of one article to people, organisations and places. */

import type { Mention, Tied } from './mention.ts'
import { tiePeople } from './people.ts'
import { tieThings } from './things.ts'

/** In the order of their first mentions. */
export function tie(mentions: readonly Mention[]): Tied[] {
  const { people, rest } = tiePeople(mentions)
  const all: Tied[] = [...people, ...tieThings(rest)]
  for (const one of all) one.mentions.sort((a, b) => a.start - b.start)
  return all.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}
