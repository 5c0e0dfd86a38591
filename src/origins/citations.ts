/** Finds whom an article leans on by its own words: outlets, authors and addresses that it names as where it has something from. */

import type { Doc } from '../model.ts'
import { canonicalKey, hostKey, keyOf, knownOutlet } from './names.ts'
import { citingPhrases, type Leaning } from './phrases.ts'

export interface Citation {
  /** Folded name of the outlet, author or work. */
  readonly key: string
  /** As shown to the reader. */
  readonly name: string
  readonly leaning: Leaning
  /** Offsets in the text: the name and the phrase that makes it a citation. */
  readonly start: number
  readonly end: number
}

// Phrases longer than this on either side of a name are not looked for.
const LOOK_BACK = 90
const LOOK_AHEAD = 60

// Longer names are titles or two names run together.
const NAME_WORDS = 6

// After three letters a full stop ends a sentence; before that it may be an initial or `St.`.
const SENTENCE_END = /(?<=[\p{L}\p{N}]{3}\.[ \t\u00a0]+)(?=\S)/u

const POSSESSIVE = /['\u2019]s?$/u

// Credits are shorter than this; what is longer is text.
const LONGEST_LABEL = 45
const LONGEST_LIST = 400

// Imprints and disclaimers stand this near to the start or the end.
const FOOT = 2000

// A dateline stands at the head: `BEIRUT (Reuters) -`.
const HEAD = 400

/** In the order of the text; `isName` says whether a key is a name of one of the sources. */
export function citationsOf(doc: Doc, isName: (key: string) => boolean): Citation[] {
  return [...inText(doc.text, isName), ...dateline(doc.text, isName), ...labelled(doc.text)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

/** Keys of the outlet that prints the article, as far as the head and foot of its own text tell. */
export function ownKeys(text: string): ReadonlySet<string> {
  const { ownName, original } = citingPhrases()
  const keys = new Set<string>()
  for (const part of [text.slice(0, FOOT), text.slice(Math.max(FOOT, text.length - FOOT))]) {
    for (const match of part.matchAll(ownName)) {
      for (const { name } of capitalRuns((match[1] ?? '').slice(0, LOOK_AHEAD))) keys.add(canonicalKey(name))
    }
  }
  for (const { label, rest } of labels(text)) {
    const host = original.has(label) ? hostKey(rest.trim()) : null
    if (host) keys.add(host)
  }
  return keys
}

function* inText(text: string, isName: (key: string) => boolean): Iterable<Citation> {
  for (const run of capitalRuns(text)) {
    const left = text.slice(Math.max(0, run.start - LOOK_BACK), run.start)
    for (const part of namesWithin(run, isName)) {
      const lead = left + text.slice(run.start, part.start)
      const found = leaningAt(lead, text.slice(part.end, part.end + LOOK_AHEAD))
      if (!found) continue
      yield {
        key: canonicalKey(part.name),
        name: shownName(part.name),
        leaning: found.leaning,
        start: part.start - found.before,
        end: part.end + found.after,
      }
      break
    }
  }
}

function leaningAt(left: string, right: string): { leaning: Leaning; before: number; after: number } | null {
  const phrases = citingPhrases()
  const taken = phrases.takenFrom.exec(left)
  if (taken) return { leaning: 'whole', before: taken[0].length, after: 0 }
  const before = phrases.withHelpBefore.exec(left) ?? phrases.before.exec(left)
  if (before) return { leaning: 'part', before: before[0].length, after: 0 }
  const after = phrases.withHelpAfter.exec(right) ?? phrases.after.exec(right)
  return after ? { leaning: 'part', before: 0, after: after[0].length } : null
}

interface Run {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Runs of capitalised words, small words between them allowed. */
function* capitalRuns(text: string): Iterable<Run> {
  const pattern =
    /\p{Lu}[\p{L}\p{N}&.\u2019'-]*(?:[ \t\u00a0]+(?:(?:of|the|and|for|de|della|du|al)[ \t]+){0,2}[\p{Lu}\p{N}][\p{L}\p{N}&.\u2019'-]*)*/gu
  for (const match of text.matchAll(pattern)) {
    let start = match.index
    for (const sentence of match[0].split(SENTENCE_END)) {
      const name = sentence.trimEnd().replace(/(?:['\u2019]s?|[.\u2019'-]+)$/u, '')
      yield { start, end: start + name.length, name }
      start += sentence.length
    }
  }
}

/**
 * The names of sources and outlets in a run, longest first: `Russian Sputnik` holds `Sputnik`. A name that no list holds is the whole
 * run, or what follows its owner: `Norway's Lakeside Tribune`.
 */
function* namesWithin({ start, name }: Run, isName: (key: string) => boolean): Iterable<Run> {
  const words = [...name.matchAll(/\S+/gu)]
  for (let length = Math.min(words.length, NAME_WORDS); length > 0; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      const from = words[i]?.index ?? 0
      const last = words[i + length - 1]
      const part = name.slice(from, (last?.index ?? 0) + (last?.[0].length ?? 0)).replace(/['\u2019]s?$/u, '')
      const afterOwner = i === 0 || POSSESSIVE.test(words[i - 1]?.[0] ?? '')
      if (isCitable(part, afterOwner && i + length === words.length, isName))
        yield { start: start + from, end: start + from + part.length, name: part }
    }
  }
}

function isCitable(name: string, whole: boolean, isName: (key: string) => boolean): boolean {
  if (isName(canonicalKey(name)) || knownOutlet(name) !== null) return true
  return whole && looksLikeOutlet(name)
}

/** A name of two words or more, one of them of its own, with a word that outlets or institutions have in theirs. */
function looksLikeOutlet(name: string): boolean {
  const { outletWords, institutionWords, describing } = citingPhrases()
  const words = name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .split(/\s+/u)
  if (words.some((word) => POSSESSIVE.test(word)) || words.every((word) => outletWords.has(word) || describing.has(word))) return false
  return words.length > 1 && (outletWords.has(words.at(-1) ?? '') || words.some((word) => institutionWords.has(word)))
}

/** `(AP) -`, `LONDON (Reuters) —`: the whole article is the agency's. */
function* dateline(text: string, isName: (key: string) => boolean): Iterable<Citation> {
  for (const match of text.slice(0, HEAD).matchAll(/\(([\p{L}.][\p{L}\p{N} .&-]{1,30})\)[ \t]*(?:[-\u2013\u2014:]|$)/gmu)) {
    const name = match[1] ?? ''
    if (knownOutlet(name) === null && !isName(canonicalKey(name))) continue
    yield { key: canonicalKey(name), name: shownName(name), leaning: 'whole', start: match.index, end: match.index + match[0].length }
  }
}

/** `Sources: A, B and C` and `Original url: https://…`. One outlet alone is where the article is from; of several each gave a part. */
function* labelled(text: string): Iterable<Citation> {
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

function shownName(name: string): string {
  return knownOutlet(name) ?? name.replace(/^the\s+/iu, '')
}
