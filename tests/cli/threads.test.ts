/** Holds that readings do not depend on the number of threads. */

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { threadedReader } from '../../src/cli/threads.ts'
import { READ_HERE } from '../../src/reading.ts'
import { docFromText } from '../../src/sources/index.ts'

// Inside the package, because the worker looks for its word lists there.
const folder = join('node_modules', '.cache', 'verify-threads')
const built = join(folder, 'reading.worker.js')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: ['src/reading.worker.ts'],
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

describe('threads', () => {
  it.each([1, 3])(
    '%i: the readings of one thread',
    async (jobs) => {
      const reader = threadedReader(jobs, pathToFileURL(built))
      const expected = await READ_HERE.readArticles(docs)
      expect(await reader.readArticles(docs)).toEqual(expected)
      expect(await reader.readArticles(docs.slice(0, 10))).toEqual(expected.slice(0, 10))
      expect(await reader.readClaims(docs.slice(10))).toEqual(expected.slice(10))
      expect(await reader.readClaims([])).toEqual([])
    },
    60_000,
  )

  it('are none where there is little to read or no built worker', async () => {
    expect(await threadedReader(null, pathToFileURL(join(folder, 'none.js'))).readArticles(docs)).toEqual(
      await READ_HERE.readArticles(docs),
    )
    expect(await threadedReader(4, pathToFileURL(join(folder, 'none.js'))).readArticles([])).toEqual([])
  })
})
