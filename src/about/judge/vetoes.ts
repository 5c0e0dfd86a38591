/** What speaks against two statements being about one thing so strongly that no evidence for it counts. */

import { asCounted } from '../../lexicon/counted.ts'
import { isEstimated, rarity } from '../../lexicon/words.ts'
import type { NameValue, PlaceValue, QuantityValue, Statement, Value } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import { isShownAsOne, isSurelyOne, shareSentence } from '../bond/main-matter.ts'
import { isOfOtherDeed } from '../days/dated-deeds.ts'
import { isRisingRole } from '../update.ts'
import { attributeClash, isTelling } from './attribute.ts'
import { isBorne, otherBearer, sameLandmark, sameObject } from './bearers.ts'
import { isConverted, otherBehind } from './behind.ts'
import { sameMeasure, sameNumber, timesApart } from './measures.ts'
import { comesAgain, isPartOfName, sameWords } from './other-days.ts'
import type { Between, Placed } from './placed.ts'
import { aligned, isCopied, otherDay, sameSlot } from './witnesses.ts'

/** Why, in a few words; null where nothing does. */
export function vetoOf(between: Between): string | null {
  const { left, right, bond, alignment } = between
  const { statement: a } = left
  const { statement: b } = right
  if (bond.namesakes) return 'two things of one name'
  if (sameNumber(between))
    return (isMoney(a.value) ? null : attributeClash(a.value, b.value)) ?? (a.negated === b.negated ? null : 'one is denied')
  if (isPartOfName(left) || isPartOfName(right)) return 'a year in a name'
  if (bond.apart && !isCopied(alignment) && !(a.value.kind === 'date' && isSurelyOne(bond))) return 'told of other days'
  if (
    (isBare(a.value) || isBare(b.value)) &&
    !aligned(between) &&
    !sameSlot(between) &&
    !sameDeed(left, right) &&
    !sameRise(between) &&
    !sameMeasure(between)
  )
    return 'nothing says what is measured'
  if (comesAgain(left, right)) return 'it may have come again'
  if (isOfOtherDeed(left) || isOfOtherDeed(right)) return 'the day of another deed'
  if (isUnplaced(a) && !isCopied(alignment) && !(bond.copy && aligned(between))) return 'no happening that it is of'
  if (isScore(a.value) && !isCopied(alignment) && !sameLandmark(left, right) && !sameRise(between))
    return 'two games or distances, for all that is said'
  if (isBorne(a) && isBorne(b) && otherBearer(left, right)) return 'two bearers'
  if (isMove(a.value) && !isCopied(alignment)) return 'moved between two moments, for all that is said'
  if (isConverted(left) || isConverted(right)) return 'converted from another unit'
  if (ofOtherOrder(a.value, b.value)) return 'more than a thousand times the other'
  if (isMeasured(a.value) && !bond.copy && otherDay(between)?.name === 'other day') return 'measured on two days, for all that is said'
  const clash =
    attributeClash(a.value, b.value) ??
    sameWords(left, right) ??
    otherHappening(between) ??
    otherParty(a, b) ??
    otherSubject(between) ??
    partOfPlace(left, right) ??
    otherBehind(left, right)
  if (clash) return clash
  if (between.substituted && !bond.copy && a.value.kind === 'quantity') return 'another word in its place'
  if (left.sentence.sum !== right.sentence.sum) return 'a sum against one'
  if (left.sentence.apart !== right.sentence.apart && !(isCopied(alignment) && shareSentence(bond)))
    return 'one speaks of another happening'
  if (bond.stale && !bond.copy && (a.value.kind === 'date' || otherDay(between)?.name !== 'same day')) return 'reported far apart in time'
  if (a.negated !== b.negated && a.value.kind !== 'polarity' && !tellsNone(a.negated ? a : b)) return 'one is denied'
  if (isUnrealAt(left) || isUnrealAt(right)) return 'not said to have happened'
  return null
}

/** What is paid, the price and the value are one sum where the figures are the same. */
function isMoney(value: Value): boolean {
  return value.kind === 'quantity' && value.dimension === 'money'
}

/** A noun that is rarer than this says what is counted without a role: cables, shells. */
const TELLING_NOUN = 0.5

