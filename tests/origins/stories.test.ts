/** Stories in files, read as a user's are: chains of rewrites keep one origin; reporters in one room have two, and the speaker one. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare, verify } from '../../src/index.ts'

const STORIES = join(import.meta.dirname, 'stories')

async function origins(story: string): Promise<string[]> {
  const folder = join(STORIES, story)
  const articles = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const report = await compare(articles.map((name) => ({ id: name.replace('.md', ''), file: join(folder, name) })))
  return report.origins.map(({ sources }) => sources.join(' '))
}

describe('a chain of five, each cutting and rewording the last', () => {
  it.each(['recall', 'theft'])('is one origin, and a report from elsewhere another: %s', async (story) => {
    expect(await origins(story)).toEqual(['1 2 3 4 5', 'other'])
  })
})

describe('two reporters at one press conference', () => {
  it.each(['climb', 'coach'])('are two origins: %s', async (story) => {
    expect(await origins(story)).toEqual(['a', 'b'])
  })

  it.each([
    ['climb', { candles: 'agreed 2', signal: 'single-origin 1', 'called-off': 'single-origin 1' }],
    ['coach', { supporters: 'agreed 2', debt: 'single-origin 1' }],
  ] as const)('bear witness to what they saw, and pass on what they were told: %s', async (story, wanted) => {
    const expected: Readonly<Record<string, string>> = wanted
    const { claims, findings } = await verify(join(STORIES, story, 'claims.yaml'))
    expect(Object.fromEntries(claims.map(({ id, outcome, origins: count }) => [id, `${outcome} ${count}`]))).toEqual(expected)
    const passedOn = findings.filter(({ check }) => check === 'second-hand-claim')
    const told = Object.keys(expected).filter((id) => expected[id]?.startsWith('single'))
    expect(passedOn.map(({ claim, sides }) => `${claim} ${sides[0]?.sources.join(' ')}`)).toEqual(told.map((id) => `${id} a b`))
  })
})
