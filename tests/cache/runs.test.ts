/** Holds that a run with the cache gives the bytes of a run without it, and reads again only what has changed. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contextsOf, storyPairs } from '../../src/about/index.ts'
import { withOthers } from '../../src/cache/others.ts'
import { cachedReader } from '../../src/cache/readings.ts'
import { inTurns } from '../../src/cache/share.ts'
import { cachedSteps } from '../../src/cache/steps.ts'
import { openStore } from '../../src/cache/store.ts'
import { main } from '../../src/cli/main.ts'
import { questionsOf } from '../../src/evidence/index.ts'
import { readClaim } from '../../src/evidence/passages.ts'
import type { Claim, Doc } from '../../src/model.ts'
import { READ_HERE } from '../../src/reading.ts'
import { docFromText } from '../../src/sources/index.ts'
import { STEPS_HERE, type Steps } from '../../src/steps.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-runs-'))
  cpSync('data/example', join(folder, 'example'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function report(...args: string[]): Promise<string> {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  await main(['example/claims.yaml', '--format', 'json', ...args], {
    stdout: sink,
    stderr: { write: () => {} },
    stdin: (async function* () {})(),
    env: { VERIFY_CACHE: join(folder, 'cache') },
    cwd: folder,
    isTTY: false,
    columns: 80,
    today: '2025-12-01',
  })
  return printed
}

describe('reports', () => {
  it('are the same bytes without the cache, with an empty one, and with a full one', async () => {
    const plain = await report('--no-cache')
    expect(plain).toContain('"schemaVersion": 1')
    expect(await report()).toBe(plain)
    expect(await report()).toBe(plain)
  })

  it('follow an edited article and an edited claim', async () => {
    await report()
    const file = join(folder, 'example', 'claims.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/claim: /, 'claim: It is said that '))
    expect(await report()).toBe(await report('--no-cache'))
  })
})

describe('readings', () => {
  const docs = ['Ann Vale sold 38 boats in May 2021.', 'The mayor met Ann Vale.', 'Nobody was hurt.'].map((text, i) =>
    docFromText({ id: `d${i}`, text }),
  )
  /** One run: which documents were read, and what came of it. */
  async function run(kind: 'readArticles' | 'readClaims', given: readonly Doc[]) {
    const read: string[] = []
    const noting = (reader: typeof READ_HERE.readArticles) => (docs: readonly Doc[]) => {
      read.push(...docs.map((doc) => doc.id))
      return reader(docs)
    }
    const store = openStore(join(folder, 'cache'))
    const reader = cachedReader(store, { readArticles: noting(READ_HERE.readArticles), readClaims: noting(READ_HERE.readClaims) })
    const readings = await reader[kind](given)
    await store.close()
    return { read, readings }
  }

  it.each(['readArticles', 'readClaims'] as const)('%s: only what has changed is read again, in its place', async (kind) => {
    const plain = await READ_HERE[kind](docs)
    expect(await run(kind, docs)).toEqual({ read: ['d0', 'd1', 'd2'], readings: plain })
    expect(await run(kind, docs)).toEqual({ read: [], readings: plain })
    const edited = docs.with(1, docFromText({ id: 'd1', text: 'The mayor met Ann Vale twice.' }))
    expect(await run(kind, edited)).toEqual({ read: ['d1'], readings: await READ_HERE[kind](edited) })
  })
})

describe('comparisons', () => {
  const story = (id: string, toll: number) =>
    docFromText({
      id,
      published: '2021-05-03',
      text: `A bus fell from the Orava bridge near Dolny Kubin on Monday. Police said ${toll} people died. Mayor Jan Novak rang Robert Fico in Bratislava.`,
    })

  /** One run: which pairs were compared, and what came of them. */
  async function run(docs: readonly Doc[]) {
    const compared: string[] = []
    const store = openStore(join(folder, 'cache'))
    const steps = cachedSteps(
      store,
      {
        ...STEPS_HERE,
        comparePairs(pairs) {
          compared.push(...pairs.map(({ left, right }) => `${left.doc.id}-${right.doc.id}`))
          return STEPS_HERE.comparePairs(pairs)
        },
      },
      null,
    )
    const results = await steps.comparePairs(storyPairs(contextsOf(docs, await steps.readArticles(docs))))
    await store.close()
    return { compared, results }
  }

  const plain = async (docs: readonly Doc[]) => STEPS_HERE.comparePairs(storyPairs(contextsOf(docs, await STEPS_HERE.readArticles(docs))))

  it('of an edited article alone are made again', async () => {
    const docs = [story('a', 4), story('b', 5), story('c', 4)]
    const first = await run(docs)
    expect(first.compared).toEqual(['a-b', 'a-c', 'b-c'])
    expect(first.results).toEqual(await plain(docs))
    expect(first.results.flatMap((r) => r.asTwo.comparisons)).not.toEqual([])
    expect(await run(docs)).toEqual({ compared: [], results: first.results })
    const edited = docs.with(2, story('c', 6))
    expect(await run(edited)).toEqual({ compared: ['a-c', 'b-c'], results: await plain(edited) })
  })

  it('stay where some of the articles are compared with others', async () => {
    const docs = [story('a', 4), story('b', 5), story('c', 4), story('d', 5)]
    const first = await run(docs.slice(0, 3))
    expect((await run(docs.toSpliced(1, 1))).compared).toEqual(['a-d', 'c-d'])
    expect(await run(docs.slice(0, 3))).toEqual({ compared: [], results: first.results })
  })
})

