/** Decides whether two statements are about one thing, by evidence for and against; unsure is no. */

import { isEstimated } from '../lexicon/words.ts'
import type { DateValue, Evidence, PlaceValue, Statement, Value } from '../model.ts'
import type { Likeness } from './align.ts'
import { attributeClash } from './attribute.ts'
import { type ArticleContext, around, containment, pairWeight, type SentenceContext } from './context.ts'
import type { Bond } from './main-matter.ts'
import { isRisingRole } from './update.ts'

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
  /** The two like sentences differ in a content word beside the number: they may be about two things. */
  readonly substituted: boolean
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
  if (bond.apart && !isCopied(alignment) && !(bond.one && a.value.kind === 'date')) return 'told of other days'
  if (isBare(a.value) && isBare(b.value) && !aligned(between) && !sameSlot(between)) return 'nothing says what is measured'
  if (isUnplaced(a) && !isCopied(alignment) && !(bond.copy && aligned(between))) return 'no happening that it is of'
  if (isScore(a.value) && !isCopied(alignment)) return 'two games or distances, for all that is said'
  if (isAge(a.value) && isAge(b.value) && !sameBearer(left, right)) return 'two people'
  const clash =
    attributeClash(a.value, b.value) ?? otherHappening(a, b) ?? otherParty(a, b) ?? otherSubject(left, right) ?? partOfPlace(left, right)
  if (clash) return clash
  if (between.substituted && !bond.copy && a.value.kind === 'quantity') return 'another word in its place'
  if (left.sentence.sum !== right.sentence.sum) return 'a sum against one'
  if (bond.stale && !bond.copy && (a.value.kind === 'date' || otherDay(between)?.name !== 'same day')) return 'reported far apart in time'
  if (a.negated !== b.negated && a.value.kind !== 'polarity') return 'one is denied'
  if (left.sentence.unreal || right.sentence.unreal) return 'not said to have happened'
  return null
}

/** Charged with three counts, convicted of two: without a role the happening says what is counted. */
function otherHappening(a: Statement, b: Statement): string | null {
  if (!isBare(a.value) || !isBare(b.value)) return null
  const [x, y] = [a.frame?.event ?? null, b.frame?.event ?? null]
  return x !== null && y !== null && x !== y ? `${x} against ${y}` : null
}

/** Police count the marchers, and so do those who march. */
function otherParty(a: Statement, b: Statement): string | null {
  if (a.value.kind !== 'quantity' || a.value.role === null || !isEstimated(a.value.role)) return null
  if (a.attributedTo === null || b.attributedTo === null || sharesWord(a.attributedTo, b.attributedTo)) return null
  return `${a.attributedTo} against ${b.attributedTo}`
}

/** A name further off (in characters) is not the subject of the number. */
const SUBJECT_REACH = 60

/** "The Labour Alliance won 52 seats", "the Farmers' Union took 31". */
function otherSubject(left: Placed, right: Placed): string | null {
  if (left.statement.value.kind !== 'quantity' || isRisingRole(left.statement.value.role)) return null
  const [a, b] = [subjectOf(left), subjectOf(right)]
  return a !== null && b !== null && !sharesWord(a, b) ? `${a} against ${b}` : null
}

function subjectOf({ statement, article }: Placed): string | null {
  const names = article.statements.filter(
    (s) => s.sentence === statement.sentence && s.value.kind === 'name' && s.value.type !== 'place' && s.span.end <= statement.span.start,
  )
  const last = names.at(-1)
  return last && last.value.kind === 'name' && statement.span.start - last.span.end <= SUBJECT_REACH ? last.value.name : null
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/[\s-]+/u))
  return b
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => word.length > 3 && words.has(word))
}

/** Four dead in a town, eleven in its region. */
function partOfPlace(left: Placed, right: Placed): string | null {
  const inside = (inner: Placed, outer: Placed): boolean =>
    inner.sentence.places.length > 0 &&
    outer.sentence.places.length > 0 &&
    inner.sentence.places.every((p) => outer.sentence.places.every((q) => isInside(p, q)))
  if (left.statement.value.kind !== 'quantity') return null
  const [x, y] = [amount(left), amount(right)]
  return (x < y && inside(left, right)) || (y < x && inside(right, left)) ? 'a part of the place' : null
}

function isInside(inner: PlaceValue, outer: PlaceValue): boolean {
  return inner.place !== outer.place && inner.within.some((p) => p.toLowerCase() === outer.place.toLowerCase())
}

