/** Reads the front matter of a Markdown article. */

import { parse } from 'yaml'
import type { SourceKind } from '../model.ts'
import { dayIn } from './day.ts'
import type { StatedFacts } from './extracted.ts'
import { printable } from './printable.ts'

const FENCED = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u
// Longer front matter is no front matter but an article between two rules.
const LONGEST = 20_000
const KINDS: readonly SourceKind[] = ['news', 'opinion', 'official', 'press-release', 'social', 'report']

/** Facts of the front matter, and the offset at which the article starts. Front matter that is no YAML map states nothing. */
export function readFrontMatter(raw: string): { facts: StatedFacts; end: number } {
  const found = raw.startsWith('---') ? FENCED.exec(raw.slice(0, LONGEST)) : null
  if (!found) return { facts: {}, end: 0 }
  const stated = parsed(found[1] ?? '')
  if (!stated) return { facts: {}, end: 0 }
  const kind = wordsAt(stated, 'kind')
  return {
    end: found[0].length,
    facts: {
      title: wordsAt(stated, 'title'),
      publisher: wordsAt(stated, 'publisher'),
      author: wordsAt(stated, 'author'),
      published: dayIn(wordsAt(stated, 'published') ?? wordsAt(stated, 'date') ?? ''),
      url: wordsAt(stated, 'url'),
      language: wordsAt(stated, 'language'),
      kind: KINDS.find((k) => k === kind) ?? null,
    },
  }
}

function parsed(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, uniqueKeys: false })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function wordsAt(stated: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = stated[key]
  const words = Array.isArray(value) ? value.filter((v) => typeof v === 'string').join(', ') : value
  if (typeof words === 'number') return String(words)
  return typeof words === 'string' && words.trim() !== '' ? printable(words.trim()) : null
}
