/** Ties the mentions of one article to people, organisations and places: full name, then surname; long form, then acronym. */

import { placeKey } from '../../lexicon/places.ts'
import type { NameType } from '../../model.ts'
import { nameWords, plain } from './lexicon.ts'
import { type Mention, printed } from './mention.ts'
import { type PersonParts, personParts } from './parts.ts'
import type { Word } from './words.ts'

export interface Tied {
  readonly type: NameType
  readonly mentions: Mention[]
}

interface Person extends Tied {
  readonly parts: PersonParts
}

/** In the order of their first mentions. */
export function tie(mentions: readonly Mention[]): Tied[] {
  const people = fullNames(mentions)
  const tied = new Set(people.flatMap((p) => p.mentions))
  const families = byFamily(people)
  const things = new Map<string, Tied>()
  for (const mention of mentions) {
    if (tied.has(mention)) continue
    const person = mention.words.length <= 2 ? personOf(mention, families, people) : null
    if (person) person.mentions.push(mention)
    else addThing(things, mention)
  }
  const all: Tied[] = [...people, ...tieAcronyms([...things.values()])]
  for (const one of all) one.mentions.sort((a, b) => a.start - b.start)
  return all.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

/** People printed with given and family name; those of the same two are one, unless their suffixes differ. */
function fullNames(mentions: readonly Mention[]): Person[] {
  const people = new Map<string, Person>()
  for (const mention of mentions) {
    if (mention.type !== 'person') continue
    const parts = personParts(mention)
    if (parts.given === '' && parts.suffix === '') continue
    const key = keyOf(parts)
    const known = people.get(key)
    if (known) known.mentions.push(mention)
    else people.set(key, { type: 'person', mentions: [mention], parts })
  }
  return mergeInitials([...people.values()])
}

function keyOf({ given, family, suffix }: PersonParts): string {
  return `${plain(given.split(' ')[0] ?? '')}|${plain(family)}|${plain(suffix)}`
}

/** "V. Putin" is Vladimir Putin where no other Putin has that initial. */
function mergeInitials(people: readonly Person[]): Person[] {
  const kept: Person[] = []
  for (const person of people) {
    const { given, family, suffix } = person.parts
    const others = people.filter(
      (p) =>
        p !== person &&
        p.parts.family === family &&
        p.parts.suffix === suffix &&
        p.parts.given.length > 2 &&
        p.parts.given.startsWith(given.charAt(0)),
    )
    const only = others.length === 1 ? others[0] : undefined
    if (/^\p{L}\.?$/u.test(given) && only) only.mentions.push(...person.mentions)
    else kept.push(person)
  }
  return kept
}

function byFamily(people: readonly Person[]): Map<string, Person[]> {
  const families = new Map<string, Person[]>()
  for (const person of people) {
    const key = plain(person.parts.family)
    families.set(key, [...(families.get(key) ?? []), person])
  }
  return families
}

/** The person last named in full before a lone family name; if none, the first after it (headlines). */
function personOf(mention: Mention, families: ReadonlyMap<string, Person[]>, people: readonly Person[]): Person | null {
  const name = plain(printed(mention.words))
  const candidates = mention.type === 'person' || mention.type === 'unknown' || mention.type === 'place' ? (families.get(name) ?? []) : []
  const fitting = candidates.filter((p) => p.parts.suffix === '' || candidates.length === 1)
  if (fitting.length === 0) return mention.words.length === 1 ? byGiven(mention, people) : null
  // A place that is also somebody's family name is meant as the place behind "in" or "from".
  if (mention.type === 'place' && mention.all[mention.from - 1]?.pos === 'ADP') return null
  const ordered = fitting.toSorted((a, b) => lastBefore(b, mention) - lastBefore(a, mention) || firstOf(a) - firstOf(b))
  return ordered[0] ?? null
}

/** Kings, players and children go by the given name. */
function byGiven(mention: Mention, people: readonly Person[]): Person | null {
  if (mention.type === 'place' || mention.type === 'organisation') return null
  const name = plain(printed(mention.words))
  const bearers = people.filter((p) => plain(p.parts.given) === name)
  return bearers.length === 1 ? (bearers[0] ?? null) : null
}

function lastBefore(person: Person, mention: Mention): number {
  let last = -1
  for (const m of person.mentions) if (m.start < mention.start && m.start > last) last = m.start
  return last
}

function firstOf(person: Person): number {
  return person.mentions[0]?.start ?? 0
}

function addThing(things: Map<string, Tied>, mention: Mention): void {
  const key = thingKey(mention)
  const known = things.get(key)
  if (!known) things.set(key, { type: mention.type, mentions: [mention] })
  else {
    known.mentions.push(mention)
    if (known.type === 'unknown' && mention.type !== 'unknown') things.set(key, { ...known, type: mention.type })
  }
}

function thingKey(mention: Mention): string {
  const words = printed(mention.words).replace(/^[Tt]he /u, '')
  return mention.type === 'place' ? placeKey(words) : words.toLowerCase().replace(/[.'\u2019]/gu, '')
}

/** "Federal Security Service (FSB)": what stands in brackets behind the long form is its short form. */
function tieAcronyms(things: readonly Tied[]): Tied[] {
  const byMention = new Map(things.flatMap((t) => t.mentions.map((m) => [m, t] as const)))
  const ordered = [...byMention.keys()].sort((a, b) => a.start - b.start)
  const into = new Map<Tied, Tied>()
  ordered.forEach((mention, i) => {
    const next = ordered[i + 1]
    if (!next || next.sentence !== mention.sentence || next.from !== mention.to + 1 || mention.all[mention.to]?.text !== '(') return
    const [long, short] = [byMention.get(mention), byMention.get(next)]
    if (long && short && long !== short && !into.has(long) && abbreviates(next.words, mention.words)) into.set(short, long)
  })
  for (const [short, long] of into) long.mentions.push(...short.mentions)
  return things
    .filter((t) => !into.has(t))
    .map((t) => ([...into.values()].includes(t) ? { ...t, type: t.type === 'unknown' ? 'organisation' : t.type } : t))
}

/** Each letter of the short form begins a word of the long one, in order; or an agency's own list says so. */
function abbreviates(short: readonly Word[], long: readonly Word[]): boolean {
  const letters = printed(short).replace(/[^\p{L}]/gu, '')
  if (short.length !== 1 || letters.length < 2 || letters !== letters.toUpperCase()) return false
  const known = nameWords().acronyms.get(letters.toLowerCase())
  if (known !== undefined && printed(long).toLowerCase().includes(known)) return true
  const initials = long.map((w) => w.text.charAt(0).toUpperCase()).join('')
  let at = 0
  for (const letter of initials) if (letter === letters.charAt(at)) at++
  return at >= letters.length - 1 && at > 1
}
