/** `--watch`: a saved article or claims file is checked again. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { folder, run } from './run.ts'

it('checks again when an article or the claims file changes, until it is stopped', async () => {
  const cwd = folder({
    'claims.yaml':
      'sources: { post: post.txt }\nclaims:\n  - claim: The ferry carried 40 people.\n    sources: [{ post: carried 40 people }]\n',
    'post.txt': 'The ferry carried 30 people.\n',
  })
  const out: string[] = []
  const stop = new AbortController()
  const ended = run(['claims.yaml', '--watch'], { cwd, signal: stop.signal, stdout: { write: (text) => out.push(text) } })
  const rounds = (count: number) => vi.waitFor(() => expect(out.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 50 })
  await rounds(1)
  expect(out[0]).toContain('altered-quote')
  await vi.waitFor(
    () => {
      writeFileSync(join(cwd, 'post.txt'), 'The ferry carried 40 people.\n')
      expect(out.length).toBeGreaterThanOrEqual(2)
    },
    { timeout: 20_000, interval: 500 },
  )
  expect(out.at(-1)).not.toContain('altered-quote')
  const before = out.length
  writeFileSync(join(cwd, 'claims.yaml'), 'claims: 5\n')
  await rounds(before + 1)
  expect(out.at(-1)).toContain('must be a list')
  stop.abort()
  expect((await ended).code).toBe(2)
})
