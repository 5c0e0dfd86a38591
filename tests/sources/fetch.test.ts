/** URLs from a server that misbehaves in every way: each ends in a text or a reason, soon, and the others go on. */

import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSources } from '../../src/sources/index.ts'
import { entry, OPEN, said } from './entries.ts'
import { type Handler, page, type Server, serve } from './server.ts'

const FERRY = page('Ferry runs aground')
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const send =
  (body: string | Buffer, headers: Record<string, string> = HTML, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
const to =
  (path: string, status = 302): Handler =>
  (_, response) =>
    void response.writeHead(status, { location: path }).end()

let flaky = 0
let busy = 0
const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 'a '))

const HANDLERS: Readonly<Record<string, Handler>> = {
  '/plain': send(FERRY),
  '/gzip': send(gzipSync(FERRY), { ...HTML, 'content-encoding': 'gzip' }),
  '/brotli': send(brotliCompressSync(FERRY), { ...HTML, 'content-encoding': 'br' }),
  '/deflate': send(deflateSync(FERRY), { ...HTML, 'content-encoding': 'deflate' }),
  '/moved': to('/moved-again', 301),
  '/moved-again': to('/plain', 308),
  '/circle': to('/circle-2'),
  '/circle-2': to('/circle'),
  '/far': (request, response) =>
    void response.writeHead(302, { location: `/far?${Number((request.url ?? '').split('?')[1] ?? 0) + 1}` }).end(),
  '/to-file': to('file:///etc/passwd'),
  '/to-nowhere': to('http://['),
  '/flaky': (_, response) => (++flaky < 3 ? void response.writeHead(503).end() : send(FERRY)(_, response, '')),
  '/busy': (_, response) => (++busy < 2 ? void response.writeHead(429, { 'retry-after': '0' }).end() : send(FERRY)(_, response, '')),
  '/down': send('down', {}, 500),
  '/hours': send('later', { 'retry-after': '7200' }, 503),
  '/forbidden': send('no', {}, 403),
  '/pay': send('no', {}, 402),
  '/teapot': send('no', {}, 418),
  '/empty': send(''),
  '/no-content': send('', {}, 204),
  '/silent': () => undefined,
  '/stalls': (_, response) => void response.writeHead(200, HTML).write('<html><body><p>The ferry left'),
  '/endless': (_, response) => {
    response.writeHead(200, HTML)
    const more = (): void => {
      while (!response.destroyed && response.write('<p>and so on and on '.repeat(500)));
    }
    response.on('drain', more)
    more()
  },
  '/bomb': send(bomb, { ...HTML, 'content-encoding': 'gzip' }),
  '/broken-gzip': send(Buffer.from('this is no gzip'), { ...HTML, 'content-encoding': 'gzip' }),
  '/cut-gzip': send(gzipSync(FERRY).subarray(0, 60), { ...HTML, 'content-encoding': 'gzip' }),
  '/cut': (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '100000' })
    response.write('<html><p>The ferry', () => response.destroy())
  },
  '/picture': send(Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), HTML),
  '/says-pdf': send(FERRY, { 'content-type': 'application/pdf' }),
  '/says-text': send(FERRY, { 'content-type': 'text/plain' }),
  '/text': send('The ferry left with 41 people aboard.', { 'content-type': 'text/plain' }),
  '/json': send('{"people": 41}', { 'content-type': 'application/json' }),
  '/latin': send(Buffer.from(FERRY.replace('utf-8', 'windows-1252').replace('Nobody', '\x93Nobody\x94'), 'latin1'), {
    'content-type': 'text/html',
  }),
  '/wrong-charset': send(Buffer.from(FERRY.replace('Nobody', 'caf\xe9'), 'latin1'), HTML),
  '/no-such-charset': send(FERRY, { 'content-type': 'text/html; charset=klingon' }),
  '/soft-404': send(page('Page not found', 'Sorry, the page you are looking for is not here.')),
  '/paywall': send(
    page('Ferry runs aground', 'The ferry left the harbour at noon.', 'Subscribe to continue reading. Already a subscriber? Log in.'),
  ),
  '/consent': send(page('Before you continue', 'We and our partners store and access information on a device. Accept all cookies?')),
  '/robots': send(page('Just a moment...', 'Verify you are human by completing the action below.')),
  '/script-only': send(
    '<!doctype html><html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>render()</script></body></html>',
  ),
  '/terminal': send(
    page('Ferry', 'The ferry \u001b[31mleft\u001b[0m the harbour \u0007 with 41 people aboard, the port office said on Monday morning.'),
  ),
  '/surrogates': send('The ferry &#xD800; left \ud83d with 41 people aboard, said the office.', { 'content-type': 'text/plain' }),
}

let server: Server
const open = (path: string, options = {}) =>
  openSources([entry('a', server.url(path))], { ...OPEN, ...options }).then(([source]) => said(source))

beforeAll(async () => {
  server = await serve(HANDLERS)
})
afterAll(() => server.close())

