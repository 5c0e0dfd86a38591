/** Holds a report against what was planted in its corpus. */

import type { Report } from '../../src/model.ts'
import type { Corpus, Planted } from './corpus.ts'

export interface Verdict {
  readonly found: number
  readonly planted: number
  /** One line a conflict that was planted and not found. */
  readonly missed: readonly string[]
  /** Conflicts that nobody planted, between two events or within one: each is a false alarm. */
  readonly alarms: readonly string[]
  readonly copiesJoined: number
  readonly copies: number
}

export function judge(report: Report, corpus: Corpus): Verdict {
  const missed = corpus.planted.filter((planted) => !report.findings.some((finding) => tells(finding, planted)))
  const originOf = new Map(report.origins.flatMap(({ id, sources }) => sources.map((source): [string, string] => [source, id])))
  const present = corpus.copies.filter(([a, b]) => originOf.has(a) && originOf.has(b))
  const loud = report.findings.filter(({ check }) => check.startsWith('conflicting') || check === 'shared-figure')
  const alarms = loud.filter((finding) => !corpus.planted.some((planted) => tells(finding, planted)))
  return {
    found: corpus.planted.length - missed.length,
    planted: corpus.planted.length,
    missed: missed.map(({ check, one, other, values }) => `${check}: ${one} ${values[0]}, ${other} ${values[1]}`),
    alarms: alarms.map(({ message, sides }) => `${message} (${sides.map(({ sources }) => sources.join(' ')).join(' | ')})`),
    copiesJoined: present.filter(([a, b]) => originOf.get(a) === originOf.get(b)).length,
    copies: present.length,
  }
}

/** The wrong article stands on a side of its own, against another article of its event. */
function tells({ check, sides }: Report['findings'][number], { check: wanted, one, other }: Planted): boolean {
  if (check !== wanted) return false
  const event = eventOf(one)
  const mine = sides.filter(({ sources }) => sources.includes(other))
  return mine.length > 0 && sides.some((side) => !mine.includes(side) && side.sources.some((source) => eventOf(source) === event))
}

/** `e12-3` is the fourth article on the thirteenth event. */
function eventOf(source: string): string {
  return source.split('-')[0] ?? ''
}
