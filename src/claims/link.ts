/** Joins a claims file with what it includes: gives ids, finds double ids and sources that nobody declared. */

import type { Claim, ClaimsFile, Problem, Settings, SourceEntry } from '../model.ts'
import type { Content } from './assemble.ts'
import { didYouMean, listed } from './issues.ts'
import type { Outline } from './outline.ts'
import { type Page, placeOf, problemAt } from './page.ts'
import { rebase } from './paths.ts'
import { makeIds } from './slug.ts'

/** One file: what it names, and what it says where it is valid. */
export interface Part {
  readonly page: Page
  readonly outline: Outline
  readonly content: Content | null
}

/** `parts` are the file itself, then the included ones. */
export function link(path: string, parts: readonly Part[]): { file: ClaimsFile; problems: Problem[] } {
  const contents = parts.flatMap(({ page, content }) => (content ? [{ page, content }] : []))
  const sources = joinSources(path, contents)
  const ids = new Set(parts.flatMap(({ outline }) => outline.claims.map((c) => c.id)))
  const file: ClaimsFile = {
    path,
    title: contents[0]?.content.title ?? null,
    sources: sources.entries,
    claims: nameClaims(contents, ids),
    names: contents.flatMap(({ content }) => content.names),
    settings: contents.reduceRight<Partial<Settings>>((under, { content }) => overlay(under, content.settings), {}),
  }
  return { file, problems: [...sources.problems, ...doubleClaims(parts), ...unknownSources(parts)] }
}

type Valid = readonly { readonly page: Page; readonly content: Content }[]

/** Two files may declare one source alike; two different sources under one id are a mistake. */
function joinSources(path: string, contents: Valid): { entries: SourceEntry[]; problems: Problem[] } {
  const byId = new Map<string, SourceEntry>()
  const problems: Problem[] = []
  for (const { page, content } of contents) {
    for (const source of content.sources) {
      const entry = source.file === null ? source : { ...source, file: rebase(source.file, page.path, path) }
      const first = byId.get(entry.id)
      if (!first) byId.set(entry.id, entry)
      else if (first.file !== entry.file || first.url !== entry.url) problems.push(doubleSource(entry, first))
    }
  }
  return { entries: [...byId.values()], problems }
}

function doubleSource({ id, place }: SourceEntry, first: SourceEntry): Problem {
  const where = `${first.place.file}:${first.place.line}`
  return {
    code: 'duplicate-id',
    message: `the source id \`${id}\` is used twice`,
    ...place,
    hint: `the other one is at ${where}`,
    frame: null,
  }
}

function doubleClaims(parts: readonly Part[]): Problem[] {
  const seen = new Map<string, string>()
  const problems: Problem[] = []
  for (const { page, outline } of parts) {
    for (const { id, range } of outline.claims) {
      const first = seen.get(id)
      const { file, line } = placeOf(page, range.start)
      if (first)
        problems.push(problemAt(page, range, 'duplicate-id', `the claim id \`${id}\` is used twice`, `the other one is at ${first}`))
      else seen.set(id, `${file}:${line}`)
    }
  }
  return problems
}

function nameClaims(contents: Valid, taken: ReadonlySet<string>): Claim[] {
  const make = makeIds(taken)
  return contents.flatMap(({ content }) => content.claims.map((claim) => ({ ...claim, id: claim.id ?? make(claim.claim) })))
}

function unknownSources(parts: readonly Part[]): Problem[] {
  const ids = new Set(parts.flatMap(({ outline }) => outline.sources.map((s) => s.id)))
  const known = [...ids]
  return parts.flatMap(({ page, outline }) =>
    outline.mentions
      .filter(({ id }) => !ids.has(id))
      .map(({ id, range }) => problemAt(page, range, 'unknown-source', `unknown source \`${id}\``, hintFor(id, known))),
  )
}

/** More than these would fill the screen. */
const LISTED = 8

function hintFor(source: string, known: readonly string[]): string {
  const near = didYouMean(source, known)
  if (near) return near
  if (known.length === 0) return 'declare it under `sources:`'
  return known.length > LISTED ? 'it is not declared under `sources:`' : `the sources are ${listed(known)}`
}

function overlay(under: Partial<Settings>, over: Partial<Settings>): Partial<Settings> {
  return { ...under, ...over, checks: { ...under.checks, ...over.checks } }
}
