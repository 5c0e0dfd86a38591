/** What teams plug in: the GitHub Action run step by step, the GitLab job, the pre-commit hooks, the project's own workflow. */

import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folder, run } from '../cli/run.ts'
import { action, buildAction, runStep } from './steps.ts'

const CLAIMS = 'sources: { post: post.txt }\nclaims:\n  - { id: sunk, claim: The ferry sank., sources: [{ post: The ferry sank }] }\n'
const POST = 'The ferry sank on 3 May 2024.\n'
const UNSOURCED = `${CLAIMS}  - { id: fresh, claim: Nobody was hurt. }\n`

const check = (files: Record<string, string>, inputs: Record<string, string> = {}) => runStep('Check', folder(files), inputs)

beforeAll(buildAction)

describe('the action', () => {
  it('passes what holds, and says so in the summary', () => {
    const { status, outputs, summary } = check({ 'claims.yaml': CLAIMS, 'post.txt': POST })
    expect([status, outputs['exit-code']]).toEqual([0, '0'])
    expect(summary).toContain('sunk')
  })

  it('annotates what it finds, writes the table and the reports, and fails in its last step', () => {
    const { status, log, outputs, summary } = check({ 'claims.yaml': UNSOURCED, 'post.txt': POST })
    expect([status, outputs['exit-code']]).toEqual([0, '1'])
    expect(log).toMatch(/^::error .*file=claims\.yaml,line=4/m)
    expect(summary).toContain('**fresh**')
    expect(JSON.parse(readFileSync(outputs['report-claims'] ?? '', 'utf8')).findings[0].check).toBe('unsourced-claim')
    expect(JSON.parse(readFileSync(outputs['sarif-claims'] ?? '', 'utf8')).version).toBe('2.1.0')
    expect(runStep('Result', folder(), {}, outputs).status).toBe(1)
  })

  it('checks drafts against the claims', () => {
    const files = { 'claims.yaml': CLAIMS, 'post.txt': POST, 'story.md': 'The crew was paid 12 percent more in 2024.\n' }
    const { outputs, log, summary } = check(files, { drafts: 'story.md' })
    expect(outputs['exit-code']).toBe('1')
    expect(log).toMatch(/^::error .*file=story\.md,line=1/m)
    expect([summary.includes('sunk'), outputs['sarif-drafts']?.endsWith('drafts.sarif')]).toEqual([true, true])
  })

  it('fails with 2 for a broken claims file, and shows where', () => {
    const { outputs, log } = check({ 'claims.yaml': 'claims: 5\n' })
    expect([outputs['exit-code'], log]).toEqual(['2', expect.stringMatching(/^::error .*file=claims\.yaml,line=1/m)])
  })

  it('takes a baseline and a level', async () => {
    const cwd = folder({ 'claims.yaml': UNSOURCED, 'post.txt': POST })
    expect(runStep('Check', cwd, { 'fail-on': 'never' }).outputs['exit-code']).toBe('0')
    await run(['baseline', 'claims.yaml'], { cwd })
    expect(runStep('Check', cwd, { baseline: 'verify-baseline.json' }).outputs['exit-code']).toBe('0')
  })
})

describe('on a pull request from a stranger', () => {
  it('inputs and file names are never run', () => {
    const cwd = folder({ 'claims.yaml': CLAIMS, 'post.txt': POST })
    for (const hostile of ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', '--output=pwned', '-o pwned']) {
      runStep('Check', cwd, { files: hostile, drafts: hostile, baseline: hostile, since: hostile })
    }
    expect(readdirSync(cwd).sort()).toEqual(['claims.yaml', 'post.txt'])
  })

  it('no script holds an expression', () => {
    expect(action.runs.steps.filter((step) => step.run?.includes('${{'))).toEqual([])
  })

  it('nothing outside the repository is read, by path or by link', () => {
    const outside = folder({ 'secret.txt': 'The ferry sank and hidden words.\n', 'secret.yaml': 'hidden: words\n' })
    const cwd = folder({
      'claims.yaml': `sources: { post: ${outside}/secret.txt, link: link.txt }\nclaims:\n  - { claim: The ferry sank., sources: [{ post: ferry }, { link: ferry }] }\n`,
    })
    symlinkSync(join(outside, 'secret.txt'), join(cwd, 'link.txt'))
    symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'link.claims.yaml'))
    const { log, summary } = runStep('Check', cwd, { files: 'claims.yaml' })
    expect(log).toContain('lies outside what may be read')
    const linked = runStep('Check', cwd, { files: 'link.claims.yaml' })
    expect(linked.outputs['exit-code']).toBe('2')
    expect(log + summary + linked.log + linked.summary).not.toContain('hidden')
  })

  it('the network is left alone', () => {
    const { log } = check({
      'claims.yaml': 'sources: { page: https://example.org/a }\nclaims:\n  - { claim: The ferry sank., sources: [page] }\n',
    })
    expect(log).toContain('unreadable-source')
  })
})

describe('the others', () => {
  it('the GitLab job is a command that runs', async () => {
    const { verify } = parse(readFileSync('data/ci/gitlab.yml', 'utf8')) as {
      verify: { script: string[]; artifacts: { reports: Record<string, string> } }
    }
    const [, ...args] = (verify.script.at(-1) ?? '').split(/\s+/)
    const cwd = folder({ 'claims.yaml': UNSOURCED, 'post.txt': POST, 'verify-baseline.json': '{"verify-baseline":1,"known":[\nnull]}\n' })
    expect((await run(args, { cwd })).code).toBe(1)
    for (const path of Object.values(verify.artifacts.reports)) expect(existsSync(join(cwd, path))).toBe(true)
  })

  it('the pre-commit hooks are commands that run, on the files that they mean', async () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { entry: string; files?: string }[]
    const cwd = folder({ 'claims.yaml': CLAIMS, 'post.txt': POST, 'story.md': 'I think so.\n' })
    const files = ['claims.yaml', 'story.md']
    for (const [i, { entry }] of hooks.entries()) expect((await run([...entry.split(' ').slice(1), files[i] ?? ''], { cwd })).code).toBe(0)
    const meant = new RegExp(hooks[0]?.files ?? '')
    expect(['claims.yaml', 'desk/may.claims.yml', 'x/claims.yaml'].every((path) => meant.test(path))).toBe(true)
    expect(['disclaims.yaml', 'claims.yaml.bak', 'claims.json'].some((path) => meant.test(path))).toBe(false)
  })

  it('the project checks itself on every Node that it promises', () => {
    const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8'))
    expect(jobs.test.strategy.matrix.node).toEqual([20, 22, 24])
    expect(jobs.test.steps.at(-1).run).toBe('.ci/run')
  })
})
