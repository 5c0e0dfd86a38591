/** Decides whether two statements are about one thing, by evidence for and against; unsure is no. */

import type { DateValue, Evidence, PlaceValue, Statement, Value } from '../model.ts'
import type { Likeness } from './align.ts'
import { attributeClash } from './attribute.ts'
import { type ArticleContext, around, containment, pairWeight, type SentenceContext } from './context.ts'
import type { Bond } from './main-matter.ts'

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
  readonly bond: Bond
  /** Set where the two sentences share most of their telling words: how alike they, or the clauses around the values, are. */
  readonly alignment: Likeness | null
}

type Witness = (between: Between) => Evidence | null

/** For and against, each a small named function; weights set by hand on the visible halves of the labelled sets. */
const WITNESSES: readonly Witness[] = [aligned, sameSlot, sameWords, sameNames, sameStory, otherDay, otherPlace, setApart, oneSideNames]

export function judge(between: Between): Judgement {
  const veto = vetoOf(between)
  if (veto) return { score: 0, evidence: [], veto }
  const evidence = WITNESSES.map((witness) => witness(between))
    .filter((e): e is Evidence => e !== null)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
  return { score: evidence.reduce((sum, e) => sum + e.weight, 0), evidence, veto: null }
}

function vetoOf(between: Between): string | null {
  const { left, right, bond, alignment } = between
  const { statement: a } = left
  const { statement: b } = right
  if (bond.apart && (alignment?.similarity ?? 0) < COPIED) return 'told of other days'
  if (isBare(a.value) && isBare(b.value) && !aligned(between) && !sameSlot(between)) return 'nothing says what is measured'
  if (isScore(a.value) && (alignment?.similarity ?? 0) < COPIED) return 'two games, for all that is said'
  if (isAge(a.value) && isAge(b.value) && !sameBearer(left, right)) return 'two people'
  const clash = attributeClash(a.value, b.value)
  if (clash) return clash
  if (a.negated !== b.negated) return 'one is denied'
  if (left.sentence.unreal || right.sentence.unreal) return 'not said to have happened'
  return null
}

/** A sentence so alike is one sentence, whatever days the rest of the articles speak of. */
const COPIED = 0.8

/** "35 miles", "20-13", "the third": without a role the number itself does not say what it is a number of. */
function isBare(value: Value): boolean {
  return value.kind === 'quantity' && value.role === null
}

function isScore(value: Value): boolean {
  return value.kind === 'quantity' && (value.dimension === 'score' || value.dimension === 'ordinal')
}

function isAge(value: Value): boolean {
  return value.kind === 'quantity' && value.dimension === 'age'
}

/** Whose age: the name nearest to it. */
function sameBearer(left: Placed, right: Placed): boolean {
  const [a, b] = [bearerOf(left), bearerOf(right)]
  return a !== null && b !== null && a === b
}

/** A name further off (in characters) belongs to somebody else. */
const BEARER_REACH = 45

function bearerOf({ statement, article }: Placed): string | null {
  const names = article.statements.filter((s) => s.sentence === statement.sentence && s.value.kind === 'name' && s.value.type === 'person')
  const distance = ({ span }: Statement): number => Math.max(span.start - statement.span.end, statement.span.start - span.end)
  const nearest = names.filter((n) => distance(n) <= BEARER_REACH).sort((a, b) => distance(a) - distance(b))[0]
  return nearest?.value.kind === 'name' ? nearest.value.name.toLowerCase() : null
}

/** The words next to both numbers are the same. */
function sameSlot({ left, right }: Between): Evidence | null {
  const [a, b] = [around(left.sentence, left.statement), around(right.sentence, right.statement)]
  const common = [...a].filter((word) => b.has(word))
  if (common.length < 2 || otherNames(a, left, b, right)) return null
  return { name: 'same slot', weight: Math.min(1.2, 0.4 * common.length), detail: common.sort().join(', ') }
}

