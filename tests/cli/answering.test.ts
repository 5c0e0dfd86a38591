/** Holds that a command is answered from what was kept only while nothing that its answer hangs on has changed. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answer } from '../../src/cli/answering.ts'
import { main } from '../../src/cli/main.ts'

vi.mock(import('../../src/cli/main.ts'), async (original) => {
  const { main, ...rest } = await original()
  return { ...rest, main: vi.fn(main) }
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-answers-'))
  mkdirSync(join(folder, '.git'))
  cpSync('data/example/articles', join(folder, 'articles'), { recursive: true })
  write('claims.yaml', CLAIMS)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const CLAIMS = `include: sources.yaml
claims:
  - id: toll
    claim: The crash killed 38 of the 67 people aboard.
    sources: [herald, tabrizi]
`

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function edit(name: string, from: string, to: string): void {
  write(name, read(name).replace(from, to))
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** What was printed, the exit code, and whether the work was done. */
async function ask(args: readonly string[], given: object = {}): Promise<{ printed: string; code: number; worked: boolean }> {
  vi.mocked(main).mockClear()
  let printed = ''
  const code = await answer(args, {
    stdout: { write: (text: string) => (printed += text) },
    stderr: { write: () => {} },
    stdin: (async function* () {
      yield CLAIMS
    })(),
    env: { VERIFY_CACHE: join(folder, 'cache') },
    cwd: folder,
    isTTY: false,
    columns: 80,
    today: '2025-12-01',
    ...given,
  })
  return { printed, code, worked: vi.mocked(main).mock.calls.length > 0 }
}

const SOURCES = 'sources:\n  herald: articles/herald.md\n  tabrizi: articles/tabrizi.md\n'

describe('a command that is asked again', () => {
  beforeEach(() => {
    write('sources.yaml', SOURCES)
    write('draft.md', 'The crash of flight 8243, says the herald, killed 39 of the 67 people aboard.\n')
  })

  it.each([
    [['claims.yaml']],
    [[]],
    [['claims.yaml', '--format', 'json']],
    [['compare', 'articles/herald.md', 'articles/tabrizi.md']],
    [['draft', 'draft.md']],
  ])('%j: is answered with the same bytes and exit code, without the work', async (args) => {
    const first = await ask(args)
    expect(first).toMatchObject({ worked: true })
    expect(first.printed).toContain('herald')
    expect(await ask(args)).toEqual({ ...first, worked: false })
  })

  it('checks a draft anew where the draft, a claim or a source of its claims has changed', async () => {
    for (const [name, from, to] of [
      ['draft.md', '39', '40'],
      ['claims.yaml', 'killed 38', 'killed 39'],
      ['articles/tabrizi.md', 'killing 67', 'killing 61'],
    ] as const) {
      await ask(['draft', 'draft.md'])
      edit(name, from, to)
      const after = await ask(['draft', 'draft.md'])
      expect(after.worked).toBe(true)
      expect(after).toEqual(await ask(['draft', 'draft.md', '--no-cache']))
    }
  })

  it.each<[string, () => void]>([
    ['a claim', () => edit('claims.yaml', 'killed 38', 'killed 39')],
    ['a file that it includes', () => edit('sources.yaml', 'tabrizi.md', 'herald.md')],
    ['an article', () => edit('articles/tabrizi.md', 'killing 67', 'killing 61')],
    ['an article that is gone', () => rmSync(join(folder, 'articles/tabrizi.md'))],
    ['settings that were not there', () => write('verify.config.yaml', 'checks: { conflicting-numbers: note }\n')],
    ['the baseline', () => write('known.json', '[]')],
  ])('does its work where it hangs on what has changed: %s', async (_, change) => {
    write('known.json', '{"version":1,"findings":[]}')
    const args = ['claims.yaml', '--baseline', 'known.json']
    await ask(args)
    change()
    const after = await ask(args)
    expect(after.worked).toBe(true)
    expect(after).toEqual(await ask([...args, '--no-cache']))
  })

  it('sees a claims file that is new in a folder where none was named', async () => {
    await ask([])
    write('more.claims.yaml', 'claims:\n  - id: the-mayor\n    claim: The mayor resigned in May.\n')
    expect((await ask([])).printed).toContain('the-mayor')
  })

  it('writes its files again', async () => {
    const args = ['claims.yaml', '--format', 'csv', '--output', 'table.csv']
    await ask(args)
    const table = read('table.csv')
    rmSync(join(folder, 'table.csv'))
    expect(await ask(args)).toMatchObject({ worked: false })
    expect(read('table.csv')).toBe(table)
  })

  it.each<[string, string[], object]>([
    ['another width', ['claims.yaml'], { columns: 60 }],
    ['another day', ['claims.yaml'], { today: '2025-12-02' }],
    ['colour', ['claims.yaml'], { env: { FORCE_COLOR: '1' } }],
  ])('takes no answer that was given for %s', async (_, args, given) => {
    await ask(args)
    const env = { VERIFY_CACHE: join(folder, 'cache'), ...('env' in given ? (given.env as object) : {}) }
    expect(await ask(args, { ...given, env })).toMatchObject({ worked: true })
  })

  it.each<[string, string[]]>([
    ['standard input', ['-']],
    ['a folder', ['.']],
    ['the run without a cache', ['claims.yaml', '--no-cache']],
    ['a folder that links may lead out of', ['claims.yaml', '--within', '.']],
    ['mistakes', ['nothing.yaml']],
    ['help', ['--help']],
  ])('does its work each time: %s', async (_, args) => {
    await ask(args)
    expect(await ask(args)).toMatchObject({ worked: true })
  })

  it('keeps nothing of a run during which an article was edited', async () => {
    const late = {
      stdout: { write: () => edit('articles/tabrizi.md', '67', '66') },
    }
    await ask(['claims.yaml'], late)
    const after = await ask(['claims.yaml'])
    expect(after.worked).toBe(true)
    expect(after.printed).toBe((await ask(['claims.yaml', '--no-cache'])).printed)
  })
})
