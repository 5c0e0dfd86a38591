/** What the sets on origins have in common: which pairs of texts come out as one origin, and a plain n-gram containment beside it. */

import { findOrigins } from '../../src/origins/index.ts'
import { docOf, factsOf } from '../origins/doc.ts'
import { scores } from './set.ts'

export interface Told {
  readonly id: string
  readonly text: string
}

/** Whether two texts have one origin when all are looked at together. */
export function originsOf(texts: readonly Told[]): (a: string, b: string) => boolean {
  const docs = texts.map(({ id, text }) => docOf(id, text))
  const { origins } = findOrigins(docs, docs.map(factsOf))
  const originOf = new Map(origins.flatMap(({ id, sources }) => sources.map((source): [string, string] => [source, id])))
  return (a, b) => originOf.get(a) === originOf.get(b)
}

export interface Pair {
  readonly a: Told
  readonly b: Told
  readonly same: boolean
}

/** A plain detector: so large a share of the runs of `n` words in common. */
export interface Containment {
  readonly n: number
  readonly threshold: number
}

/** The best F1 that the share of common word runs reaches on these very pairs, whatever the length of run and the threshold. */
export function bestContainment(pairs: readonly Pair[]): { f1: number; name: string; rule: Containment } {
  let best = { f1: 0, name: '', rule: { n: 1, threshold: 1 } }
  for (const n of [1, 2, 3, 4, 5, 7]) {
    const shares = pairs.map(({ a, b, same }) => ({ share: containment(a.text, b.text, n), same }))
    for (const { share: threshold } of shares) {
      if (threshold === 0) continue
      const joined = shares.filter(({ share }) => share >= threshold)
      const { f1 } = scores(joined.filter(({ same }) => same).length, joined.length, shares.filter(({ same }) => same).length)
      if (f1 > best.f1) best = { f1, name: `${n}-grams, ${threshold.toFixed(3)} of the shorter`, rule: { n, threshold } }
    }
  }
  return best
}

/** The F1 that it reaches where each group of pairs is judged by what is best on all others. */
export function foldedContainment(groups: readonly (readonly Pair[])[]): number {
  const judged = groups.flatMap((group) => {
    const { n, threshold } = bestContainment(groups.filter((other) => other !== group).flat()).rule
    return group.map(({ a, b, same }) => ({ joined: containment(a.text, b.text, n) >= threshold, same }))
  })
  const joined = judged.filter((pair) => pair.joined)
  return scores(joined.filter(({ same }) => same).length, joined.length, judged.filter(({ same }) => same).length).f1
}

const cached = new Map<string, ReadonlySet<string>>()

/** Share of the runs of `n` words of the shorter text that stand in the other. */
export function containment(a: string, b: string, n: number): number {
  const [fewer, more] = [gramsOf(a, n), gramsOf(b, n)].sort((x, y) => x.size - y.size)
  if (!fewer || !more || fewer.size === 0) return 0
  return [...fewer].filter((gram) => more.has(gram)).length / fewer.size
}

function gramsOf(text: string, n: number): ReadonlySet<string> {
  const key = `${n} ${text}`
  const known = cached.get(key)
  if (known) return known
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const grams = new Set(words.map((_, i) => words.slice(i, i + n).join(' ')).slice(0, Math.max(0, words.length - n + 1)))
  cached.set(key, grams)
  return grams
}