function amount({ statement: { value } }: Placed): number {
  return value.kind === 'quantity' ? (value.min ?? value.max ?? 0) : 0
}

/** A sentence so alike, and so long, is one sentence, whatever days the rest of the articles speak of. */
const COPIED = 0.8
const COPIED_WORDS = 8

function isCopied(alignment: Likeness | null): boolean {
  return alignment !== null && alignment.similarity >= COPIED && alignment.common >= COPIED_WORDS
}

/** "35 miles", "20-13", "the third": without a role the number itself does not say what it is a number of. */
function isBare(value: Value): boolean {
  return value.kind === 'quantity' && value.role === null
}

/** A day or a place without a happening beside it. */
function isUnplaced({ value, frame }: Statement): boolean {
  return (value.kind === 'date' || value.kind === 'place') && !frame?.event
}

function isScore(value: Value): boolean {
  if (value.kind !== 'quantity') return false
  return value.dimension === 'score' || value.dimension === 'ordinal' || (value.dimension === 'length' && value.role === null)
}

function isAge(value: Value): boolean {
  return value.kind === 'quantity' && value.dimension === 'age'
}

/** Whose age: the name nearest to it, but not where a noun bears it ("a 27-year-old man"). */
function sameBearer(left: Placed, right: Placed): boolean {
  const [a, b] = [bearerOf(left), bearerOf(right)]
  return a !== null && b !== null && a === b
}

/** A name further off (in characters) belongs to somebody else, where there are two. */
const BEARER_REACH = 45

function bearerOf({ statement, article }: Placed): string | null {
  if (statement.value.kind === 'quantity' && statement.value.counted !== null) return null
  const names = article.statements.filter((s) => s.sentence === statement.sentence && s.value.kind === 'name' && s.value.type === 'person')
  const distance = ({ span }: Statement): number => Math.max(span.start - statement.span.end, statement.span.start - span.end)
  const only = new Set(names.map((n) => (n.value.kind === 'name' ? n.value.entity : 0))).size === 1
  const nearest = names.filter((n) => only || distance(n) <= BEARER_REACH).sort((a, b) => distance(a) - distance(b))[0]
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
  const dated = bond.one && left.statement.value.kind === 'date'
  if ((bond.main === 0 && !dated) || !isMain(left) || !isMain(right)) return null
  return { name: 'same story', weight: (dated ? 1 : bond.main) * 3, detail: 'the main matter of both' }
}

/** The first statement of its attribute in the lead of its article. */
function isMain({ statement, sentence, article }: Placed): boolean {
  if (!sentence.lead || sentence.apart) return false
  if (statement.value.kind === 'date') return article.leadDays[0] === statement.value
  if (statement.value.kind !== 'quantity') return false
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

function otherDay({ left, right, bond }: Between): Evidence | null {
  if (left.statement.value.kind === 'date') return null
  const a = daysOf(left)
  const b = daysOf(right)
  if (a.length > 0 && b.length > 0) {
    if (a.some((x) => b.some((y) => x.from <= y.to && y.from <= x.to))) return { name: 'same day', weight: 0.7, detail: '' }
    return { name: 'other day', weight: -3, detail: `${a[0]?.from} against ${b[0]?.from}` }
  }
  const [x, y] = [left.sentence.weekdays, right.sentence.weekdays]
  if (x.size === 0 || y.size === 0 || bond.stale) return null
  const common = [...x].some((day) => y.has(day))
  return common
    ? { name: 'same weekday', weight: 0.4, detail: '' }
    : { name: 'other weekday', weight: -2, detail: `${[...x][0]} against ${[...y][0]}` }
}

/** The day nearest to the value: "won 52 seats on Sunday, after 47 four years ago". */
function daysOf({ statement, article }: Placed): DateValue[] {
  const distance = ({ span }: Statement): number => Math.max(span.start - statement.span.end, statement.span.start - span.end)
  const dates = article.statements.filter((s): s is Statement<DateValue> => s.sentence === statement.sentence && s.value.kind === 'date')
  const nearest = dates.sort((a, b) => distance(a) - distance(b))[0]?.value
  return nearest && nearest.anchor === null && nearest.precision !== 'span' ? [nearest] : []
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
  if (left.sentence.apart === right.sentence.apart || isCopied(alignment)) return null
  return { name: 'set apart', weight: -3, detail: 'one speaks of another, earlier or summed happening' }
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
