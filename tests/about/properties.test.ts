/** Laws of the cross-check that hold for any articles: order, copies and absence neither make nor hide anything. */

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report, ReportFinding } from '../../src/model.ts'
import { compare } from '../../src/verify.ts'
import { readCases } from '../checks/literate.ts'

interface Article {
  readonly id: string
  readonly text: string
  readonly published: string | null
  readonly publisher: string | null
}

/** A run costs some ten milliseconds: few are enough, as each set has its own shape. */
const RUNS = { numRuns: 4 }

/** Every so many cases: all of them would take a minute. */
const EVERY = 9

const sets = [...caseSets(), ['the example', exampleArticles()] as const]

describe.each(sets)('%s', (_, articles) => {
  it('gives the same bytes in any order', async () => {
    const bytes = JSON.stringify(await compare(articles))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...articles], { minLength: articles.length }), async (shuffled) => {
        const report = await compare(shuffled)
        expect(JSON.stringify(report)).toBe(bytes)
      }),
      RUNS,
    )
  })

  it('has no conflict and no origin more for a copy of an article', async () => {
    const before = await compare(articles)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...articles), async (article) => {
        const after = await compare([...articles, { ...article, id: `${article.id}-copy` }])
        expect(after.origins.length).toBe(before.origins.length)
        expect(conflictsOf(after)).toEqual(conflictsOf(before))
      }),
      RUNS,
    )
  })

  it('has no agreement more for an article less', async () => {
    const before = agreedPairs(await compare(articles))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...articles), async (article) => {
        const after = agreedPairs(await compare(articles.filter((a) => a !== article)))
        expect(after.filter((pair) => !before.includes(pair))).toEqual([])
      }),
      RUNS,
    )
  })

  it('has no conflict between an article and itself', async () => {
    for (const article of articles) {
      const alone = conflictsOf(await compare([article]))
      expect(conflictsOf(await compare([article, { ...article, id: `${article.id}-again` }]))).toEqual(alone)
    }
  })
})

/** What is found between articles, told by its values; who else says so may grow. */
function conflictsOf({ findings }: Report): string[] {
  return findings
    .filter((f) => f.check.startsWith('conflicting-') || f.check === 'shared-figure')
    .map(inWords)
    .sort()
}

function inWords({ check, sides }: ReportFinding): string {
  return `${check}: ${sides
    .map((s) => s.value)
    .sort()
    .join(' | ')}`
}

/** Each pair of sentences that an agreement joins, or one side of a dispute: without the other side it is an agreement. */
function agreedPairs({ agreements, findings }: Report): string[] {
  return [...agreements, ...findings.flatMap((f) => f.sides)].flatMap(({ passages }) => {
    const places = passages.map((p) => `${p.source}:${p.sentence.start}`).sort()
    return places.flatMap((a, i) => places.slice(i + 1).map((b) => `${a} ${b}`))
  })
}

/** Cases whose articles say much of one thing, and for each the articles of its neighbour as noise. */
function caseSets(): (readonly [string, readonly Article[]])[] {
  const cases = ['conflicting-numbers', 'conflicting-dates', 'conflicting-names'].flatMap((check) =>
    readCases(readFileSync(`tests/checks/${check}.md`, 'utf8')).filter((c) => c.articles.length > 1 && c.claims === null),
  )
  return Array.from({ length: Math.floor(cases.length / EVERY) }, (_, i) => {
    const [one, other] = [cases[i * EVERY], cases[i * EVERY + 1]]
    const noise = (other?.articles ?? []).map((a) => ({ ...a, id: `other-${a.id}` }))
    return [one?.title ?? '', [...(one?.articles ?? []), ...noise]] as const
  })
}

function exampleArticles(): readonly Article[] {
  const folder = 'data/example/articles'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ id: name.replace('.md', ''), text: readFileSync(`${folder}/${name}`, 'utf8'), published: null, publisher: null }))
}
