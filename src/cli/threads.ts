/** Does the costly steps of a run in several threads; what comes of them is the same as in one. */

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import type { Doc, Reading } from '../model.ts'
import { type PackedAnswer, type PackedPair, unpackAnswer, unpackPair } from '../packed.ts'
import { type ArticleContext, type Asked, type Pair, type Question, STEPS_HERE, type Steps } from '../steps.ts'
import type { ReadText, Task } from '../steps.worker.ts'

/** Made by the build; the source tree has none and works in one thread. */
const BUILT = new URL('./steps.worker.js', import.meta.url)

/**
 * A thread has to load the language and to warm up before it works: below this much work for each, fewer are started. An estimate from
 * profiles of one thread; where threads begin to pay has yet to be measured on an idle machine.
 */
const LEAST_TEXT = 150_000
const LEAST_PAIRS = 150
const LEAST_QUESTIONS = 400

/** More threads than this wait for the one that gathers. */
const MOST = 8

/** What a thread is handed at once: enough that handing over costs little, little enough that no thread ends long before others. */
const DOCS = 8
const PAIRS = 12
const ARTICLES = 6

/** Megabytes for what a thread has just made: with more it waits longer to clear away, and holds more memory for no less time. */
const YOUNG = 12

/** `jobs` threads at the most; as many as there are processors where it is null. */
export function threadedSteps(jobs: number | null, worker = BUILT): Steps {
  const most = jobs ?? Math.min(MOST, availableParallelism())
  let crew: readonly Thread[] = []
  /** Threads for this much work in units of the least that pays; none where it is not worth one, and where there is no built worker. */
  const crewFor = async (units: number, batches: number): Promise<readonly Thread[]> => {
    const count = Math.min(most, jobs === null ? Math.floor(units) : most, batches)
    if (crew.length > 0 && count <= crew.length) return crew
    if (count < 2 || !existsSync(fileURLToPath(worker))) return []
    const { Worker } = await import('node:worker_threads')
    crew = [
      ...crew,
      ...Array.from({ length: count - crew.length }, () =>
        threadOf(new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })),
      ),
    ]
    return crew
  }
  return {
    ...STEPS_HERE,
    async readArticles(docs) {
      const length = docs.reduce((sum, doc) => sum + doc.text.length, 0)
      const threads = await crewFor(length / LEAST_TEXT, Math.ceil(docs.length / DOCS))
      return threads.length === 0 ? STEPS_HERE.readArticles(docs) : readIn(threads, docs)
    },
    /** Threads that have read articles are warm as this one is not. */
    readClaims: async (docs) => (crew.length === 0 ? STEPS_HERE.readClaims(docs) : readIn(crew, docs)),
    async comparePairs(pairs) {
      const batches = pairBatches(pairs)
      const threads = await crewFor(pairs.length / LEAST_PAIRS, batches.length)
      if (threads.length === 0) return STEPS_HERE.comparePairs(pairs)
      const came = await shareOut<readonly Pair[], readonly PackedPair[]>(threads, batches, compareTask)
      return batches.flatMap((batch, i) => batch.flatMap((pair, k) => unpacked(came[i]?.[k], (packed) => unpackPair(packed, pair))))
    },
    async answerAll(asked) {
      const questions = asked.reduce((sum, one) => sum + one.questions.length, 0)
      const threads = await crewFor(questions / LEAST_QUESTIONS, Math.ceil(asked.length / ARTICLES))
      return threads.length === 0 ? STEPS_HERE.answerAll(asked) : answerIn(threads, asked)
    },
    async letGo() {
      const idle = crew
      crew = []
      await Promise.all(idle.map((thread) => thread.letGo()))
    },
  }
}

async function readIn(threads: readonly Thread[], docs: readonly Doc[]): Promise<readonly Reading[]> {
  const taskOf = (some: readonly Doc[]): Task => ({ kind: 'read', docs: some.map(lean) })
  return (await shareOut<readonly Doc[], readonly Reading[]>(threads, chunks(docs, DOCS), taskOf)).flat()
}

async function answerIn(threads: readonly Thread[], asked: readonly Asked[]): ReturnType<Steps['answerAll']> {
  const batches = chunks(asked, ARTICLES)
  const given = await shareOut<readonly Asked[], readonly (readonly (PackedAnswer | null)[])[]>(threads, batches, answerTask)
  return batches.flatMap((batch, i) =>
    batch.map(({ article, questions }, k) =>
      questions.map((question, n) => {
        const packed = given[i]?.[k]?.[n]
        return packed ? unpackAnswer(packed, question, article.statements) : null
      }),
    ),
  )
}

function unpacked<P, R>(packed: P | undefined, unpack: (packed: P) => R): R[] {
  return packed === undefined ? [] : [unpack(packed)]
}

/** Pairs with one left article stay together, and those of the next, which tells the same story as often as not, come with them. */
function pairBatches(pairs: readonly Pair[]): (readonly Pair[])[] {
  const batches: Pair[][] = []
  for (const pair of pairs) {
    const last = batches.at(-1)
    if (last && (last.length < PAIRS || last.at(-1)?.left === pair.left)) last.push(pair)
    else batches.push([pair])
  }
  return batches
}

function compareTask(pairs: readonly Pair[]): Task {
  const { numberOf, all } = numbering<ArticleContext>()
  const numbers = pairs.map(({ left, right }) => [numberOf(left), numberOf(right)] as const)
  return { kind: 'compare', articles: all().map(readText), pairs: numbers }
}

function answerTask(asked: readonly Asked[]): Task {
  const { numberOf, all } = numbering<Question['read']>()
  const tasks = asked.map(({ article, questions }) => ({
    article: readText(article),
    questions: questions.map(({ read, quotes }) => ({ claim: numberOf(read), quotes })),
  }))
  return { kind: 'answer', claims: all().map(({ context }) => readText(context)), asked: tasks }
}

/** Each thing once, by the order in which it first came. */
function numbering<T>() {
  const numbers = new Map<T, number>()
  const numberOf = (one: T): number => {
    const number = numbers.get(one) ?? numbers.size
    numbers.set(one, number)
    return number
  }
  return { numberOf, all: () => [...numbers.keys()] }
}

function readText({ doc, reading }: ArticleContext): ReadText {
  return { doc: lean(doc), reading }
}

/** Nothing is read out of the raw file: it need not be copied. */
function lean(doc: Doc): Doc {
  return { ...doc, raw: '', pieces: [], links: [] }
}

function chunks<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** While a thread works, its next task waits for it. */
const AHEAD = 2

/** What comes of each batch, in their order. A task is made when a thread is about to be free for it: they are not all in memory at once. */
async function shareOut<T, R>(threads: readonly Thread[], batches: readonly T[], taskOf: (batch: T) => Task): Promise<R[]> {
  const results: R[] = new Array(batches.length)
  let next = 0
  const work = async (thread: Thread): Promise<void> => {
    for (let i = next++; i < batches.length; i = next++) results[i] = (await thread.ask(taskOf(batches[i] as T))) as R
  }
  await Promise.all(threads.flatMap((thread) => Array.from({ length: AHEAD }, () => work(thread))))
  return results
}

interface Thread {
  /** Tasks are done in the order in which they are asked for. */
  readonly ask: (task: Task) => Promise<unknown>
  readonly letGo: () => Promise<unknown>
}

interface Waiting {
  readonly done: (result: unknown) => void
  readonly fail: (error: Error) => void
}

function threadOf(worker: Worker): Thread {
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
    letGo: () => worker.terminate(),
  }
}