describe('answers', () => {
  const article = (id: string, toll: number) =>
    docFromText({
      id,
      text: `A bus fell from the Orava bridge near Dolny Kubin on Monday. Police said ${toll} people died in the fall of the bus.`,
    })
  const claim = (id: string, text: string, source: string, quote: string) => {
    const place = { file: 'claims.yaml', line: 1, column: 1 }
    return {
      id,
      claim: text,
      sources: [{ source, quotes: [{ text: quote, place }], stance: null, place }],
      waive: [],
      place,
    } as unknown as Claim
  }

  /** One run: which questions were asked, and what came of them. */
  async function run(docs: readonly Doc[], claims: readonly Claim[]) {
    const asked: string[] = []
    const store = openStore(join(folder, 'cache'))
    const noting: Steps = {
      ...STEPS_HERE,
      answerAll(some) {
        asked.push(...some.flatMap(({ article, questions }) => questions.map(({ read }) => `${article.doc.id}-${read.context.doc.id}`)))
        return STEPS_HERE.answerAll(some)
      },
    }
    const answers = await through(cachedSteps(store, noting, null), docs, claims)
    await store.close()
    return { asked, answers }
  }

  async function through(steps: Steps, docs: readonly Doc[], claims: readonly Claim[]) {
    const articles = contextsOf(docs, await steps.readArticles(docs))
    const texts = claims.map(({ id, claim }) => docFromText({ id, text: claim }))
    const read = await steps.readClaims(texts)
    const reads = texts.flatMap((doc, i) => (read[i] ? [readClaim(doc, read[i])] : []))
    return steps.answerAll(questionsOf(claims, reads, articles))
  }

  it('to an edited claim, to other quotes and of an edited article alone are looked for again', async () => {
    const docs = [article('a', 4), article('b', 5)]
    const claims = [
      claim('x', 'The bus fell from the Orava bridge on Monday and 4 people died.', 'a', 'A bus fell'),
      claim('y', 'A bus fell from the Orava bridge near Dolny Kubin on Monday.', 'b', 'the fall of the bus'),
    ]
    const first = await run(docs, claims)
    expect(first.asked).toEqual(['a-x', 'a-y', 'b-x', 'b-y'])
    expect(first.answers).toEqual(await through(STEPS_HERE, docs, claims))
    expect(first.answers.flat().map((answer) => answer?.stance)).toEqual(['supports', 'supports', undefined, 'supports'])
    expect(await run(docs, claims)).toEqual({ asked: [], answers: first.answers })
    const edited = claims.with(0, claim('x', 'The bus fell from the Orava bridge on Monday and 5 people died.', 'a', 'A bus fell'))
    expect(await run(docs, edited)).toEqual({ asked: ['a-x', 'b-x'], answers: await through(STEPS_HERE, docs, edited) })
    const quoted = claims.with(1, claim('y', 'A bus fell from the Orava bridge near Dolny Kubin on Monday.', 'b', 'people died'))
    expect((await run(docs, quoted)).asked).toEqual(['b-y'])
    const other = docs.with(1, article('b', 4))
    expect(await run(other, quoted)).toEqual({ asked: ['b-x', 'b-y'], answers: await through(STEPS_HERE, other, quoted) })
  })

  it('stay where another claims file is about the same articles', async () => {
    const docs = [article('a', 4)]
    const one = [claim('x', 'The bus fell from the Orava bridge on Monday and 4 people died.', 'a', 'A bus fell')]
    const other = [claim('y', 'A bus fell from the Orava bridge near Dolny Kubin on Monday.', 'a', 'the fall of the bus')]
    const first = await run(docs, one)
    expect((await run(docs, other)).asked).toEqual(['a-y'])
    expect(await run(docs, one)).toEqual({ asked: [], answers: first.answers })
  })
})

describe('other results', () => {
  it('stay as far as there is room, those that were kept last', () => {
    expect(withOthers({ c: 3, d: 4 }, { a: 1, b: 2, c: 0 }, 1)).toEqual({ b: 2, c: 3, d: 4 })
    expect(withOthers({ d: 4 }, { a: 1 }, 0)).toEqual({ d: 4 })
  })
})

describe('parts of one whole', () => {
  it('begin at places of their own and give all in order', async () => {
    const done: number[][] = []
    const work = async (some: readonly number[]) => {
      done.push([...some])
      return some.map((n) => n * 2)
    }
    expect(await inTurns([1, 2, 3, 4, 5], 2, { index: 2, count: 2 }, work)).toEqual([2, 4, 6, 8, 10])
    expect(done).toEqual([[3, 4], [5], [1, 2]])
    expect(await inTurns([], 2, null, work)).toEqual([])
  })
})
