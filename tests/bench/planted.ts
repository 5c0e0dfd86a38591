/** Holds a report against what was planted in its corpus. */

import type { Report } from '../../src/model.ts'
import type { Corpus, Planted } from './corpus.ts'

export interface Verdict {
  readonly found: number
  readonly planted: number
  /** One line a conflict that was planted and not found. */
  readonly missed: readonly string[]
  /** Conflicts between articles on two events: each is a false alarm. */
  readonly alarms: readonly string[]
  readonly copiesJoined: number
  readonly copies: number
}

export function judge(report: Report, corpus: Corpus): Verdict {
  const missed = corpus.planted.filter((planted) => !report.findings.some((finding) => tells(finding, planted)))
  const originOf = new Map(report.origins.flatMap(({ id, sources }) => sources.map((source): [string, string] => [source, id])))
  const present = corpus.copies.filter(([a, b]) => originOf.has(a) && originOf.has(b))
  const alarms = report.findings.filter(({ check, sides }) => check.startsWith('conflicting') && eventsOf(sides).size > 1)
  return {
    found: corpus.planted.length - missed.length,
    planted: corpus.planted.length,
    missed: missed.map(({ check, one, other, values }) => `${check}: ${one} ${values[0]}, ${other} ${values[1]}`),
    alarms: alarms.map(({ message, sides }) => `${message} (${[...eventsOf(sides)].join(', ')})`),
    copiesJoined: present.filter(([a, b]) => originOf.get(a) === originOf.get(b)).length,
    copies: present.length,
  }
}

/** The two articles stand on different sides of a finding of that check. */
function tells({ check, sides }: Report['findings'][number], planted: Planted): boolean {
  if (check !== planted.check) return false
  const side = (source: string) => sides.findIndex(({ sources }) => sources.includes(source))
  const [a, b] = [side(planted.one), side(planted.other)]
  return a >= 0 && b >= 0 && a !== b
}

/** `e12-3` is the fourth article on the thirteenth event. */
function eventsOf(sides: Report['findings'][number]['sides']): Set<string> {
  return new Set(sides.flatMap(({ sources }) => sources.map((source) => source.split('-')[0] ?? '')))
}
