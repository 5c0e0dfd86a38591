/** The command line as a user meets it: help, mistakes, exit codes, streams. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { folder, run } from './run.ts'

const ARTICLE = 'The ferry Aurora sank on 3 May 2025. It carried 40 people.\n'
const CLAIMS = `sources:
  post: post.txt
claims:
  - id: aboard
    claim: The ferry Aurora carried 40 people.
    sources: [{ post: It carried 40 people }]
`
const UNSOURCED = 'claims:\n  - id: lost\n    claim: Two people were lost.\n'

describe('help', () => {
  it('says how to start, the commands, the options and the exit codes', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const words of ['verify init articles/*.md', 'compare', '--fail-on <level>', '1 findings']) expect(out).toContain(words)
  })

  it.each(['check', 'compare', 'explain', 'schema'])('of %s has an example', async (command) => {
    const { code, out } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Examples?:\n {2}verify/)
  })

  it('keeps within the width of the terminal', async () => {
    const { out } = await run(['check', '--help'], { columns: 80 })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('the version is that of the package', async () => {
    expect((await run(['--version'])).out).toBe(`${VERSION}\n`)
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION)
  })
})

describe('exit codes', () => {
  it('0 without findings', async () => {
    const cwd = folder({ 'claims.yaml': CLAIMS, 'post.txt': ARTICLE })
    const { code, err } = await run(['claims.yaml'], { cwd })
    expect([code, err]).toEqual([0, ''])
  })

  it('1 with findings at the fail level, in every format', async () => {
    const cwd = folder({ 'claims.yaml': UNSOURCED })
    for (const format of ['text', 'markdown', 'csv', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'claimreview']) {
      expect((await run(['claims.yaml', '--format', format], { cwd })).code).toBe(1)
    }
  })

  it.each([
    [['--fail-on', 'never'], 0],
    [['--check', 'unsourced-claim=warning'], 0],
    [['--check', 'unsourced-claim=warning', '--fail-on', 'warning'], 1],
    [['--check', 'unsourced-claim=warning', '--max-warnings', '0'], 1],
    [['--check', 'unsourced-claim=warning', '--max-warnings', '1'], 0],
    [['--check', 'unsourced-claim=off', '--fail-on', 'note'], 0],
  ])('%j gives %d', async (flags, expected) => {
    const cwd = folder({ 'claims.yaml': UNSOURCED })
    expect((await run(['claims.yaml', ...flags], { cwd })).code).toBe(expected)
  })

  it('nothing to check says so', async () => {
    const cwd = folder({ 'claims.yaml': 'claims: []\n' })
    const { code, out } = await run(['claims.yaml'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('nothing to check')
  })
})

describe('mistakes on the command line end with 2, in a line or two', () => {
  it.each([
    [['nothing.yaml'], /^error: `nothing.yaml`: no such file\n$/],
    [['comapre', 'a.md'], /^error: `comapre`: no such file\n {2}help: did you mean `compare`\?\n$/],
    [['\u001b[31m.yaml'], /^error: no claims file matches `\\u\{1b\}\[31m.yaml`/],
    [['*.yaml'], /no claims file matches `\*\.yaml`/],
    [[], /no claims file here/],
    [['--formt', 'json'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
    [['--format', 'xml', 'claims.yaml'], /'xml' is invalid. It is one of text, markdown/],
    [['--fail-on', 'errors', 'a'], /Allowed choices are error, warning, note, never/],
    [['--max-warnings', '-1', 'a'], /whole number/],
    [['--shard', '5/4', 'a'], /It is written i\/n/],
    [['--offline', '--refresh', 'a'], /exclude each other/],
    [['--format', 'json', '--format', 'csv', 'a'], /two formats for standard output/],
    [['--check', 'unsourced-clam=off', 'ok/claims.yaml'], /unknown check `unsourced-clam`\n {2}help: did you mean `unsourced-claim`\?/],
    [['--claim', 'losst', 'ok/claims.yaml'], /no claim `losst`\n {2}help: did you mean `lost`\?/],
    [['--config', 'none.yaml', 'ok/claims.yaml'], /`none.yaml` cannot be read: no such file/],
    [['explain', 'conflicting-number'], /is neither a check nor a claim\n {2}help: did you mean `conflicting-numbers`/],
    [['lsp'], /not there yet/],
  ])('%j', async (argv, expected) => {
    const cwd = folder({ 'ok/claims.yaml': UNSOURCED })
    const { code, out, err } = await run(argv[0] === 'explain' ? [...argv, 'ok/claims.yaml'] : argv, { cwd })
    expect(code).toBe(2)
    expect(`${err}${out}`).toMatch(expected)
    expect(`${err}${out}`).not.toMatch(/\bat .*\.ts:\d/)
  })
})

describe('claims files', () => {
  it('a mistake is shown with its line, and ends with 2', async () => {
    const cwd = folder({ 'claims.yaml': 'claims:\n  - clam: x\n' })
    const { code, out, err } = await run(['claims.yaml'], { cwd })
    expect(code).toBe(2)
    expect(out + err).toContain('unknown key `clam`')
    expect(out + err).toContain('claims.yaml:2:5')
    expect(out + err).toContain('did you mean `claim`?')
  })

  it('a folder is searched, whatever lies in it', async () => {
    const cwd = folder({
      'a/claims.yaml': UNSOURCED,
      'b/c/ferry.claims.yml': UNSOURCED.replace('lost', 'gone'),
      'node_modules/x/claims.yaml': 'x',
      'a/other.yaml': 'x',
    })
    const report = JSON.parse((await run(['.', '--format', 'json'], { cwd })).out)
    expect(report.claims.map((c: { id: string; file: string }) => `${c.file} ${c.id}`)).toEqual([
      'a/claims.yaml lost',
      'b/c/ferry.claims.yml gone',
    ])
  })

  it('a folder in place of a claims file’s include is a problem', async () => {
    const cwd = folder({ 'claims.yaml': 'include: sub\nclaims: []\n', 'sub/x.yaml': '' })
    const { code, out, err } = await run(['claims.yaml'], { cwd })
    expect([code, /is a folder/.test(out + err)]).toEqual([2, true])
  })

  it('come from standard input too', async () => {
    const { code, out } = await run(['-', '--format', 'json'], { cwd: folder(), input: UNSOURCED })
    expect([code, JSON.parse(out).claims[0].file]).toEqual([1, '<stdin>'])
  })

  it('one is found without a name', async () => {
    expect((await run([], { cwd: folder({ 'claims.yaml': UNSOURCED }) })).code).toBe(1)
  })

  it('a missing article, or a folder for an article, is unread with its reason', async () => {
    const cwd = folder({
      'claims.yaml': 'sources: { a: none.md, b: sub }\nclaims:\n  - { claim: The ferry sank., sources: [a, b] }\n',
      'sub/x.md': 'x',
    })
    const report = JSON.parse((await run(['claims.yaml', '--format', 'json'], { cwd })).out)
    expect(report.sources.map((s: { read: boolean; reason: string }) => [s.read, s.reason])).toEqual([
      [false, expect.stringContaining('no such file')],
      [false, expect.stringContaining('folder')],
    ])
    expect(report.claims[0].outcome).toBe('unread')
  })

  it('two files may call two articles by one id', async () => {
    const cwd = folder({
      'a/claims.yaml': CLAIMS,
      'a/post.txt': ARTICLE,
      'b/claims.yaml': CLAIMS.replace('aboard', 'aboard-b'),
      'b/post.txt': ARTICLE,
    })
    const report = JSON.parse((await run(['a', 'b', '--format', 'json'], { cwd })).out)
    expect(report.sources.map((s: { id: string; location: string }) => [s.id, s.location])).toEqual([
      ['post', 'a/post.txt'],
      ['claims/post', 'b/post.txt'],
    ])
  })
})

describe('output', () => {
  it('goes to files, one a format', async () => {
    const cwd = folder({ 'claims.yaml': UNSOURCED })
    const { out } = await run(['claims.yaml', '-f', 'json', '-o', 'r.json', '-f', 'csv', '-o', 'r.csv', '-f', 'text'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).schemaVersion).toBe(1)
    expect(readFileSync(join(cwd, 'r.csv'), 'utf8')).toContain('lost')
    expect(out).toContain('unsourced-claim')
  })

  it('a file that cannot be written ends with 2', async () => {
    const cwd = folder({ 'claims.yaml': UNSOURCED })
    const { code, err } = await run(['claims.yaml', '-f', 'json', '-o', 'no/such/folder.json'], { cwd })
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written: no such file')])
  })

  it.each([
    [{ isTTY: false }, [], false],
    [{ isTTY: true }, [], true],
    [{ isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    [{ isTTY: true, env: { CI: 'true' } }, [], false],
    [{ isTTY: true }, ['--no-color'], false],
    [{ isTTY: false, env: { NO_COLOR: '1' } }, ['--color'], true],
  ])('colour with %j and %j: %s', async (io, flags, coloured) => {
    const cwd = folder({ 'claims.yaml': UNSOURCED })
    const { out } = await run(['claims.yaml', ...flags], { cwd, ...io })
    expect(out.includes('\u001b[')).toBe(coloured)
  })

  it('the same input gives the same bytes', async () => {
    const cwd = folder({ 'claims.yaml': CLAIMS, 'post.txt': ARTICLE })
    const first = await run(['claims.yaml', '-f', 'json'], { cwd })
    expect((await run(['claims.yaml', '-f', 'json'], { cwd })).out).toBe(first.out)
    expect(first.out).not.toContain(cwd)
  })
})

describe('settings', () => {
  const files = {
    '.git/HEAD': '',
    'verify.config.yaml': 'origins: 3\nfail-on: warning\nchecks: { unsourced-claim: warning }\n',
    'desk/claims.yaml': `${UNSOURCED}settings:\n  fail-on: note\n`,
  }

  it('are printed with where they come from', async () => {
    const { code, out } = await run(['desk/claims.yaml', '--print-config', '--max-warnings', '5'], { cwd: folder(files) })
    expect(code).toBe(0)
    const rows = out.split('\n').map((line) => line.split(/ {2,}/))
    expect(rows.slice(0, 4)).toEqual([
      ['fail-on', 'note', 'desk/claims.yaml'],
      ['max-warnings', '5', '--max-warnings'],
      ['origins', '3', 'verify.config.yaml'],
      ['strict', 'false', 'built-in'],
    ])
    expect(rows).toContainEqual(['checks.unsourced-claim', 'warning', 'verify.config.yaml'])
    expect(rows).toContainEqual(['checks.short-quote', 'note', 'built-in'])
  })

  it('of the config hold', async () => {
    const { out } = await run(['desk/claims.yaml'], { cwd: folder(files) })
    expect(out).toContain('warning[unsourced-claim]')
  })

  it('of two claims files hold for both, unless they disagree', async () => {
    const claims = (id: string, settings: string) => `claims:\n  - { id: ${id}, claim: Something happened. }\nsettings: { ${settings} }\n`
    const cwd = folder({
      'a.yaml': claims('a', 'origins: 3'),
      'b.yaml': claims('b', 'origins: 3, fail-on: never'),
      'c.yaml': claims('c', 'origins: 1'),
    })
    expect((await run(['a.yaml', 'b.yaml'], { cwd })).code).toBe(0)
    const { code, out, err } = await run(['a.yaml', 'c.yaml'], { cwd })
    expect([code, out + err]).toEqual([2, expect.stringContaining('`origins` is `1` here and `3` in a.yaml')])
  })

  it('above the repository are left alone', async () => {
    const cwd = folder({ 'verify.config.yaml': 'origins: 9\n', 'repo/.git/HEAD': '', 'repo/claims.yaml': UNSOURCED })
    expect((await run(['claims.yaml', '--print-config'], { cwd: join(cwd, 'repo') })).out).not.toContain('9')
  })

  it('with a mistake end with 2', async () => {
    const cwd = folder({ 'verify.config.yaml': 'orgins: 9\n', 'claims.yaml': UNSOURCED })
    const { code, out, err } = await run(['claims.yaml'], { cwd })
    expect(code).toBe(2)
    expect(out + err).toContain('did you mean `origins`?')
  })
})

describe('explain', () => {
  it('lists the checks', async () => {
    expect((await run(['explain'])).out).toMatch(/^unsourced-claim +error +\S/)
  })

  it('gives the page of a check', async () => {
    const { code, out } = await run(['explain', 'conflicting-numbers'])
    expect(code).toBe(0)
    for (const words of ['conflicting-numbers [error]', 'Why it matters:', 'What to do:', 'Example:']) expect(out).toContain(words)
  })

  it('shows one claim', async () => {
    const cwd = folder({ 'claims.yaml': CLAIMS, 'post.txt': ARTICLE })
    const { code, out } = await run(['explain', 'aboard', 'claims.yaml'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^aboard: single-origin\n {2}The ferry/)
    expect(out).toContain('quote `It carried 40 people`: exact at post.txt:1:38')
    expect(out).toMatch(/aboard: 40 \(people\), read in `40/)
  })
})

describe('compare', () => {
  it('needs no claims file', async () => {
    const cwd = folder({
      'a.txt': 'The ferry Aurora sank on 3 May 2025. The sinking killed 12 people.\n',
      'b/a.txt': 'On 3 May 2025 the ferry Aurora sank. The sinking killed 15 people.\n',
    })
    const { code, out } = await run(['compare', 'a.txt', 'b', '-f', 'json', '--fail-on', 'never'], { cwd })
    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(report.sources.map((s: { id: string }) => s.id)).toEqual(['a', 'a-2'])
    expect(report.claims).toEqual([])
  })
})

describe('schema', () => {
  it.each([
    [[], 'data/claims.schema.json'],
    [['report'], 'data/report.schema.json'],
    [['config'], 'data/config.schema.json'],
  ])('%j is what lies in %s', async (argv, path) => {
    expect((await run(['schema', ...argv])).out).toBe(readFileSync(path, 'utf8'))
  })
})
