/** Decides whether two statements are about one thing, by evidence for and against; unsure is no. */

import type { DateValue, Evidence, PlaceValue, Statement } from '../model.ts'
import type { Alignment } from './align.ts'
import { attributeClash } from './attribute.ts'
import { type ArticleContext, containment, type SentenceContext, shared } from './context.ts'

/** A statement with its surroundings. */
export interface Placed {
  readonly statement: Statement
  readonly sentence: SentenceContext
  readonly article: ArticleContext
}

export interface Judgement {
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Why it was decided against outright; null where the score decides. */
  readonly veto: string | null
}

/** What two statements of two articles have in common beside themselves. */
export interface Between {
  readonly left: Placed
  readonly right: Placed
  /** How alike the two articles' leads are, from 0 to 1. */
  readonly mainTie: number
  /** Set where the two sentences are almost the same. */
  readonly alignment: Alignment | null
}

type Witness = (between: Between) => Evidence | null

/** For and against, each a small named function; weights set by hand on the visible halves of the labelled sets. */
const WITNESSES: readonly Witness[] = [aligned, sameWords, sameNames, sameStory, otherDay, otherPlace, setApart, oneSideNames]

export function judge(between: Between): Judgement {
  const veto = vetoOf(between)
  if (veto) return { score: 0, evidence: [], veto }
  const evidence = WITNESSES.map((witness) => witness(between))
    .filter((e): e is Evidence => e !== null)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
  return { score: evidence.reduce((sum, e) => sum + e.weight, 0), evidence, veto: null }
}

function vetoOf({ left, right }: Between): string | null {
  const { statement: a } = left
  const { statement: b } = right
  const clash = attributeClash(a.value, b.value)
  if (clash) return clash
  if (a.negated !== b.negated) return 'one is denied'
  if (left.sentence.unreal || right.sentence.unreal) return 'not said to have happened'
  return null
}

function aligned({ alignment }: Between): Evidence | null {
  if (!alignment || alignment.similarity < 0.6 || alignment.common < 4) return null
  return { name: 'same sentence', weight: 4 * alignment.similarity, detail: `${alignment.common} words in the same order` }
}

function sameWords({ left, right }: Between): Evidence | null {
  const share = containment(left.sentence.bag, left.sentence.weight, right.sentence.bag, right.sentence.weight)
  const common = shared(left.sentence.bag, right.sentence.bag)
  if (common < 0.8) return null
  return { name: 'same words', weight: 2.5 * share * Math.min(1, common / 2.5), detail: commonTerms(left.sentence, right.sentence) }
}

function sameNames({ left, right }: Between): Evidence | null {
  const common = [...left.sentence.names].filter((name) => right.sentence.names.has(name)).sort()
  if (common.length === 0) return null
  return { name: 'same names', weight: Math.min(1.2, 0.5 * common.length), detail: common.join(', ') }
}

function sameStory({ left, right, mainTie }: Between): Evidence | null {
  if (mainTie < 0.15 || left.sentence.apart || right.sentence.apart) return null
  const both = left.sentence.lead && right.sentence.lead
  return { name: 'same story', weight: mainTie * (both ? 3 : 1.5), detail: both ? 'the main matter of both' : 'articles on one matter' }
}

function otherDay({ left, right }: Between): Evidence | null {
  if (left.statement.value.kind === 'date') return null
  const a = daysOf(left)
  const b = daysOf(right)
  if (a.length === 0 || b.length === 0) return null
  if (a.some((x) => b.some((y) => x.from <= y.to && y.from <= x.to))) return { name: 'same day', weight: 0.7, detail: '' }
  return { name: 'other day', weight: -3, detail: `${a[0]?.from} against ${b[0]?.from}` }
}

function daysOf({ sentence }: Placed): DateValue[] {
  return sentence.days.filter((d) => d.anchor === null && d.precision !== 'span')
}

function otherPlace({ left, right }: Between): Evidence | null {
  if (left.statement.value.kind === 'place') return null
  const a = left.sentence.places
  const b = right.sentence.places
  if (a.length === 0 || b.length === 0) return null
  if (a.some((x) => b.some((y) => touches(x, y)))) return { name: 'same place', weight: 0.7, detail: '' }
  return { name: 'other place', weight: -2, detail: `${a[0]?.place} against ${b[0]?.place}` }
}

function touches(a: PlaceValue, b: PlaceValue): boolean {
  const all = new Set([a.place, ...a.within].map((p) => p.toLowerCase()))
  return [b.place, ...b.within].some((p) => all.has(p.toLowerCase()))
}

function setApart({ left, right, alignment }: Between): Evidence | null {
  if (left.sentence.apart === right.sentence.apart || (alignment && alignment.similarity > 0.8)) return null
  return { name: 'set apart', weight: -1.5, detail: 'one speaks of another, earlier or summed happening' }
}

/** Each sentence names people or places that the other's whole article never names. */
function oneSideNames({ left, right }: Between): Evidence | null {
  const strange = (names: ReadonlySet<string>, other: ArticleContext): string[] =>
    [...names].filter((name) => !other.lead.has(name) && !other.telling.has(name) && !other.sentences.some((s) => s.names.has(name)))
  const a = strange(left.sentence.names, right.article)
  const b = strange(right.sentence.names, left.article)
  if (a.length === 0 || b.length === 0) return null
  return { name: 'other names', weight: -Math.min(1.5, 0.4 * Math.min(a.length, b.length)), detail: `${a[0]} against ${b[0]}` }
}

function commonTerms(left: SentenceContext, right: SentenceContext): string {
  return [...left.bag.keys()]
    .filter((term) => right.bag.has(term))
    .sort()
    .slice(0, 6)
    .join(', ')
}
