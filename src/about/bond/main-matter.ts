/** How two articles hang together as a whole: whether their main matter is one happening, and what shows it. */

import { daysBetween } from '../../compare/days.ts'
import { relate as relatePlaces } from '../../compare/place.ts'
import type { DateValue, Doc, PlaceValue, Statement } from '../../model.ts'
import { containment, shared } from '../article/bag.ts'
import type { ArticleContext } from '../article/context.ts'
import type { AlignedSentences, Alignment } from './align.ts'

/** The anchor of articles that share a sentence. */
const SAME_SENTENCE = 'a sentence'
/** The anchor of articles that their whole set shows to tell one happening. */
const ONE_HAPPENING = 'one happening'

export interface Bond {
  /** How surely the main matter of both is one, from 0 (not shown, or shown not to be) to 1. */
  readonly main: number
  /** What shows that the two tell one happening and not two of one kind: a day, a person, a figure, a sentence. */
  readonly anchors: readonly string[]
  /** Their leads name days, years or places that cannot be one, and neither is a copy of the other. */
  readonly apart: boolean
  /** Their names hold two years, they lived at two times, or one mould is filled with other figures: two things, however alike they are told. */
  readonly namesakes: boolean
  /** Most sentences of the shorter one stand in the other as well. */
  readonly copy: boolean
  /** Published so far apart that they tell two happenings, or one and its aftermath. */
  readonly stale: boolean
  /** A copy, or so much else is the same that two days for it are a conflict, not two happenings. */
  readonly one: boolean
}

/** The bond of two articles that their whole set shows to tell one happening. */
export function asOneHappening(bond: Bond): Bond {
  return { ...bond, anchors: [...bond.anchors, ONE_HAPPENING] }
}

/** The whole set shows that they tell one happening. */
export function isShownAsOne({ anchors }: Bond): boolean {
  return anchors.includes(ONE_HAPPENING)
}

/** A day, a person, a figure or a sentence of theirs is the same, whatever the set shows. */
export function isTied({ anchors }: Bond): boolean {
  return anchors.some((anchor) => anchor !== ONE_HAPPENING)
}

/** By the set or by the two alone: told so alike that two days for it are a conflict. */
export function isSurelyOne(bond: Bond): boolean {
  return bond.one || isShownAsOne(bond)
}

export function shareSentence({ anchors }: Bond): boolean {
  return anchors.includes(SAME_SENTENCE)
}

/** Leads that share less weight than this share a field (a war, a league), not a happening. */
const LEAST_SHARED = 1.8
/** Reports of one happening may count its day by two clocks. */
const DAYS_OFF = 1
/** Two reports so far apart in time are about two happenings, or about one and its aftermath. */
const STALE_DAYS = 10
/** A sentence so alike that one article copies the other, or both a third. */
const COPIED = 0.7
const COPIED_WORDS = 6

export function bondOf(left: ArticleContext, right: ArticleContext, aligned: readonly AlignedSentences[]): Bond {
  const mould = areOfOneMould(left, aligned)
  const copy = !mould && isCopy(left, right, aligned)
  const namesakes = mould || (!copy && areNamesakes(left, right))
  const apart =
    namesakes || (!copy && (otherDays(left, right) || otherYears(left, right) || otherPlaces(left, right) || otherClocks(left, right)))
  const people = samePeople(left, right)
  const figures = sameFigures(left, right)
  const anchors = [...(copy ? ['a copy'] : []), ...sameDay(left, right), ...people, ...figures, ...sameSentence(aligned)]
  const common = shared(left.lead, right.lead)
  const one = copy || (common >= LEAST_SHARED && (figures.length > 1 || (figures.length > 0 && people.length > 0)))
  const told = common >= LEAST_SHARED && !apart && (anchors.length > 0 || common >= 2 * LEAST_SHARED)
  const main = told ? containment(left.lead, left.leadWeight, right.lead, right.leadWeight) * (isStale(left, right) ? 0.4 : 1) : 0
  return { main, anchors, apart, namesakes, copy, stale: isStale(left, right), one }
}

/** Share of the sentences of the shorter article that are told almost word for word by the other. */
const COPY_SHARE = 0.5
const COPY_SENTENCES = 2

function isCopy(left: ArticleContext, right: ArticleContext, aligned: readonly AlignedSentences[]): boolean {
  const alike = new Set(aligned.filter(isCopiedSentence).map((a) => a.left))
  const shorter = Math.min(left.sentences.length, right.sentences.length)
  return alike.size >= COPY_SENTENCES && alike.size >= COPY_SHARE * shorter
}

