/** Gathers comparisons into topics: one thing, all its values, who gives each. */

import { daysBetween } from '../compare/days.ts'
import { show } from '../compare/index.ts'
import type { Comparison, Relation, Side, Statement, Topic } from '../model.ts'
import { joined } from '../structures/joined.ts'
import { groupBy } from '../structures/multimap.ts'
import { aboutWords } from './wording.ts'

/** Statements that hang together through comparisons are one topic. Order of the comparisons does not matter. */
export function gatherTopics(comparisons: readonly Comparison[], kind: Topic['kind'] | null = null): Topic[] {
  const links = linksOf(growthThroughout(comparisons))
  const disputes = components(links.filter((l) => isSure(l.comparison))).filter((group) => group.some((l) => !agrees(l.comparison)))
  const disputed = new Set(disputes.flat().flatMap(({ left, right }) => [left, right]))
  const rest = links.filter((l) => agrees(l.comparison) && !disputed.has(l.left) && !disputed.has(l.right))
  const keyed = [...disputes, ...components(rest)].map((group) => {
    const topic = toTopic(group, kind)
    return { topic, key: topicKey(topic) }
  })
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ topic }) => topic)
}

/** A comparison with its two statements as numbers, which rise with their ids: a topic may have thousands of them. */
interface Link {
  readonly comparison: Comparison
  readonly left: number
  readonly right: number
}

function linksOf(comparisons: readonly Comparison[]): Link[] {
  const ids = new Map<Statement, string>()
  for (const { left, right } of comparisons) for (const s of [left, right]) if (!ids.has(s)) ids.set(s, idOf(s))
  const numbers = new Map([...new Set(ids.values())].sort(compareText).map((id, i) => [id, i]))
  const numberOf = (s: Statement): number => numbers.get(ids.get(s) ?? '') ?? -1
  return comparisons.map((comparison) => ({ comparison, left: numberOf(comparison.left), right: numberOf(comparison.right) }))
}

/** Two values of which one is the other grown, as the days of two reports show, are so for reports without a day as well. */
function growthThroughout(comparisons: readonly Comparison[]): Comparison[] {
  const grown = new Map(comparisons.flatMap((c) => (c.relation === 'update' ? [[valuesOf(c), c.reason]] : [])))
  if (grown.size === 0) return [...comparisons]
  return comparisons.map((c) => {
    const reason = c.relation === 'conflict' ? grown.get(valuesOf(c)) : undefined
    return reason === undefined ? c : { ...c, relation: 'update', reason }
  })
}

function valuesOf({ left, right }: Comparison): string {
  const role = left.value.kind === 'quantity' ? left.value.role : null
  return [role ?? '', ...[show(left.value), show(right.value)].sort()].join('\u0000')
}

/** Weak links and open intervals agree by chance; they must not carry a dispute from one happening to the next. */
const SURE = 2.4

function isSure(comparison: Comparison): boolean {
  if (!agrees(comparison)) return true
  return comparison.relation === 'same' && comparison.evidence.reduce((sum, e) => sum + e.weight, 0) >= SURE
}

function agrees({ relation }: Comparison): boolean {
  return relation === 'same' || relation === 'compatible'
}

function toTopic(links: readonly Link[], given: Topic['kind'] | null): Topic {
  const numbered = uniqueStatements(links)
  const statements = numbered.map(([, statement]) => statement)
  const sides = sidesOf(numbered, links)
  const relation = relationOf(links)
  const reason = links.find((l) => l.comparison.relation === relation)?.comparison.reason ?? ''
  const kind = given ?? statements[0]?.value.kind ?? 'quantity'
  return { kind, about: aboutWords(statements), relation, reason, sides, notes: [] }
}

const GRAVEST: readonly Relation[] = ['conflict', 'update', 'variant', 'compatible', 'same', 'unknown']

function relationOf(links: readonly Link[]): Relation {
  return GRAVEST.find((relation) => links.some((l) => l.comparison.relation === relation)) ?? 'unknown'
}

