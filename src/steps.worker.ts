/** Does steps of a run in a thread of its own: documents in, and what comes of them out as JSON. */

import { parentPort } from 'node:worker_threads'
import { readClaim } from './evidence/passages.ts'
import type { Doc, Reading } from './model.ts'
import { type PackedAnswer, type PackedPair, packAnswer, packPair } from './packed.ts'
import { readDoc } from './reading.ts'
import { type ArticleContext, contextOf, type Question, STEPS_HERE } from './steps.ts'

/** A document and what was read out of it. */
export interface ReadText {
  readonly doc: Doc
  readonly reading: Reading
}

export type Task =
  | { readonly kind: 'read'; readonly docs: readonly Doc[] }
  /** Articles by their position. */
  | { readonly kind: 'compare'; readonly articles: readonly ReadText[]; readonly pairs: readonly (readonly [number, number])[] }
  /** Of each article the claims by their position, with the quotes of a listing. */
  | { readonly kind: 'answer'; readonly claims: readonly ReadText[]; readonly asked: readonly AskedTask[] }

export interface AskedTask {
  readonly article: ReadText
  readonly questions: readonly { readonly claim: number; readonly quotes: readonly string[] | null }[]
}

async function done(task: Task): Promise<readonly Reading[] | readonly PackedPair[] | readonly (readonly (PackedAnswer | null)[])[]> {
  if (task.kind === 'read') return task.docs.map(readDoc)
  return task.kind === 'compare' ? compare(task) : answers(task)
}

async function compare({ articles, pairs }: Extract<Task, { kind: 'compare' }>): Promise<PackedPair[]> {
  const contexts = articles.map(contextIn)
  const given = pairs.flatMap(([a, b]) => {
    const [left, right] = [contexts[a], contexts[b]]
    return left && right ? [{ left, right }] : []
  })
  const came = await STEPS_HERE.comparePairs(given)
  return given.flatMap((pair, i) => {
    const one = came[i]
    return one ? [packPair(one, pair)] : []
  })
}

async function answers({ claims, asked }: Extract<Task, { kind: 'answer' }>): Promise<(PackedAnswer | null)[][]> {
  const reads = claims.map(({ doc, reading }) => readClaim(doc, reading))
  const given = asked.map(({ article, questions }) => ({
    article: contextIn(article),
    questions: questions.flatMap(({ claim, quotes }): Question[] => {
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

function contextIn({ doc, reading }: ReadText): ArticleContext {
  return contextOf(doc, reading)
}

/** One after the other: answers are told apart by their order. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (task: string) => {
  last = last.then(async () => parentPort?.postMessage(JSON.stringify(await done(JSON.parse(task) as Task))))
})
