/** The command as a process: exit codes, streams, broken pipes. */

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { folder, run } from './run.ts'

const START = 'node --import tsx tests/cli/start.ts'

function shell(command: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { status, stdout, stderr }
}

describe('the process', () => {
  it('ends with the exit code', () => {
    expect(shell(`${START} --version`).status).toBe(0)
    expect(shell(`${START} none.yaml`)).toMatchObject({ status: 2, stdout: '', stderr: 'error: `none.yaml`: no such file\n' })
  })

  it('is quiet when the pipe breaks', () => {
    const { status, stderr } = shell(`${START} schema report | true; echo "\${PIPESTATUS[0]}" >&2`)
    expect([status, stderr]).toEqual([0, '0\n'])
  })

  it('reads standard input', () => {
    const { status, stdout } = shell(`echo 'claims: [{ claim: Two people came. }]' | ${START} - -f json`)
    expect([status, JSON.parse(stdout).claims[0].outcome]).toEqual([1, 'unsourced'])
  })
})

describe('an internal error', () => {
  const stdout = {
    write: () => {
      throw new Error('boom\nsecond line')
    },
  }

  it('is one line and how to report it, without a stack', async () => {
    const { code, err } = await run(['claims.yaml'], { cwd: folder({ 'claims.yaml': 'claims: []\n' }), stdout })
    expect([code, err]).toEqual([2, expect.stringMatching(/^internal error: boom\n {2}help: .* VERIFY_DEBUG=1\n$/)])
  })

  it('shows the stack on request', async () => {
    const { err } = await run(['claims.yaml'], { cwd: folder({ 'claims.yaml': 'claims: []\n' }), stdout, env: { VERIFY_DEBUG: '1' } })
    expect(err).toMatch(/\n {4}at /)
  })
})
