/** `verify baseline` and `--baseline`: what is known does not fail, what is new does. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, run } from './run.ts'

const claim = (id: string) => `  - id: ${id}\n    claim: Something called ${id} happened.\n`
const check = (cwd: string, ...flags: string[]) => run(['claims.yaml', '--baseline', 'verify-baseline.json', ...flags], { cwd })

describe('a baseline', () => {
  it('makes known findings pass and new ones fail, wherever they stand', async () => {
    const cwd = folder({ 'claims.yaml': `claims:\n${claim('one')}${claim('two')}` })
    expect((await run(['baseline', 'claims.yaml'], { cwd })).out).toBe('verify-baseline.json: 2 known findings, 2 added, 0 gone\n')
    expect((await check(cwd)).code).toBe(0)
    writeFileSync(join(cwd, 'claims.yaml'), `title: moved\nclaims:\n\n${claim('two')}${claim('one')}`)
    expect((await check(cwd)).code).toBe(0)
    writeFileSync(join(cwd, 'claims.yaml'), `claims:\n${claim('two')}${claim('three')}`)
    const { code, out } = await check(cwd, '--format', 'json')
    expect(code).toBe(1)
    expect(
      JSON.parse(out)
        .findings.map((f: { claim: string; status: string }) => `${f.claim} ${f.status}`)
        .sort(),
    ).toEqual(['three new', 'two known'])
  })

  it('whose entries are gone fails under --strict, until it is pruned', async () => {
    const cwd = folder({ 'claims.yaml': `claims:\n${claim('one')}` })
    await run(['baseline'], { cwd })
    writeFileSync(join(cwd, 'claims.yaml'), 'claims: []\n')
    expect((await check(cwd)).code).toBe(0)
    expect((await check(cwd, '--strict')).code).toBe(1)
    expect((await run(['baseline', 'claims.yaml'], { cwd })).out).toContain('0 known findings, 0 added, 1 gone')
    expect((await check(cwd, '--strict')).code).toBe(0)
  })

  it.each([
    [{}, /no such file\n {2}help: `verify baseline --baseline verify-baseline.json` writes it/],
    [{ 'verify-baseline.json': '{}' }, /is not a baseline/],
  ])('that cannot be used ends with 2', async (files, expected) => {
    const { code, err } = await check(folder({ 'claims.yaml': `claims:\n${claim('one')}`, ...files }))
    expect([code, err]).toEqual([2, expect.stringMatching(expected)])
  })

  it('is not written for a broken claims file', async () => {
    const cwd = folder({ 'claims.yaml': 'claims: 5\n' })
    expect((await run(['baseline', 'claims.yaml'], { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, 'verify-baseline.json'))).toBe(false)
  })

  it('knows the same findings after it was written twice', async () => {
    const cwd = folder({ 'claims.yaml': `claims:\n${claim('one')}` })
    await run(['baseline'], { cwd })
    const first = readFileSync(join(cwd, 'verify-baseline.json'), 'utf8')
    await run(['baseline'], { cwd })
    expect(readFileSync(join(cwd, 'verify-baseline.json'), 'utf8')).toBe(first)
  })
})
