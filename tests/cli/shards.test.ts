/** Holds that the parts of shards, merged, are the bytes of a run without shards, and that parts that do not fit are refused. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { reportSchema } from '../../src/report/schema.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-shards-'))
  writeFileSync(join(folder, 'fifty.yaml'), fiftyClaims())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await main(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {})(),
    env: { VERIFY_CACHE: join(folder, 'cache') },
    cwd: process.cwd(),
    isTTY: false,
    columns: 80,
    today: '2025-12-01',
  })
  return { code, out, err }
}

/** Ten articles on five fires and claims about each: some agreed, some disputed, some of nothing, two that touch one conflict. */
function fiftyClaims(): string {
  const towns = ['Arlow', 'Benning', 'Corvale', 'Dunmere', 'Eastry']
  const sources = towns.flatMap((town, i) =>
    [0, 1].map((k) => {
      const id = `${town.toLowerCase()}-${k}`
      const dead = 11 + i + (i % 2) * k * 7
      const text = `A fire in a mill in ${town} killed ${dead} workers on ${3 + i} May 2021. Mayor Ann Vale of ${town} said that ${40 + i} people were hurt.`
      writeFileSync(join(folder, `${id}.txt`), text)
      return `  ${id}: ${id}.txt`
    }),
  )
  const claims = Array.from({ length: 50 }, (_, n) => {
    const town = towns[n % 5] ?? ''
    const texts = [
      `The mill fire in ${town} killed ${11 + (n % 5)} workers.`,
      `${40 + (n % 5)} people were hurt in ${town}.`,
      `${town} has no mill.`,
    ]
    const id = town.toLowerCase()
    const listed = n % 7 === 0 ? '' : `\n    sources: [${id}-0, ${id}-1]`
    return `  - id: c${n}\n    claim: ${texts[n % 3]}${listed}`
  })
  return `sources:\n${sources.join('\n')}\nclaims:\n${claims.join('\n')}\n`
}

async function partsOf(claims: string, count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, i) => join(folder, `part-${i + 1}.json`))
  for (const [i, path] of paths.entries()) await run(claims, '--shard', `${i + 1}/${count}`, '-f', 'json', '-o', path)
  return paths
}

describe.each([
  ['the example', () => 'data/example/claims.yaml'],
  ['fifty claims', () => join(folder, 'fifty.yaml')],
])('%s', (_, claims) => {
  it.each([1, 2, 3, 7])('in %i parts, merged in any order, is the report of one run', async (count) => {
    const whole = await run(claims(), '-f', 'json')
    const merged = await run('merge', ...(await partsOf(claims(), count)).reverse())
    expect(merged.err).toBe('')
    expect(merged.out).toBe(whole.out)
    expect(merged.code).toBe(whole.code)
  })

  it('has parts that are valid reports and together hold each claim once', async () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(reportSchema)
    const parts = (await partsOf(claims(), 3)).map((path) => JSON.parse(readFileSync(path, 'utf8')) as { claims: { id: string }[] })
    for (const part of parts) {
      validate(part)
      expect(validate.errors).toBeNull()
    }
    const ids = parts.flatMap((part) => part.claims.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('parts that do not fit', () => {
  it('are refused, each with its reason', async () => {
    const paths = await partsOf('data/example/claims.yaml', 3)
    const other = join(folder, 'other.json')
    await run(join(folder, 'fifty.yaml'), '--shard', '2/3', '-f', 'json', '-o', other)
    const whole = join(folder, 'whole.json')
    await run('data/example/claims.yaml', '-f', 'json', '-o', whole)
    const [a = '', b = '', c = ''] = paths
    for (const [given, reason] of [
      [[a, c], 'of 3 parts 2 is missing'],
      [[a, b, b, c], 'a part is given twice'],
      [[a, other, c], 'not of one run'],
      [[whole], 'is not the JSON report of a shard'],
      [['README.md'], 'is not JSON'],
      [['nowhere.json'], 'no such file'],
    ] as const) {
      const { code, err } = await run('merge', ...given)
      expect([code, err]).toEqual([2, expect.stringContaining(reason)])
    }
  })
})
