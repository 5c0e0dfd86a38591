/** Turns what the schema objects to into problems that a person can act on. */

import { closest, distance } from 'fastest-levenshtein'
import type * as z from 'zod'
import type { Problem } from '../model.ts'
import { keyRangeAt, type Parsed, type Path, rangeAt } from './document.ts'
import { type ProblemCode, problemAt } from './page.ts'
import { VALUE_FORMS } from './value.ts'

type Issue = z.core.$ZodIssue

/** Keys that each kind of entry takes, asked for by path. */
export type KeysAt = (path: Path) => readonly string[]

export function toProblems(parsed: Parsed, issues: readonly Issue[], keysAt: KeysAt): Problem[] {
  return issues
    .filter((issue) => valueAt(parsed.data, issue.path) !== undefined || !isMistyped(issue, issues, keysAt))
    .flatMap((issue) => toProblem(parsed, issue, [], keysAt))
}

/** A missing key beside an unknown one that looks like it is one mistake, told by the unknown one. */
function isMistyped(issue: Issue, all: readonly Issue[], keysAt: KeysAt): boolean {
  const parent = issue.path.slice(0, -1)
  if (issue.code !== 'invalid_type' || issue.path.length === 0) return false
  const same = all.filter((other) => other.code === 'unrecognized_keys' && other.path.join('\n') === parent.join('\n'))
  return same.some(
    (other) => other.code === 'unrecognized_keys' && other.keys.some((key) => nearest(key, keysAt(parent)) === issue.path.at(-1)),
  )
}

/** "did you mean": the nearest word, where it is near enough to be a slip of the fingers. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null
  const best = closest(word.toLowerCase(), [...known])
  const slips = distance(word.toLowerCase(), best.toLowerCase())
  return slips <= Math.max(1, Math.floor(Math.max(word.length, best.length) * SLIPS)) ? best : null
}

/** Two slips in five letters still look like the word that was meant. */
const SLIPS = 0.4

export function didYouMean(word: string, known: readonly string[]): string | null {
  const near = nearest(word, known)
  return near === null ? null : `did you mean \`${near}\`?`
}

function toProblem(parsed: Parsed, issue: Issue, above: Path, keysAt: KeysAt): Problem[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(parsed, path, key, keysAt(path)))
  if (issue.code === 'invalid_union') {
    const branch = deepest(issue.errors, valueAt(parsed.data, path))
    if (branch) return branch.flatMap((inner) => toProblem(parsed, inner, path, keysAt))
  }
  const range = issue.code === 'invalid_key' ? keyRangeAt(parsed, path.slice(0, -1), String(path.at(-1))) : rangeAt(parsed, path)
  const [code, message, hint] = wordsFor(parsed, issue, path)
  return [problemAt(parsed.page, range, code, message, hint)]
}

function unknownKey(parsed: Parsed, path: Path, key: string, known: readonly string[]): Problem {
  const code = path.at(-1) === 'checks' ? 'unknown-check' : 'unknown-key'
  const noun = code === 'unknown-check' ? 'check' : 'key'
  const hint =
    didYouMean(key, known) ??
    (noun === 'key' && known.length > 0 ? `the keys here are ${listed(known)}` : '`verify explain` lists the checks')
  return problemAt(parsed.page, keyRangeAt(parsed, path, key), code, `unknown ${noun} \`${key}\``, hint)
}

/** The branch that got furthest: one that fails on an inner entry took the value for what it was meant to be. */
function deepest(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some((i) => i.path.length === 0 && i.code === 'invalid_type'))
  const long = typeof value === 'object' && value !== null && 'source' in value
  const meant = fitting.filter((issues) => !issues.some((i) => (long ? SHORT_FORM : LONG_FORM).has(i.code)))
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((i) => i.path.length))
  return [...(meant.length > 0 ? meant : fitting)].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
}

