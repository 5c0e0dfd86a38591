/** Reads PDF and DOCX apart from the run: in a thread with limits of time and memory, so that a hostile file costs itself alone. */

import { Worker } from 'node:worker_threads'
import type { Extracted } from './extracted.ts'

/** What the thread is asked, and what it answers. */
export interface ApartJob {
  readonly format: 'pdf' | 'docx'
  readonly bytes: Uint8Array
}

export type ApartRead = Extracted | { readonly refused: string }

export interface ApartLimits {
  readonly ms: number
  /** By which the process may grow meanwhile. */
  readonly megabytes: number
}

// A book of statistics takes 15 seconds. What streams unpack to lies outside the heap of the thread, so the growth of the
// process is watched as well; the largest files that are opened at all (100 MB) make it grow by half of this.
const LIMITS: ApartLimits = { ms: 30_000, megabytes: 768 }
const HEAP_MEGABYTES = 512
// Unpacking makes some 20 MB in this time.
const LOOK_MS = 100

let turn: Promise<unknown> = Promise.resolve()
let kept: Worker | null = null

/** Never throws. One file at a time; the thread is kept for the next, because loading the readers takes 200 ms. */
export function readApart(job: ApartJob, limits: ApartLimits = LIMITS): Promise<ApartRead> {
  const read = turn.then(() => readNow(job, limits)).catch((error: unknown) => ({ refused: reasonOf(error) }))
  turn = read
  return read
}

function readNow({ format, bytes }: ApartJob, limits: ApartLimits): Promise<ApartRead> {
  const thread = kept ?? startThread()
  kept = null
  return new Promise((resolve) => {
    const end = (read: ApartRead): void => {
      clearInterval(watch)
      thread.off('message', answer).off('error', fail).off('exit', vanish)
      resolve(read)
    }
    const answer = (read: ApartRead): void => {
      kept = thread
      end(read)
    }
    const stop = (refused: string): void => {
      end({ refused })
      void thread.terminate()
    }
    const fail = (error: unknown): void => stop(reasonOf(error))
    const vanish = (): void => end({ refused: 'could not be read: its reader came to an end' })
    const passed = limitPassed(limits)
    // Keeps the process alive as well, which the thread alone does not.
    const watch = setInterval(() => {
      const refused = passed()
      if (refused) stop(refused)
    }, LOOK_MS)
    thread.on('message', answer).on('error', fail).on('exit', vanish)
    const copy = new Uint8Array(bytes)
    thread.postMessage({ format, bytes: copy }, [copy.buffer])
  })
}

/** Says from now on which limit is passed. */
function limitPassed({ ms, megabytes }: ApartLimits): () => string | null {
  const [start, before] = [performance.now(), process.memoryUsage.rss()]
  return () => {
    if (process.memoryUsage.rss() - before > megabytes * 1024 * 1024) return 'takes too much memory to read'
    return performance.now() - start > ms ? 'takes too long to read' : null
  }
}

function startThread(): Worker {
  const thread = new Worker(threadCode(), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    // What a parser says of a file is nothing for the terminal.
    stdout: true,
    stderr: true,
  })
  // Between two files nobody listens; a thread that ends then is not kept.
  thread.on('error', () => undefined)
  thread.on('exit', () => {
    if (kept === thread) kept = null
  })
  thread.unref()
  return thread
}

/** Built, it is a file beside this one; in the source tree it is TypeScript, which threads must learn from tsx themselves. */
function threadCode(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./apart.worker.js', import.meta.url)
  const code = `import { register } from '${import.meta.resolve('tsx/esm/api')}'
    register()
    await import('${new URL('./apart.worker.ts', import.meta.url).href}')`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'takes too much memory to read'
  return `could not be read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown error'}`
}