/** Characters in which an encyclopaedia or a headline says what it is about. */
const OPENING = 80
const YEAR = /\b(?:1[0-9]|20)\d\d\b/gu
const NAME_WITH_YEAR = /^\P{L}{0,3}\d{4} \p{Lu}|\(\s?\d{4}\b[^()]*\)/gu

/** The one opens with years, the other with other years. */
function otherYears({ doc: a }: ArticleContext, { doc: b }: ArticleContext): boolean {
  return areOther(yearsIn(a.text.slice(0, OPENING)), yearsIn(b.text.slice(0, OPENING)))
}

/** "1932 Summer Olympics", "The Squeeze (1987 film)": the year is part of the name of what the article is about. */
function areNamesakes({ doc: a }: ArticleContext, { doc: b }: ArticleContext): boolean {
  return areOther(yearsOfName(a), yearsOfName(b)) || areOther(lifeOf(a), lifeOf(b)) || areOther(kindOf(a, b), kindOf(b, a))
}

/** "Orla Rising (album)", "Orla Rising (demo album)": an encyclopaedia says in brackets which of several things of one name it tells of. */
const NAME_WITH_KIND = /^(\p{Lu}[^()\n]{1,50}?) ?\(\s?(?:\d{4} )?(\p{Ll}[\p{Ll} ]{1,30}?)\s?\)/u

/** The words in brackets, where the other opens with the same name. */
function kindOf({ text }: Doc, other: Doc): string[] {
  const [, name = '', kind = ''] = NAME_WITH_KIND.exec(text) ?? []
  return name !== '' && NAME_WITH_KIND.exec(other.text)?.[1] === name ? [kind] : []
}

/** Characters in which a biography says when its subject lived. */
const BIOGRAPHY_OPENING = 300
const LIFE = /\((?:[^()]*\D)?([12]\d{3})\b[^()–—-]*[–—-][^()–—-]*\b([12]\d{3})\b[^()]*\)/u

/** The years of birth and death. */
function lifeOf({ text }: Doc): string[] {
  return LIFE.exec(text.slice(0, BIOGRAPHY_OPENING))?.slice(1) ?? []
}

/** Sentences less alike are not of one mould; so many figures in them differ, and more than are the same. */
const MOULD_LIKENESS = 0.5
const MOULD_FIGURES = 3

/**
 * Two towns in a gazetteer, two quakes from one bulletin: the sentences are the same, and all the figures in them others. A rewrite that
 * changes a figure or two leaves most sentences with theirs, or without any.
 */
function areOfOneMould({ sentences }: ArticleContext, aligned: readonly AlignedSentences[]): boolean {
  const count = { other: 0, same: 0, filled: 0, kept: 0 }
  for (const { left, alignment } of aligned) {
    if (alignment.similarity < MOULD_LIKENESS) continue
    const all = figuresIn(sentences[left]?.sentence.terms ?? [])
    const changed = alignment.changes.map((c) => [figuresIn(c.left.words), figuresIn(c.right.words)] as const)
    const other = changed.filter(([a, b]) => a > 0 && b > 0).length
    count.other += other
    count.same += all - changed.reduce((sum, [a]) => sum + a, 0)
    count.filled += other > 0 ? 1 : 0
    count.kept += other === 0 ? 1 : 0
  }
  return count.other >= MOULD_FIGURES && count.other > count.same && count.filled > count.kept
}

function figuresIn(terms: readonly string[]): number {
  return terms.filter((term) => /^\W?\d/u.test(term)).length
}

function yearsOfName({ text }: Doc): string[] {
  return [...text.slice(0, OPENING).matchAll(NAME_WITH_YEAR)].flatMap(([name]) => yearsIn(name))
}

function yearsIn(text: string): string[] {
  return text.match(YEAR) ?? []
}

function areOther(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((year) => b.includes(year))
}

/** Each place that the one opens with lies apart from each that the other opens with. */
function otherPlaces(left: ArticleContext, right: ArticleContext): boolean {
  const [a, b] = [openingPlaces(left), openingPlaces(right)]
  return a.length > 0 && b.length > 0 && a.every((x) => b.every((y) => relatePlaces(x, y).relation === 'conflict'))
}

function openingPlaces({ sentences }: ArticleContext): PlaceValue[] {
  return sentences.slice(0, 2).flatMap((s) => s.places)
}

