/** Puts what statements are about into words: "deaths", "the date of the crash". */

import { loadLexicon } from '../lexicon/load.ts'
import type { NameType, Statement } from '../model.ts'

let labels: Readonly<Record<string, string>> | null = null

/** Short and without an article's own words where a label exists; the same whatever the order of the statements. */
export function aboutWords(statements: readonly Statement[]): string {
  const words = statements.map(aboutOf).filter((w): w is string => w !== null)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked[0]?.[0] ?? 'one thing'
}

/** Never the name itself: which spelling is right is not ours to say. */
const WHAT: Readonly<Record<NameType, string>> = {
  person: 'a person',
  organisation: 'an organisation',
  place: 'a place',
  vessel: 'a ship',
  other: 'one thing',
  unknown: 'one thing',
}

/** What one statement is about, as far as it says; null where it does not. */
export function aboutOf({ value, frame }: Statement): string | null {
  labels ??= loadLexicon<Record<string, string>>('role-labels')
  if (value.kind === 'quantity') {
    if (value.role) return labels[value.role] ?? `the number ${value.role.replace(/-/gu, ' ')}`
    return value.counted ? `the number of ${[...value.modifiers, plural(value.counted)].join(' ')}` : value.dimension
  }
  if (value.kind === 'date') return frame?.event ? `the date of the ${frame.event}` : 'the date'
  if (value.kind === 'place') return frame?.event ? `the place of the ${frame.event}` : 'the place'
  if (value.kind === 'name') return value.parts.title ?? value.parts.role ?? WHAT[value.type]
  if (value.kind === 'quote') return value.speaker
  return value.event
}

/** Regular plurals, and words that are plural as they stand. */
function plural(noun: string): string {
  if (/(?:s|people|men|children|police)$/u.test(noun)) return noun
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`
}
