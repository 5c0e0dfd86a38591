/** Reads many documents in several threads; the readings are the same as in one. */

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import type { Doc, Reading } from '../model.ts'
import { READ_HERE, type Reader } from '../reading.ts'

/** Made by the build; the source tree has none and reads in one thread. */
const BUILT = new URL('./reading.worker.js', import.meta.url)

/**
 * A thread has to load the language and to warm up before it reads: below this much text for each, fewer are started. An estimate from
 * profiles of one thread; where threads begin to pay has yet to be measured on an idle machine.
 */
const LEAST_PER_THREAD = 150_000

/** More threads than this wait for the one that gathers. */
const MOST = 8

/** `jobs` threads at the most; as many as there are processors where it is null. */
export function threadedReader(jobs: number | null, worker = BUILT): Reader {
  const most = jobs ?? Math.min(MOST, availableParallelism())
  const readMany = (docs: readonly Doc[]): Promise<readonly Reading[]> => {
    const length = docs.reduce((sum, doc) => sum + doc.text.length, 0)
    const threads = jobs === null ? Math.min(most, Math.floor(length / LEAST_PER_THREAD)) : Math.min(most, docs.length)
    return threads < 2 || !existsSync(fileURLToPath(worker)) ? READ_HERE.readArticles(docs) : readInThreads(docs, threads, worker)
  }
  return { readArticles: readMany, readClaims: readMany }
}

/** Documents that a thread is handed at once: enough that handing over costs nothing, few enough that no thread ends long before others. */
const BATCH = 8

async function readInThreads(docs: readonly Doc[], threads: number, worker: URL): Promise<readonly Reading[]> {
  const { Worker } = await import('node:worker_threads')
  const readings: Reading[] = new Array(docs.length)
  let next = 0
  const work = async (): Promise<void> => {
    const thread = new Worker(worker)
    try {
      while (next < docs.length) {
        const from = next
        next += BATCH
        const read = await ask(thread, docs.slice(from, from + BATCH).map(lean))
        read.forEach((reading, i) => {
          readings[from + i] = reading
        })
      }
    } finally {
      await thread.terminate()
    }
  }
  await Promise.all(Array.from({ length: threads }, work))
  return readings
}

/** Nothing is read out of the raw file: it need not be copied. */
function lean(doc: Doc): Doc {
  return { ...doc, raw: '', pieces: [], links: [] }
}

function ask(thread: Worker, docs: readonly Doc[]): Promise<readonly Reading[]> {
  return new Promise((done, fail) => {
    const answered = (json: string): void => {
      thread.off('error', fail)
      done(JSON.parse(json) as Reading[])
    }
    thread.once('message', answered)
    thread.once('error', fail)
    thread.postMessage(docs)
  })
}
