/** Links that open a web page at a passage (WICG, "URL Fragment Text Directives"). */

import type { Passage, ReportContext, ReportSource } from '../model.ts'
import { safeUrl } from './escape.ts'

// Enough words to be found once on a page; long directives break at the first word that the page prints otherwise.
const CONTEXT_WORDS = 4
const WHOLE_WORDS = 8

/** A web address with the directive for the passage's words; other addresses as they are. */
export function textFragment(url: string, passage: Passage): string {
  if (!/^https?:\/\//iu.test(url)) return url
  const [address = url, anchor] = url.split('#', 2)
  return `${address}#${anchor ? anchor.replace(/:~:.*$/u, '') : ''}:~:text=${directive(passage)}`
}

/**
 * Where a report that is handed on links to: the web address, or the file's own relative path. Addresses of files on
 * this machine are of no use to others and tell them its folders; null for those.
 */
export function documentLink(source: ReportSource | undefined, context: ReportContext): string | null {
  if (!source) return null
  const url = safeUrl(context.urls[source.id])
  if (url && /^https?:/iu.test(url)) return url
  const { location } = source
  if (/^(?:[\\/]|[a-z][a-z0-9+.-]*:)/iu.test(location)) return /^https?:/iu.test(location) ? safeUrl(location) : null
  return safeUrl(location.split(/[\\/]/u).map(encoded).join('/'))
}

/** The same, at a passage. */
export function passageLink(source: ReportSource | undefined, passage: Passage, context: ReportContext): string | null {
  const url = documentLink(source, context)
  return url && textFragment(url, passage)
}

function directive(passage: Passage): string {
  const words = split(passage.text)
  if (words.length > WHOLE_WORDS) return `${part(words.slice(0, CONTEXT_WORDS))},${part(words.slice(-CONTEXT_WORDS))}`
  const { sentence, start, end } = passage
  const before = split(sentence.text.slice(0, Math.max(0, start - sentence.start))).slice(-CONTEXT_WORDS)
  const after = split(sentence.text.slice(Math.max(0, end - sentence.start))).slice(0, CONTEXT_WORDS)
  return [before.length ? `${part(before)}-` : null, part(words), after.length ? `-${part(after)}` : null]
    .filter((one) => one !== null)
    .join(',')
}

function split(text: string): string[] {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/\s+/u)
    .filter(Boolean)
}

function part(words: readonly string[]): string {
  return encoded(words.join(' '))
    .replaceAll('-', '%2D')
    .replace(/['()*!~]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** One part of an address. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}
