/** `verify snapshot` against a server on loopback: fetched once, kept, read without the network after. */

import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { folder, run } from './run.ts'

const PAGE = `<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry sinks</h1>
<p>The ferry Aurora sank on 3 May 2025. It carried 40 people, the harbour master said on Sunday evening.</p>
<p>Divers searched the fjord for two days and found nobody. The cause is not known, and an inquiry has begun in Bergen.</p>
</article></body></html>`

async function serve(): Promise<{ url: string; hits: () => number }> {
  let hits = 0
  const server = createServer((request, response) => {
    hits++
    response.writeHead(request.url === '/ferry' ? 200 : 404, { 'content-type': 'text/html' }).end(PAGE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits: () => hits }
}

const claims = (url: string) =>
  `sources:\n  post: ${url}\nclaims:\n  - claim: The ferry Aurora carried 40 people.\n    sources: [{ post: It carried 40 people }]\n`
const env = { VERIFY_ARCHIVE: '' }

it('fetches once and reads from the snapshot after', async () => {
  const { url, hits } = await serve()
  const cwd = folder({ 'claims.yaml': claims(`${url}/ferry`) })
  const { code, out } = await run(['snapshot', '--allow-private'], { cwd, env })
  expect([code, out]).toEqual([0, expect.stringMatching(/^fetched {2}post {2}http:.*ferry {2}[0-9a-f]{12}\n$/)])
  expect(existsSync(join(cwd, 'verify-snapshots')) && existsSync(join(cwd, 'verify-lock.json'))).toBe(true)
  const before = hits()
  const checked = await run(['claims.yaml', '--offline', '-f', 'json'], { cwd, env })
  expect(JSON.parse(checked.out).coverage).toMatchObject({ read: 1 })
  expect([checked.code, hits()]).toEqual([0, before])
})

it('says what could not be read', async () => {
  const { url } = await serve()
  const cwd = folder({ 'claims.yaml': claims(`${url}/gone`) })
  const { code, out } = await run(['snapshot', '--allow-private'], { cwd, env })
  expect([code, out]).toEqual([1, expect.stringMatching(/^failed {3}post .*404|not found/i)])
})

it('refuses loopback addresses unless allowed', async () => {
  const { url, hits } = await serve()
  const cwd = folder({ 'claims.yaml': claims(`${url}/ferry`) })
  expect((await run(['snapshot'], { cwd, env })).code).toBe(1)
  expect(hits()).toBe(0)
})

it('has nothing to do without URLs', async () => {
  const cwd = folder({ 'claims.yaml': 'claims: []\n' })
  expect((await run(['snapshot'], { cwd })).out).toBe('nothing to fetch: no source has a URL\n')
})
