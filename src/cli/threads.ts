/** Does the costly steps of a run in several threads; what comes of them is the same as in one. */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Doc, Reading } from '../model.ts'
import { type PackedAnswer, type PackedPair, unpackAnswer, unpackPair } from '../packed.ts'
import { type ArticleContext, type Asked, type Pair, type Question, STEPS_HERE, type Steps } from '../steps.ts'
import type { Task } from '../tasks.ts'
import { mostThreads, type NumberOf, shareOut, type Thread, threadOf } from './crew.ts'

/** Made by the build; the source tree has none and works in one thread. */
const BUILT = new URL('./steps.worker.js', import.meta.url)

/**
 * A thread has to load the language and to warm up before it works: below this much work for each, fewer are started. An estimate from
 * profiles of one thread; where threads begin to pay has yet to be measured on an idle machine.
 */
const LEAST_TEXT = 150_000
const LEAST_PAIRS = 150
const LEAST_QUESTIONS = 400

/** What a thread is handed at once: enough that handing over costs little, little enough that no thread ends long before others. */
const DOCS = 8
const PAIRS = 12
const ARTICLES = 6

/** Megabytes for what a thread has just made: with more it waits longer to clear away, and holds more memory for no less time. */
const YOUNG = 12

/** `jobs` threads at the most; as many as there are processors where it is null. */
export function threadedSteps(jobs: number | null, worker = BUILT): Steps {
  const most = mostThreads(jobs)
  const numberOf = numbering()
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
        threadOf(new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }), numberOf),
      ),
    ]
    return crew
  }
  return {
    ...STEPS_HERE,
    async readArticles(docs) {
      const length = docs.reduce((sum, doc) => sum + doc.text.length, 0)
      const threads = await crewFor(length / LEAST_TEXT, Math.ceil(docs.length / DOCS))
      return threads.length === 0 ? STEPS_HERE.readArticles(docs) : readIn(threads, docs, 'articles')
    },
    /** Threads that have read articles are warm as this one is not. */
    readClaims: async (docs) => (crew.length === 0 ? STEPS_HERE.readClaims(docs) : readIn(crew, docs, 'claims')),
    async comparePairs(pairs) {
      const batches = pairBatches(pairs)
      const threads = await crewFor(pairs.length / LEAST_PAIRS, batches.length)
      if (threads.length === 0) return STEPS_HERE.comparePairs(pairs)
      const came = await shareOut<readonly Pair[], readonly PackedPair[]>(threads, batches, docsOf, compareTask)
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

async function readIn(threads: readonly Thread[], docs: readonly Doc[], as: 'articles' | 'claims'): Promise<readonly Reading[]> {
  const taskFor = (some: readonly Doc[], thread: Thread): Task => ({ kind: 'read', as, docs: thread[as].toRead(some) })
  return (await shareOut<readonly Doc[], readonly Reading[]>(threads, chunks(docs, DOCS), () => [], taskFor)).flat()
}

async function answerIn(threads: readonly Thread[], asked: readonly Asked[]): ReturnType<Steps['answerAll']> {
  const batches = chunks(asked, ARTICLES)
  const articlesOf = (batch: readonly Asked[]): Doc[] => batch.map(({ article }) => article.doc)
  const given = await shareOut<readonly Asked[], readonly (readonly (PackedAnswer | null)[])[]>(threads, batches, articlesOf, answerTask)
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

function docsOf(pairs: readonly Pair[]): Doc[] {
  return [...new Set(pairs.flatMap(({ left, right }) => [left.doc, right.doc]))]
}

function compareTask(pairs: readonly Pair[], thread: Thread): Task {
  const { placeOf, all } = placing<ArticleContext>()
  const places = pairs.map(({ left, right }) => [placeOf(left), placeOf(right)] as const)
  return { kind: 'compare', articles: thread.articles.hand(all()), pairs: places }
}

function answerTask(asked: readonly Asked[], thread: Thread): Task {
  const { placeOf, all } = placing<Question['read']>()
  const questions = asked.map((one) => one.questions.map(({ read, quotes }) => ({ claim: placeOf(read), quotes })))
  const articles = thread.articles.hand(asked.map(({ article }) => article))
  return { kind: 'answer', articles, claims: thread.claims.hand(all().map(({ context }) => context)), asked: questions }
}

/** Each thing once, by the order in which it first came. */
function placing<T>() {
  const places = new Map<T, number>()
  const placeOf = (one: T): number => {
    const place = places.get(one) ?? places.size
    places.set(one, place)
    return place
  }
  return { placeOf, all: () => [...places.keys()] }
}

function numbering(): NumberOf {
  const numbers = new WeakMap<Doc, number>()
  let last = 0
  return (doc) => {
    const number = numbers.get(doc) ?? ++last
    numbers.set(doc, number)
    return number
  }
}

function chunks<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}
