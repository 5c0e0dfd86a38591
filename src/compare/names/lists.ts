/** The word lists that the comparison of names needs, read once. */

import { loadLexicon } from '../../lexicon/load.ts'
import { plainWords } from './plain.ts'
import { soundKey } from './sound.ts'

interface Titles {
  readonly address: readonly string[]
  readonly rank: readonly string[]
  readonly role: readonly string[]
  readonly suffix: Readonly<Record<string, string>>
  readonly honours: readonly string[]
  readonly particles: readonly string[]
  readonly filiation: readonly string[]
  readonly also_names: readonly string[]
  readonly other_office: readonly string[]
  readonly any_office: readonly string[]
}

export interface NameLists {
  readonly titles: ReadonlySet<string>
  /** Titles that are names too. */
  readonly titleNames: ReadonlySet<string>
  readonly suffixes: ReadonlyMap<string, string>
  readonly honours: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly filiation: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  /** Endings that many names share, longest first. */
  readonly endings: readonly string[]
  /** Rows that a nickname or the name that it is short for stands in. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<number>>
  /** Offices are others with these before them: "deputy". */
  readonly otherOffice: ReadonlySet<string>
  /** Last words of what any office may be called: "boss". */
  readonly anyOffice: ReadonlySet<string>
}

export interface OrganisationLists {
  /** Legal forms as words joined by spaces, with their kind. */
  readonly forms: ReadonlyMap<string, string>
  readonly common: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  /** "three": 3. */
  readonly numbers: ReadonlyMap<string, number>
  readonly acronyms: ReadonlyMap<string, string>
  readonly vesselPrefixes: ReadonlySet<string>
}

let names: NameLists | null = null
let organisations: OrganisationLists | null = null

export function nameLists(): NameLists {
  names ??= readNames()
  return names
}

export function organisationLists(): OrganisationLists {
  organisations ??= readOrganisations()
  return organisations
}

function readNames(): NameLists {
  const titles = loadLexicon<Titles>('titles')
  return {
    titles: new Set([...titles.address, ...titles.rank, ...titles.role]),
    titleNames: new Set(titles.also_names),
    suffixes: new Map(Object.entries(titles.suffix)),
    honours: new Set(titles.honours),
    particles: new Set(titles.particles),
    filiation: new Set(titles.filiation),
    given: new Set(Object.values(loadLexicon<Record<string, string[]>>('given-names')).flat()),
    endings: loadLexicon<string[]>('common-endings', 'romanisation').toSorted((a, b) => b.length - a.length),
    otherOffice: new Set(titles.other_office),
    anyOffice: new Set(titles.any_office),
    nicknames: rowsOf(loadLexicon<string[][]>('nicknames')),
  }
}

function rowsOf(rows: readonly (readonly string[])[]): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>()
  rows.forEach((row, i) => {
    for (const name of row) out.set(name, (out.get(name) ?? new Set()).add(i))
    // The full name comes in many spellings (Kathryn, Katharine): it is also found by its sound.
    const sound = soundKey(row[0] ?? '')
    out.set(sound, (out.get(sound) ?? new Set()).add(i))
  })
  return out
}

function readOrganisations(): OrganisationLists {
  const forms = loadLexicon<Record<string, string[]>>('legal-forms')
  const words = loadLexicon<{ common: string[]; links: string[]; acronyms: Record<string, string> }>('organisations')
  return {
    forms: new Map(Object.entries(forms).flatMap(([kind, all]) => all.map((form) => [form, kind] as const))),
    common: new Set(words.common),
    links: new Set(words.links),
    numbers: new Map(Object.entries(loadLexicon<{ cardinals: Record<string, number> }>('numbers').cardinals)),
    acronyms: new Map(Object.entries(words.acronyms).map(([short, long]) => [short, plainWords(long).join(' ')])),
    vesselPrefixes: new Set(loadLexicon<{ prefixes: string[] }>('vessels').prefixes.map((p) => plainWords(p).join(' '))),
  }
}
