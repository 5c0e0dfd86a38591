/** The costly steps of a run, each of which threads or a cache may take over: what comes of them is the same whatever the way. */

import { type ComparedPair, comparePairs, type Pair } from './about/index.ts'
import { type Answers, type Asked, answerAll } from './evidence/index.ts'
import type { Doc, Origins, Reading } from './model.ts'
import { findOrigins } from './origins/index.ts'
import { READ_HERE, type Reader } from './reading.ts'

export interface Steps extends Reader {
  /** What came of the pairs, in their order. */
  readonly comparePairs: (pairs: readonly Pair[]) => Promise<readonly ComparedPair[]>
  /** What each article answers to what it is asked of the claims. */
  readonly answerAll: (asked: readonly Asked[]) => Promise<Answers>
  readonly findOrigins: (docs: readonly Doc[], readings: readonly Reading[]) => Promise<Origins>
  /** Nothing more is to be done: threads end. */
  readonly letGo: () => Promise<void>
}

/** In this thread, nothing kept. */
export const STEPS_HERE: Steps = {
  ...READ_HERE,
  comparePairs: async (pairs) => comparePairs(pairs),
  answerAll: async (asked) => answerAll(asked),
  findOrigins: async (docs, readings) => findOrigins(docs, readings),
  letGo: async () => {},
}

export { type ArticleContext, type Compared, type ComparedPair, contextOf, type Pair } from './about/index.ts'
export type { Answer, Answers, Asked, Question } from './evidence/index.ts'
