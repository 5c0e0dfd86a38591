/** Parses YAML into plain data that still knows where each entry stands. */

import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, visit, YAMLError } from 'yaml'
import type { Problem } from '../model.ts'
import { type Page, type ProblemCode, problemAt, problemOfFile, type Range } from './page.ts'

export type Path = readonly PropertyKey[]

export interface Parsed {
  readonly page: Page
  readonly document: Document
  /** The plain data; undefined where the YAML is too broken to go on. */
  readonly data: unknown
  readonly problems: readonly Problem[]
}

/** Aliases may repeat a part of the file this often in all: far more than hand-written files do, far less than a bomb. */
const MAX_ALIASES = 1000
/** A file with thousands of errors is another kind of file: the first ones say so. */
const MAX_SYNTAX_PROBLEMS = 20

export function parseYaml(page: Page): Parsed {
  let document: Document
  try {
    document = parseDocument(page.text, { prettyErrors: false, merge: true, uniqueKeys: true, logLevel: 'error' })
  } catch (error) {
    return { page, document: parseDocument(''), data: undefined, problems: [unparsable(page, error)] }
  }
  if (document.errors.some((e) => /call stack/i.test(e.message))) return { page, document, data: undefined, problems: [tooDeep(page)] }
  const problems = document.errors.slice(0, MAX_SYNTAX_PROBLEMS).map((e) => syntaxProblem(page, e))
  if (document.errors.some((e) => e.code !== 'DUPLICATE_KEY')) return { page, document, data: undefined, problems }
  const expanded = expand(page, document)
  return 'problem' in expanded
    ? { page, document, data: undefined, problems: [...problems, expanded.problem] }
    : { page, document, data: expanded.data, problems }
}

/** Where the value at a path stands; its nearest parent where there is none. */
export function rangeAt(parsed: Parsed, path: Path): Range {
  let node: unknown = parsed.document.contents
  let range = rangeOf(node) ?? { start: 0, end: 0 }
  for (const key of path) {
    node = child(resolve(parsed.document, node), key)
    range = rangeOf(node) ?? range
  }
  return range
}

/** Where a key itself stands: for unknown keys the key is what is wrong, not its value. */
export function keyRangeAt(parsed: Parsed, path: Path, key: string): Range {
  let node: unknown = resolve(parsed.document, parsed.document.contents)
  for (const step of path) node = resolve(parsed.document, child(node, step))
  const pair = isMap(node) ? node.items.find((item) => keyText(item.key) === key) : undefined
  return rangeOf(pair?.key) ?? rangeAt(parsed, path)
}

/** The words of a scalar as typed (`1.50`, not 1.5); null where there is no scalar. */
export function sourceAt(parsed: Parsed, path: Path): string | null {
  let node: unknown = parsed.document.contents
  for (const key of path) node = child(resolve(parsed.document, node), key)
  const scalar = resolve(parsed.document, node)
  return isScalar(scalar) ? (scalar.source ?? String(scalar.value)) : null
}

function resolve(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

function child(node: unknown, key: PropertyKey): unknown {
  if (isSeq(node)) return node.items[Number(key)]
  if (!isMap(node)) return undefined
  return node.items.find((item) => keyText(item.key) === String(key))?.value
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

function rangeOf(node: unknown): Range | null {
  if (isPair(node)) return rangeOf(node.key)
  if (!isNode(node) || !node.range) return null
  const [start, end] = node.range
  return { start, end: end > start ? end : start + 1 }
}

/** Aliases are copied here, so here a bomb would go off; the library counts and stops. */
function expand(page: Page, document: Document): { data: unknown } | { problem: Problem } {
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) }
  } catch (error) {
    if (error instanceof RangeError) return { problem: unparsable(page, error) }
    const range = rangeOf(firstAlias(document)) ?? { start: 0, end: 1 }
    const unknown = error instanceof Error && /unresolved/i.test(error.message)
    const message = unknown ? 'an alias without its anchor' : 'aliases that multiply: the file would grow without end'
    return { problem: problemAt(page, range, 'yaml-alias', message, unknown ? null : 'write the entries out') }
  }
}

function firstAlias(document: Document): Node | null {
  let found: Node | null = null
  const anchors = new Set<string>()
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor)
    },
    Alias(_, alias) {
      if (found && anchors.has(alias.source)) return undefined
      found = alias
      return anchors.has(alias.source) ? undefined : visit.BREAK
    },
  })
  return found
}

/** The parser goes down one call a level: a file nested thousands deep runs it out of stack. */
function unparsable(page: Page, error: unknown): Problem {
  if (error instanceof RangeError) return tooDeep(page)
  const range = error instanceof YAMLError ? { start: error.pos[0], end: error.pos[1] } : { start: 0, end: 1 }
  return problemAt(page, range, 'yaml-syntax', 'this is not YAML that can be read')
}

function tooDeep(page: Page): Problem {
  return problemOfFile(page.path, 'too-deep', 'the entries are nested too deep to be read')
}

/** Of a key that stands twice the parser marks the first character only. */
function syntaxProblem(page: Page, error: YAMLError): Problem {
  const [start, marked] = error.pos
  const key = error.code === 'DUPLICATE_KEY' ? KEY.exec(page.text.slice(start, start + LONGEST_KEY))?.[0] : undefined
  const range = { start, end: start + (key?.length ?? Math.max(marked - start, 1)) }
  const [code, message, hint] = wordsFor(error, key ?? '')
  return problemAt(page, range, code, message, hint)
}

const KEY = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n,}]*)/
const LONGEST_KEY = 200

function wordsFor(error: YAMLError, key: string): [ProblemCode, string, string | null] {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return ['duplicate-key', `the key \`${key}\` stands here twice`, 'keep one of them, or join their values']
    case 'TAB_AS_INDENT':
      return ['yaml-syntax', 'a tab in the indentation', 'YAML is indented with spaces']
    case 'MULTIPLE_DOCS':
      return ['yaml-syntax', 'more than one document in the file', 'take out the `---` line, or make two files']
    case 'MISSING_CHAR':
      return ['yaml-syntax', plain(error.message), 'is a quote or bracket not closed?']
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return ['yaml-syntax', plain(error.message), 'put text that holds `: ` in quotes, or write it under `>-`']
    case 'BAD_INDENT':
      return ['yaml-syntax', plain(error.message), 'entries of one list or block start in the same column']
    default:
      return ['yaml-syntax', plain(error.message), null]
  }
}

function plain(message: string): string {
  const first = message.split('\n')[0] ?? message
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}`.replace(/\.$/, '')
}
