/** Chooses between several places of one quote by what is known of its surroundings. */

import { fold } from '../../text/fold.ts'

export interface Hints {
  /** Text right before the quote. */
  readonly prefix?: string
  /** Text right after it. */
  readonly suffix?: string
  /** About where it starts, in UTF-16 units. */
  readonly position?: number
}

// The words around say more than the offset, which any edit above moves (weights after the Hypothesis client).
const PREFIX_WEIGHT = 20
const SUFFIX_WEIGHT = 20
const POSITION_WEIGHT = 2

/** The first of the best; null if there is none. */
export function nearestToHints<P extends { readonly start: number; readonly end: number }>(
  text: string,
  places: readonly P[],
  hints: Hints,
): P | null {
  let best: P | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const place of places) {
    const score = scoreOf(text, place, hints)
    if (score > bestScore) {
      best = place
      bestScore = score
    }
  }
  return best
}

function scoreOf(text: string, { start, end }: { start: number; end: number }, { prefix = '', suffix = '', position }: Hints): number {
  const before = fold(text.slice(Math.max(0, start - 2 * prefix.length), start)).text
  const after = fold(text.slice(end, end + 2 * suffix.length)).text
  const far = position === undefined ? 0 : Math.abs(start - position) / Math.max(1, text.length)
  return (
    PREFIX_WEIGHT * sharedEnd(before, fold(prefix).text) + SUFFIX_WEIGHT * sharedStart(after, fold(suffix).text) - POSITION_WEIGHT * far
  )
}

/** Share of `wanted` that `text` ends with. */
function sharedEnd(text: string, wanted: string): number {
  let k = 0
  while (k < wanted.length && k < text.length && text[text.length - 1 - k] === wanted[wanted.length - 1 - k]) k++
  return wanted.length === 0 ? 0 : k / wanted.length
}

function sharedStart(text: string, wanted: string): number {
  let k = 0
  while (k < wanted.length && k < text.length && text[k] === wanted[k]) k++
  return wanted.length === 0 ? 0 : k / wanted.length
}