/** The same rare thing counted in one kind of happening; the price of one kind of happening. */
function sameDeed({ statement: a }: Placed, { statement: b }: Placed): boolean {
  if (a.value.kind !== 'quantity' || b.value.kind !== 'quantity') return false
  const event = a.frame?.event ?? null
  if (event === null || event === 'saying' || event !== b.frame?.event) return false
  if (a.value.dimension === 'money') return a.value.counted === b.value.counted
  return (
    a.value.dimension === 'count' &&
    a.value.counted !== null &&
    b.value.counted !== null &&
    asCounted(a.value.counted) === asCounted(b.value.counted) &&
    rarity(a.value.counted) >= TELLING_NOUN
  )
}

/** "The Orla rose by two metres", "the river Orla rose three metres": one name, one way, in one happening. */
function sameRise({ left, right, bond }: Between): boolean {
  const [x, y] = [left.statement.value, right.statement.value]
  if (!isShownAsOne(bond) || x.kind !== 'quantity' || y.kind !== 'quantity' || x.dimension !== 'length') return false
  return (
    x.modifier === y.modifier &&
    (x.modifier === 'up' || x.modifier === 'down') &&
    [...left.sentence.names].some((n) => right.sentence.names.has(n))
  )
}

/** Characters on either side of a value within which "would" and "expected" speak of it. */
const UNREAL_BEFORE = 60
const UNREAL_BEHIND = 30

/** A wish, a plan or a condition in the clause of the value; elsewhere in the sentence it speaks of something else. */
const isUnrealAt = oncePer(({ statement: { span }, sentence: { unreal }, article: { doc } }: Placed): boolean =>
  unreal.some((at) =>
    at < span.start
      ? span.start - at <= UNREAL_BEFORE && !/[;:\u2014]/u.test(doc.text.slice(at, span.start))
      : at >= span.end && at - span.end <= UNREAL_BEHIND && !/[,;:\u2014]/u.test(doc.text.slice(span.end, at)),
  ),
)

/** Charged with three counts, convicted of two: without a role the happening says what is counted. */
function otherHappening(between: Between): string | null {
  const [a, b] = [between.left.statement, between.right.statement]
  if (!isOfDeed(a.value) || !isOfDeed(b.value) || (isMeasured(a.value) && sameMeasure(between))) return null
  const [x, y] = [a.frame?.event ?? null, b.frame?.event ?? null]
  return x !== null && y !== null && x !== y && !isTelling(x) && !isTelling(y) ? `${x} against ${y}` : null
}

/** "Up 6 percent" in the morning may be "up 2 percent" in the evening, and a share that stood at 12 dollars may stand at 14. */
function isMove(value: Value): boolean {
  if (value.kind !== 'quantity') return false
  return value.role === SHARE_PRICE || (value.dimension === 'percent' && (value.modifier === 'up' || value.modifier === 'down'))
}

const SHARE_PRICE = 'share-price'

/** A million in place of a billion is a slip; what is further apart is the price of a ticket and that of a team. */
const OTHER_ORDER = 1000

function ofOtherOrder(a: Value, b: Value): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false
  const times = timesApart(a, b)
  return Number.isFinite(times) && times > OTHER_ORDER
}

/** Without a role, or with one that its noun alone gives ("two counts"), the happening says what is counted. */
function isOfDeed(value: Value): boolean {
  return isBare(value) || (value.kind === 'quantity' && value.dimension === 'count' && value.role?.endsWith('-counts') === true)
}

/** Miles and dollars have no verb of their own as what is counted has: the nearest happening may be any. */
function isMeasured(value: Value): boolean {
  return value.kind === 'quantity' && value.dimension !== 'count'
}

/** Police count the marchers, and so do those who march. */
function otherParty(a: Statement, b: Statement): string | null {
  if (a.value.kind !== 'quantity' || a.value.role === null || !isEstimated(a.value.role)) return null
  if (a.attributedTo === null || b.attributedTo === null || sharesWord(a.attributedTo, b.attributedTo)) return null
  return `${a.attributedTo} against ${b.attributedTo}`
}

/** A name further off (in characters) is not the subject of the number. */
const SUBJECT_REACH = 60

/** "It had no ships" says how many it had. But first reports tell of no dead or injured, and later ones count them. */
function tellsNone({ value }: Statement): boolean {
  return value.kind === 'quantity' && value.max === 0 && !isRisingRole(value.role)
}

