/** Finds what two articles tell alike in words of their own: the stretches of two sentences that share their telling words. */

import type { Comparison, PolarityValue, Span, Statement } from '../model.ts'
import { type ArticleContext, pairWeight, type SentenceContext, shared } from './context.ts'
import { addTo, type Multimap } from './multimap.ts'
import { sentencesByTerm, sharingSentences } from './sharing.ts'

/** Shared weight from which two stretches are taken to tell one thing; without a name in common it must be more. */
const TOLD_AT = 1.2
const TOLD_WITHOUT_NAMES_AT = 1.8
const FEWEST_TERMS = 3

/** Words of one fact stand near each other: a wider gap (in characters) parts two facts of a long sentence. */
const WIDEST_GAP = 70

const TELLING = 0.35

interface Stretch {
  readonly start: number
  readonly end: number
  readonly terms: ReadonlySet<string>
}

/** Pairs of sentences that tell most of each other. */
export function compareTellings(left: ArticleContext, right: ArticleContext): Comparison[] {
  const index = sentencesByTerm(right, TELLING)
  const told = left.sentences.flatMap((a, i) => sharingSentences(a, index, TELLING).flatMap((k) => tell(left, i, right, k) ?? []))
  return bestOfBoth(told).map((t) => t.comparison)
}

/** Those of which no other sentence of either article tells more. */
function bestOfBoth(told: readonly Told[]): Told[] {
  const best = (side: 'left' | 'right'): Map<number, number> => {
    const most = new Map<number, number>()
    for (const { weight, comparison } of told)
      most.set(comparison[side].sentence, Math.max(weight, most.get(comparison[side].sentence) ?? 0))
    return most
  }
  const [lefts, rights] = [best('left'), best('right')]
  return told.filter(
    ({ weight, comparison: { left, right } }) => weight >= (lefts.get(left.sentence) ?? 0) && weight >= (rights.get(right.sentence) ?? 0),
  )
}

interface Told {
  readonly weight: number
  readonly comparison: Comparison
}

function tell(left: ArticleContext, i: number, right: ArticleContext, k: number): Told | null {
  const a = left.sentences[i]
  const b = right.sentences[k]
  if (!a || !b || shared(a.bag, b.bag) < TOLD_AT || disjoint(a, b)) return null
  const rough = densest(a, b.bag)
  const there = rough && densest(b, new Map([...b.bag].filter(([term]) => rough.terms.has(term))))
  const here = there && densest(a, new Map([...a.bag].filter(([term]) => there.terms.has(term))))
  if (!here || !there || here.terms.size < FEWEST_TERMS) return null
  const weight = [...here.terms].reduce((sum, term) => sum + pairWeight(left, right, term, a.bag.get(term) ?? 0), 0)
  const named =
    [...here.terms].some((term) => a.names.has(term) && b.names.has(term)) || [...here.terms].filter((t) => t.startsWith('#')).length > 1
  if (weight < (named ? TOLD_AT : TOLD_WITHOUT_NAMES_AT)) return null
  const detail = [...here.terms].sort().join(', ')
  const comparison: Comparison = {
    relation: 'compatible',
    reason: 'told alike',
    left: asStatement(left, i, here),
    right: asStatement(right, k, there),
    evidence: [{ name: 'same words', weight, detail }],
  }
  return { weight, comparison }
}

/** Days that both name and that cannot be the same. */
function disjoint(a: SentenceContext, b: SentenceContext): boolean {
  const [x, y] = [a.days, b.days].map((days) => days.filter((d) => d.anchor === null && d.precision !== 'span'))
  return !!x && !!y && x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => p.from <= q.to && q.from <= p.to))
}

/** The stretch of the sentence in which the wanted terms stand closest together, by their weight. */
function densest(sentence: SentenceContext, wanted: ReadonlyMap<string, number>): Stretch | null {
  const { at, to } = sentence.sentence
  const hits = sentence.canon.flatMap((term, i) =>
    term !== null && wanted.has(term) ? [{ term, start: at[i] ?? 0, end: to[i] ?? 0 }] : [],
  )
  let best: Stretch | null = null
  let most = 0
  for (let from = 0; from < hits.length; ) {
    let last = from
    while (last + 1 < hits.length && (hits[last + 1]?.start ?? 0) - (hits[last]?.end ?? 0) <= WIDEST_GAP) last++
    const run = hits.slice(from, last + 1)
    const inRun = new Set(run.map((h) => h.term))
    const weight = [...inRun].reduce((sum, term) => sum + (sentence.bag.get(term) ?? 0), 0)
    if (weight > most) {
      most = weight
      best = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, terms: inRun }
    }
    from = last + 1
  }
  return best
}

function asStatement(article: ArticleContext, sentence: number, { start, end, terms }: Stretch): Statement<PolarityValue> {
  const span: Span = { doc: article.doc.id, start, end }
  const inside = article.statements.find(
    (s) => s.sentence === sentence && s.attributedTo !== null && s.span.start < end && start < s.span.end,
  )
  return {
    source: article.doc.id,
    value: { kind: 'polarity', event: [...terms].sort().join(' '), holds: true },
    span,
    sentence,
    said: article.doc.text.slice(start, end),
    frame: null,
    attributedTo: inside?.attributedTo ?? null,
    hedged: false,
    negated: false,
  }
}

/** Topics of what is told alike: stretches of one sentence that overlap are one telling. */
export function gatherTellings(comparisons: readonly Comparison[]): Statement[][] {
  const nodes = comparisons.flatMap((c) => [c.left, c.right])
  const parent = nodes.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  for (let i = 0; i < nodes.length; i += 2) parent[root(i)] = root(i + 1)
  const bySentence: Multimap<string, number> = new Map()
  nodes.forEach((node, i) => {
    const key = `${node.source}\u0000${node.sentence}`
    for (const k of bySentence.get(key) ?? []) if (overlap(nodes[k] as Statement, node)) parent[root(i)] = root(k)
    addTo(bySentence, key, i)
  })
  const groups: Multimap<number, Statement> = new Map()
  nodes.forEach((node, i) => {
    addTo(groups, root(i), node)
  })
  return [...groups.values()].map(onePerSource).filter((group) => group.length > 1)
}

function overlap(a: Statement, b: Statement): boolean {
  const common = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start)
  return common > 0.6 * Math.min(a.span.end - a.span.start, b.span.end - b.span.start)
}

/** The longest stretch of each source. */
function onePerSource(group: readonly Statement[]): Statement[] {
  const best = new Map<string, Statement>()
  for (const s of [...group].sort((a, b) => b.said.length - a.said.length || a.span.start - b.span.start))
    if (!best.has(s.source)) best.set(s.source, s)
  return [...best.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}
