/** Pieces of evidence for and against two statements being about one thing, each a small named function. */

import { isDated } from '../../compare/index.ts'
import { isDisaster, isElemental } from '../../lexicon/words.ts'
import type { DateValue, Evidence, PlaceValue, Statement } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import { containment } from '../article/bag.ts'
import { type ArticleContext, around, pairWeight, type SentenceContext } from '../article/context.ts'
import type { Likeness } from '../bond/align.ts'
import { nearValue, onlyInRole, sameNumber } from './measures.ts'
import type { Between, Placed } from './placed.ts'

type Witness = (between: Between) => Evidence | null

/** Weights are set by hand on the visible halves of the labelled sets. */
export const WITNESSES: readonly Witness[] = [
  aligned,
  sameSlot,
  sameWords,
  sameNames,
  sameStory,
  otherDay,
  otherPlace,
  setApart,
  oneSideNames,
  otherDisaster,
  nearValue,
  onlyInRole,
  sameNumber,
]

/** The words next to both numbers are the same. */
export function sameSlot({ left, right }: Between): Evidence | null {
  const [a, b] = [wordsAround(left), wordsAround(right)]
  const common = [...a].filter((word) => b.has(word))
  if (common.length < 2 || otherNames(a, left, b, right)) return null
  return { name: 'same slot', weight: Math.min(1.2, 0.4 * common.length), detail: common.sort().join(', ') }
}

const wordsAround = oncePer(({ sentence, statement }: Placed) => around(sentence, statement))

/** "35 miles from Bandar Abbas", "930 miles from Tehran": names next to both, and none in common. */
function otherNames(a: ReadonlySet<string>, left: Placed, b: ReadonlySet<string>, right: Placed): boolean {
  const mine = [...a].filter((word) => left.sentence.names.has(word) || word.startsWith('#'))
  const theirs = [...b].filter((word) => right.sentence.names.has(word) || word.startsWith('#'))
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))
}

/** Names that stand in the one sentence only, on both sides, make it a sentence of the same mould about somebody else. */
export function aligned({ left, right, alignment }: Between): Evidence | null {
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
const isMain = oncePer(({ statement, sentence, article }: Placed): boolean => {
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
})

export function otherDay({ left, right, bond }: Between): Evidence | null {
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
const daysOf = oncePer(({ statement, article }: Placed): readonly DateValue[] => {
  const distance = ({ span }: Statement): number => Math.max(span.start - statement.span.end, statement.span.start - span.end)
  const dates = article.statements.filter(
    (s): s is Statement<DateValue> => s.sentence === statement.sentence && s.value.kind === 'date' && isDated(s.value),
  )
  const nearest = dates.sort((a, b) => distance(a) - distance(b))[0]?.value
  return nearest && nearest.anchor === null && nearest.precision !== 'span' ? [nearest] : []
})

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

/** The dead of a ferry, and those of a storm. */
function otherDisaster({ left, right }: Between): Evidence | null {
  const [a, b] = [disastersOf(left.sentence), disastersOf(right.sentence)]
  if (a.length === 0 || b.length === 0 || a.some((event) => b.includes(event)) || ![...a, ...b].some(isElemental)) return null
  return { name: 'other disaster', weight: OTHER_DISASTER, detail: `${a[0]} against ${b[0]}` }
}

const OTHER_DISASTER = -2

const disastersOf = oncePer(({ bag }: SentenceContext): readonly string[] =>
  [...bag.keys()].flatMap((term) => (term.startsWith('@') && isDisaster(term.slice(1)) ? [term.slice(1)] : [])),
)

/** A sentence so alike, and so long, is one sentence, whatever days the rest of the articles speak of. */
const COPIED = 0.8
const COPIED_WORDS = 8

export function isCopied(alignment: Likeness | null): boolean {
  return alignment !== null && alignment.similarity >= COPIED && alignment.common >= COPIED_WORDS
}
