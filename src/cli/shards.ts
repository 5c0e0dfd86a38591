/** Cuts a report into the parts of shards, and puts the parts together again: the same bytes as without shards. */

import type { Report, ReportContext } from '../model.ts'
import { UsageError } from './io.ts'

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

interface Checked {
  readonly report: Report
  readonly context: ReportContext
}

/**
 * The part of one shard: every so-manieth claim with what was found about it; what concerns the articles or the file as a whole is in
 * the first. Claims are judged side by side (a conflict that two of them touch is told once), so a part is cut out of the whole.
 */
export function partOf({ report, context }: Checked, { index, count }: Shard): Checked {
  const first = new Map<string, number>()
  for (const [i, { id }] of report.claims.entries()) if (!first.has(id)) first.set(id, i)
  const isMine = (i: number): boolean => i % count === index - 1
  const belongs = ({ claim }: { claim: string | null }): boolean => (claim === null ? index === 1 : isMine(first.get(claim) ?? 0))
  const claims = positions(report.claims, (_, i) => isMine(i))
  const findings = positions(report.findings, belongs)
  const agreements = positions(report.agreements, belongs)
  return {
    report: {
      ...report,
      coverage: { ...report.coverage, claims: claims.length },
      claims: pick(report.claims, claims),
      findings: pick(report.findings, findings),
      agreements: pick(report.agreements, agreements),
      shard: { index, count, claims, findings, agreements },
    },
    context: {
      ...context,
      places: pick(context.places, findings),
      notes: pick(context.notes, findings),
      waived: pick(context.waived, findings),
    },
  }
}

function positions<T>(values: readonly T[], keep: (value: T, i: number) => boolean): number[] {
  return values.flatMap((value, i) => (keep(value, i) ? [i] : []))
}

function pick<T>(values: readonly T[], at: readonly number[]): T[] {
  return at.flatMap((i) => (i < values.length ? [values[i] as T] : []))
}

type Part = Report & { readonly shard: NonNullable<Report['shard']> }

export interface Named {
  readonly path: string
  readonly text: string
}

/** In whatever order the parts come. Parts that are not those of one run are refused. */
export function mergeParts(files: readonly Named[]): Report {
  const parts = files.map(partIn).sort((a, b) => a.shard.index - b.shard.index)
  const [head] = parts
  if (!head) throw new UsageError('no parts to merge')
  refuseOthers(parts, head)
  const { shard: _, ...whole } = head
  const claims = placed(parts, 'claims')
  return {
    ...whole,
    coverage: { ...head.coverage, claims: claims.length },
    claims,
    findings: placed(parts, 'findings'),
    agreements: placed(parts, 'agreements'),
  }
}

function partIn({ path, text }: Named): Part {
  const value = parsed(path, text)
  if (!isPart(value)) throw new UsageError(`\`${path}\` is not the JSON report of a shard`, 'make the parts with --shard i/n --format json')
  return value
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`\`${path}\` is not JSON`, 'make the parts with --shard i/n --format json')
  }
}

function isPart(value: unknown): value is Part {
  const { schemaVersion, shard, ...report } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Part>
  if (schemaVersion !== 1 || typeof shard !== 'object' || shard === null) return false
  if (!Number.isInteger(shard.index) || !Number.isInteger(shard.count)) return false
  return LISTS.every((name) => isPlaced(report[name], shard[name])) && typeof report.coverage === 'object' && report.coverage !== null
}

const LISTS = ['claims', 'findings', 'agreements'] as const

function isPlaced(values: unknown, places: unknown): boolean {
  return (
    Array.isArray(values) && Array.isArray(places) && values.length === places.length && places.every((i) => Number.isInteger(i) && i >= 0)
  )
}

function refuseOthers(parts: readonly Part[], head: Part): void {
  const { count } = head.shard
  const have = parts.map((part) => part.shard.index)
  const missing = Array.from({ length: Math.min(count, MOST_SHARDS) }, (_, i) => i + 1).filter((i) => !have.includes(i))
  if (missing.length > 0) throw new UsageError(`of ${count} parts ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`)
  if (parts.length > count) throw new UsageError('a part is given twice')
  const common = ({ tool, coverage, sources, origins, problems, shard }: Part): string =>
    JSON.stringify([tool, { ...coverage, claims: 0 }, sources, origins, problems, shard.count])
  if (parts.some((part) => common(part) !== common(head))) {
    throw new UsageError('the parts are not of one run', 'they differ in the version of verify, the sources or the settings')
  }
}

/** As many as `--shard` takes. */
const MOST_SHARDS = 9999

function placed<K extends (typeof LISTS)[number]>(parts: readonly Part[], name: K): Report[K] {
  const pairs = parts.flatMap((part) => part.shard[name].map((at, i) => [at, part[name][i]] as const)).sort(([a], [b]) => a - b)
  if (pairs.some(([at], i) => at !== i)) throw new UsageError('the parts are not of one run', `their ${name} do not fit together`)
  return pairs.map(([, value]) => value) as Report[K]
}
