/** An outline laid out for looking up: walking through two outlines side by side takes several times as long. */

import type { Outline } from './outline.ts'

export interface OutlineTable {
  readonly own: Outline
  /** Places of the pairs by their hash, each one higher; 0 is open. At most half full. */
  readonly pairs: Int32Array
  /** Places of the details by their stem, each one higher; 0 for those that it has not. */
  readonly details: Int32Array
}

export function tableOf(own: Outline): OutlineTable {
  const details = new Int32Array(own.details.reduce((most, stem) => Math.max(most, stem), 0) + 1)
  own.details.forEach((stem, i) => {
    details[stem] = i + 1
  })
  return { own, pairs: layOut(own), details }
}

function layOut({ hashes }: Outline): Int32Array {
  let size = 4
  while (size < hashes.length * 2) size *= 2
  const places = new Int32Array(size)
  hashes.forEach((hash, i) => {
    let at = hash & (size - 1)
    while (places[at] !== 0) at = (at + 1) & (size - 1)
    places[at] = i + 1
  })
  return places
}

/** How many pairs both have, and what they weigh: each what it weighs in the one where it weighs less. */
export function pairsInBoth({ own, pairs: places }: OutlineTable, other: Outline): { count: number; weight: number } {
  const mask = places.length - 1
  let count = 0
  let weight = 0
  for (let k = 0; k < other.pairs.length; k++) {
    const pair = other.pairs[k] ?? 0
    let at = (other.hashes[k] ?? 0) & mask
    for (let place = places[at] ?? 0; place > 0; place = places[at] ?? 0) {
      if (own.pairs[place - 1] === pair) {
        count++
        weight += Math.min(own.weights[place - 1] ?? 0, other.weights[k] ?? 0)
        break
      }
      at = (at + 1) & mask
    }
  }
  return { count, weight }
}

/** The places of the details that both have, in the order of the other. */
export function detailsInBoth({ details }: OutlineTable, other: Outline): number[] {
  const places: number[] = []
  for (const stem of other.details) {
    const place = details[stem] ?? 0
    if (place > 0) places.push(place)
  }
  return places
}
