/** Holds that what is put away is made again the same: results do not depend on how much is at hand. */

import { describe, expect, it } from 'vitest'
import { shelf } from '../../src/about/article/at-hand.ts'
import { type ArticleContext, contextOf } from '../../src/about/article/context.ts'
import { findTopics, storyPairs } from '../../src/about/index.ts'
import { gatherEvidence, questionsOf } from '../../src/evidence/index.ts'
import { readClaim } from '../../src/evidence/passages.ts'
import type { Claim } from '../../src/model.ts'
import { readDoc } from '../../src/reading.ts'
import { docFromText } from '../../src/sources/index.ts'
import { STEPS_HERE } from '../../src/steps.ts'

describe('a shelf', () => {
  it('has room for so many, and makes again what it has put away', () => {
    const made: string[] = []
    const atHand = shelf(2)
    const [a, b, c] = ['a', 'b', 'c'].map((name) =>
      atHand(() => {
        made.push(name)
        return { name }
      }),
    )
    for (const one of [a, b, a, b, c, b, c, a, a]) one?.()
    expect(made).toEqual(['a', 'b', 'c', 'a'])
    expect(a?.()).toBe(a?.())
  })
})

const docs = [4, 5, 4, 7].map((toll, i) =>
  docFromText({
    id: `d${i}`,
    published: '2021-05-03',
    text: `A bus fell from the Orava bridge near Dolny Kubin on Monday. Police said ${toll} people died. Mayor Jan Nov${'a'.repeat((i % 2) + 1)}k rang Robert Fico in Bratislava. The driver had slept, his firm said.`,
  }),
)
const place = { file: 'claims.yaml', line: 1, column: 1 }
const claims = ['Four people died when a bus fell from the Orava bridge on Monday.', 'The driver of the bus had slept.'].map(
  (claim, i) =>
    ({ id: `c${i}`, claim, sources: [{ source: `d${i}`, quotes: [], stance: null, place }], waive: [], place }) as unknown as Claim,
)

/** What all stages give that look at articles more than once. */
async function results(articles: readonly ArticleContext[]) {
  const pairs = storyPairs(articles)
  const { topics, near } = findTopics(articles, pairs, await STEPS_HERE.comparePairs(pairs))
  const reads = claims.map(({ id, claim }) => {
    const doc = docFromText({ id, text: claim })
    return readClaim(doc, readDoc(doc))
  })
  const asked = questionsOf(claims, reads, articles)
  const evidence = gatherEvidence(claims, new Set(docs.map((doc) => doc.id)), asked, await STEPS_HERE.answerAll(asked))
  return { pairs: pairs.map(({ left, right }) => [left.doc.id, right.doc.id]), topics, near: near(), evidence }
}

describe('comparing and answering', () => {
  it('give the same with one article at hand as with all', async () => {
    const readings = docs.map(readDoc)
    const contexts = (atHand?: ReturnType<typeof shelf>) =>
      docs.flatMap((doc, i) => (readings[i] ? [contextOf(doc, readings[i], atHand)] : []))
    const all = await results(contexts())
    expect(all.topics.map((topic) => topic.relation)).toContain('conflict')
    expect(all.evidence.flatMap(({ evidence }) => evidence.map((e) => e.stance))).toContain('supports')
    expect(await results(contexts(shelf(1)))).toEqual(all)
  })
})
