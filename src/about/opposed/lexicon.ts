/** The matters of data/en/matters.yaml, and the words around a yes or a no. */

import { loadLexicon } from '../../lexicon/load.ts'
import { addTo, type Multimap } from '../../structures/multimap.ts'

interface Listed {
  readonly matters: Readonly<
    Record<string, { readonly yes: readonly string[]; readonly no: readonly string[]; readonly implied?: string[] }>
  >
  readonly 'being there': readonly string[]
  readonly nouns: Readonly<Record<string, string>>
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly adjectives: readonly (readonly [string, string])[]
  readonly facts: readonly string[]
  readonly ordinals: readonly string[]
  readonly weak: readonly string[]
  readonly hedges: readonly string[]
  readonly changing: readonly string[]
  readonly growing: readonly string[]
  readonly parts: readonly string[]
  readonly bound: readonly string[]
  readonly open: readonly string[]
  readonly 'open verbs': readonly string[]
  readonly bodies: readonly string[]
  readonly spokesmen: readonly string[]
  readonly clients: readonly string[]
  readonly intending: readonly string[]
}

/** One way of saying yes or no to a matter. */
export interface Saying {
  readonly matter: string
  readonly holds: boolean
  readonly verb: string
  /** Words that follow the verb in its clause, in order. */
  readonly words: readonly string[]
  /** The matter is that of the thing to which it is done, whoever does it; else the subject's. */
  readonly ofThing: boolean
  /** The noun that alone it may be done to; null for any. */
  readonly thing: string | null
  /** Whatever object it has. */
  readonly anyObject: boolean
  /** Says yes by saying more: who is stabbed is hurt, who is not stabbed may be hurt. */
  readonly implied: boolean
}

export interface Matters {
  /** By their verb; the longest first. */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>
  /** From a noun to the matter of people that it tells. */
  readonly nouns: ReadonlyMap<string, string>
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>
  /** From an adjective to the one that it denies. */
  readonly contraries: ReadonlyMap<string, string>
  readonly facts: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly changing: ReadonlySet<string>
  readonly growing: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
  readonly bound: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  readonly openVerbs: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly spokesmen: ReadonlySet<string>
  readonly clients: ReadonlySet<string>
  readonly intending: ReadonlySet<string>
}

/** Not the name of a row: what is and is not there. */
export const BEING_THERE = 'being there'

let read: Matters | null = null

export function matters(): Matters {
  read ??= readMatters(loadLexicon<Listed>('matters'))
  return read
}

function readMatters(listed: Listed): Matters {
  const sayings: Multimap<string, Saying> = new Map()
  const add = (saying: Saying): void => addTo(sayings, saying.verb, saying)
  for (const [matter, { yes, no, implied }] of Object.entries(listed.matters)) {
    for (const row of yes) add(readSaying(matter, row, true, false))
    for (const row of no) add(readSaying(matter, row, false, false))
    for (const row of implied ?? []) add(readSaying(matter, row, true, true))
  }
  for (const row of listed[BEING_THERE]) add(readSaying(BEING_THERE, row, true, false))
  for (const rows of sayings.values()) rows.sort((a, b) => b.words.length - a.words.length || Number(b.ofThing) - Number(a.ofThing))
  return {
    sayings,
    nouns: new Map(Object.entries(listed.nouns)),
    sets: new Map(Object.entries(listed.sets).map(([name, words]) => [name, new Set(words)] as const)),
    contraries: new Map(listed.adjectives.map(([yes, no]) => [no, yes] as const)),
    facts: new Set(listed.facts),
    ordinals: new Set(listed.ordinals),
    weak: new Set(listed.weak),
    hedges: new Set(listed.hedges),
    changing: new Set(listed.changing),
    growing: new Set(listed.growing),
    parts: new Set(listed.parts),
    bound: new Set(listed.bound),
    open: new Set(listed.open),
    openVerbs: new Set(listed['open verbs']),
    bodies: new Set(listed.bodies),
    spokesmen: new Set(listed.spokesmen),
    clients: new Set(listed.clients),
    intending: new Set(listed.intending),
  }
}

function readSaying(matter: string, row: string, holds: boolean, implied: boolean): Saying {
  const [verb = '', ...words] = row.split(' ')
  const slot = words.find((w) => w.startsWith('_'))
  const thing = slot === undefined || slot === '_' ? null : slot.slice(1)
  return {
    matter,
    holds,
    verb,
    words: words.filter((w) => !/^[_*]/u.test(w)),
    ofThing: slot !== undefined,
    thing,
    anyObject: words.includes('*'),
    implied,
  }
}
