/** Holds the store: what is kept comes back, what is damaged is as good as none, and the folder stays within its bounds. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/cache/folder.ts'
import { keyOf, openStore } from '../../src/cache/store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))

describe('a store', () => {
  it('gives back what was kept, to this run and to the next', async () => {
    const store = openStore(folder)
    await store.keep(keyOf('a'), { n: 1 })
    expect(store.read(keyOf('a'))).toEqual({ n: 1 })
    await store.close()
    expect(openStore(folder).read(keyOf('a'))).toEqual({ n: 1 })
  })

  it('has nothing where nothing was kept, and after the folder is deleted', async () => {
    const store = openStore(folder)
    expect(store.read(keyOf('a'))).toBeNull()
    await store.keep(keyOf('a'), 1)
    rmSync(folder, { recursive: true })
    expect(store.read(keyOf('a'))).toBeNull()
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, -2)],
    ['changed', (text: string) => text.replace('38', '67')],
    ['emptied', () => ''],
    ['something else', () => 'not ours\n{}'],
  ])('takes a file that was %s for none', async (_, damage) => {
    const store = openStore(folder)
    await store.keep(keyOf('a'), { deaths: 38 })
    for (const file of files()) writeFileSync(file, damage(readFileSync(file, 'utf8')))
    expect(store.read(keyOf('a'))).toBeNull()
  })

  it('lets two runs write the same entry, and leaves it whole', async () => {
    const value = { words: 'x'.repeat(100_000) }
    const stores = Array.from({ length: 8 }, () => openStore(folder))
    await Promise.all(stores.map((store) => store.keep(keyOf('a'), value)))
    await Promise.all(stores.map((store) => store.close()))
    expect(openStore(folder).read(keyOf('a'))).toEqual(value)
    expect(files()).toHaveLength(1)
  })

  it('goes on without a word where it cannot write', async () => {
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const store = openStore(blocked)
    await store.keep(keyOf('a'), 1)
    await store.close()
    expect(store.read(keyOf('a'))).toBeNull()
  })

  it('deletes what was unused for longest where it has grown too large', async () => {
    const store = openStore(folder, 5000)
    for (const name of ['old', 'b', 'c', 'd', 'e']) await store.keep(keyOf(name), name.repeat(1000).slice(0, 1000))
    const old = files().find((file) => readFileSync(file, 'utf8').includes('oldold'))
    if (old) utimesSync(old, 1, 1)
    await store.close()
    expect(store.read(keyOf('old'))).toBeNull()
    expect(files()).toHaveLength(3)
  })

  it('is marked as a cache, and ignored by version control', async () => {
    await openStore(folder).keep(keyOf('a'), 1)
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n')
    expect(existsSync(join(folder, 'CACHEDIR.TAG'))).toBe(true)
  })
})

describe('a key', () => {
  it('tells parts apart, not only their sum', () => {
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'))
  })
})

describe('the folder', () => {
  it.each([
    [{ VERIFY_CACHE: '/ci/cache', HOME: '/home/a' }, '/ci/cache'],
    [{ XDG_CACHE_HOME: '/xdg', HOME: '/home/a' }, join('/xdg', 'verify-claims')],
    [{ HOME: '/home/a' }, join('/home/a', '.cache', 'verify-claims')],
    [{}, null],
  ])('%o: %s', (env, wanted) => expect(cacheFolder(env)).toBe(wanted))
})