/** "The Labour Alliance won 52 seats", "the Farmers' Union took 31". */
function otherSubject({ left, right, bond }: Between): string | null {
  const { value } = left.statement
  if (value.kind !== 'quantity' || isRisingRole(value.role) || isOfThing(value) || isBorne(left.statement)) return null
  if (value.dimension === 'money' && value.role === null && sameObject(left, right)) return null
  const [a, b] = [subjectOf(left), subjectOf(right)]
  if (a === null || b === null || sharesWord(a.name, b.name)) return null
  if (isSumOfDeal(left) && isSumOfDeal(right) && isShownAsOne(bond) && (a.type !== b.type || isOf(right, b, a) || isOf(left, a, b)))
    return null
  return `${a.name} against ${b.name}`
}

/** What a deal, a contract or a fine comes to has two sides, and people who speak for them: a firm beside the one sum, its head beside the other. */
const OF_DEALS: ReadonlySet<string> = new Set(['price', 'value', 'fined'])

function isSumOfDeal({ statement: { value } }: Placed): boolean {
  return value.kind === 'quantity' && value.role !== null && OF_DEALS.has(value.role)
}

/** What a thing has and nobody does: the name before it is not whose it is. */
const OF_THINGS: ReadonlySet<string> = new Set([
  'magnitude',
  'depth',
  'distance',
  'size',
  'length',
  'height',
  'width',
  'weight',
  'turnout',
  'temperature',
])

function isOfThing({ role }: QuantityValue): boolean {
  return role !== null && OF_THINGS.has(role)
}

/** Characters before a name in which an office tells whom it is held for: "Halden Group chairwoman Ann Smith". */
const OFFICE_REACH = 30

/** Who is named holds an office in what the other names. */
function isOf({ statement, article }: Placed, holder: NameValue, held: NameValue): boolean {
  const { text } = article.doc
  const at = text.lastIndexOf(holder.name, statement.span.start)
  return holder.type === 'person' && at >= 0 && sharesWord(text.slice(Math.max(0, at - OFFICE_REACH), at), held.name)
}

const subjectOf = oncePer(({ statement, article }: Placed): NameValue | null => {
  const names = article.statements.filter(
    (s): s is Statement<NameValue> =>
      s.sentence === statement.sentence && s.value.kind === 'name' && s.value.type !== 'place' && s.span.end <= statement.span.start,
  )
  const last = names.at(-1)
  return last && statement.span.start - last.span.end <= SUBJECT_REACH ? last.value : null
})

function sharesWord(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true
  const words = new Set(a.toLowerCase().split(/[\s-]+/u))
  return b
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => word.length > 3 && words.has(word))
}

/** Four dead in a town, eleven in its region. Not where the greater number is the whole that the lesser is a part of: nine of the 40 aboard. */
function partOfPlace(left: Placed, right: Placed): string | null {
  const inside = (inner: Placed, outer: Placed): boolean =>
    inner.sentence.places.length > 0 &&
    outer.sentence.places.length > 0 &&
    inner.sentence.places.every((p) => outer.sentence.places.every((q) => isInside(p, q)))
  if (left.statement.value.kind !== 'quantity') return null
  const [x, y] = [amount(left), amount(right)]
  if (isOfThoseThere(left, y) || isOfThoseThere(right, x)) return null
  return (x < y && inside(left, right)) || (y < x && inside(right, left)) ? 'a part of the place' : null
}

/** The whole is told in a role of its own, as those aboard are: "nine of the 40 deaths were in the north" has parts of the place. */
function isOfThoseThere({ statement, article }: Placed, whole: number): boolean {
  const { value, sentence } = statement
  if (value.kind !== 'quantity' || value.whole !== whole) return false
  return article.statements.some(
    (s) =>
      s.sentence === sentence && s.value.kind === 'quantity' && s.value.stated === whole && s.value.role && s.value.role !== value.role,
  )
}

function isInside(inner: PlaceValue, outer: PlaceValue): boolean {
  return inner.place !== outer.place && inner.within.some((p) => p.toLowerCase() === outer.place.toLowerCase())
}

function amount({ statement: { value } }: Placed): number {
  return value.kind === 'quantity' ? (value.min ?? value.max ?? 0) : 0
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
