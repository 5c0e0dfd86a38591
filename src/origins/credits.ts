/** The lines in which an article says where it is from: datelines, lists of sources, addresses, imprints. */

import { type Citation, capitalRuns, shownName } from './mentions.ts'
import { canonicalKey, hostKey, keyOf, knownOutlet } from './names.ts'
import { citingPhrases, type Leaning } from './phrases.ts'

// Longer items of a list are prose.
const NAME_WORDS = 6

// An imprint is a name and perhaps a year.
const LONGEST_IMPRINT = 60

// Credits are shorter than this; what is longer is text.
const LONGEST_LABEL = 45
const LONGEST_LIST = 400

// Imprints and disclaimers stand this near to the start or the end.
const FOOT = 2000

// A dateline stands at the head: `BEIRUT (Reuters) -`.
const HEAD = 400

/** Keys of the outlet that prints the article, as far as the head and foot of its own text tell. */
export function ownKeys(text: string): ReadonlySet<string> {
  const { ownName, original } = citingPhrases()
  const keys = new Set<string>()
  for (const part of [text.slice(0, FOOT), text.slice(Math.max(FOOT, text.length - FOOT))]) {
    for (const match of part.matchAll(ownName)) {
      for (const { name } of capitalRuns((match[1] ?? '').slice(0, LONGEST_IMPRINT))) keys.add(canonicalKey(name))
    }
  }
  for (const { label, rest } of labels(text)) {
    const host = original.has(label) ? hostKey(rest.trim()) : null
    if (host) keys.add(host)
  }
  return keys
}

/** `(AP) -`, `LONDON (Reuters) —`: the whole article is the agency's. */
export function* dateline(text: string, isName: (key: string) => boolean): Iterable<Citation> {
  for (const match of text.slice(0, HEAD).matchAll(/\(([\p{L}.][\p{L}\p{N} .&-]{1,30})\)[ \t]*(?:[-\u2013\u2014:]|$)/gmu)) {
    const name = match[1] ?? ''
    if (knownOutlet(name) === null && !isName(canonicalKey(name))) continue
    yield { key: canonicalKey(name), name: shownName(name), leaning: 'whole', start: match.index, end: match.index + match[0].length }
  }
}

/** `Sources: A, B and C` and `Original url: https://…`. One outlet alone is where the article is from; of several each gave a part. */
export function* labelled(text: string): Iterable<Citation> {
  for (const { label, rest, start } of labels(text)) {
    const items = itemsOf(rest, start)
    const leaning: Leaning = items.length === 1 ? 'whole' : 'part'
    if (citingPhrases().original.has(label) && items.every((item) => !item.isUrl)) continue
    for (const { key, name, at, length } of items) yield { key, name, leaning, start: at, end: at + length }
  }
}

/** Lines that begin with a label and a colon; what belongs to it may stand on the next line. */
function* labels(text: string): Iterable<{ label: string; rest: string; start: number }> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const colon = text.slice(from, Math.min(to, from + LONGEST_LABEL)).indexOf(':')
    const label =
      colon < 0
        ? ''
        : text
            .slice(from, from + colon)
            .replace(/[()[\]*_]/gu, '')
            .trim()
            .toLowerCase()
    if (label !== '' && citingPhrases().labels.has(label)) {
      const start = from + colon + 1
      const below = text.indexOf('\n', to + 1)
      const end = text.slice(start, to).trim() !== '' ? to : below < 0 ? text.length : below
      yield { label, rest: text.slice(start, Math.min(end, start + LONGEST_LIST)), start }
    }
    from = to + 1
  }
}

interface Item {
  readonly key: string
  readonly name: string
  readonly isUrl: boolean
  readonly at: number
  readonly length: number
}

function itemsOf(list: string, start: number): Item[] {
  const items: Item[] = []
  for (const match of list.matchAll(/[^,;|\u2022]+/gu)) {
    for (const part of match[0].split(/\s+and\s+(?=\p{Lu})/u)) {
      const said = part.trim().replace(/[.\s)\]]+$/u, '')
      const at = start + match.index + match[0].indexOf(said)
      const url = /^(?:https?:\/\/|www\.)\S+/iu.test(said)
      const key = url ? hostKey(said) : canonicalKey(said)
      if (!key || !(url || isShortName(said))) continue
      items.push({ key, name: url ? said : shownName(said), isUrl: url, at, length: said.length })
    }
  }
  return items
}

function isShortName(words: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(words) && words.split(/\s+/u).length <= NAME_WORDS && keyOf(words).length > 1
}
