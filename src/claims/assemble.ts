/** Makes claims and sources of one valid file out of its plain data, each with its place. */

import type { Claim, ClaimSource, DeclaredName, Place, Settings, SourceEntry, Waiver } from '../model.ts'
import { type Parsed, type Path, rangeAt, sourceAt } from './document.ts'
import { keysOf } from './outline.ts'
import { type Page, placeOf } from './page.ts'
import type { ClaimDraft, ClaimSourceDraft, ClaimsDraft, SourceDraft } from './schema.ts'
import { toSettings } from './settings.ts'
import type { CommentWaiver } from './waivers.ts'

/** What one valid file says, before ids are given. */
export interface Content {
  readonly title: string | null
  readonly sources: readonly SourceEntry[]
  readonly claims: readonly UnnamedClaim[]
  readonly names: readonly DeclaredName[]
  readonly settings: Partial<Settings>
}

/** `id` is null where the user gave none. */
export type UnnamedClaim = Omit<Claim, 'id'> & { readonly id: string | null }

/** `comments` by the position of the claim that they speak of. */
export function assemble(parsed: Parsed, draft: ClaimsDraft, comments: ReadonlyMap<number, readonly CommentWaiver[]>): Content {
  const places = new Map(keysOf(parsed, 'sources').map(({ id, range }) => [id, placeOf(parsed.page, range.start)]))
  const top = placeOf(parsed.page, 0)
  return {
    title: draft.title ?? null,
    sources: Object.entries(draft.sources ?? {}).map(([id, source]) => toEntry(id, source, places.get(id) ?? top)),
    claims: draft.claims.map((claim, i) => toClaim(parsed, claim, i, comments.get(i) ?? [])),
    names: namesOf(draft),
    settings: draft.settings ? toSettings(draft.settings) : {},
  }
}

function toEntry(id: string, source: SourceDraft, place: Place): SourceEntry {
  const plain = typeof source === 'string' ? fromText(source) : source
  return {
    id,
    file: plain.file ?? null,
    url: plain.url ?? null,
    title: plain.title ?? null,
    publisher: plain.publisher ?? null,
    publisherFamily: plain['publisher-family'] ?? null,
    author: plain.author ?? null,
    published: plain.published ?? null,
    language: plain.language ?? null,
    kind: plain.kind ?? null,
    derivedFrom: plain['derived-from'] ?? [],
    aliases: plain.aliases ?? [],
    place,
  }
}

function fromText(source: string): Exclude<SourceDraft, string> {
  return /^https?:\/\//i.test(source) ? { url: source } : { file: source }
}

function toClaim(parsed: Parsed, draft: ClaimDraft, index: number, comments: readonly CommentWaiver[]): UnnamedClaim {
  const path: Path = ['claims', index]
  const range = rangeAt(parsed, path)
  return {
    id: draft.id ?? null,
    claim: draft.claim,
    sources: joinSame((draft.sources ?? []).map((source, i) => toClaimSource(parsed, source, [...path, 'sources', i]))),
    value: draft.value === undefined ? null : sourceAt(parsed, [...path, 'value']),
    waive: [
      ...(draft.waive ?? []).map((w, i) => toWaiver(parsed, w, [...path, 'waive', i])),
      ...comments.flatMap((c) => fromComment(parsed.page, c)),
    ],
    place: placeOf(parsed.page, range.start),
  }
}

function toClaimSource(parsed: Parsed, draft: ClaimSourceDraft, path: Path): ClaimSource {
  const place = placeOf(parsed.page, rangeAt(parsed, path).start)
  if (typeof draft === 'string') return { source: draft, quotes: [], stance: 'supports', place }
  const { source, quote, stance, at } = isLong(draft) ? { ...draft, at: [...path, 'quote'] } : fromShort(draft, path)
  const texts = quote === undefined ? [] : typeof quote === 'string' ? [quote] : quote
  const quotes = texts.map((text, i) => ({
    text,
    place: placeOf(parsed.page, rangeAt(parsed, typeof quote === 'string' ? at : [...at, i]).start),
  }))
  return { source, quotes, stance: stance ?? 'supports', place }
}

type LongDraft = Extract<ClaimSourceDraft, { source: string; stance?: unknown }>

function isLong(draft: Exclude<ClaimSourceDraft, string>): draft is LongDraft {
  return 'source' in draft
}

function fromShort(draft: Record<string, string | string[]>, path: Path): LongDraft & { at: Path } {
  const [source, quote] = Object.entries(draft)[0] ?? ['', '']
  return { source, quote, at: [...path, source] }
}

/** `- herald` and `- herald: words` in one claim are one source with one quote. */
function joinSame(sources: readonly ClaimSource[]): ClaimSource[] {
  const joined = new Map<string, ClaimSource>()
  for (const source of sources) {
    const key = `${source.source} ${source.stance}`
    const first = joined.get(key)
    joined.set(key, first ? { ...first, quotes: [...first.quotes, ...source.quotes] } : source)
  }
  return [...joined.values()]
}

function toWaiver(parsed: Parsed, draft: { check: string; reason: string; until?: string | undefined }, path: Path): Waiver {
  return { check: draft.check, reason: draft.reason, until: draft.until ?? null, place: placeOf(parsed.page, rangeAt(parsed, path).start) }
}

function fromComment(page: Page, { checks, reason, range }: CommentWaiver): Waiver[] {
  return checks.map((check) => ({ check, reason, until: null, place: placeOf(page, range.start) }))
}

function namesOf({ names }: ClaimsDraft): DeclaredName[] {
  if (!names) return []
  if (Array.isArray(names)) return names.map(([name = '', ...spellings]) => ({ name, spellings }))
  return Object.entries(names).map(([name, spellings]) => ({ name, spellings: typeof spellings === 'string' ? [spellings] : spellings }))
}