describe('pages that can be read', () => {
  it.each(['/plain', '/gzip', '/brotli', '/deflate', '/moved', '/flaky', '/busy', '/says-pdf', '/says-text', '/no-such-charset'])(
    '%s',
    async (path) => {
      expect(await open(path)).toContain('all 41 were brought ashore')
    },
  )

  it('says who asks', async () => {
    await open('/plain')
    expect(server.headers.get('/plain')?.['user-agent']).toMatch(/^verify-claims /)
  })

  it('fetches a URL once for two sources', async () => {
    const before = server.asked.get('/text') ?? 0
    await openSources([entry('a', server.url('/text')), entry('b', server.url('/text'))], OPEN)
    expect(server.asked.get('/text')).toBe(before + 1)
  })

  it('reads the charset that the page states', async () => {
    expect(await open('/latin')).toContain('\u201cNobody\u201d')
  })

  it('reads a page whose charset is not the declared one', async () => {
    expect(await open('/wrong-charset')).toContain('was hurt when it ran aground')
  })

  it('lets nothing through that a terminal would obey', async () => {
    const text = await open('/terminal')
    expect(text).toContain('left')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\[31m/)
  })

  it('takes lone surrogates out', async () => {
    expect(await open('/surrogates')).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('pages that cannot be read say why', () => {
  const short = { limits: { backOff: [], bytes: 300_000 } }
  it.each([
    ['/circle', 'redirected in a circle'],
    ['/far', 'redirected more than 10 times'],
    ['/to-file', '`file:` URLs are not fetched'],
    ['/to-nowhere', 'redirected to no valid URL'],
    ['/down', 'HTTP 500'],
    ['/hours', 'HTTP 503'],
    ['/forbidden', 'refuses to show it (HTTP 403)'],
    ['/pay', 'paywall (HTTP 402)'],
    ['/teapot', 'HTTP 418'],
    ['/nothing', 'page not found (HTTP 404)'],
    ['/empty', 'is empty'],
    ['/no-content', 'HTTP 204'],
    ['/endless', 'too large'],
    ['/bomb', 'too large'],
    ['/broken-gzip', 'is damaged'],
    ['/cut-gzip', 'cut off'],
    ['/cut', 'cut off'],
    ['/picture', 'is a picture'],
    ['/json', 'is JSON data'],
    ['/soft-404', 'says that the page was not found'],
    ['/paywall', 'behind a paywall'],
    ['/consent', 'consent page'],
    ['/robots', 'check for robots'],
    ['/script-only', 'without scripts'],
  ])('%s: %s', async (path, reason) => {
    expect(await open(path, short)).toContain(reason)
  })

  it.each(['/silent', '/stalls', '/endless'])('%s: takes too long', async (path) => {
    expect(await open(path, { limits: { backOff: [], total: 150 } })).toMatch(/took longer than 150 ms|too large/)
  })

  it('a host that does not answer', async () => {
    const closed = await serve({})
    const url = closed.url('/x')
    await closed.close()
    const [source] = await openSources([entry('a', url)], OPEN)
    expect(said(source)).toBe('<the server refuses connections>')
  })

  it('the rest goes on', async () => {
    const paths = ['/silent', '/plain', '/bomb', '/circle']
    const sources = await openSources(
      paths.map((path, i) => entry(`s${i}`, server.url(path))),
      { ...OPEN, limits: { backOff: [], total: 1500, bytes: 300_000 } },
    )
    expect(sources.map((s) => s.read)).toEqual([false, true, false, false])
  })

  it('a run that is stopped ends', async () => {
    const stop = new AbortController()
    const running = open('/silent', { signal: stop.signal })
    stop.abort()
    expect(await running).toBe('<was stopped before it was read>')
  })
})

describe('addresses that a claims file must not reach', () => {
  const guarded = { ...OPEN, allowPrivate: false, limits: { backOff: [] } }
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://sub.localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://10.0.0.8/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://printer.local/',
  ])('%s', async (url) => {
    const [source] = await openSources([entry('a', url)], guarded)
    expect(said(source)).toMatch(/^<leads to a (?:private|loopback|link-local|reserved|local) /)
  })

  it.each(['ftp://example.org/', 'gopher://example.org/', 'data:text/plain,x', 'javascript:1'])('%s', async (url) => {
    const [source] = await openSources([{ ...entry('a', 'http://x.org/'), url }], guarded)
    expect(said(source)).toContain('URLs are not fetched')
  })

  it('a password in the URL is not sent', async () => {
    const [source] = await openSources([entry('a', 'http://me:secret@example.org/')], guarded)
    expect(said(source)).toContain('user name or password')
  })
})

describe('archived copies', () => {
  it('stand in for a page that is gone, and say so', async () => {
    const archive = await serve({
      '/available': (request, response, base) => {
        expect(request.url).toContain(encodeURIComponent('/nothing'))
        const closest = {
          available: true,
          status: '200',
          timestamp: '20240203040506',
          url: `${base}/web/20240203040506/http://gone.example/nothing`,
        }
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ archived_snapshots: { closest } }))
      },
      '/web/20240203040506id_/http://gone.example/nothing': send(FERRY),
    })
    const [source] = await openSources([entry('a', server.url('/nothing'))], { ...OPEN, archive: archive.url('/available') })
    await archive.close()
    expect(said(source)).toContain('41 people aboard')
    expect(source?.read && source.doc.location).toBe(`${server.url('/nothing')} (copy archived on 2024-02-03)`)
  })

  it('an archive that has none leaves the page gone', async () => {
    const archive = await serve({ '/available': send('{"archived_snapshots": {}}', { 'content-type': 'application/json' }) })
    const [source] = await openSources([entry('a', server.url('/nothing'))], { ...OPEN, archive: archive.url('/available') })
    await archive.close()
    expect(said(source)).toBe('<page not found (HTTP 404)>')
  })
})
