/** When an article was written, as far as it tells, and in which tense its sentences speak. */

import type { Doc } from '../../model.ts'
import { NAMED_DATES, NUMERIC_DATES } from './calendar.ts'
import { dayOfIso, yearOf } from './days.ts'
import { applyRules, lineOf, type Node, needing, type Scene } from './grammar.ts'
import type { Clock, Tense } from './point.ts'
import { dateLexicon, dateWords } from './words.ts'

// A dateline stands in the first lines; further down a full date belongs to the story.
const HEAD = 400

export interface Dateline {
  readonly day: number
  readonly start: number
  readonly end: number
}

/** The day of publication as declared, else as printed in the first lines, else only a year from the article's own dates. */
export function clockOf(doc: Doc, dateline: Dateline | null): Clock {
  const now = (doc.published === null ? null : dayOfIso(doc.published)) ?? dateline?.day ?? null
  return { now, year: now === null ? latestYear(doc.text) : yearOf(now) }
}

const DATELINES = [...needing('n', NUMERIC_DATES), ...needing('MK', NAMED_DATES)]

/** A full date in the first lines that no preposition ties into a sentence. */
export function findDateline(text: string): Dateline | null {
  const words = dateWords(text, 0, Math.min(text.length, HEAD))
  if (!words) return null
  const { nodes } = applyRules(lineOf(words), DATELINES, BARE)
  for (const [i, node] of nodes.entries()) {
    const days = node.point?.fixed
    if (!days || days.from !== days.to) continue
    const before = nodes[i - 1]
    const tied = before !== undefined && /^[iFsbfuRt]$/u.test(before.kind) && !dateLexicon().dateline.includes(nodes[i - 2]?.lower ?? '')
    if (!tied && node.start < HEAD) return { day: days.from, start: node.start, end: node.end }
    if (tied) return null
  }
  return null
}

// A year beside a month or in a numeric date, and a year alone: four digits that are no part of a number, price or name.
const DATED_YEAR =
  /([A-Za-z\u00c0-\u024f]{3,9})\.?,?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})[-/]\d{1,2}[-/]\d/gu
const BARE_YEAR = /(?<![\d.,$\u20ac\u00a3#/-])(?:19|20)\d{2}(?![\d%]|[.,]\d|-\p{L})/gu

/** The latest year of a full date or month, for a year alone may be one to come; else the latest year at all. */
function latestYear(text: string): number | null {
  const { months } = dateLexicon()
  const dated = [...text.matchAll(DATED_YEAR)].filter((m) => m[3] !== undefined || (m[1] ?? '').toLowerCase() in months)
  const years = dated.length > 0 ? dated.map((m) => Number(m[2] ?? m[3])) : [...text.matchAll(BARE_YEAR)].map((m) => Number(m[0]))
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b))
}

/** Tense of the nearest verb: the last cue before the words, else the first after them. */
export function tenseOf(isPastVerb: (start: number) => boolean): Scene['tenseAt'] {
  const cues = verbCues()
  const cue = (node: Node): Tense => {
    const known = cues.get(node.lower)
    if (known) return known
    return node.kind === 'w' && node.lower.endsWith('ed') && isPastVerb(node.start) ? 'past' : null
  }
  return (nodes, index) => {
    for (let i = index - 1; i >= 0; i--) {
      const tense = cue(nodes[i] as Node)
      // "would be called off on Thursday": a participle behind "be" says nothing of the time.
      if (tense === 'past' && nodes[i - 1]?.lower === 'be') continue
      if (tense) return tense
    }
    for (let i = index + 1; i < nodes.length; i++) {
      const tense = cue(nodes[i] as Node)
      if (tense) return tense
    }
    return null
  }
}

let cuesByWord: ReadonlyMap<string, Tense> | null = null

/** A word of both lists looks ahead: "planned" is a verb in -ed and says what is to come. */
function verbCues(): ReadonlyMap<string, Tense> {
  const { future, past } = dateLexicon()
  cuesByWord ??= new Map([...past.map((w) => [w, 'past'] as const), ...future.map((w) => [w, 'future'] as const)])
  return cuesByWord
}

const BARE: Scene = { clock: { now: null, year: null }, tenseAt: () => null, posAt: () => null }
