/** Runs a table of rules over the words of a sentence: each rule is a regular expression over the classes of the words. */

import type { Clock, Point, Tense } from './point.ts'
import type { Word } from './word.ts'

export type Node = Word

/** What a rule may look at besides the words that it matched. */
export interface Around {
  readonly clock: Clock
  readonly before: Node | null
  readonly after: Node | null
  /** The word behind `after`. */
  readonly beyond: Node | null
  /** Tense of the nearest verb. */
  readonly tense: () => Tense
  /** Part of speech of the token at an offset. */
  readonly posAt: (start: number) => string | null
  /** All words after the match. */
  readonly rest: () => readonly Node[]
  /** Whether the sentence has one of these words. */
  readonly has: (words: readonly string[]) => boolean
}

/** Where inside the matched words a date stands, and the date. `from` and `to` are word numbers counted from the first matched one. */
export interface Read {
  readonly from: number
  readonly to: number
  readonly point: Point
}

export interface Rule {
  /** Classes of which one must be there for the pattern to match: asked first, because most sentences have few. */
  readonly needs?: string
  /** Over one letter a word: see words.ts. P is a run that has been read as a date. */
  readonly pattern: RegExp
  /** Null where the words are no date after all. */
  readonly read: (words: readonly Node[], around: Around) => Point | readonly Read[] | null
}

export interface Scene {
  readonly clock: Clock
  readonly tenseAt: (nodes: readonly Node[], index: number) => Tense
  readonly posAt: (start: number) => string | null
}

interface Match {
  readonly at: number
  readonly size: number
  readonly rule: Rule
}

/** The words of a sentence and their classes, one letter a word. */
export interface Line {
  readonly nodes: readonly Node[]
  readonly classes: string
}

export function lineOf(nodes: readonly Node[]): Line {
  let classes = ''
  for (const { kind } of nodes) classes += kind
  return { nodes, classes }
}

/** The line with every run that a rule reads replaced by one node of class P; the leftmost, then the longest match goes first. */
export function applyRules(line: Line, rules: readonly Rule[], scene: Scene): Line {
  const { nodes } = line
  const out: Node[] = []
  let done = 0
  for (const { at, size, rule } of matchesOf(line.classes, rules)) {
    if (at < done) continue
    const words = nodes.slice(at, at + size)
    const read = rule.read(words, aroundOf(nodes, at, size, scene))
    if (read === null) continue
    for (; done < at; done++) out.push(nodes[done] as Node)
    out.push(...replaced(words, isList(read) ? read : [{ from: 0, to: size, point: read }]))
    done = at + size
  }
  return done === 0 ? line : lineOf([...out, ...nodes.slice(done)])
}

/** The matched words with each date among them as one node. */
function replaced(words: readonly Node[], reads: readonly Read[]): Node[] {
  const out: Node[] = []
  let next = 0
  for (const { from, to, point } of reads) {
    out.push(...words.slice(next, from), merge(words.slice(from, to), point))
    next = to
  }
  return [...out, ...words.slice(next)]
}

function matchesOf(classes: string, rules: readonly Rule[]): Match[] {
  const matches: Match[] = []
  let needs: string | undefined
  let possible = true
  for (const rule of rules) {
    // Rules that need the same stand together.
    if (rule.needs !== needs) {
      needs = rule.needs
      possible = needs === undefined || hasOneOf(classes, needs)
    }
    if (!possible) continue
    // Not matchAll: it copies the expression at every call, which costs more than the match.
    rule.pattern.lastIndex = 0
    for (let match = rule.pattern.exec(classes); match; match = rule.pattern.exec(classes)) {
      matches.push({ at: match.index, size: match[0].length, rule })
    }
  }
  return matches.sort((a, b) => a.at - b.at || b.size - a.size)
}

function hasOneOf(classes: string, needs: string): boolean {
  for (const kind of needs) if (classes.includes(kind)) return true
  return false
}

/** The rules with the classes that all of them need one of. */
export function needing(needs: string, rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, needs }))
}

function isList(result: Point | readonly Read[]): result is readonly Read[] {
  return Array.isArray(result)
}

/** The full stop of an abbreviation at the end is left out: it may end the sentence as well. */
function merge(words: readonly Node[], point: Point): Node {
  const [first, last] = [words[0], words.findLast((w) => w.kind !== '.')]
  if (!first || !last) throw new RangeError('a rule read a date in no words')
  return { ...first, end: last.end, kind: 'P', lower: words.map((w) => w.lower).join(' '), point }
}

function aroundOf(nodes: readonly Node[], at: number, size: number, scene: Scene): Around {
  return {
    clock: scene.clock,
    before: nodes[at - 1] ?? null,
    after: nodes[at + size] ?? null,
    beyond: nodes[at + size + 1] ?? null,
    tense: () => scene.tenseAt(nodes, at),
    posAt: scene.posAt,
    rest: () => nodes.slice(at + size),
    has: (words) => nodes.some((n) => words.includes(n.lower)),
  }
}
