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
  let pool: readonly Worker[] = []
  const readArticles = async (docs: readonly Doc[]): Promise<readonly Reading[]> => {
    const length = docs.reduce((sum, doc) => sum + doc.text.length, 0)
    const worthwhile = jobs === null ? Math.floor(length / LEAST_PER_THREAD) : most
    const threads = Math.min(most, worthwhile, Math.ceil(docs.length / BATCH))
    if (pool.length === 0 && (threads < 2 || !existsSync(fileURLToPath(worker)))) return READ_HERE.readArticles(docs)
    pool = await started(pool, Math.max(threads, pool.length), worker)
    return readInThreads(docs, pool)
  }
  /** Claims go to threads that have read articles, for they are warm as this one is not; then the threads are let go. */
  const readClaims = async (docs: readonly Doc[]): Promise<readonly Reading[]> => {
    const threads = pool
    pool = []
    try {
      return threads.length === 0 ? await READ_HERE.readClaims(docs) : await readInThreads(docs, threads)
    } finally {
      await Promise.all(threads.map((thread) => thread.terminate()))
    }
  }
  return { readArticles, readClaims }
}

/** So many threads, those that run among them. */
async function started(running: readonly Worker[], count: number, worker: URL): Promise<readonly Worker[]> {
  const { Worker } = await import('node:worker_threads')
  const threads = [...running]
  while (threads.length < count) {
    const thread = new Worker(worker)
    thread.unref()
    threads.push(thread)
  }
  return threads
}

/** Documents that a thread is handed at once: enough that handing over costs nothing, few enough that no thread ends long before others. */
const BATCH = 8

async function readInThreads(docs: readonly Doc[], threads: readonly Worker[]): Promise<readonly Reading[]> {
  const readings: Reading[] = new Array(docs.length)
  let next = 0
  const work = async (thread: Worker): Promise<void> => {
    while (next < docs.length) {
      const from = next
      next += BATCH
      const read = await ask(thread, docs.slice(from, from + BATCH).map(lean))
      read.forEach((reading, i) => {
        readings[from + i] = reading
      })
    }
  }
  await Promise.all(threads.map(work))
  return readings
}

/** Nothing is read out of the raw file: it need not be copied. */
function lean(doc: Doc): Doc {
  return { ...doc, raw: '', pieces: [], links: [] }
}

function ask(thread: Worker, docs: readonly Doc[]): Promise<readonly Reading[]> {
  return new Promise((done, fail) => {
    const failed = (error: Error): void => {
      thread.unref()
      fail(error)
    }
    // An idle thread keeps no process from ending, a working one does.
    thread.ref()
    thread.once('error', failed)
    thread.once('message', (json: string) => {
      thread.off('error', failed)
      thread.unref()
      done(JSON.parse(json) as Reading[])
    })
    thread.postMessage(docs)
  })
}
