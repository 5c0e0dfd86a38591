/** How two values of kind polarity relate, and how one is shown. */

import type { PolarityValue, Related } from '../model.ts'

// A verb alone says nothing.
const LEAST_WORDS = 2
// Where one account says more, who did what to whom must be in both: two words of three may be of another event.
const LEAST_SHARED = 3
// The fuller of two accounts may say a little more ("accept full responsibility"); much more is another event.
const MOST_EXTRA = 2

/** Given one event, yes against no is a conflict; other events say nothing about each other. */
export function relate(a: PolarityValue, b: PolarityValue): Related {
  if (!sameEvent(a.event.split(' '), b.event.split(' '))) return { relation: 'unknown', reason: 'not shown to be one event' }
  if (a.holds === b.holds) return { relation: 'same', reason: a.holds ? 'both affirm it' : 'both deny it' }
  return { relation: 'conflict', reason: 'one affirms what the other denies' }
}

export function show({ event, holds }: PolarityValue): string {
  return holds ? event : `not: ${event}`
}

/** One account's words in order within the other's. */
function sameEvent(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < LEAST_WORDS || long.length - short.length > MOST_EXTRA) return false
  if (short.length < LEAST_SHARED && long.length > short.length) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length
}
