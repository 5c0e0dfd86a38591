/** Snapshots: fetched once, pinned, read offline; whole or not there, whoever else writes and whenever a run is killed. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../../src/sources/extracted.ts'
import { type OpenOptions, openSources, snapshotSources } from '../../src/sources/index.ts'
import { entry, OPEN, said } from './entries.ts'
import { page, type Server, serve } from './server.ts'

let server: Server
let folder: string
let toll = 38
const asked = (path: string) => server.asked.get(path) ?? 0

beforeAll(async () => {
  server = await serve({
    '/story': (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', etag: `"${toll}"`, 'set-cookie': 'who=you' })
        .end(
          page(
            'Ferry',
            `The ferry sank and ${toll} people drowned, the port office said on Monday.`,
            'It had left the harbour at noon, in calm weather and with a full crew aboard.',
          ),
        ),
    '/same': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'text/plain', etag: '"1"' }).end('Nothing ever changes here, said the 12 keepers.')
    },
    '/fails': (_, response) =>
      void response.writeHead(asked('/fails') > 1 ? 500 : 200, { 'content-type': 'text/plain' }).end('It stood here once, with 5 legs.'),
  })
})
afterAll(() => server.close())

let options: OpenOptions & { readonly snapshots: string }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-snapshots-'))
  options = { ...OPEN, snapshots: join(folder, 'snapshots'), limits: { backOff: [] } }
  toll = 38
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('a URL source', () => {
  it('is fetched once, then read from its snapshot', async () => {
    const story = entry('a', server.url('/story'))
    const [first] = await openSources([story], options)
    const count = asked('/story')
    toll = 67
    const [second] = await openSources([story], { ...options, offline: true })
    const [third] = await openSources([story], options)
    expect(said(second)).toBe(said(first))
    expect(said(third)).toContain('38 people drowned')
    expect(asked('/story')).toBe(count)
  })

  it('without a snapshot is unread offline, and nobody is asked', async () => {
    const count = asked('/story')
    const [source] = await openSources([entry('a', server.url('/story'))], { ...options, offline: true })
    expect(said(source)).toBe('<has no snapshot, and offline nothing is fetched>')
    expect(asked('/story')).toBe(count)
  })

  it('that changed shows what it said before, and stays pinned', async () => {
    const story = entry('a', server.url('/story'))
    await openSources([story], options)
    toll = 67
    const [fresh] = await openSources([story], { ...options, refresh: true })
    expect(fresh?.read && fresh.changes).toMatchObject([
      {
        before: 'The ferry sank and 38 people drowned, the port office said on Monday.',
        now: 'The ferry sank and 67 people drowned, the port office said on Monday.',
        words: [{ before: '38', now: '67' }],
      },
    ])
    const [span] = (fresh?.read && fresh.changes) || []
    expect(said(fresh).slice(span?.span?.start, span?.span?.end)).toBe(span?.now)
    const [offline] = await openSources([story], { ...options, offline: true })
    expect(said(offline)).toContain('38 people')
  })

  it('that has not changed is asked for by its tag', async () => {
    const same = entry('a', server.url('/same'))
    await openSources([same], options)
    const [again] = await openSources([same], { ...options, refresh: true })
    expect(said(again)).toContain('12 keepers')
    expect(server.headers.get('/same')?.['if-none-match']).toBe('"1"')
  })

  it('that fails now is read from its snapshot', async () => {
    const fails = entry('a', server.url('/fails'))
    await openSources([fails], options)
    const [again] = await openSources([fails], { ...options, refresh: true })
    expect(said(again)).toContain('5 legs')
  })

  it('whose snapshot was tampered with is fetched again', async () => {
    const story = entry('a', server.url('/story'))
    await openSources([story], options)
    const bytes = readdirSync(options.snapshots).find((name) => name.endsWith('.html')) ?? ''
    writeFileSync(join(options.snapshots, bytes), '<p>Nobody ever drowned, it says now, in more words than before.')
    const [offline] = await openSources([story], { ...options, offline: true })
    expect(offline?.read).toBe(false)
  })
})

describe('the folder', () => {
  it('can be reviewed: bytes by hash, the text, a record without cookies', async () => {
    await openSources([entry('a', server.url('/story'))], options)
    const names = readdirSync(options.snapshots)
    const record = JSON.parse(readFileSync(join(options.snapshots, names.find((n) => n.endsWith('.json')) ?? ''), 'utf8'))
    expect(record).toMatchObject({ url: server.url('/story'), finalUrl: server.url('/story'), status: 200, archived: null })
    expect(sha256Of(readFileSync(join(options.snapshots, record.bytes)))).toBe(record.sha256)
    expect(readFileSync(join(options.snapshots, record.text), 'utf8')).toContain('38 people drowned')
    expect(JSON.stringify(record)).not.toContain('who=you')
  })

  it('that cannot be written does not stop the run', async () => {
    writeFileSync(join(folder, 'file'), '')
    const messages: string[] = []
    const [source] = await openSources([entry('a', server.url('/story'))], {
      ...options,
      snapshots: join(folder, 'file', 'x'),
      progress: (m) => messages.push(m),
    })
    expect(said(source)).toContain('38 people')
    expect(messages.join('\n')).toContain('no snapshot of')
  })
})

describe('verify snapshot', () => {
  it('pins, keeps, and with refresh moves on', async () => {
    const story = entry('a', server.url('/story'))
    const how = async (more = {}) => (await snapshotSources([story, entry('f', 'some/file.md')], { ...options, ...more })).map((p) => p.how)
    expect(await how()).toEqual(['fetched'])
    expect(await how()).toEqual(['kept'])
    toll = 67
    expect(await how({ refresh: true })).toEqual(['changed'])
    const [offline] = await openSources([story], { ...options, offline: true })
    expect(said(offline)).toContain('67 people')
  })

  it('two runs that meet lose nothing', async () => {
    const urls = Array.from({ length: 6 }, (_, i) => server.url(`/story?${i}`))
    await Promise.all(urls.map((url) => snapshotSources([entry('a', url)], options)))
    const lock = JSON.parse(readFileSync(join(folder, 'verify-lock.json'), 'utf8'))
    expect(Object.keys(lock.sources)).toEqual([...urls].sort())
  })
})

describe('a run that is killed', () => {
  let run: string
  beforeAll(async () => {
    // Built first, because compiling it in each of 50 processes would take a second a process.
    const built = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'verify-tests')
    await build({
      entryPoints: [join(import.meta.dirname, 'killed-run.mts')],
      outdir: built,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    })
    run = join(built, 'killed-run.mjs')
  })

  // The moment is a call that changes the folder, so that every step between two of them is hit in turn.
  it('50 times at any moment leaves nothing half-written and loses no snapshot', { timeout: 600_000 }, async () => {
    const kept = server.url('/story?kept')
    await snapshotSources([entry('k', kept)], options)
    for (let i = 0; i < 50; i += 5) {
      await Promise.all([0, 1, 2, 3, 4].map((j) => killedAt(1 + ((i + j) % 25), server.url(`/story?${i + j}`))))
      checkWhole(kept)
    }
    expect(await snapshotSources([entry('z', server.url('/story?after'))], options)).toMatchObject([{ how: 'fetched' }])
    checkWhole(kept)
  })

  it('leaves files that the next run but one clears away', async () => {
    await snapshotSources([entry('k', server.url('/story'))], options)
    const left = [join(options.snapshots, `${'0'.repeat(64)}.html.12345`), join(folder, 'verify-lock.json.12345')]
    for (const path of left) {
      writeFileSync(path, 'half')
      utimesSync(path, 1000, 1000)
    }
    await snapshotSources([entry('k', server.url('/story'))], options)
    expect(left.filter((path) => existsSync(path))).toEqual([])
  })

  function killedAt(call: number, url: string): Promise<void> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [run, String(call), url, options.snapshots], { stdio: 'ignore' })
      child.on('close', () => resolve())
    })
  }

  /** What the lock names is there, and what is there under its own name is whole. */
  function checkWhole(kept: string): void {
    const lock = JSON.parse(readFileSync(join(folder, 'verify-lock.json'), 'utf8')) as {
      sources: Record<string, { record: string; sha256: string }>
    }
    expect(Object.keys(lock.sources)).toContain(kept)
    for (const { record } of Object.values(lock.sources)) expect(existsSync(join(options.snapshots, record))).toBe(true)
    for (const name of readdirSync(options.snapshots)) {
      const content = readFileSync(join(options.snapshots, name))
      if (name.endsWith('.json')) {
        const record = JSON.parse(content.toString('utf8'))
        expect(existsSync(join(options.snapshots, record.bytes)) && existsSync(join(options.snapshots, record.text))).toBe(true)
      } else if (name.endsWith('.html')) expect(`${sha256Of(content)}.html`).toBe(name)
    }
  }
})
