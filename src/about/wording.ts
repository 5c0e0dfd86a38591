/** Puts what statements are about into words: "deaths", "the date of the crash". */

import { loadLexicon } from '../lexicon/load.ts'
import type { Dimension, NameType, Statement } from '../model.ts'

interface Plurals {
  readonly irregular: Readonly<Record<string, string>>
  readonly unchanged: readonly string[]
  readonly hard: readonly string[]
}

let plurals: Plurals | null = null
let labels: Readonly<Record<string, string>> | null = null

/** Short and without an article's own words where a label exists; the same whatever the order of the statements. */
export function aboutWords(statements: readonly Statement[]): string {
  const words = statements.map(aboutOf).filter((w): w is string => w !== null)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => Number(isBare(a[0])) - Number(isBare(b[0])) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked[0]?.[0] ?? 'one thing'
}

/** "Money", "length": says less than any words that another article has for it. */
function isBare(words: string): boolean {
  return DIMENSIONS.has(words as Dimension)
}

const DIMENSIONS: ReadonlySet<Dimension> = new Set(['count', 'money', 'percent', 'length', 'area', 'mass', 'duration', 'speed', 'number'])

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
    if (!value.counted) return value.dimension
    const counted = [...value.modifiers, plural(value.counted)].join(' ')
    return COUNTS.has(value.dimension) ? `the number of ${counted}` : `the ${value.dimension} of ${counted}`
  }
  if (value.kind === 'date') return frame?.event ? `the date of the ${frame.event}` : 'the date'
  if (value.kind === 'place') return frame?.event ? `the place of the ${frame.event}` : 'the place'
  if (value.kind === 'name') return value.parts.title ?? value.parts.role ?? WHAT[value.type]
  if (value.kind === 'quote') return value.speaker
  return value.event
}

/** "Two dives", "the seventh outbreak"; a measure is no number of things: "a three-day hike". */
const COUNTS: ReadonlySet<Dimension> = new Set(['count', 'ordinal', 'score', 'number'])

/** Regular plurals, and words that are plural as they stand. */
function plural(noun: string): string {
  plurals ??= loadLexicon<Plurals>('plurals')
  const { irregular, unchanged, hard } = plurals
  if (unchanged.some((word) => noun.endsWith(word))) return noun
  const ending = Object.keys(irregular).find((singular) => noun.endsWith(singular))
  if (ending !== undefined) return noun.slice(0, -ending.length) + irregular[ending]
  if (hard.some((word) => noun.endsWith(word))) return `${noun}s`
  if (/(?:[^s]s|people|men|children|police)$/u.test(noun)) return noun
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:ss|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`
}
