/** The words of roles, indexed by the part that they play in the sentence. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Dimension } from '../../model.ts'
import { addTo, type Multimap } from '../../structures/multimap.ts'
import { indexByFirst, indexByLast, type PhraseIndex } from './phrases.ts'

interface RoleRow {
  readonly people?: boolean
  readonly bare?: boolean
  readonly measures?: readonly Dimension[]
  readonly objects?: readonly string[]
  readonly participles?: readonly string[]
  readonly subjects?: readonly string[]
  readonly states?: readonly string[]
  readonly nouns?: readonly string[]
  readonly 'weak-nouns'?: readonly string[]
  readonly of?: readonly string[]
  readonly totals?: readonly string[]
  readonly before?: readonly string[]
  readonly receivers?: readonly string[]
  readonly only?: readonly string[]
  readonly things?: Readonly<Record<string, readonly string[]>>
}

interface CountedLexicon {
  readonly bridges: readonly string[]
  readonly 'passive-bridges': readonly string[]
  readonly tallies: readonly string[]
  readonly 'subset-before': readonly string[]
  readonly 'subset-behind': readonly string[]
  readonly 'more-before': readonly string[]
  readonly 'more-behind': readonly string[]
  readonly 'set-before': readonly string[]
  readonly degrees: readonly string[]
  readonly days: readonly string[]
  readonly links: readonly string[]
  readonly lists: readonly string[]
  readonly 'age-before': readonly string[]
  readonly 'age-behind': readonly string[]
  readonly 'age-subjects': readonly string[]
  readonly 'age-followers': readonly string[]
  readonly games: readonly string[]
  readonly 'aboard-before': readonly string[]
}

interface PeopleLexicon {
  readonly people: readonly string[]
  readonly groups: readonly string[]
}

export interface Role {
  readonly name: string
  readonly people: boolean
  /** The number stands without a noun of its own: "a magnitude of 4.6". */
  readonly bare: boolean
  readonly measures: ReadonlySet<Dimension>
  /** Lemmas of the only nouns that it counts; empty where any will do. */
  readonly only: ReadonlySet<string>
}

export interface RoleWords {
  /** By lemma, a phrase's words joined by spaces. */
  readonly objects: ReadonlyMap<string, readonly Role[]>
  readonly participles: ReadonlyMap<string, readonly Role[]>
  readonly subjects: ReadonlyMap<string, readonly Role[]>
  readonly nouns: ReadonlyMap<string, readonly Role[]>
  readonly weakNouns: ReadonlyMap<string, readonly Role[]>
  readonly of: ReadonlyMap<string, readonly Role[]>
  /** By noun, then by verb: "claimed 38 lives", "cut 300 jobs". */
  readonly things: ReadonlyMap<string, ReadonlyMap<string, readonly Role[]>>
  /** Verbs with an object between them and the number: "fined the firm $38m". */
  readonly receivers: ReadonlyMap<string, readonly Role[]>
  /** Phrases right before the number. */
  readonly before: PhraseIndex<readonly Role[]>
  readonly states: PhraseIndex<Role>
  readonly totals: PhraseIndex<readonly Role[]>
  readonly people: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly bridges: ReadonlySet<string>
  readonly passiveBridges: ReadonlySet<string>
  readonly tallies: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
  readonly games: ReadonlySet<string>
  readonly aboardBefore: ReadonlySet<string>
  readonly setBefore: ReadonlySet<string>
  readonly degrees: ReadonlySet<string>
  readonly subsetBefore: PhraseIndex<true>
  readonly subsetBehind: PhraseIndex<true>
  readonly moreBefore: PhraseIndex<true>
  readonly moreBehind: PhraseIndex<true>
  readonly ageBefore: PhraseIndex<true>
  readonly ageBehind: PhraseIndex<true>
  readonly ageSubjects: PhraseIndex<true>
  readonly ageFollowers: ReadonlySet<string>
}

let index: RoleWords | null = null

/** Read at the first call. */
export function roleWords(): RoleWords {
  index ??= build()
  return index
}

function build(): RoleWords {
  const rows = Object.entries(loadLexicon<Record<string, RoleRow>>('roles')).map(([name, row]) => ({ row, role: roleOf(name, row) }))
  const counted = loadLexicon<CountedLexicon>('counted')
  const by = (pick: (row: RoleRow) => readonly string[] | undefined) => group(rows.map(({ row, role }) => [pick(row) ?? [], role] as const))
  const flags = (phrases: readonly string[]) => phrases.map((p) => [p, true] as const)
  return {
    objects: by((r) => r.objects),
    participles: by((r) => r.participles),
    subjects: by((r) => r.subjects),
    nouns: by((r) => r.nouns),
    weakNouns: by((r) => r['weak-nouns']),
    of: by((r) => r.of),
    things: thingsOf(rows),
    receivers: by((r) => r.receivers),
    before: indexByLast(by((r) => r.before)),
    states: indexByFirst(rows.flatMap(({ row, role }) => (row.states ?? []).map((s) => [s, role] as const))),
    totals: indexByLast(by((r) => r.totals)),
    people: new Set(loadLexicon<PeopleLexicon>('people').people),
    groups: new Set(loadLexicon<PeopleLexicon>('people').groups),
    bridges: new Set(counted.bridges),
    passiveBridges: new Set(counted['passive-bridges']),
    tallies: new Set(counted.tallies),
    days: new Set(counted.days),
    links: new Set(counted.links),
    lists: new Set(counted.lists),
    games: new Set(counted.games),
    aboardBefore: new Set(counted['aboard-before']),
    degrees: new Set(counted.degrees),
    setBefore: new Set(counted['set-before']),
    subsetBefore: indexByLast(flags(counted['subset-before'])),
    subsetBehind: indexByFirst(flags(counted['subset-behind'])),
    moreBefore: indexByLast(flags(counted['more-before'])),
    moreBehind: indexByFirst(flags(counted['more-behind'])),
    ageBefore: indexByLast(flags(counted['age-before'])),
    ageBehind: indexByFirst(flags(counted['age-behind'])),
    ageSubjects: indexByLast(flags(counted['age-subjects'])),
    ageFollowers: new Set(counted['age-followers']),
  }
}

function roleOf(name: string, row: RoleRow): Role {
  return {
    name,
    people: row.people === true,
    bare: row.bare === true,
    measures: new Set(row.measures ?? ['count']),
    only: new Set(row.only ?? []),
  }
}

function thingsOf(rows: readonly { readonly row: RoleRow; readonly role: Role }[]): Map<string, ReadonlyMap<string, readonly Role[]>> {
  const lists: Multimap<string, readonly [readonly string[], Role]> = new Map()
  for (const { row, role } of rows) {
    for (const [noun, verbs] of Object.entries(row.things ?? {})) addTo(lists, noun, [verbs, role])
  }
  return new Map([...lists].map(([noun, list]) => [noun, group(list)] as const))
}

function group(lists: readonly (readonly [readonly string[], Role])[]): Map<string, Role[]> {
  const map: Multimap<string, Role> = new Map()
  for (const [words, role] of lists) for (const word of words) addTo(map, word, role)
  return map
}
