/** When an article was written, as far as it tells, and in which tense its sentences speak. */

import type { Doc } from '../../model.ts'
import { NAMED_DATES, NUMERIC_DATES } from './calendar.ts'
import { dayOfIso, yearOf } from './days.ts'
import { applyRules, type Node, type Scene } from './grammar.ts'
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
export function clockOf(doc: Doc): Clock {
  const now = (doc.published === null ? null : dayOfIso(doc.published)) ?? findDateline(doc.text)?.day ?? null
  return { now, year: now === null ? latestYear(doc.text) : yearOf(now) }
}

/** A full date in the first lines that no preposition ties into a sentence. */
export function findDateline(text: string): Dateline | null {
  const words = dateWords(text, 0, Math.min(text.length, HEAD))
  if (!words) return null
  const plain = words.map((w): Node => ({ ...w, point: null }))
  const nodes = applyRules(plain, [...NUMERIC_DATES, ...NAMED_DATES], BARE)
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

/** The latest year that the article names as a plain year after a preposition or month; null where it names none. */
function latestYear(text: string): number | null {
  let latest: number | null = null
  // Four digits that no other digit, sign of money or unit stands next to.
  for (const match of text.matchAll(/(?<![\d.,$\u20ac\u00a3#/-])(?:19|20)\d{2}(?![\d%]|[.,]\d|-\p{L})/gu)) {
    const year = Number(match[0])
    // Plans for later years are told less often than the present is.
    if (latest === null || year > latest) latest = year
  }
  return latest
}

/** Tense of the nearest verb: the last cue before the words, else the first after them. */
export function tenseOf(isPastVerb: (start: number) => boolean): Scene['tenseAt'] {
  const { future, past } = dateLexicon()
  const [ahead, back] = [new Set(future), new Set(past)]
  const cue = (node: Node): Tense => {
    if (ahead.has(node.lower) || /['\u2019]ll$/u.test(node.lower)) return 'future'
    if (back.has(node.lower)) return 'past'
    return node.kind === 'w' && node.lower.endsWith('ed') && isPastVerb(node.start) ? 'past' : null
  }
  return (nodes, index) => {
    for (let i = index - 1; i >= 0; i--) {
      const tense = cue(nodes[i] as Node)
      if (tense) return tense
    }
    for (let i = index + 1; i < nodes.length; i++) {
      const tense = cue(nodes[i] as Node)
      if (tense) return tense
    }
    return null
  }
}

const BARE: Scene = { clock: { now: null, year: null }, tenseAt: () => null, posAt: () => null }
