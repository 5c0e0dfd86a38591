/** Threads that share work out among themselves: each does first what is about the documents that it holds. */

import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { Doc } from '../model.ts'
import { type Room, roomFor } from '../structures/room.ts'
import { type Handed, HELD, type Numbered, type ReadText, type Task } from '../tasks.ts'

/** More threads than this wait for the one that gathers. */
const MOST = 8

export function mostThreads(jobs: number | null): number {
  return jobs ?? Math.min(MOST, availableParallelism())
}

export interface Thread {
  /** Tasks are done in the order in which they are asked for. */
  readonly ask: (task: Task) => Promise<unknown>
  readonly articles: Account
  readonly claims: Account
  readonly letGo: () => Promise<unknown>
}

/** Of the documents that a thread holds, kept in step with the thread: every task is counted when it is made, and made when it is sent. */
export interface Account {
  readonly holds: (doc: Doc) => boolean
  /** Documents for the thread to read. */
  readonly toRead: (docs: readonly Doc[]) => Numbered[]
  /** Documents that were read. */
  readonly hand: (texts: readonly ReadText[]) => Handed[]
}

/** Gives each document its number. */
export type NumberOf = (doc: Doc) => number

function accountOf(most: number, numberOf: NumberOf): Account {
  const held: Room<true> = roomFor(most)
  const holds = (doc: Doc): boolean => held.get(numberOf(doc)) !== undefined
  return {
    holds,
    toRead(docs) {
      for (const doc of docs) held.add(numberOf(doc), true)
      return docs.map((doc) => ({ number: numberOf(doc), doc: lean(doc) }))
    },
    hand(texts) {
      const handed = texts.map(({ doc, reading }): Handed => {
        const number = numberOf(doc)
        return holds(doc) ? number : { number, doc: lean(doc), reading }
      })
      for (const one of handed) if (typeof one !== 'number') held.add(one.number, true)
      return handed
    },
  }
}

/** Nothing is read out of the raw file: it need not be copied. */
function lean(doc: Doc): Doc {
  return { ...doc, raw: '', pieces: [], links: [] }
}

/** While a thread works, its next task waits for it. */
const AHEAD = 2

/**
 * What comes of each batch, in their order. A task is made when a thread is about to be free for it: they are not all in memory at once.
 * A thread begins with the batches whose articles it holds, and with its part of the others; who is done first helps who has most left.
 */
export async function shareOut<T, R>(
  threads: readonly Thread[],
  batches: readonly T[],
  articlesOf: (batch: T) => readonly Doc[],
  taskFor: (batch: T, thread: Thread) => Task,
): Promise<R[]> {
  const results: R[] = new Array(batches.length)
  const queues = threads.map((): number[] => [])
  batches.forEach((batch, i) => {
    queues[placeOf(threads, articlesOf(batch)) ?? Math.floor((i * threads.length) / batches.length)]?.push(i)
  })
  const work = async (thread: Thread, own: number[]): Promise<void> => {
    for (let i = next(own, queues); i !== undefined; i = next(own, queues)) {
      results[i] = (await thread.ask(taskFor(batches[i] as T, thread))) as R
    }
  }
  await Promise.all(threads.flatMap((thread, t) => Array.from({ length: AHEAD }, () => work(thread, queues[t] ?? []))))
  return results
}

/** The thread that holds most of the articles; null where none holds any. */
function placeOf(threads: readonly Thread[], articles: readonly Doc[]): number | null {
  const counts = threads.map((thread) => articles.filter(thread.articles.holds).length)
  const most = Math.max(...counts)
  return most === 0 ? null : counts.indexOf(most)
}

function next(own: number[], queues: readonly number[][]): number | undefined {
  if (own.length > 0) return own.shift()
  return queues.reduce((longest, queue) => (queue.length > longest.length ? queue : longest), own).pop()
}

interface Waiting {
  readonly done: (result: unknown) => void
  readonly fail: (error: Error) => void
}

export function threadOf(worker: Worker, numberOf: NumberOf): Thread {
  const waiting: Waiting[] = []
  worker.unref()
  worker.on('message', (json: string) => {
    waiting.shift()?.done(JSON.parse(json))
    // An idle thread keeps no process from ending, a working one does.
    if (waiting.length === 0) worker.unref()
  })
  worker.on('error', (error: Error) => {
    for (const one of waiting.splice(0)) one.fail(error)
  })
  return {
    ask: (task) =>
      new Promise((done, fail) => {
        waiting.push({ done, fail })
        worker.ref()
        worker.postMessage(JSON.stringify(task))
      }),
    articles: accountOf(HELD.articles, numberOf),
    claims: accountOf(HELD.claims, numberOf),
    letGo: () => worker.terminate(),
  }
}
