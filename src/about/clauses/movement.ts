/** Setting out from a place and getting there on one day, told the other way round. */

import type { Act } from './acts.ts'
import { actStatement, type Clash, type Pair } from './clash.ts'
import { contraries } from './contraries.ts'
import { sameDoer } from './polarity.ts'
import { has, share, type Word } from './words.ts'

interface Journey {
  readonly act: Act
  readonly place: readonly Word[]
  readonly direction: 'from' | 'to'
}

export function turnedJourneys(pair: Pair): Clash[] {
  const { short, claim, text, told } = pair
  return claim.acts.flatMap(journeysOf).flatMap((mine): Clash[] => {
    const day = whenOf(mine)
    if (!day.some((w) => w.number)) return []
    const others = told.acts
      .flatMap(journeysOf)
      .filter((o) => day.every((w) => has(detailsOf(o.act), w)) && isPlace(mine, o) && sameDoer(pair, mine.act, o.act))
    const theirs = others.find((o) => o.direction !== mine.direction)
    if (!theirs || others.some((o) => o.direction === mine.direction)) return []
    const reason = 'one sets out on the day on which the other arrives'
    return [
      {
        kind: 'value',
        reason,
        left: actStatement(short, claim, mine.act, true),
        right: actStatement(text, told, theirs.act, false),
        shared: share(claim.words, told.words),
      },
    ]
  })
}

function isPlace(mine: Journey, theirs: Journey): boolean {
  const names = mine.place.filter((w) => w.name && !w.number)
  return names.length > 0 && share(names, theirs.place) >= 0.99
}

/** All that the short statement says besides the place. */
function whenOf({ act, place }: Journey): Word[] {
  return detailsOf(act).filter((w) => !place.includes(w) || w.number)
}

function detailsOf(act: Act): Word[] {
  return [...act.object, ...act.rest.flatMap(([, words]) => words)]
}

const TOWARDS: ReadonlySet<string> = new Set(['to', 'for', 'into', 'toward', 'towards'])
const AT: ReadonlySet<string> = new Set(['at', 'in', 'on', 'to', 'into'])

function journeysOf(act: Act): Journey[] {
  const { leaving, arriving } = contraries()
  if (!act.real || !act.holds) return []
  const pieces: (readonly [string, readonly Word[]])[] = [['', act.object], ...act.rest]
  return pieces.flatMap(([preposition, place]): Journey[] => {
    if (preposition !== '' && place.some((w) => w.number)) return []
    if (leaving.includes(act.lemma)) {
      if (preposition === '' || preposition === 'from') return [{ act, place, direction: 'from' }]
      return TOWARDS.has(preposition) ? [{ act, place, direction: 'to' }] : []
    }
    if (!arriving.includes(act.lemma)) return []
    if (preposition === 'from') return [{ act, place, direction: 'from' }]
    return preposition === '' || AT.has(preposition) ? [{ act, place, direction: 'to' }] : []
  })
}
