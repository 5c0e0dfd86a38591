/** The costly steps of a run, each of which threads or a cache may take over: what comes of them is the same whatever the way. */

import { type Compared, type ComparedPair, comparePairs, type Pair, SHOWN_NEAR } from './about/index.ts'
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

/** So many pairs at a time: what came near in them, which is more than all else, is dropped before the next are compared. */
const TURN = 2000

/** All pairs, in their order; those of one left article are compared in one turn. */
export async function compareInTurns({ comparePairs }: Steps, pairs: readonly Pair[]): Promise<ComparedPair[]> {
  const all: ComparedPair[] = []
  let room = SHOWN_NEAR
  for (let from = 0; from < pairs.length; ) {
    const to = endOfTurn(pairs, from + TURN)
    for (const { kinship, asTwo, asOne } of await comparePairs(pairs.slice(from, to))) {
      all.push({ kinship, asTwo: withNear(asTwo, room), asOne: asOne && withNear(asOne, room) })
      room = Math.max(0, room - Math.max(asTwo.near.length, asOne?.near.length ?? 0))
    }
    from = to
  }
  return all
}

function withNear(compared: Compared, room: number): Compared {
  return { ...compared, near: compared.near.slice(0, room) }
}

function endOfTurn(pairs: readonly Pair[], at: number): number {
  let end = Math.min(at, pairs.length)
  while (end < pairs.length && pairs[end]?.left === pairs[end - 1]?.left) end++
  return end
}

export { type ArticleContext, type Compared, type ComparedPair, contextOf, type Pair } from './about/index.ts'
export type { Answer, Answers, Asked, Question } from './evidence/index.ts'
