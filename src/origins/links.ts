/** Takes links in running text as citations: an article that links to another for what it says leans on it. */

import type { Doc } from '../model.ts'
import type { Citation } from './mentions.ts'
import { hostKey, knownOutlet } from './names.ts'

// A line with fewer words around its links is a list of further reading, a share button or an address alone.
const WORDS_AROUND = 6

/** Key of one page, beside the key of its host. */
export function urlKey(url: string): string {
  const plain = url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/[?#].*$/u, '')
  return `url:${plain.replace(/\/+$/u, '')}`
}

/** Links to sources and to known outlets, from lines of prose; front pages are no article that anything could be taken from. */
export function* linked({ text, links }: Doc, isName: (key: string) => boolean): Iterable<Citation> {
  for (const { span, url } of links) {
    const [page, host] = [urlKey(url), hostKey(url)]
    if (host === null || !/\/[^/?#]/u.test(page)) continue
    const outlet = knownOutlet(host)
    const key = isName(page) ? page : host
    if ((key === host && outlet === null && !isName(host)) || !isInProse(text, span)) continue
    yield { key, name: outlet ?? host, leaning: 'part', start: span.start, end: span.end }
  }
}

function isInProse(text: string, { start, end }: { start: number; end: number }): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const around = `${text.slice(from, start)} ${text.slice(end, newline < 0 ? text.length : newline)}`
  return (around.replace(/https?:\/\/\S+/gu, ' ').match(/\p{L}+/gu) ?? []).length >= WORDS_AROUND
}
