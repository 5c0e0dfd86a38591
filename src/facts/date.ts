/** Finds dates: calendar dates, periods, dates counted from the day of publication, and stretches between dates. */

import type { Analysis, DateValue, Sentence } from '../model.ts'
import { NAMED_DATES, NUMERIC_DATES } from './date/calendar.ts'
import { clockOf, type Dateline, findDateline, tenseOf } from './date/clock.ts'
import { COMBINATIONS } from './date/combine.ts'
import { FIRST_DAY, type Interval, isoOf, LAST_DAY, yearOf } from './date/days.ts'
import { applyRules, lineOf, type Node, needing, type Scene } from './date/grammar.ts'
import { PERIODS } from './date/periods.ts'
import { type Clock, type Point, settle } from './date/point.ts'
import { DAYS_OF_MONTH, RELATIVE_DATES } from './date/relative.ts'
import { canHoldDate, dateWords } from './date/words.ts'
import { WORKING_DAYS } from './date/working.ts'
import type { FoundStatement } from './found.ts'

const FIRST_RULES = [
  ...needing('n', NUMERIC_DATES),
  ...needing('MK', NAMED_DATES),
  ...needing('SUQkZY', PERIODS),
  ...needing('TDUWrMS', RELATIVE_DATES),
  ...needing('U', WORKING_DAYS),
  ...needing('o', DAYS_OF_MONTH),
]

// A sentence as long as this is no sentence; it is read in stretches so that the time stays linear.
const LONGEST = 2_000

/** What was told before: dates like "the next day" hang on it. */
interface Story {
  /** The last exact day: "two days later" is counted from it. */
  previous: { readonly days: Interval; readonly said: string } | null
  /** The last day or period: "the following March" and "two years later" are counted from it. */
  latest: { readonly days: Interval; readonly said: string } | null
}

// From these on a period told before is exact enough to count from.
const WIDE: ReadonlySet<Point['precision']> = new Set(['month', 'quarter', 'half', 'year', 'decade', 'century'])

export function findDates(analysis: Analysis): FoundStatement<DateValue>[] {
  const dateline = findDateline(analysis.doc.text)
  const clock = clockOf(analysis.doc, dateline)
  const story: Story = { previous: null, latest: null }
  const found = analysis.sentences.flatMap((sentence) => datesIn(analysis, sentence, clock, story))
  return withDateline(analysis, dateline, found)
}

/** A dateline broken over two lines ("25.07" and "2025") is in no one sentence: it goes with the first. */
function withDateline({ sentences }: Analysis, dateline: Dateline | null, found: FoundStatement<DateValue>[]): FoundStatement<DateValue>[] {
  const sentence = dateline && sentences.find((s) => s.start <= dateline.start && dateline.start < s.end)
  if (!sentence || dateline.end <= sentence.end) return found
  const value = toValue({ from: dateline.day, to: dateline.day }, 'day', false, null, null)
  const rest = found.filter((f) => f.end <= dateline.start || f.start >= dateline.end)
  return [{ value, start: dateline.start, end: dateline.end, sentence }, ...rest]
}

function datesIn({ doc }: Analysis, sentence: Sentence, clock: Clock, story: Story): FoundStatement<DateValue>[] {
  const found: FoundStatement<DateValue>[] = []
  if (!canHoldDate(sentence.tokens)) return found
  for (let from = sentence.start; from < sentence.end; from += LONGEST) {
    const words = dateWords(doc.text, from, Math.min(sentence.end, from + LONGEST))
    if (!words) continue
    const scene = sceneOf(sentence, clock)
    let line = applyRules(lineOf(words), FIRST_RULES, scene)
    if (!/[PUICD]/u.test(line.classes)) continue
    for (const rules of COMBINATIONS) line = applyRules(line, rules, scene)
    found.push(...settleAll(line.nodes, doc.text, sentence, scene, story))
  }
  return found
}

function settleAll(nodes: readonly Node[], text: string, sentence: Sentence, scene: Scene, story: Story): FoundStatement<DateValue>[] {
  const found: FoundStatement<DateValue>[] = []
  let toldYear: number | null = null
  nodes.forEach((node, i) => {
    const { point } = node
    if (!point) return
    const base = WIDE.has(point.precision) ? (story.latest ?? story.previous) : story.previous
    const anchor = point.follow ? (base?.said ?? null) : point.anchor
    const days = point.follow ? base && point.follow(base.days) : settle(point, scene.clock, scene.tenseAt(nodes, i), toldYear)
    if (!days) {
      const recurs = recursOf(point)
      if (recurs !== null || point.time !== null)
        found.push({ value: { ...ANY_DAY, recurs, time: point.time }, start: node.start, end: node.end, sentence })
      return
    }
    const said = text.slice(node.start, node.end)
    found.push({ value: toValue(days, point.precision, isRelative(point), point.time, anchor), start: node.start, end: node.end, sentence })
    if (days.from === days.to && anchor === null) story.previous = { days, said }
    if (isWithinYear(days) && point.anchor === null) story.latest = { days, said }
    if (point.fixed && !point.relative && isWithinYear(days)) toldYear = yearOf(days.from)
  })
  return found
}

/** A day or month whose year nothing tells; not where it is counted from or a part of it is meant. */
function recursOf({ recurs, inYear, change, precision }: Point): string | null {
  if (recurs !== null || !inYear || change || (precision !== 'day' && precision !== 'month')) return recurs
  const [days, other] = LEAP_AND_NOT.map((year) => inYear(year))
  if (!days || !other) return null
  const [from, again] = [isoOf(days.from).slice(4), isoOf(other.from).slice(4)]
  // Easter moves.
  return from === again ? `-${precision === 'day' ? from : from.slice(0, '-05'.length)}` : null
}

const LEAP_AND_NOT = [2000, 2001] as const

function isRelative(point: Point): boolean {
  return point.relative || point.fixed === null
}

function isWithinYear({ from, to }: Interval): boolean {
  return yearOf(from) === yearOf(to)
}

function toValue(days: Interval, precision: Point['precision'], relative: boolean, time: string | null, anchor: string | null): DateValue {
  return { kind: 'date', from: isoOf(days.from), to: isoOf(days.to), recurs: null, precision, time, relative, anchor }
}

const ANY_DAY: DateValue = toValue({ from: FIRST_DAY, to: LAST_DAY }, 'day', true, null, null)

/** Parts of speech are looked up by the place of a word; made only where a rule asks. */
function sceneOf(sentence: Sentence, clock: Clock): Scene {
  let byStart: Map<number, string> | null = null
  const posAt = (start: number): string | null => {
    byStart ??= new Map(sentence.tokens.map((t) => [t.start, t.pos]))
    return byStart.get(start) ?? null
  }
  return { clock, posAt, tenseAt: tenseOf((start) => posAt(start) === 'VERB') }
}
