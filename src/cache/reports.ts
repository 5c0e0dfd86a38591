/** Keeps whole reports: a run in which nothing has changed reads its report and does nothing else. */

import type { Check, Report, ReportContext, Source } from '../model.ts'
import { keyOf, type Store } from './store.ts'
import { codeVersion } from './version.ts'

export interface Checked {
  readonly report: Report
  readonly context: ReportContext
}

/** The key of a report: all that goes into it, articles by the hash of their file and what is known of them. */
export function reportKey(sources: readonly Source[], given: unknown): string {
  return keyOf('report', codeVersion(), JSON.stringify(sources.map(sourceContent)), JSON.stringify(given))
}

function sourceContent(source: Source): unknown {
  if (!source.read) return source
  const { raw: _raw, pieces: _pieces, blocks: _blocks, links: _links, text, ...rest } = source.doc
  return [rest, keyOf(text), source.changes ?? []]
}

/** Checks are code: they are named in what is kept. */
type Kept = Omit<Checked, 'context'> & { readonly context: Omit<ReportContext, 'checks'>; readonly checks: readonly string[] }

export function readReport(store: Store, key: string, checks: readonly Check[]): Checked | null {
  const kept = store.read(key) as Kept | null
  return kept && { report: kept.report, context: { ...kept.context, checks: checks.filter((c) => kept.checks.includes(c.code)) } }
}

export function keepReport(store: Store, key: string, { report, context }: Checked): void {
  const { checks, ...rest } = context
  const kept: Kept = { report, context: rest, checks: checks.map((c) => c.code) }
  void store.keep(key, kept)
}
