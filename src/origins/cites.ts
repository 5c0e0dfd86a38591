/** Turns citations into ties between sources, and names the outlets that stand outside them. */

import type { OutsideCitation, Span, Tie } from '../model.ts'
import { addTo, groupBy, type Multimap } from '../structures/multimap.ts'
import { likeness } from './likeness.ts'
import type { Material } from './material.ts'
import type { Citation } from './mentions.ts'
import { isSubstantial } from './rewrites.ts'

// A publisher with more articles among the sources than this is searched only among those that share rare words with the citing one.
const FEW = 8

// Likeness that a named source needs before its citation makes two articles one origin: half of what is asked of unnamed rewriting.
const LIKE_ENOUGH = 0.2

// Below this two articles have no matter in common, and the citation is of another article than the one at hand.
const ONE_MATTER = 0.05

// So large a share of the sentences must name the cited source if the texts are not alike otherwise.
const RESTS_ON_IT = 0.2

export interface Cited {
  readonly ties: readonly Tie[]
  /** Those of `ties` on which too little rests to make one origin of two. */
  readonly loose: ReadonlySet<Tie>
  readonly outside: readonly OutsideCitation[]
}

interface CiteTie extends Tie {
  readonly merges: boolean
}

/** `kin` holds the positions of the sources that share rare words with each. */
export function citeTies(materials: readonly Material[], kin: ReadonlyMap<number, ReadonlySet<number>>): Cited {
  const holders: Multimap<string, number> = new Map()
  materials.forEach(({ keys }, at) => {
    for (const key of keys) addTo(holders, key, at)
  })
  const ties: CiteTie[] = []
  const outside: OutsideCitation[] = []
  materials.forEach((citing, at) => {
    for (const citations of groupBy(citing.citations, (citation) => citation.key).values()) {
      const key = citations[0]?.key ?? ''
      const all = (holders.get(key) ?? []).filter((other) => other !== at)
      const near = all.length > FEW ? all.filter((other) => kin.get(at)?.has(other)) : all
      const cited = closest(
        citing,
        near.map((other) => materials[other]).filter((m) => m !== undefined),
      )
      if (cited) ties.push(tieOf(citing, cited, citations))
      else if (all.length === 0) outside.push(...outsideOf(citing, citations))
    }
  })
  return { ...settle(merged(ties)), outside }
}

/** Of two that cite each other neither is first: such ties always join. */
function settle(found: readonly CiteTie[]): { ties: Tie[]; loose: Set<Tie> } {
  const debts = new Set(found.map(({ from, to }) => JSON.stringify([from, to])))
  const loose = new Set<Tie>()
  const ties = found.map(({ merges, ...tie }) => {
    if (!merges && !debts.has(JSON.stringify([tie.to, tie.from]))) loose.add(tie)
    return tie
  })
  return { ties, loose }
}

/** The article meant: of several of one publisher the one that is most like the citing article. */
function closest(citing: Material, candidates: readonly Material[]): Material | null {
  const ranked = candidates.map((material) => ({ material, score: likeness(citing.outline(), material.outline()).score }))
  ranked.sort((a, b) => b.score - a.score || (a.material.id < b.material.id ? -1 : 1))
  const best = ranked[0]
  if (!best || (ranked.length > 1 && best.score === 0)) return null
  return best.material
}

function tieOf(from: Material, to: Material, citations: readonly Citation[]): CiteTie {
  const spans = citations.map((citation) => spanOf(from, citation))
  const like = likeness(from.outline(), to.outline())
  const alike = like.score >= LIKE_ENOUGH && isSubstantial(like)
  const whole = citations.some(({ leaning }) => leaning === 'whole')
  const share = sentencesWith(from, citations) / Math.max(1, from.reading.sentences.length)
  const merges = like.score >= ONE_MATTER && (whole || alike || share >= RESTS_ON_IT)
  const times = citations.length === 1 ? 'once' : `${citations.length} times`
  const reason = whole ? 'named as where the text is from' : `named ${times}`
  return { kind: 'cites', from: from.id, to: to.id, reason, spans, merges }
}

/** Articles of one matter that all carry the text of one agency, which is not among the sources: each with the oldest of them. */
export function sharedCredits(materials: readonly Material[], kin: ReadonlyMap<number, ReadonlySet<number>>): Tie[] {
  const carriers: Multimap<string, number> = new Map()
  materials.forEach(({ citations }, at) => {
    for (const key of new Set(citations.filter((c) => c.leaning === 'whole').map((c) => c.key))) addTo(carriers, key, at)
  })
  const ties: Tie[] = []
  for (const [key, group] of carriers) {
    for (const at of group) {
      const older = group.find((other) => other < at && kin.get(at)?.has(other) && carrySame(materials[at], materials[other]))
      const [from, to] = [materials[at], older === undefined ? undefined : materials[older]]
      if (from && to) ties.push(creditTie(from, to, key))
    }
  }
  return ties
}

function carrySame(a: Material | undefined, b: Material | undefined): boolean {
  if (!a || !b) return false
  const like = likeness(a.outline(), b.outline())
  return like.score >= LIKE_ENOUGH && isSubstantial(like)
}

function creditTie(from: Material, to: Material, key: string): Tie {
  const credits = [from, to].flatMap((m) =>
    m.citations
      .filter((c) => c.key === key)
      .slice(0, 1)
      .map((c) => ({ name: c.name, span: spanOf(m, c) })),
  )
  const reason = `both carry the text of ${credits[0]?.name ?? key}`
  return { kind: 'cites', from: from.id, to: to.id, reason, spans: credits.map((c) => c.span) }
}

/** Two names of one source (its publisher, its author) make one tie. */
function merged(ties: readonly CiteTie[]): CiteTie[] {
  const byPair = new Map<string, CiteTie>()
  for (const tie of ties) {
    const pair = JSON.stringify([tie.from, tie.to])
    const known = byPair.get(pair)
    const both = known && { ...known, merges: known.merges || tie.merges, spans: inOrder([...known.spans, ...tie.spans]) }
    byPair.set(pair, both ?? tie)
  }
  return [...byPair.values()]
}

function outsideOf(material: Material, citations: readonly Citation[]): OutsideCitation[] {
  const first = citations[0]
  return first ? [{ source: material.id, outlet: first.name, span: spanOf(material, first) }] : []
}

function sentencesWith({ reading }: Material, citations: readonly Citation[]): number {
  return reading.sentences.filter((s) => citations.some((c) => c.end > s.start && c.end <= s.end + 1)).length
}

function spanOf({ id }: Material, { start, end }: Citation): Span {
  return { doc: id, start, end }
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
}
