/** What holds a place: from the words around it, from the rest of the article, and from the gazetteer. */

import { isDisputed, type KnownPlace, knownPlaces, likeliest, placeKey, samePlace } from '../../lexicon/places.ts'
import type { Mention } from './mention.ts'

/** Larger places named by the words themselves ("Jaramana in Damascus"), by the key of the place. */
export type Stated = ReadonlyMap<string, readonly string[]>

/** The first, longest chain that the article states for each place holds for all its mentions. */
export function gatherStated(mentions: readonly Mention[]): Stated {
  const stated = new Map<string, readonly string[]>()
  for (const { name, within } of mentions) {
    const key = placeKey(name)
    if (within.length > (stated.get(key)?.length ?? 0)) stated.set(key, within)
  }
  return stated
}

/** Nearest first; what the article says goes before what the gazetteer knows. */
export function chainOf({ name, core, whole, within }: Mention, stated: Stated, named: ReadonlySet<string>): readonly string[] {
  const said = within.length > 0 ? within : (stated.get(placeKey(name)) ?? stated.get(placeKey(core)) ?? [])
  const words = distinct([...(whole === null ? [] : [whole]), ...said])
  const full = words.reduce<readonly string[]>((chain, w) => mergeChains(chain, stated.get(placeKey(w)) ?? []), words)
  const known = mergeChains(full, knownWithin(core, full, named))
  const chain = known.reduce((all, w) => mergeChains(all, knownWithin(w, full, named)), known)
  return chain.filter((p) => !samePlace(p, name))
}

/** Two chains of one place as one: what the second has before a common member goes before it, the rest to the end. */
function mergeChains(first: readonly string[], second: readonly string[]): readonly string[] {
  const common = second.findIndex((s) => first.some((f) => samePlace(f, s)))
  if (common < 0) return distinct([...first, ...second])
  const at = first.findIndex((f) => samePlace(f, second[common] ?? ''))
  return distinct([...first.slice(0, at), ...second.slice(0, common), ...first.slice(at), ...second.slice(common + 1)])
}

/**
 * What the gazetteer says. Where two places share the name, the words must tell which is meant, or else the countries
 * that the article names must.
 */
function knownWithin(name: string, words: readonly string[], named: ReadonlySet<string>): readonly string[] {
  if (isDisputed(name)) return []
  const places = knownPlaces(name)
  const fitting = places.filter((p) => words.every((w) => fits(p, w)))
  if (fitting.length === 1) return fitting[0]?.within ?? []
  if (words.length > 0 && fitting.length === 0) return []
  const inNamed = fitting.filter((p) => named.has(placeKey(p.within.at(-1) ?? '')))
  if (inNamed.length === 1 && likeliest(name) === null) return inNamed[0]?.within ?? []
  const best = likeliest(name)
  return best && fitting.includes(best) ? best.within : []
}

/** The stated larger place is one of its own, or one that the gazetteer does not know. */
function fits(place: KnownPlace, larger: string): boolean {
  if (place.within.some((w) => samePlace(w, larger))) return true
  if (samePlace(place.name, larger)) return true
  const known = knownPlaces(larger)
  return (
    known.length === 0 || known.some((k) => k.within.some((w) => place.within.some((own) => samePlace(own, w))) || place.rank === 'country')
  )
}

function distinct(names: readonly string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => samePlace(other, name)) === i)
}