/** "35 miles from Bandar Abbas", "930 miles from Tehran": names next to both, and none in common. */
function otherNames(a: ReadonlySet<string>, left: Placed, b: ReadonlySet<string>, right: Placed): boolean {
  const mine = [...a].filter((word) => left.sentence.names.has(word) || word.startsWith('#'))
  const theirs = [...b].filter((word) => right.sentence.names.has(word) || word.startsWith('#'))
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))
}

/** Names that stand in the one sentence only, on both sides, make it a sentence of the same mould about somebody else. */
function aligned({ left, right, alignment }: Between): Evidence | null {
  if (!alignment || alignment.similarity < 0.6 || alignment.common < 4) return null
  const mine = [...left.sentence.names].filter((name) => !right.sentence.names.has(name))
  const theirs = [...right.sentence.names].filter((name) => !left.sentence.names.has(name))
  const share = mine.length > 0 && theirs.length > 0 ? 0.4 : 1
  return { name: 'same sentence', weight: 4 * alignment.similarity * share, detail: `${alignment.common} words in the same order` }
}

/** Telling words in common, as a share of the shorter sentence; what both articles say all the time hardly counts. */
function sameWords({ left, right }: Between): Evidence | null {
  const [a, b] = [left.sentence, right.sentence]
  const common = [...a.bag].filter(([term]) => b.bag.has(term))
  const weight = common.reduce((sum, [term, w]) => sum + pairWeight(left.article, right.article, term, w), 0)
  if (weight < LEAST_COMMON) return null
  const share = containment(a.bag, a.weight, b.bag, b.weight)
  const detail = common
    .map(([term]) => term)
    .sort()
    .slice(0, 6)
    .join(', ')
  return { name: 'same words', weight: 3 * share * Math.min(1, weight / 2), detail }
}

const LEAST_COMMON = 0.5

function sameNames({ left, right }: Between): Evidence | null {
  const common = [...left.sentence.names].filter((name) => right.sentence.names.has(name)).sort()
  if (common.length === 0) return null
  return { name: 'same names', weight: Math.min(1.2, 0.5 * common.length), detail: common.join(', ') }
}

/** The main count of each article in its role, told where news tells its main matter. */
function sameStory({ left, right, bond }: Between): Evidence | null {
  if (bond.main === 0 || !isMain(left) || !isMain(right)) return null
  return { name: 'same story', weight: bond.main * 3, detail: 'the main matter of both' }
}

/** The first statement of its attribute in the lead of its article. */
function isMain({ statement, sentence, article }: Placed): boolean {
  if (!sentence.lead || sentence.apart || statement.value.kind !== 'quantity') return false
  const { role, counted } = statement.value
  const first = article.statements.find(
    ({ value }) => value.kind === 'quantity' && !value.subset && value.role === role && (role !== null || value.counted === counted),
  )
  if (first === statement) return true
  return (
    first !== undefined &&
    first.value.kind === 'quantity' &&
    statement.value.min === first.value.min &&
    statement.value.max === first.value.max
  )
}

function otherDay({ left, right }: Between): Evidence | null {
  if (left.statement.value.kind === 'date') return null
  const a = daysOf(left)
  const b = daysOf(right)
  if (a.length > 0 && b.length > 0) {
    if (a.some((x) => b.some((y) => x.from <= y.to && y.from <= x.to))) return { name: 'same day', weight: 0.7, detail: '' }
    return { name: 'other day', weight: -3, detail: `${a[0]?.from} against ${b[0]?.from}` }
  }
  const [x, y] = [left.sentence.weekdays, right.sentence.weekdays]
  if (x.size === 0 || y.size === 0) return null
  const common = [...x].some((day) => y.has(day))
  return common
    ? { name: 'same weekday', weight: 0.4, detail: '' }
    : { name: 'other weekday', weight: -2, detail: `${[...x][0]} against ${[...y][0]}` }
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
