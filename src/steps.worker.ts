/** Does steps of a run in a thread of its own: documents in, and what comes of them out as JSON. */

import { parentPort } from 'node:worker_threads'
import { readClaim } from './evidence/passages.ts'
import type { Doc, Reading } from './model.ts'
import { type PackedAnswer, type PackedPair, packAnswer, packPair } from './packed.ts'
import { readDoc } from './reading.ts'
import { type ArticleContext, contextOf, type Question, STEPS_HERE } from './steps.ts'
import { type Room, roomFor } from './structures/room.ts'
import { type Handed, HELD, type Task } from './tasks.ts'

const articles = roomFor<ArticleContext>(HELD.articles)
const claims = roomFor<Question['read']>(HELD.claims)

async function done(task: Task): Promise<readonly Reading[] | readonly PackedPair[] | readonly (readonly (PackedAnswer | null)[])[]> {
  if (task.kind === 'read') return read(task)
  return task.kind === 'compare' ? compare(task) : answers(task)
}

function read({ as, docs }: Extract<Task, { kind: 'read' }>): Reading[] {
  return docs.map(({ number, doc }) => {
    const reading = readDoc(doc)
    if (as === 'articles') articles.add(number, contextOf(doc, reading))
    else claims.add(number, readClaim(doc, reading))
    return reading
  })
}

/** What is held is looked up first: what is new may put it out. */
function taken<T>(room: Room<T>, handed: readonly Handed[], make: (doc: Doc, reading: Reading) => T): T[] {
  const held = handed.map((one) => (typeof one === 'number' ? room.get(one) : make(one.doc, one.reading)))
  return handed.map((one, i) => {
    const thing = held[i]
    if (thing === undefined) throw new Error('a thread was asked about a document that it does not hold')
    if (typeof one !== 'number') room.add(one.number, thing)
    return thing
  })
}

async function compare(task: Extract<Task, { kind: 'compare' }>): Promise<PackedPair[]> {
  const contexts = taken(articles, task.articles, contextOf)
  const given = task.pairs.flatMap(([a, b]) => {
    const [left, right] = [contexts[a], contexts[b]]
    return left && right ? [{ left, right }] : []
  })
  const came = await STEPS_HERE.comparePairs(given)
  return given.flatMap((pair, i) => {
    const one = came[i]
    return one ? [packPair(one, pair)] : []
  })
}

async function answers(task: Extract<Task, { kind: 'answer' }>): Promise<(PackedAnswer | null)[][]> {
  const contexts = taken(articles, task.articles, contextOf)
  const reads = taken(claims, task.claims, readClaim)
  const given = contexts.map((article, i) => ({
    article,
    questions: (task.asked[i] ?? []).flatMap(({ claim, quotes }): Question[] => {
      const read = reads[claim]
      return read ? [{ read, quotes }] : []
    }),
  }))
  const all = await STEPS_HERE.answerAll(given)
  return given.map(({ article, questions }, i) =>
    questions.map((question, k) => {
      const answer = all[i]?.[k]
      return answer ? packAnswer(answer, question, article.statements) : null
    }),
  )
}

/** One after the other: answers are told apart by their order. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (task: string) => {
  last = last.then(async () => parentPort?.postMessage(JSON.stringify(await done(JSON.parse(task) as Task))))
})
