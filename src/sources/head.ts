/** Reads title, author, day and address out of the first and last lines of an article that has no metadata. */

import { loadLexicon } from '../lexicon/load.ts'
import type { Block } from '../model.ts'
import { dayIn, dayInAddress, onlyDay } from './day.ts'
import type { StatedFacts } from './extracted.ts'

interface Words {
  readonly by: readonly string[]
  readonly published: readonly string[]
  readonly modified: readonly string[]
  readonly address: readonly string[]
}

// A head longer than this is already the article: headline, deck, byline, day, place, picture credit and a spare two.
const HEAD_BLOCKS = 8
const FOOT_BLOCKS = 4
const LONGEST_HEAD_LINE = 120
const LONGEST_TITLE = 200
// The address block of a printed page stands at its end, with a few links after it.
const FOOT_CHARACTERS = 2000

let labels: { by: RegExp; published: RegExp; modified: RegExp; address: RegExp } | null = null

export interface Head {
  readonly blocks: readonly Block[]
  readonly facts: StatedFacts
}

/** Marks headline and byline blocks and reads what they state. A block keeps its kind unless it was a plain paragraph. */
export function readHead(text: string, blocks: readonly Block[]): Head {
  const marked = markTitle(text, blocks)
  const said = marked.map((b) => (b.end - b.start <= LONGEST_TITLE ? text.slice(b.start, b.end) : ''))
  const { author, byline } = findAuthor(marked, said)
  const { published, dateline } = findDay(said)
  const address = findAddress(text)
  const title = marked.findIndex((b) => b.kind === 'title')
  const kinds = marked.map((b, i) =>
    b.kind === 'paragraph' && (i === byline || dateline.includes(i)) ? { ...b, kind: 'byline' as const } : b,
  )
  return {
    blocks: kinds,
    facts: {
      title: title < 0 ? null : said[title]?.replace(/\s+/gu, ' ') || null,
      author,
      published: published ?? (address ? dayInAddress(address) : null),
      url: address,
    },
  }
}

/** A first short line without a final stop is a headline, if an article follows it. */
function markTitle(text: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  if (!first || rest.length === 0 || first.kind !== 'paragraph' || blocks.some((b) => b.kind === 'title')) return blocks
  const line = text.slice(first.start, first.end)
  const looksLikeOne = line.length <= LONGEST_TITLE && !/[\n\r]/u.test(line) && /^[\p{Lu}\p{N}\p{Pi}"'\p{Lo}]/u.test(line)
  if (!looksLikeOne || /[.:;,\u2026]["'\u201d\u2019)]?$/u.test(line) || onlyDay(line) || nameAfterBy(line)) return blocks
  return [{ ...first, kind: 'title' }, ...rest]
}

/** The words behind "by", "written by" and the like; all of them where there is no such word. */
export function withoutBy(words: string): string {
  return words.trim().replace(patterns().by, '')
}

function findAuthor(blocks: readonly Block[], said: readonly string[]): { author: string | null; byline: number } {
  for (let i = 0; i < Math.min(HEAD_BLOCKS, said.length); i++) {
    const author = blocks[i]?.kind === 'title' ? null : nameAfterBy(said[i] ?? '')
    if (author) return { author, byline: i }
  }
  for (let i = Math.max(1, said.length - FOOT_BLOCKS); i < said.length; i++) {
    const author = signature(said[i] ?? '')
    if (author) return { author, byline: i }
  }
  return { author: null, byline: -1 }
}

/** "By Ana Ruiz, our correspondent" gives Ana Ruiz; "By the river stood a house" gives null. */
function nameAfterBy(line: string): string | null {
  if (line.length > LONGEST_HEAD_LINE) return null
  const label = patterns().by.exec(line)
  if (!label) return null
  const names =
    line
      .slice(label[0].length)
      .split(/\s*(?:[,|\u2022\u00b7\u2013\u2014\u2015/([\n\r]|\s-\s|\d)/u)[0]
      ?.trim() ?? ''
  return isPersonalName(names) ? names : null
}

/** "- Ana Ruiz / Grade 11" or "— Ana Ruiz" as the last lines. */
function signature(line: string): string | null {
  const name = /^[-\u2013\u2014]\s{0,3}([^/,|\n\r]{3,60}?)\s*(?:[/,|][^\n\r]*)?$/u.exec(line)?.[1] ?? ''
  return name.includes(' ') && isPersonalName(name) ? name : null
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'\u2019-]*|and|&|de|da|dos|del|der|van|von|bin|ibn|al|el|la|le|ter|ten|zu)$/u
const NAME_WORDS_AT_MOST = 10

function isPersonalName(words: string): boolean {
  const parts = words.split(/\s+/u)
  if (words === '' || parts.length > NAME_WORDS_AT_MOST || /^(?:The|A|An)$/u.test(parts[0] ?? '')) return false
  return parts.every((part) => NAME_WORD.test(part)) && /^\p{Lu}/u.test(words) && !/\p{Ll}{3}\.$/u.test(words)
}

/** The day that stands on a line of its own, or behind a word like "published"; a day may be broken over two lines. */
function findDay(said: readonly string[]): { published: string | null; dateline: readonly number[] } {
  for (let i = 0; i < Math.min(HEAD_BLOCKS, said.length); i++) {
    const line = said[i] ?? ''
    const day = labelledDay(line)
    if (day) return { published: day, dateline: [i] }
    const two = `${line} ${said[i + 1] ?? ''}`
    if (!onlyDay(line) && /^\D*\d/u.test(line) && two.length < 40 && onlyDay(two)) return { published: dayIn(two), dateline: [i, i + 1] }
  }
  const foot = said.findLastIndex((line, i) => i >= said.length - FOOT_BLOCKS && patterns().published.test(line) && dayIn(line) !== null)
  return foot < 0 ? { published: null, dateline: [] } : { published: labelledDay(said[foot] ?? ''), dateline: [foot] }
}

/** The day of a line that is nothing but a date, or a date behind a word like "published"; null for a day of change. */
export function labelledDay(line: string): string | null {
  if (line.length > LONGEST_HEAD_LINE) return null
  const { published, modified } = patterns()
  const label = published.exec(line)
  if (label) return DATE_NEAR.test(line.slice(label[0].length)) ? dayIn(line.slice(label[0].length)) : null
  if (modified.test(line)) return null
  return onlyDay(line) ? dayIn(line) : null
}

// Behind the label only a weekday or a time may come before the date itself.
const DATE_NEAR = /^[^\d]{0,20}\d/u

/** The address under a line like "Original url:"; printed pages break long addresses over lines. */
function findAddress(text: string): string | null {
  const foot = text.slice(-FOOT_CHARACTERS)
  const found = patterns().address.exec(foot)?.[1]
  return found ? found.replace(/\s+/gu, '') : null
}

function patterns() {
  if (labels) return labels
  const words = loadLexicon<Words>('bylines')
  labels = {
    by: new RegExp(`^(?:${any(words.by)}):?\\s+`, 'iu'),
    published: new RegExp(`^(?:${any(words.published)})\\b[:\\s]*`, 'iu'),
    modified: new RegExp(`^(?:${any(words.modified)})\\b`, 'iu'),
    address: new RegExp(
      `^[ \\t]*(?:${any(words.address)})[ \\t]*:\\s{0,4}(https?://[^\\s]{1,2000}(?:\\r?\\n[\\w%./?=&-]{1,40}(?=\\s*$|\\r?\\n\\r?\\n))?)`,
      'imu',
    ),
  }
  return labels
}

/** Longest first, so that "published on" is not read as "published". */
function any(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}
