/** The baseline in real git repositories: rebases, merges, renames; and ten thousand claims. */

import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBaseline } from '../../src/baseline/file.ts'
import { folder, run } from './run.ts'

const BASELINE = 'verify-baseline.json'

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A claim without a source, in a file of its own: one finding. */
function write(cwd: string, ...names: string[]): void {
  for (const name of names)
    writeFileSync(join(cwd, `${name}.claims.yaml`), `claims: [{ id: ${name}, claim: Something called ${name} happened. }]\n`)
}

function remove(cwd: string, name: string): void {
  rmSync(join(cwd, `${name}.claims.yaml`))
}

async function commit(cwd: string): Promise<void> {
  await run(['baseline', '.'], { cwd })
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-qm', 'step')
}

async function repository(): Promise<string> {
  const cwd = folder()
  git(cwd, 'init', '-q')
  write(cwd, ...Array.from({ length: 40 }, (_, i) => `old-${i}`))
  await commit(cwd)
  return cwd
}

/** Two branches of one start: each prunes two findings and adds one. */
async function forked(): Promise<string> {
  const cwd = await repository()
  git(cwd, 'checkout', '-qb', 'theirs')
  remove(cwd, 'old-1')
  remove(cwd, 'old-2')
  write(cwd, 'their-new')
  await commit(cwd)
  git(cwd, 'checkout', '-q', 'main')
  remove(cwd, 'old-3')
  remove(cwd, 'old-4')
  write(cwd, 'our-new')
  await commit(cwd)
  return cwd
}

async function check(cwd: string, ...flags: string[]): Promise<number> {
  return (await run(['.', '--baseline', BASELINE, ...flags], { cwd })).code
}

function knownClaims(cwd: string): (string | null)[] {
  return (readBaseline(readFileSync(join(cwd, BASELINE), 'utf8')) ?? []).map((entry) => entry.claim)
}

describe('a baseline in git', () => {
  it('merges where two branches both pruned and added', async () => {
    const cwd = await forked()
    git(cwd, 'merge', '-q', '--no-edit', 'theirs')
    expect([await check(cwd), await check(cwd, '--strict')]).toEqual([0, 0])
    const known = knownClaims(cwd)
    expect(known).toHaveLength(38)
    expect(known).toEqual(expect.arrayContaining(['our-new', 'their-new']))
    write(cwd, 'later')
    expect(await check(cwd)).toBe(1)
  })

  it('survives a rebase', async () => {
    const cwd = await forked()
    git(cwd, 'rebase', '-q', 'theirs')
    expect([await check(cwd, '--strict'), knownClaims(cwd).length]).toEqual([0, 38])
  })

  it('that git could not merge knows the findings of both branches', async () => {
    const cwd = folder()
    git(cwd, 'init', '-q')
    writeFileSync(join(cwd, 'claims.yaml'), 'claims: []\n')
    await commit(cwd)
    git(cwd, 'checkout', '-qb', 'theirs')
    write(cwd, 'their-a', 'their-b')
    await commit(cwd)
    git(cwd, 'checkout', '-q', 'main')
    write(cwd, 'our-a', 'our-b')
    await commit(cwd)
    expect(() => git(cwd, 'merge', '-q', '--no-edit', 'theirs')).toThrow()
    expect(readFileSync(join(cwd, BASELINE), 'utf8')).toContain('<<<<<<<')
    expect([await check(cwd, '--strict'), knownClaims(cwd).length]).toEqual([0, 4])
  })

  it('does not mind a renamed claims file', async () => {
    const cwd = await repository()
    renameSync(join(cwd, 'old-1.claims.yaml'), join(cwd, 'another.claims.yaml'))
    expect(await check(cwd, '--strict')).toBe(0)
  })
})

// A check of this size takes about two seconds; a slow machine with other work on it several times that.
const SECONDS = 30

it('ten thousand claims and as many known findings take seconds', { timeout: 120_000 }, async () => {
  const claims = Array.from({ length: 10_000 }, (_, i) => `  - { id: c${i}, claim: Something number ${i} happened. }\n`).join('')
  const cwd = folder({ 'claims.yaml': `claims:\n${claims}` })
  const started = performance.now()
  expect((await run(['baseline', 'claims.yaml'], { cwd })).out).toContain('10000 known findings, 10000 added')
  expect((await run(['claims.yaml', '--baseline', BASELINE, '--quiet'], { cwd })).code).toBe(0)
  expect((performance.now() - started) / 1000).toBeLessThan(2 * SECONDS)
})
