/** `verify init`: a first claims file that is valid as it stands. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, run } from './run.ts'

const ARTICLES = {
  'articles/the morning.txt': 'The ferry Aurora sank on 3 May 2025 off Bergen. The sinking killed 12 people, police said.\n',
  'articles/evening.txt': 'On 3 May 2025 the ferry Aurora sank off Bergen. The sinking killed 15 people, police said.\n',
}

describe('verify init', () => {
  it('writes a file that can be checked as it stands', async () => {
    const cwd = folder(ARTICLES)
    const { code, out } = await run(['init', 'articles'], { cwd })
    expect([code, out]).toEqual([0, expect.stringMatching(/^claims.yaml: \d+ claims to edit; then `verify claims.yaml`\n$/)])
    const checked = JSON.parse((await run(['claims.yaml', '-f', 'json'], { cwd })).out)
    expect(checked.problems).toEqual([])
    expect(checked.coverage).toMatchObject({ sources: 2, read: 2 })
    expect(checked.findings.filter((f: { check: string }) => f.check === 'missing-quote')).toEqual([])
  })

  it('names articles as seen from the file', async () => {
    const cwd = folder(ARTICLES)
    await run(['init', 'articles/evening.txt', '--output', 'articles/claims.yaml'], { cwd })
    expect(readFileSync(join(cwd, 'articles/claims.yaml'), 'utf8')).toContain('evening: evening.txt')
  })

  it('never overwrites a file without --force', async () => {
    const cwd = folder({ ...ARTICLES, 'claims.yaml': 'mine' })
    const { code, err } = await run(['init', 'articles'], { cwd })
    expect([code, err]).toEqual([2, expect.stringContaining('is there already')])
    expect(readFileSync(join(cwd, 'claims.yaml'), 'utf8')).toBe('mine')
    expect((await run(['init', 'articles', '--force'], { cwd })).code).toBe(0)
  })

  it('prints on request', async () => {
    expect((await run(['init', 'articles', '-o', '-'], { cwd: folder(ARTICLES) })).out).toContain('claims:')
  })
})
