/** The names under which a source or an outlet is cited, folded so that `The Moscow Times` and `themoscowtimes.com` are one. */

import { loadLexicon } from '../lexicon/load.ts'
import type { SourceFacts } from '../model.ts'
import { remembered } from '../structures/remembered.ts'

// Shorter titles ("Analysis", "Live updates") are not how an article is cited.
const TITLE_WORDS = 4

// Names come back all over an archive, and folding one costs a microsecond.
const MOST_KEYS = 50_000

/** Letters and digits alone, lower case, without accents and a leading "the". */
export const keyOf = remembered(MOST_KEYS, (name) => {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/^\s*the\s+/u, '').replace(/[^\p{L}\p{N}]/gu, '')
})

/** The part of a host that people know: `themoscowtimes.com`, `www.bbc.co.uk` and `edition.cnn.com` give `moscowtimes`, `bbc` and `cnn`. */
export function hostKey(url: string): string | null {
  const host = /^(?:[a-z][a-z+.-]*:)?(?:\/\/)?(?:[^/@\s]*@)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u.exec(url.toLowerCase())?.[1]
  if (!host) return null
  const labels = host.split('.')
  const known = labels.map((_, i) => outlets().get(keyOf(labels.slice(i).join('.')))).find((name) => name !== undefined)
  if (known !== undefined) return keyOf(known)
  const named = labels.slice(0, -1).filter((label) => !secondLevel().has(label))
  const label = named.at(-1) ?? labels[0] ?? host
  return canonicalKey(/^the.{4}/u.test(label) ? label.slice(3) : label)
}

/** The key of the outlet that goes by this name among others, or of the name itself. */
export function canonicalKey(name: string): string {
  const key = keyOf(name)
  const known = outlets().get(key)
  return known === undefined ? key : keyOf(known)
}

/** How the outlet is shown, if it is a known one. */
export function knownOutlet(name: string): string | null {
  return outlets().get(keyOf(name)) ?? null
}

/** Keys under which others may cite the source. An author counts by the full name alone, a title if it is long enough to be one. */
export function keysOf(facts: SourceFacts): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const name of [facts.publisher, ...facts.aliases]) if (name) keys.add(canonicalKey(name))
  const host = facts.url === null ? null : hostKey(facts.url)
  if (host) keys.add(host)
  if (facts.author && /\S\s+\S/u.test(facts.author)) keys.add(keyOf(facts.author))
  if (facts.title && facts.title.split(/\s+/u).length >= TITLE_WORDS) keys.add(keyOf(facts.title))
  keys.delete('')
  return keys
}

/** The house that a publisher belongs to: that of data/publishers.yaml, or the publisher itself. */
export function houseOf({ publisher, publisherFamily }: SourceFacts): string | null {
  const name = publisherFamily ?? publisher
  if (!name) return null
  const family = families().get(canonicalKey(name)) ?? families().get(keyOf(name))
  return family ?? canonicalKey(name)
}

let between: ReadonlySet<string> | null = null

function secondLevel(): ReadonlySet<string> {
  between ??= new Set(loadLexicon<Record<string, string[]>>('citing')['second-level'])
  return between
}

let outletNames: ReadonlyMap<string, string> | null = null

/** From each name, initials and host of an outlet or agency to the name that it is shown by; agencies win. */
function outlets(): ReadonlyMap<string, string> {
  outletNames ??= new Map([...namesIn('outlets'), ...namesIn('agencies')])
  return outletNames
}

function namesIn(lexicon: string): [string, string][] {
  const rows = Object.entries(loadLexicon<Record<string, string[]>>(lexicon))
  return rows.flatMap(([name, others]) => [name, ...others].map((other): [string, string] => [keyOf(other), name]))
}

let familyNames: ReadonlyMap<string, string> | null = null

function families(): ReadonlyMap<string, string> {
  familyNames ??= new Map(
    Object.entries(loadLexicon<Record<string, string[]>>('publishers', '.')).flatMap(([family, titles]) =>
      [family, ...titles].map((title): [string, string] => [canonicalKey(title), `family ${family}`]),
    ),
  )
  return familyNames
}