function otherDays(left: ArticleContext, right: ArticleContext): boolean {
  const planned = left.pastDays.length === 0 && right.pastDays.length === 0
  const [mine, theirs] = planned ? [left.leadDays, right.leadDays] : [left.pastDays, right.pastDays]
  if (left.leadDays.length > 0 && right.leadDays.length > 0)
    return mine.length > 0 && theirs.length > 0 && !mine.some((a) => theirs.some((b) => near(a, b)))
  const ahead = left.pastWeekdays.size === 0 && right.pastWeekdays.size === 0
  const [a, b] = ahead ? [left.leadWeekdays, right.leadWeekdays] : [left.pastWeekdays, right.pastWeekdays]
  return a.size > 0 && b.size > 0 && ![...a].some((day) => b.has(day))
}

/** Sentences in which an article comes to the minute of what it tells. */
const CLOCK_SENTENCES = 5
/** Two reports of one happening may be so many minutes apart. */
const MINUTES_OFF = 45

/** A quake at 9:27 is not one at 2:09; but the same minute of another hour is told by another clock. */
function otherClocks(left: ArticleContext, right: ArticleContext): boolean {
  const [a, b] = [left, right].map(({ sentences }) => sentences.slice(0, CLOCK_SENTENCES).flatMap((s) => s.clocks))
  if (!a || !b || a.length === 0 || b.length === 0) return false
  return !a.some((x) => b.some((y) => Math.abs(x - y) <= MINUTES_OFF || x % 60 === y % 60))
}

function near(a: DateValue, b: DateValue): boolean {
  return daysBetween(b.to, a.from) <= DAYS_OFF && daysBetween(a.to, b.from) <= DAYS_OFF
}

function sameDay(left: ArticleContext, right: ArticleContext): string[] {
  const day = left.leadDays.find((a) => right.leadDays.some((b) => near(a, b)))
  return day ? [day.from] : []
}

/** A person by two names or more: heads of state are in every story, but not many others are. */
function samePeople(left: ArticleContext, right: ArticleContext): string[] {
  const theirs = fullNames(right)
  return fullNames(left)
    .filter((mine) => theirs.some((other) => isOneName(mine, other)))
    .map(({ full }) => full)
    .slice(0, 2)
}

interface FullName {
  readonly full: string
  /** Without "Sr." */
  readonly bare: string
}

/** "Mark Felt Sr." may go without his suffix, but not by another. */
function isOneName(a: FullName, b: FullName): boolean {
  return a.full === b.full || (a.bare === b.bare && (a.full === a.bare || b.full === b.bare))
}

function fullNames({ reading }: ArticleContext): FullName[] {
  return reading.entities
    .filter((e) => e.type === 'person' && /\s/u.test(e.name))
    .map(({ name, parts }) => {
      const full = name.toLowerCase()
      const suffix = parts.suffix?.toLowerCase()
      return { full, bare: suffix !== undefined && full.endsWith(` ${suffix}`) ? full.slice(0, -suffix.length - 1) : full }
    })
}

/** A figure in one role, or a measure, that both give: small numbers are shared by chance. */
function sameFigures(left: ArticleContext, right: ArticleContext): string[] {
  const theirs = new Set(right.statements.flatMap(figureOf))
  return [...new Set(left.statements.flatMap(figureOf))]
    .filter((f) => theirs.has(f))
    .sort()
    .slice(0, 2)
}

const SMALL = 4

function figureOf({ value }: Statement): string[] {
  if (value.kind !== 'quantity' || value.min === null || value.min !== value.max || value.min < SMALL || value.dimension === 'ordinal')
    return []
  const what = value.role ?? value.unit ?? value.counted
  return what === null ? [] : [`${value.min} ${what}`]
}

function sameSentence(aligned: readonly AlignedSentences[]): string[] {
  return aligned.some(isCopiedSentence) ? [SAME_SENTENCE] : []
}

function isCopiedSentence({ alignment }: AlignedSentences): boolean {
  return alignment.similarity >= COPIED && alignment.common >= COPIED_WORDS && !otherNumbers(alignment)
}

/** Agencies fill one mould for every earthquake and every bond issue: other numbers in it speak of another. */
function otherNumbers({ changes }: Alignment): boolean {
  return changes.some(({ left, right }) => left.words.some(hasDigit) && right.words.some(hasDigit))
}

function hasDigit(word: string): boolean {
  return /\d/u.test(word)
}

function isStale(left: ArticleContext, right: ArticleContext): boolean {
  const [a, b] = [left.doc.published, right.doc.published]
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) > STALE_DAYS
}
