/** A web server on loopback for the tests: each path answers as a function says, well or badly. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse, base: string) => void

export interface Server {
  readonly url: (path: string) => string
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>
  readonly headers: ReadonlyMap<string, IncomingMessage['headers']>
  readonly close: () => Promise<void>
}

export async function serve(handlers: Readonly<Record<string, Handler>>): Promise<Server> {
  const asked = new Map<string, number>()
  const headers = new Map<string, IncomingMessage['headers']>()
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    asked.set(path, (asked.get(path) ?? 0) + 1)
    headers.set(path, request.headers)
    response.on('error', () => undefined)
    const handler = handlers[path]
    if (handler) handler(request, response, base)
    else response.writeHead(404).end('nothing here')
  })
  server.keepAliveTimeout = 1
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: (path) => base + path,
    asked,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page with an article long enough to be one. */
export function page(title: string, ...paragraphs: readonly string[]): string {
  const body =
    paragraphs.length > 0
      ? paragraphs
      : [
          'The ferry left the harbour at noon with 41 people aboard, the port office said on Monday.',
          'Nobody was hurt when it ran aground, and all 41 were brought ashore by the evening.',
        ]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><article><h1>${title}</h1>${body.map((p) => `<p>${p}</p>`).join('\n')}</article></main></body></html>`
}
