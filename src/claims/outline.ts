/** The ids that a file declares and mentions, read without regard to its other mistakes, so that all are told at once. */

import { isMap, isScalar } from 'yaml'
import type { Problem } from '../model.ts'
import { type Parsed, type Path, rangeAt, sourceAt } from './document.ts'
import { valueAt } from './issues.ts'
import { problemAt, type Range } from './page.ts'
import { readValue, VALUE_FORMS } from './value.ts'

export interface Mention {
  readonly id: string
  readonly range: Range
}

export interface Outline {
  readonly includes: readonly { readonly path: string; readonly range: Range }[]
  readonly sources: readonly Mention[]
  /** Ids that claims have of their own, not those made for them. */
  readonly claims: readonly Mention[]
  /** Every place where a source is named by its id. */
  readonly mentions: readonly Mention[]
  /** Mistakes that no schema can see. */
  readonly problems: readonly Problem[]
}

export function outlineOf(parsed: Parsed): Outline {
  const sources = keysOf(parsed, 'sources')
  const claims = list(parsed.data, ['claims']).map((_, i): Path => ['claims', i])
  return {
    includes: texts(parsed, ['include']).map(({ id, range }) => ({ path: id, range })),
    sources,
    claims: claims.flatMap((path) => texts(parsed, [...path, 'id'])),
    mentions: [
      ...claims.flatMap((path) => mentionsOf(parsed, path)),
      ...sources.flatMap(({ id }) => texts(parsed, ['sources', id, 'derived-from'])),
    ],
    problems: [...claims.flatMap((path) => badValue(parsed, [...path, 'value'])), ...sources.flatMap((s) => withoutPlace(parsed, s))],
  }
}

/** All keys of a block at once: looking them up one by one would take a second for ten thousand sources. */
export function keysOf(parsed: Parsed, block: string): Mention[] {
  const node = isMap(parsed.document.contents) ? parsed.document.contents.get(block) : undefined
  const keys: Mention[] = []
  for (const { key } of isMap(node) ? node.items : []) {
    if (isScalar(key) && key.range) keys.push({ id: String(key.value), range: { start: key.range[0], end: key.range[1] } })
  }
  return keys
}

function mentionsOf(parsed: Parsed, claim: Path): Mention[] {
  return list(parsed.data, [...claim, 'sources']).flatMap((source, i) => {
    const path: Path = [...claim, 'sources', i]
    if (typeof source === 'string') return texts(parsed, path)
    if (typeof source !== 'object' || source === null || Array.isArray(source)) return []
    if ('source' in source) return texts(parsed, [...path, 'source'])
    const { start } = rangeAt(parsed, path)
    const keys = Object.keys(source)
    return keys.length === 1 ? keys.map((id) => ({ id, range: keyAt(parsed, start, id) })) : []
  })
}

/** `{herald: …}` starts with its brace, `- herald: …` with its key. */
function keyAt(parsed: Parsed, start: number, id: string): Range {
  const at = parsed.page.text.indexOf(id, start)
  const from = at === -1 ? start : at
  return { start: from, end: from + id.length }
}

function list(data: unknown, path: Path): readonly unknown[] {
  const value = valueAt(data, path)
  return Array.isArray(value) ? value : []
}

/** A text, or the texts of a list. */
function texts(parsed: Parsed, path: Path): Mention[] {
  const value = valueAt(parsed.data, path)
  if (typeof value === 'string') return [{ id: value, range: rangeAt(parsed, path) }]
  if (!Array.isArray(value)) return []
  return value.flatMap((id, i) => (typeof id === 'string' ? [{ id, range: rangeAt(parsed, [...path, i]) }] : []))
}

function badValue(parsed: Parsed, path: Path): Problem[] {
  const value = valueAt(parsed.data, path)
  if ((typeof value !== 'string' && typeof value !== 'number') || readValue(sourceAt(parsed, path) ?? '')) return []
  return [
    problemAt(
      parsed.page,
      rangeAt(parsed, path),
      'wrong-value',
      `\`${value}\` cannot be read as a value`,
      `write it as one of ${VALUE_FORMS}`,
    ),
  ]
}

function withoutPlace(parsed: Parsed, { id, range }: Mention): Problem[] {
  const source = valueAt(parsed.data, ['sources', id])
  if (typeof source !== 'object' || source === null || 'file' in source || 'url' in source) return []
  const message = `the source \`${id}\` has neither \`file\` nor \`url\``
  return [problemAt(parsed.page, range, 'missing-key', message, 'say where the article is')]
}
