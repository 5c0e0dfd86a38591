/** Finds the pairs of documents that share keys (shingles, rare words) through an index: the cost grows with what is shared, not with the pairs. */

// A key that more documents hold than this is boilerplate or a common word: pairing all its holders would cost their square.
const LONGEST_LIST = 40

// Holders of a longer list are paired with this many that follow them in age, so that a release that sixty outlets print still
// makes one chain.
const NEIGHBOURS = 3

// Two numbers in one double: documents take the lower 20 bits, keys the 32 bits above.
const DOCUMENTS = 2 ** 20

export interface SharedKeys {
  /** Positions of the two documents, the lower first. */
  readonly a: number
  readonly b: number
  readonly shared: number
}

export type LongLists = 'neighbours' | 'skip'

/**
 * Pairs that share at least `least` keys and the share `part` of the shorter list, in order of position. No list holds a key twice.
 */
export function pairsSharing(keys: readonly Uint32Array[], least: number, part: number, longLists: LongLists): SharedKeys[] {
  const entries = new Float64Array(keys.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  keys.forEach((list, doc) => {
    for (const key of list) entries[at++] = key * DOCUMENTS + doc
  })
  entries.sort()
  const meetings = meetingsIn(entries, longLists)
  const found: SharedKeys[] = []
  for (let from = 0; from < meetings.length; ) {
    const pair = meetings[from] ?? 0
    let to = from + 1
    while (to < meetings.length && meetings[to] === pair) to++
    const [a, b, shared] = [Math.floor(pair / DOCUMENTS), pair % DOCUMENTS, to - from]
    if (shared >= least && shared >= part * Math.min(keys[a]?.length ?? 0, keys[b]?.length ?? 0)) found.push({ a, b, shared })
    from = to
  }
  return found
}

/** Each two documents that stand in one list, once for each such list, sorted. Counted first: plain arrays of doubles would be boxed. */
function meetingsIn(entries: Float64Array, longLists: LongLists): Float64Array {
  let count = 0
  for (const [from, to] of listsIn(entries)) count += meetingsOf(to - from, reachOf(to - from, longLists))
  const meetings = new Float64Array(count)
  let at = 0
  for (const [from, to] of listsIn(entries)) {
    const reach = reachOf(to - from, longLists)
    for (let i = from; i < to; i++) {
      const first = ((entries[i] ?? 0) % DOCUMENTS) * DOCUMENTS
      for (let k = i + 1; k < to && k <= i + reach; k++) meetings[at++] = first + ((entries[k] ?? 0) % DOCUMENTS)
    }
  }
  return meetings.sort()
}

/** Ranges of entries with one key that two documents or more hold. */
function* listsIn(entries: Float64Array): Iterable<[number, number]> {
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor((entries[from] ?? 0) / DOCUMENTS)
    let to = from + 1
    while (to < entries.length && Math.floor((entries[to] ?? 0) / DOCUMENTS) === key) to++
    if (to - from > 1) yield [from, to]
    from = to
  }
}

function reachOf(length: number, longLists: LongLists): number {
  if (length <= LONGEST_LIST) return length
  return longLists === 'neighbours' ? NEIGHBOURS : 0
}

/** Pairs in a list of which each member meets the next `reach`. */
function meetingsOf(length: number, reach: number): number {
  const near = Math.min(reach, length - 1)
  return near * length - (near * (near + 1)) / 2
}