/** A statement with its number. */
type Numbered = readonly [number: number, statement: Statement]

/** Statements whose values agree stand on one side; the narrowest value names it. */
function sidesOf(numbered: readonly Numbered[], links: readonly Link[]): Side[] {
  const { together, apart } = relatedPairs(numbered, links)
  const sides: { readonly shown: string; readonly statements: Statement[]; readonly at: number[] }[] = []
  const byValue = new Map<string, (typeof sides)[number]>()
  numbered.forEach(([, statement], at) => {
    const shown = show(statement.value)
    const row = at * numbered.length
    const home =
      byValue.get(shown) ??
      sides.find((s) => s.at.some((other) => together.has(row + other)) && s.at.every((other) => !apart.has(row + other)))
    if (home) {
      home.statements.push(statement)
      home.at.push(at)
    } else {
      const side = { shown, statements: [statement], at: [at] }
      sides.push(side)
      byValue.set(shown, side)
    }
  })
  return sides
    .map((s) => ({ value: narrowest(s.statements), statements: s.statements }))
    .sort((a, b) => articlesOf(b) - articlesOf(a) || compareText(a.value, b.value))
}

/** Pairs of positions whose statements agree, and those that do not, both ways round: `position * length + other`. */
function relatedPairs(numbered: readonly Numbered[], links: readonly Link[]) {
  const positions = new Map(numbered.map(([number], i) => [number, i]))
  const [together, apart] = [new Set<number>(), new Set<number>()]
  for (const { comparison, left, right } of links) {
    const [a, b] = [positions.get(left) ?? 0, positions.get(right) ?? 0]
    const pairs = agrees(comparison) ? together : apart
    pairs.add(a * numbered.length + b).add(b * numbered.length + a)
  }
  return { together, apart }
}

/** The value that says most: $26.2 billion, where others write $26 billion. */
function narrowest(statements: readonly Statement[]): string {
  const ranked = statements.map((s) => ({ shown: show(s.value), width: widthOf(s), figures: figuresOf(s) }))
  ranked.sort((a, b) => a.width - b.width || b.figures - a.figures || compareText(a.shown, b.shown))
  return ranked[0]?.shown ?? ''
}

function figuresOf({ value }: Statement): number {
  return value.kind === 'quantity' && value.stated !== null ? String(value.stated).replace(/\D|0+$/gu, '').length : 0
}

function widthOf({ value }: Statement): number {
  if (value.kind === 'quantity') return value.min === null || value.max === null ? Infinity : value.max - value.min
  if (value.kind === 'date') return daysBetween(value.from, value.to)
  if (value.kind === 'place') return -value.within.length
  return 0
}

function articlesOf(side: Side): number {
  return new Set(side.statements.map((s) => s.source)).size
}

/** Links that hang together, those of each group by their numbers. */
function components(links: readonly Link[]): Link[][] {
  const { join, rootOf } = joined<number>()
  for (const { left, right } of links) join(left, right)
  const groups = groupBy(links, (link) => rootOf(link.left))
  return [...groups.values()].map((group) => group.sort((a, b) => a.left - b.left || a.right - b.right))
}

function uniqueStatements(links: readonly Link[]): Numbered[] {
  const all = new Map<number, Statement>()
  for (const { comparison, left, right } of links) all.set(left, comparison.left).set(right, comparison.right)
  return [...all].sort(([, a], [, b]) => compareText(a.source, b.source) || a.span.start - b.span.start || a.span.end - b.span.end)
}

export function idOf(s: Statement): string {
  return `${s.source}\u0000${String(s.span.start).padStart(9, '0')}\u0000${s.span.end}\u0000${s.value.kind}`
}

function topicKey(topic: Topic): string {
  const first = topic.sides.flatMap((s) => s.statements.map(idOf)).sort(compareText)[0] ?? ''
  return `${topic.kind}\u0000${first}`
}

/** By UTF-16 code units: no locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
