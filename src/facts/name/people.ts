/** Ties the mentions of people: full name, then family name, initials, and given name alone. */

import { plain } from './lexicon.ts'
import { type Mention, printed, type Tied } from './mention.ts'
import { type PersonParts, personParts } from './parts.ts'

interface Person extends Tied {
  readonly parts: PersonParts
  /** Times that the full name is printed. */
  full: number
  /** Where it was last printed before the mention in hand; -1 before the first. */
  last: number
}

type Index = ReadonlyMap<string, readonly Person[]>

// Bearers of one family name that are looked at: an article with more is a list, where nobody can tell.
const MOST_BEARERS = 20

/** People whose full name is printed, and the mentions that are none of theirs. */
export function tiePeople(mentions: readonly Mention[]): { people: Tied[]; rest: Mention[] } {
  const people = fullNames(mentions)
  const owners = new Map(people.flatMap((p) => p.mentions.map((m) => [m, p] as const)))
  const families = indexBy(people, ({ family }) => [plain(family), plain(family.split(' ').at(-1) ?? '')])
  const givens = indexBy(people, ({ given }) => [plain(given), plain(given.split(' ')[0] ?? '')])
  const rest: Mention[] = []
  for (const mention of mentions) {
    const person = owners.get(mention) ?? byFamily(mention, families) ?? byGiven(mention, givens)
    if (!person) rest.push(mention)
    else {
      if (!owners.has(mention)) person.mentions.push(mention)
      person.last = mention.start
    }
  }
  return { people, rest }
}

/** Those printed with the same given and family name are one, unless their suffixes differ. */
function fullNames(mentions: readonly Mention[]): Person[] {
  const people = new Map<string, Person>()
  for (const mention of mentions) {
    if (mention.type !== 'person') continue
    const parts = personParts(mention)
    if (parts.given === '' && parts.suffix === '') continue
    const key = [parts.given.split(' ')[0] ?? '', parts.family, parts.suffix].map(plain).join('|')
    const known = people.get(key)
    if (known) {
      known.mentions.push(mention)
      known.full++
    } else people.set(key, { type: 'person', mentions: [mention], parts, full: 1, last: -1 })
  }
  return mergeInitials([...people.values()])
}

/** "V. Putin" is Vladimir Putin where no other Putin has that initial. */
function mergeInitials(people: readonly Person[]): Person[] {
  const families = indexBy(people, ({ family }) => [plain(family)])
  return people.filter((person) => {
    const { given, family, suffix } = person.parts
    if (!/^\p{L}\.?$/u.test(given)) return true
    const bearers = (families.get(plain(family)) ?? []).filter((p) => p.parts.given.length > 2 && p.parts.suffix === suffix)
    const [only, second] = bearers.filter((p) => p.parts.given.startsWith(given.charAt(0)))
    if (!only || second) return true
    only.mentions.push(...person.mentions)
    return false
  })
}

function indexBy(people: readonly Person[], keysOf: (parts: PersonParts) => readonly string[]): Index {
  const index = new Map<string, Person[]>()
  for (const person of people) {
    for (const key of new Set(keysOf(person.parts))) {
      const bearers = index.get(key)
      if (!bearers) index.set(key, [person])
      else if (bearers.length < MOST_BEARERS) bearers.push(person)
    }
  }
  return index
}

/** Who is named in full most often is meant by the lone family name; of two alike, who was named last before it. */
function byFamily(mention: Mention, families: Index): Person | null {
  if (mention.type === 'organisation' || mention.type === 'vessel' || mention.words.length > 3) return null
  const bearers = families.get(plain(printed(mention.words))) ?? []
  const fitting = bearers.filter((p) => p.parts.suffix === '' || bearers.length === 1)
  // A place that is also somebody's family name is meant as the place behind "in" or "from".
  if (fitting.length === 0 || (mention.type === 'place' && mention.all[mention.from - 1]?.pos === 'ADP')) return null
  return fitting.reduce((best, p) => (p.full > best.full || (p.full === best.full && p.last > best.last) ? p : best))
}

/** Kings, players and children go by the given name. */
function byGiven(mention: Mention, givens: Index): Person | null {
  if (mention.words.length > 1 || mention.type === 'place' || mention.type === 'organisation' || mention.type === 'vessel') return null
  const bearers = givens.get(plain(printed(mention.words))) ?? []
  return bearers.length === 1 ? (bearers[0] ?? null) : null
}
