/** Holds that what comes of the costly steps does not depend on the number of threads. */

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextsOf, storyPairs } from '../../src/about/index.ts'
import { threadedSteps } from '../../src/cli/threads.ts'
import { questionsOf } from '../../src/evidence/index.ts'
import { readClaim } from '../../src/evidence/passages.ts'
import type { Claim } from '../../src/model.ts'
import { docFromText } from '../../src/sources/index.ts'
import { STEPS_HERE, type Steps } from '../../src/steps.ts'
import { HELD } from '../../src/tasks.ts'

// Inside the package, because the worker looks for its word lists there.
const folder = join('node_modules', '.cache', 'verify-threads')
const built = join(folder, 'steps.worker.js')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: ['src/steps.worker.ts'],
    outfile: built,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const docs = Array.from({ length: 30 }, (_, i) =>
  docFromText({
    id: `d${i}`,
    text: `Captain Ann Vale said that ${i + 3} of the ${i + 40} sailors aboard died off Corvale on ${(i % 27) + 1} May 2021.`,
  }),
)

const claims = Array.from({ length: 12 }, (_, i) =>
  docFromText({ id: `claim c${i}`, text: `Of ${i + 40} sailors aboard ${i + (i % 3) + 3} died off Corvale.` }),
)

/** Every third claim lists an article, with words of it. */
const listing = claims.map(({ id, text }, i): Claim => {
  const place = { file: 'claims.yaml', line: i + 1, column: 1 }
  const quotes = [{ text: 'sailors aboard died', place }]
  const sources = i % 3 === 0 ? [{ source: `d${i}`, quotes, stance: null, place }] : []
  return { id, claim: text, sources, waive: [], place } as unknown as Claim
})

/** All that the steps of one run give, one after the other. */
async function run(steps: Steps) {
  const readings = await steps.readArticles(docs)
  const read = await steps.readClaims(claims)
  const articles = contextsOf(docs, readings)
  const reads = claims.flatMap((doc, i) => (read[i] ? [readClaim(doc, read[i])] : []))
  const asked = questionsOf(listing, reads, articles)
  const given = { readings, read, pairs: await steps.comparePairs(storyPairs(articles)), answers: await steps.answerAll(asked) }
  await steps.letGo()
  return given
}

describe('threads', () => {
  it.each([1, 3])(
    '%i: what one thread gives',
    async (jobs) => {
      const expected = await run(STEPS_HERE)
      expect(expected.pairs.flatMap((pair) => pair.asTwo.comparisons).length).toBeGreaterThan(0)
      expect(new Set(expected.answers.flat().map((answer) => answer?.stance)).size).toBeGreaterThan(1)
      expect(await run(threadedSteps(jobs, pathToFileURL(built)))).toEqual(expected)
    },
    60_000,
  )

  it('are sent anew what they no longer hold', async () => {
    const many = Array.from({ length: HELD.articles * 2 + 20 }, (_, i) => docFromText({ id: `m${i}`, text: `${i % 9} of 50 died.` }))
    const steps = threadedSteps(2, pathToFileURL(built))
    const articles = contextsOf(many, await steps.readArticles(many))
    const pairs = articles.flatMap((left, i) => articles.slice(i + 1, i + 2).map((right) => ({ left, right })))
    expect(await steps.comparePairs(pairs)).toEqual(await STEPS_HERE.comparePairs(pairs))
    await steps.letGo()
  }, 60_000)

  it('work on after they were let go', async () => {
    const steps = threadedSteps(2, pathToFileURL(built))
    const expected = await STEPS_HERE.readArticles(docs)
    expect(await steps.readArticles(docs)).toEqual(expected)
    await steps.letGo()
    expect(await steps.readArticles(docs)).toEqual(expected)
    await steps.letGo()
  }, 60_000)

  it('are none where there is little to do or no built worker', async () => {
    const none = pathToFileURL(join(folder, 'none.js'))
    expect(await threadedSteps(null, none).readArticles(docs)).toEqual(await STEPS_HERE.readArticles(docs))
    expect(await threadedSteps(4, none).readArticles([])).toEqual([])
    expect(await threadedSteps(4, none).comparePairs([])).toEqual([])
    expect(await threadedSteps(4, none).answerAll([])).toEqual([])
  })
})
