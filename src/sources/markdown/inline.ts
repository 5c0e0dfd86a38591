/** Takes the markup out of the words of one Markdown block: emphasis, links, code, tags, escapes and entities. */

import type { Assembly } from '../assembly.ts'
import { strictEntity } from '../entity.ts'
import { isPhraseTag } from '../tags.ts'
import type { Lines } from './blocks.ts'
import { markersOf } from './emphasis.ts'

const SPECIAL = /[\\`*_[\]!<&]/gu
const ESCAPED = /[!-/:-@[-`{-~]/u
const AUTOLINK = /<((?:https?|mailto|ftp):[^\s<>]{1,2000})>/uy
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9-]{0,30})(?:\s[^<>]{0,2000})?\/?>/uy
const COMMENT = /<!--[\s\S]{0,5000}?-->/uy
const TARGET =
  /\(\s{0,9}(?:<([^<>\n]{0,2000})>|((?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){0,2000}))(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9}\)/uy
const LABEL = /\[([^\]\n]{0,200})\]/uy

interface Run {
  readonly assembly: Assembly
  /** The lines of the block, joined by line ends. */
  readonly said: string
  /** Where each line starts in `said` and in the file. */
  readonly starts: readonly (readonly [said: number, raw: number])[]
  readonly definitions: ReadonlyMap<string, string>
  /** Offsets of asterisks and underscores that are emphasis. */
  readonly markers: ReadonlySet<number>
  /** Closing bracket of each opening one. */
  readonly brackets: ReadonlyMap<number, number>
}

/** Markup that starts at an offset: where it ends, and what it adds to the text. */
interface Mark {
  readonly end: number
  readonly add?: () => void
}

/** Adds the words of a block; costs time in proportion to its length. */
export function addInline(assembly: Assembly, raw: string, block: Lines, definitions: ReadonlyMap<string, string>): void {
  const starts: [number, number][] = []
  let said = ''
  for (const [start, end] of block.lines) {
    if (starts.length > 0) said += '\n'
    starts.push([said.length, start])
    said += block.verbatim ? raw.slice(start, end) : raw.slice(start, end).trimEnd()
  }
  const plainWords = block.verbatim || said.search(SPECIAL) < 0
  const run: Run = {
    assembly,
    said,
    starts,
    definitions,
    markers: plainWords ? new Set() : markersOf(said),
    brackets: plainWords ? new Map() : bracketsOf(said),
  }
  if (plainWords) addPlain(run, 0, said.length)
  else addWords(run, 0, said.length)
}

function addWords(run: Run, from: number, to: number): void {
  let plainFrom = from
  let at = from
  while (at < to) {
    SPECIAL.lastIndex = at
    at = SPECIAL.exec(run.said)?.index ?? to
    if (at >= to) break
    const mark = markAt(run, at)
    if (!mark || mark.end > to) at++
    else {
      addPlain(run, plainFrom, at)
      mark.add?.()
      at = mark.end
      plainFrom = at
    }
  }
  addPlain(run, plainFrom, to)
}

function markAt(run: Run, at: number): Mark | null {
  const { said, markers } = run
  switch (said.charAt(at)) {
    case '\\':
      return ESCAPED.test(said.charAt(at + 1))
        ? { end: at + 2, add: () => addPlain(run, at + 1, at + 2) }
        : said.charAt(at + 1) === '\n'
          ? { end: at + 1 }
          : null
    case '*':
    case '_':
      return markers.has(at) ? { end: at + 1 } : null
    case '`':
      return codeAt(run, at)
    case '!':
      return said.charAt(at + 1) === '[' ? imageAt(run, at) : null
    case '[':
      return linkAt(run, at)
    case '<':
      return tagAt(run, at)
    case '&':
      return entityMark(run, at)
    default:
      return null
  }
}

function codeAt(run: Run, at: number): Mark | null {
  const ticks = /^`+/u.exec(run.said.slice(at, at + 20))?.[0] ?? '`'
  const close = run.said.indexOf(ticks, at + ticks.length)
  if (close < 0) return { end: at + ticks.length, add: () => addPlain(run, at, at + ticks.length) }
  return { end: close + ticks.length, add: () => addPlain(run, at + ticks.length, close) }
}

/** The words of a link stay, its address goes to the links of the document. */
function linkAt(run: Run, at: number): Mark | null {
  const close = run.brackets.get(at)
  if (close === undefined) return null
  const target = targetAfter(run, at, close)
  if (!target) return null
  const add = (): void => {
    const start = run.assembly.length()
    addWords(run, at + 1, close)
    run.assembly.link(start, target.url)
  }
  return { end: target.end, add }
}

/** What a picture shows is not said by the article: its description is left out. */
function imageAt(run: Run, at: number): Mark | null {
  const close = run.brackets.get(at + 1)
  const target = close === undefined ? null : targetAfter(run, at + 1, close)
  return target ? { end: target.end } : null
}

function targetAfter(run: Run, open: number, close: number): { readonly url: string; readonly end: number } | null {
  const { said, definitions } = run
  const inline = sticky(TARGET, said, close + 1)
  if (inline) return { url: inline[1] ?? inline[2] ?? '', end: close + 1 + inline[0].length }
  const label = sticky(LABEL, said, close + 1)
  const name = (label?.[1] || said.slice(open + 1, close)).toLowerCase()
  const url = definitions.get(name)
  return url === undefined ? null : { url, end: close + 1 + (label?.[0].length ?? 0) }
}

function tagAt(run: Run, at: number): Mark | null {
  const { said, assembly } = run
  const address = sticky(AUTOLINK, said, at)
  if (address) {
    const end = at + address[0].length
    const add = (): void => {
      const start = assembly.length()
      addPlain(run, at + 1, end - 1)
      assembly.link(start, address[1] ?? '')
    }
    return { end, add }
  }
  const comment = sticky(COMMENT, said, at)
  if (comment) return { end: at + comment[0].length }
  const tag = sticky(TAG, said, at)
  if (!tag) return null
  const border = !isPhraseTag((tag[1] ?? '').toLowerCase())
  return { end: at + tag[0].length, add: () => border && assembly.part('\n') }
}

function entityMark(run: Run, at: number): Mark | null {
  const entity = strictEntity(run.said, at)
  if (!entity) return null
  const from = rawAt(run, at)
  return { end: at + entity.length, add: () => run.assembly.add(entity.means, from, from + entity.length) }
}

function sticky(pattern: RegExp, said: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(said)
}

/** Words without markup, line by line: each line has its own place in the file. */
function addPlain(run: Run, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const newline = run.said.indexOf('\n', at)
    const end = newline < 0 || newline > to ? to : newline
    const raw = rawAt(run, at)
    run.assembly.add(run.said.slice(at, end), raw, raw + end - at)
    if (end < to) run.assembly.part('\n')
    at = end === to ? to : end + 1
  }
}

function rawAt(run: Run, at: number): number {
  let low = 0
  let high = run.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((run.starts[middle]?.[0] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const [said, raw] = run.starts[low] ?? [0, 0]
  return raw + at - said
}

/** Found once, so that brackets that never close cost nothing. */
function bracketsOf(said: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < said.length; i++) {
    const code = said.charCodeAt(i)
    if (code === 92) i++
    else if (code === 91) open.push(i)
    else if (code === 93) {
      const start = open.pop()
      if (start !== undefined) pairs.set(start, i)
    }
  }
  return pairs
}
