/** `--since` in real git repositories: only what is new or changed fails. */

import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, run } from './run.ts'

const OLD =
  'sources: { post: post.txt }\nclaims:\n  - { id: old, claim: Something old happened. }\n  - { id: quoted, claim: The ferry sank., sources: [{ post: the ferry rose }] }\n'
const NEW = `${OLD}  - { id: fresh, claim: Something new happened. }\n`

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function repository(): string {
  const cwd = folder({ 'claims.yaml': OLD, 'post.txt': 'The ferry sank.\n' })
  git(cwd, 'init', '-q')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-qm', 'first')
  return cwd
}

/** Claims of the findings that are new, and the exit code. */
async function since(cwd: string, file = 'claims.yaml', revision = 'HEAD'): Promise<{ code: number; fresh: string[]; err: string }> {
  const { code, out, err } = await run([file, '--since', revision, '-f', 'json', '--check', 'unused-source=off'], { cwd })
  const findings: { claim: string; status: string }[] = out === '' ? [] : JSON.parse(out).findings
  return { code, err, fresh: [...new Set(findings.filter((f) => f.status === 'new').map((f) => f.claim))].sort() }
}

describe('--since', () => {
  it('passes where nothing changed', async () => {
    expect(await since(repository())).toMatchObject({ code: 0, fresh: [] })
  })

  it('fails for a new claim alone, however the old ones were moved', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'claims.yaml'), `# moved\n\n${NEW}`)
    expect(await since(cwd)).toMatchObject({ code: 1, fresh: ['fresh'] })
  })

  it('fails for a claim whose words or article changed', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'claims.yaml'), OLD.replace('Something old', 'Something older'))
    writeFileSync(join(cwd, 'post.txt'), 'The ferry sank at night.\n')
    expect(await since(cwd)).toMatchObject({ code: 1, fresh: ['old', 'quoted'] })
  })

  it('follows a renamed claims file', async () => {
    const cwd = repository()
    renameSync(join(cwd, 'claims.yaml'), join(cwd, 'ferry.claims.yaml'))
    git(cwd, 'add', '-A')
    expect(await since(cwd, 'ferry.claims.yaml')).toMatchObject({ code: 0, fresh: [] })
  })

  it('works on a detached head, against a branch', async () => {
    const cwd = repository()
    git(cwd, 'checkout', '-q', '--detach')
    writeFileSync(join(cwd, 'claims.yaml'), NEW)
    git(cwd, 'commit', '-qam', 'second')
    expect(await since(cwd, 'claims.yaml', 'main')).toMatchObject({ code: 1, fresh: ['fresh'] })
  })

  it('works from a folder inside the repository', async () => {
    const cwd = folder({ 'desk/claims.yaml': OLD, 'desk/post.txt': 'The ferry sank.\n' })
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'first')
    expect(await since(join(cwd, 'desk'))).toMatchObject({ code: 0, fresh: [] })
  })

  it.each([
    ['an unknown revision', (cwd: string) => cwd, 'none', /no revision `none` in this repository/],
    ['an option for a revision', (cwd: string) => cwd, '--output=x', /no revision/],
    ['no repository', withoutGit, 'HEAD', /not a git repository/],
  ])('%s ends with 2', async (_, prepare, revision, expected) => {
    const cwd = prepare(repository())
    const { code, err } = await run(['claims.yaml', `--since=${revision}`], { cwd })
    expect([code, err]).toEqual([2, expect.stringMatching(expected)])
  })

  it('says that a clone is shallow', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'claims.yaml'), NEW)
    git(cwd, 'commit', '-qam', 'second')
    const clone = folder()
    git(clone, 'clone', '-q', '--depth', '1', `file://${cwd}`, '.')
    expect((await since(clone, 'claims.yaml', 'HEAD~1')).err).toContain('the clone is shallow')
  })
})

function withoutGit(cwd: string): string {
  rmSync(join(cwd, '.git'), { recursive: true })
  return cwd
}
