/** The word lists by which names are found and told apart, read once. */

import { loadDerived, loadLexicon } from '../../lexicon/load.ts'
import { actorOf, countryOfPeople, knownPlaces } from '../../lexicon/places.ts'
import { remembered } from '../../structures/remembered.ts'

interface Lists {
  readonly address: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
  readonly beforeOffice: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly joining: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  readonly organisationHeads: ReadonlySet<string>
  readonly organisationAfter: ReadonlySet<string>
  readonly acronyms: ReadonlyMap<string, string>
  readonly legalForms: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly vesselPrefixes: ReadonlySet<string>
  readonly vesselWords: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  readonly world: ReadonlySet<string>
  readonly owned: ReadonlySet<string>
  readonly geography: ReadonlySet<string>
  /** Those that are family names too. */
  readonly geographyNames: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  readonly ofHeads: ReadonlySet<string>
  readonly several: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  /** Lemmas of what only people do, and of what speakers do. */
  readonly deeds: ReadonlySet<string>
  readonly age: ReadonlySet<string>
  readonly familyFirst: ReadonlySet<string>
  readonly officeOf: ReadonlySet<string>
}

let lists: Lists | null = null

export function nameWords(): Lists {
  lists ??= read()
  return lists
}

/** "Mr.", "Gen.", "St": without the full stop and the case. */
export function plain(word: string): string {
  const lower = word.toLowerCase()
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
  return bare.includes('\u2019') ? bare.replaceAll('\u2019', "'") : bare
}

/** Alexey, Alexei and Aleksej come to one form; only to look given names up, never to say that two names are one. */
function soundsLike(word: string): string {
  return plain(word)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ə/gu, 'e')
    .replace(/x/gu, 'ks')
    .replace(/ph/gu, 'f')
    .replace(/kh|gh/gu, 'h')
    .replace(/[yj]/gu, 'i')
    .replace(/[cq]/gu, 'k')
    .replace(/w/gu, 'v')
    .replace(/ou|oo/gu, 'u')
    .replace(/ee|ii|ei/gu, 'i')
    .replace(/(.)\1+/gu, '$1')
}

// An article asks for the same few hundred words again and again, and folding them costs more than finding them.
const MOST_REMEMBERED = 20_000

/** Of a double name the first half counts: "Jean-Pierre". */
export const isGiven = remembered(MOST_REMEMBERED, (word) => nameWords().given.has(soundsLike(word.split('-', 1)[0] ?? word)))

export const isDemonym = remembered(MOST_REMEMBERED, (word) => countryOfPeople(word) !== null || nameWords().adjectives.has(plain(word)))

export const isPlace = remembered(
  MOST_REMEMBERED,
  (words) => knownPlaces(words).length > 0 || nameWords().world.has(words.toLowerCase().replace(/^the /u, '')),
)

/** The Kremlin, Downing Street: a house that stands for those who govern in it. */
export const isSeat = remembered(MOST_REMEMBERED, (words) => !isPlace(words) && countryOfPeople(words) === null && actorOf(words) !== null)

interface Titles {
  readonly address: string[]
  readonly rank: string[]
  readonly role: string[]
  readonly before_role: string[]
  readonly suffix: Record<string, string>
  readonly joining: string[]
}

type NameWords = Record<
  | 'never'
  | 'adjectives'
  | 'world'
  | 'owned'
  | 'nature'
  | 'geography'
  | 'geography_names'
  | 'other'
  | 'of_heads'
  | 'several'
  | 'age'
  | 'openers'
  | 'deeds'
  | 'family_first'
  | 'office_of',
  string[]
>

/** Eight thousand given names as they sound: made once, when the package is built. */
export function givenSounds(): readonly string[] {
  const names = [
    ...Object.values(loadLexicon<Record<string, string[]>>('given-names')).flat(),
    ...loadLexicon<{ names: string }>('given-names-english').names.split(/\s+/u),
    ...loadLexicon<string[][]>('nicknames').flat(),
  ]
  return [...new Set(names.map(soundsLike))]
}

function read(): Lists {
  const titles = loadLexicon<Titles>('titles')
  const organisations = loadLexicon<{ heads: string[]; after: string[]; acronyms: Record<string, string> }>('organisations')
  const words = loadLexicon<NameWords>('name-words')
  const vessels = loadLexicon<{ prefixes: string[]; words: string[] }>('vessels')
  return {
    address: new Set(titles.address),
    offices: new Set([...titles.rank, ...titles.role]),
    beforeOffice: new Set(titles.before_role),
    suffixes: new Set(Object.keys(titles.suffix)),
    joining: new Set(titles.joining),
    given: new Set(loadDerived('en/given-sounds', givenSounds)),
    organisationHeads: new Set(organisations.heads),
    organisationAfter: new Set(organisations.after),
    acronyms: new Map(Object.entries(organisations.acronyms)),
    legalForms: new Set(Object.values(loadLexicon<Record<string, string[]>>('legal-forms')).flat()),
    known: new Set([...namesOf('outlets'), ...namesOf('agencies')]),
    vesselPrefixes: new Set(vessels.prefixes),
    vesselWords: new Set(vessels.words),
    never: new Set(words.never),
    adjectives: new Set(words.adjectives),
    world: new Set([...words.world, ...words.nature]),
    owned: new Set(words.owned),
    geographyNames: new Set(words.geography_names),
    geography: new Set(words.geography),
    other: new Set(words.other),
    ofHeads: new Set(words.of_heads),
    several: new Set(words.several),
    openers: new Set(words.openers),
    deeds: new Set([...words.deeds, ...loadLexicon<{ saying: string[] }>('reporting').saying]),
    age: new Set(words.age),
    familyFirst: new Set(words.family_first),
    officeOf: new Set(words.office_of),
  }
}

/** Outlets and agencies with their other names, less hosts: lower case and without "the". */
function namesOf(lexicon: string): string[] {
  return Object.entries(loadLexicon<Record<string, string[]>>(lexicon))
    .flatMap(([name, others]) => [name, ...others])
    .filter((name) => !/\.\p{Ll}/u.test(name))
    .map((name) => name.toLowerCase().replace(/^the /u, ''))
}
