/** The costly steps of a run, each of which threads or a cache may take over: what comes of them is the same whatever the way. */

import { type Compared, comparePairs, type Pair } from './about/index.ts'
import type { Doc, Origins, Reading } from './model.ts'
import { findOrigins } from './origins/index.ts'
import { READ_HERE, type Reader } from './reading.ts'

export interface Steps extends Reader {
  /** What came of the pairs, in their order. */
  readonly comparePairs: (pairs: readonly Pair[]) => Promise<readonly Compared[]>
  readonly findOrigins: (docs: readonly Doc[], readings: readonly Reading[]) => Promise<Origins>
}

/** In this thread, nothing kept. */
export const STEPS_HERE: Steps = {
  ...READ_HERE,
  comparePairs: async (pairs) => comparePairs(pairs),
  findOrigins: async (docs, readings) => findOrigins(docs, readings),
}

export type { Compared, Pair } from './about/index.ts'
