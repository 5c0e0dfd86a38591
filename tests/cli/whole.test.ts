/** Holds that compiled code is kept, is taken again, and is never needed: without it, or with a damaged one, the same code runs. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyOf, openStore } from '../../src/cache/store.ts'
import { loadCompiled } from '../../src/cli/whole.ts'

const KEY = keyOf('code')

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-whole-'))
  file = join(folder, 'code.cjs')
  const code = [
    "exports.twice = (n) => 2 * n + require('node:path').sep.length - 1",
    'exports.file = __filename',
    "exports.later = () => importFor('node:os')",
  ]
  writeFileSync(file, code.join('\n'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Code {
  readonly twice: (n: number) => number
  readonly file: string
  readonly later: () => Promise<object>
}

const load = (into: string | null = join(folder, 'cache')) => loadCompiled<Code>(file, into, KEY)

const kept = () =>
  readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bin'))
    .map((name) => join(folder, 'cache', name))

async function run({ twice, file: path, later, keepCompiled }: ReturnType<typeof load>) {
  const said = [twice(4), path, 'tmpdir' in (await later())]
  await keepCompiled()
  return said
}

describe('compiled code', () => {
  it('is kept once, and gives the same when taken again', async () => {
    const first = await run(load())
    expect(first).toEqual([8, file, true])
    const [path = ''] = kept()
    const before = readFileSync(path)
    expect(await run(load())).toEqual(first)
    expect(kept()).toEqual([path])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -9)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])],
    ['emptied', () => Buffer.alloc(0)],
  ])('that was %s is compiled anew, and kept anew', async (_, damage) => {
    await run(load())
    const [path = ''] = kept()
    writeFileSync(path, damage(readFileSync(path)))
    const inFolder = openStore(join(folder, 'cache'))
    expect(inFolder.readBytes(KEY)).toBeNull()
    expect(await run(load())).toEqual([8, file, true])
    expect(inFolder.readBytes(KEY)).not.toBeNull()
  })

  it('of another text is refused by the engine', async () => {
    await run(load())
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nexports.twice = (n) => n`)
    expect((await run(load()))[0]).toBe(4)
  })

  it('is not kept where there is no place for it', async () => {
    expect(await run(load(null))).toEqual([8, file, true])
    expect(await run(load(join(file, 'no-folder')))).toEqual([8, file, true])
  })

  it('warns of nothing', async () => {
    const warned: string[] = []
    const note = ({ message }: Error) => warned.push(message)
    process.on('warning', note)
    await run(load())
    await new Promise(setImmediate)
    process.off('warning', note)
    expect(warned).toEqual([])
  })
})
