/** What every check is made of, and the words that several checks share. */

import type { Case, Check, Found, Side, Span, Topic } from '../model.ts'

/** Gives a check its type; nothing else. */
export function defineCheck(check: Check): Check {
  return check
}

/** The sides of a topic as a finding lists them. */
export function sidesOf(topic: Topic): Found['sides'] {
  return topic.sides.map((side) => ({ value: side.value, spans: spansOf(side) }))
}

function spansOf(side: Side): Span[] {
  return side.statements.map((s) => s.span)
}

/** Topics of one kind and relation as findings. */
export function* topicsAs(given: Case, kind: Topic['kind'], relation: Topic['relation']): Iterable<Found> {
  for (const topic of given.topics) {
    if (topic.kind !== kind || topic.relation !== relation) continue
    yield { about: topic.about, args: { values: topic.sides.map((s) => s.value) }, sides: sidesOf(topic), notes: topic.notes }
  }
}

/** `38` and `67`; three or more with commas. */
export function values(found: Found): string {
  const quoted = asList(found.args.values).map((value) => `\`${value}\``)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

function asList(value: string | number | readonly string[] | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}