/** Objections that only the branch `id: words` makes; an entry with a key `source` was not meant to be one. */
const SHORT_FORM: ReadonlySet<string> = new Set(['custom', 'invalid_key', 'invalid_union'])
const LONG_FORM: ReadonlySet<string> = new Set(['unrecognized_keys'])

function wordsFor(parsed: Parsed, issue: Issue, path: Path): [ProblemCode, string, string | null] {
  const name = nameOf(path)
  const value = valueAt(parsed.data, path)
  if (path.at(-1) === 'value') return ['wrong-value', `${name} cannot be read as a value`, `write it as one of ${VALUE_FORMS}`]
  if (value === undefined && issue.code === 'invalid_type') return missing(path)
  switch (issue.code) {
    case 'invalid_type':
      return [
        'wrong-type',
        `${name} must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeOf(value)}`,
        typeHint(issue.expected, value),
      ]
    case 'invalid_union':
      return ['wrong-type', `${name} cannot be ${typeOf(value)}`, unionHint(path, value)]
    case 'invalid_value':
      return notAllowed(path, String(value), issue.values.map(String))
    case 'invalid_format':
    case 'invalid_key':
      return badFormat(path, name)
    case 'too_small':
      return ['wrong-value', emptyOrSmall(name, value, issue.minimum), null]
    case 'custom':
      return ['wrong-value', `${name} ${issue.message}`, null]
    default:
      return ['wrong-value', `${name} cannot be used: ${issue.message.toLowerCase()}`, null]
  }
}

function missing(path: Path): [ProblemCode, string, string | null] {
  const key = String(path.at(-1))
  const parent = path.length > 1 ? nameOf(path.slice(0, -1)) : 'the file'
  return [
    'missing-key',
    `${parent} has no \`${key}\``,
    key === 'claims' ? 'a claims file has a list `claims:`; `verify init` writes a first one' : null,
  ]
}

function notAllowed(path: Path, value: string, allowed: readonly string[]): [ProblemCode, string, string | null] {
  if (path.at(-1) === 'check')
    return ['unknown-check', `unknown check \`${value}\``, didYouMean(value, allowed) ?? '`verify explain` lists the checks']
  const near = nearest(value, allowed)
  return ['wrong-value', `${nameOf(path)} cannot be \`${value}\``, near ? `did you mean \`${near}\`?` : `one of ${listed(allowed)}`]
}

function badFormat(path: Path, name: string): [ProblemCode, string, string | null] {
  const key = path.at(-1)
  if (key === 'published' || key === 'until') return ['wrong-value', `${name} must be a day`, 'write it as 2025-07-20']
  if (key === 'url') return ['wrong-value', `${name} must start with http:// or https://`, 'a file goes under `file:`']
  return ['wrong-value', `${name} cannot be an id`, 'ids are letters, digits, `.`, `_` and `-`, and start with a letter or digit']
}

function emptyOrSmall(name: string, value: unknown, minimum: number | bigint): string {
  return typeof value === 'number' ? `${name} must be ${minimum} or more` : `${name} is empty`
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'keys and values' : typeof value === 'string' ? 'text' : `the ${typeof value} \`${String(value)}\``
}

function typeHint(expected: string, value: unknown): string | null {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return 'put it in quotes'
  if (expected === 'array' && typeof value === 'string') return 'start the entry with `- ` on a line of its own'
  return null
}

function unionHint(path: Path, value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return 'put it in quotes'
  if (path.at(-2) === 'sources' && path.length > 2)
    return 'write `- id`, `- id: words of the source`, or `- source: id` with `quote:` and `stance:`'
  if (path.at(-2) === 'sources') return 'write a path, a URL, or keys such as `file:` and `title:`'
  return null
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data)
}

/** `claims[2].sources`, counting from 1 as people do. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the file'
  return `\`${path.map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('')}\``
}

export function listed(words: readonly string[]): string {
  return words.map((w) => `\`${w}\``).join(', ')
}
