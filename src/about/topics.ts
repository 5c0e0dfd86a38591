/** Gathers comparisons into topics: one thing, all its values, who gives each. */

import { show } from '../compare/index.ts'
import type { Comparison, Relation, Side, Statement, Topic } from '../model.ts'
import { aboutWords } from './wording.ts'

/** Statements that hang together through comparisons are one topic. Order of the comparisons does not matter. */
export function gatherTopics(comparisons: readonly Comparison[], kind: Topic['kind'] | null = null): Topic[] {
  const disputes = components(growthThroughout(comparisons).filter(isSure)).filter((group) => group.some((c) => !agrees(c)))
  const disputed = new Set(disputes.flat().flatMap((c) => [idOf(c.left), idOf(c.right)]))
  const rest = comparisons.filter((c) => agrees(c) && !disputed.has(idOf(c.left)) && !disputed.has(idOf(c.right)))
  const keyed = [...disputes, ...components(rest)].map((group) => {
    const topic = toTopic(group, kind)
    return { topic, key: topicKey(topic) }
  })
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ topic }) => topic)
}

/** Two values of which one is the other grown, as the days of two reports show, are so for reports without a day as well. */
function growthThroughout(comparisons: readonly Comparison[]): Comparison[] {
  const grown = new Map(comparisons.flatMap((c) => (c.relation === 'update' ? [[valuesOf(c), c.reason]] : [])))
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

function toTopic(comparisons: readonly Comparison[], given: Topic['kind'] | null): Topic {
  const statements = uniqueStatements(comparisons)
  const sides = sidesOf(statements, comparisons)
  const relation = relationOf(comparisons)
  const reason = comparisons.find((c) => c.relation === relation)?.reason ?? ''
  const kind = given ?? statements[0]?.value.kind ?? 'quantity'
  return { kind, about: aboutWords(statements), relation, reason, sides, comparisons, notes: [] }
}

const GRAVEST: readonly Relation[] = ['conflict', 'update', 'variant', 'compatible', 'same', 'unknown']

function relationOf(comparisons: readonly Comparison[]): Relation {
  return GRAVEST.find((relation) => comparisons.some((c) => c.relation === relation)) ?? 'unknown'
}

/** Statements whose values agree stand on one side; the narrowest value names it. */
function sidesOf(statements: readonly Statement[], comparisons: readonly Comparison[]): Side[] {
  const sides: { shown: string; statements: Statement[] }[] = []
  const apart = new Set(
    comparisons
      .filter((c) => c.relation !== 'same' && c.relation !== 'compatible')
      .flatMap((c) => [key(c.left, c.right), key(c.right, c.left)]),
  )
  const together = new Set(
    comparisons
      .filter((c) => c.relation === 'same' || c.relation === 'compatible')
      .flatMap((c) => [key(c.left, c.right), key(c.right, c.left)]),
  )
  for (const statement of statements) {
    const shown = show(statement.value)
    const home =
      sides.find((s) => s.shown === shown) ??
      sides.find(
        (s) => s.statements.some((o) => together.has(key(o, statement))) && s.statements.every((o) => !apart.has(key(o, statement))),
      )
    if (home) home.statements.push(statement)
    else sides.push({ shown, statements: [statement] })
  }
  return sides
    .map((s) => ({ value: narrowest(s.statements), statements: s.statements }))
    .sort((a, b) => articlesOf(b) - articlesOf(a) || compareText(a.value, b.value))
}

function narrowest(statements: readonly Statement[]): string {
  const ranked = statements.map((s) => ({ shown: show(s.value), width: widthOf(s) }))
  ranked.sort((a, b) => a.width - b.width || compareText(a.shown, b.shown))
  return ranked[0]?.shown ?? ''
}

function widthOf({ value }: Statement): number {
  if (value.kind === 'quantity') return value.min === null || value.max === null ? Infinity : value.max - value.min
  if (value.kind === 'date') return Date.parse(value.to) - Date.parse(value.from)
  if (value.kind === 'place') return -value.within.length
  return 0
}

export function articlesOf(side: Side): number {
  return new Set(side.statements.map((s) => s.source)).size
}

function components(comparisons: readonly Comparison[]): Comparison[][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) at = parent.get(at) ?? at
    return at
  }
  for (const { left, right } of comparisons) {
    for (const id of [idOf(left), idOf(right)]) if (!parent.has(id)) parent.set(id, id)
    parent.set(root(idOf(left)), root(idOf(right)))
  }
  const groups = new Map<string, Comparison[]>()
  for (const comparison of comparisons) {
    const group = groups.get(root(idOf(comparison.left)))
    if (group) group.push(comparison)
    else groups.set(root(idOf(comparison.left)), [comparison])
  }
  return [...groups.values()].map((group) => [...group].sort((a, b) => compareText(key(a.left, a.right), key(b.left, b.right))))
}

function uniqueStatements(comparisons: readonly Comparison[]): Statement[] {
  const all = new Map<string, Statement>()
  for (const { left, right } of comparisons) for (const s of [left, right]) all.set(idOf(s), s)
  return [...all.values()].sort((a, b) => compareText(a.source, b.source) || a.span.start - b.span.start || a.span.end - b.span.end)
}

export function idOf(s: Statement): string {
  return `${s.source}\u0000${String(s.span.start).padStart(9, '0')}\u0000${s.span.end}\u0000${s.value.kind}`
}

function key(a: Statement, b: Statement): string {
  return `${idOf(a)}\u0001${idOf(b)}`
}

function topicKey(topic: Topic): string {
  const [first = ''] = topic.sides.flatMap((s) => s.statements.map(idOf)).sort()
  return `${topic.kind}\u0000${first}`
}

/** By UTF-16 code units: no locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
