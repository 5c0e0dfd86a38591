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

/** Pairs that share at least `least` keys, in order of position. Each list of keys holds no key twice. */
export function pairsSharing(keys: readonly Uint32Array[], least: number, longLists: LongLists): SharedKeys[] {
  const entries = new Float64Array(keys.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  keys.forEach((list, doc) => {
    for (const key of list) entries[at++] = key * DOCUMENTS + doc
  })
  entries.sort()
  const counts = new Map<number, number>()
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor((entries[from] ?? 0) / DOCUMENTS)
    let to = from + 1
    while (to < entries.length && Math.floor((entries[to] ?? 0) / DOCUMENTS) === key) to++
    if (to - from <= LONGEST_LIST) countPairs(entries, from, to, to - from, counts)
    else if (longLists === 'neighbours') countPairs(entries, from, to, NEIGHBOURS, counts)
    from = to
  }
  return [...counts]
    .filter(([, shared]) => shared >= least)
    .map(([pair, shared]) => ({ a: Math.floor(pair / DOCUMENTS), b: pair % DOCUMENTS, shared }))
    .sort((x, y) => x.a - y.a || x.b - y.b)
}

function countPairs(entries: Float64Array, from: number, to: number, reach: number, counts: Map<number, number>): void {
  for (let i = from; i < to; i++) {
    const first = ((entries[i] ?? 0) % DOCUMENTS) * DOCUMENTS
    for (let k = i + 1; k < to && k <= i + reach; k++) {
      const pair = first + ((entries[k] ?? 0) % DOCUMENTS)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
}
