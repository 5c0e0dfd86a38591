/** What the sets on origins have in common: which pairs of texts come out as one origin, and a plain n-gram containment beside it. */

import { findOrigins } from '../../src/origins/index.ts'
import { docOf, readingOf } from '../origins/doc.ts'
import { scores } from './set.ts'

export interface Told {
  readonly id: string
  readonly text: string
}

/** Whether two texts have one origin when all are looked at together. */
export function originsOf(texts: readonly Told[]): (a: string, b: string) => boolean {
  const docs = texts.map(({ id, text }) => docOf(id, text))
  const { origins } = findOrigins(docs, docs.map(readingOf))
  const originOf = new Map(origins.flatMap(({ id, sources }) => sources.map((source): [string, string] => [source, id])))
  return (a, b) => originOf.get(a) === originOf.get(b)
}

export interface Pair {
  readonly a: Told
  readonly b: Told
  readonly same: boolean
}

/** The best F1 that the share of common word runs reaches on these very pairs, whatever the length of run and the threshold. */
export function bestContainment(pairs: readonly Pair[]): { f1: number; name: string } {
  let best = { f1: 0, name: '' }
  for (const n of [1, 2, 3, 4, 5, 7]) {
    const shares = pairs.map(({ a, b, same }) => ({ share: containment(a.text, b.text, n), same }))
    for (const { share: threshold } of shares) {
      if (threshold === 0) continue
      const joined = shares.filter(({ share }) => share >= threshold)
      const { f1 } = scores(joined.filter(({ same }) => same).length, joined.length, shares.filter(({ same }) => same).length)
      if (f1 > best.f1) best = { f1, name: `${n}-grams, ${threshold.toFixed(3)} of the shorter` }
    }
  }
  return best
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
