/** The sources for the terminal: which lean on which, and which could not be read. */

import type { Report, ReportContext, ReportOrigin, ReportSource } from '../../model.ts'
import { visible } from '../escape.ts'
import { byline, count, listed, nameOf, outletsBySource, sourcesById, strongestTies, TIES } from '../wording.ts'
import type { Style } from './style.ts'

/** 'Not read' with a line a source; '' where all were read. */
export function unreadSection(report: Report, style: Style): string {
  const unread = report.sources.filter(({ read }) => !read)
  if (unread.length === 0) return ''
  return [
    style.bold('Not read'),
    ...unread.map((one) => `  ${visible(one.id)}  ${visible(one.location)}: ${visible(one.reason ?? 'unknown')}`),
  ].join('\n')
}

/** The origins with what ties their sources; '' where every source stands alone and leans on nobody. */
export function originsSection(report: Report, context: ReportContext, style: Style): string {
  const read = new Set(report.sources.filter((source) => source.read).map(({ id }) => id))
  const origins = report.origins.filter((origin) => origin.sources.some((id) => read.has(id)))
  if (origins.every(({ ties }) => ties.length === 0) && context.outside.length === 0) return ''
  const sources = sourcesById(report)
  const outside = outletsBySource(context.outside)
  const alone = origins.filter((origin) => origin.sources.length === 1 && !origin.sources.some((id) => outside.has(id)))
  const trees = origins.filter((origin) => !alone.includes(origin)).flatMap((origin) => tree(origin, { sources, outside, context, style }))
  const rest = alone.length
    ? [`  ${style.dim(`on ${alone.length === 1 ? 'its' : 'their'} own: `)}${listed(alone.map(({ id }) => visible(id)))}`]
    : []
  return [style.bold(`Origins: ${count(read.size, 'source')}, ${count(origins.length, 'origin')}`), ...trees, ...rest].join('\n')
}

interface Family {
  readonly sources: ReadonlyMap<string, ReportSource>
  readonly outside: ReadonlyMap<string, readonly string[]>
  readonly context: ReportContext
  readonly style: Style
}

function tree(origin: ReportOrigin, family: Family): string[] {
  const leaning = new Set(origin.ties.map(({ from }) => from))
  const roots = origin.sources.filter((id) => !leaning.has(id))
  const seen = new Set<string>()
  const lines = (roots.length ? roots : origin.sources.slice(0, 1)).flatMap((id) => branch(id, '  ', null, origin, family, seen))
  return [...lines, ...origin.sources.filter((id) => !seen.has(id)).flatMap((id) => branch(id, '  ', null, origin, family, seen))]
}

/** A source, why it hangs there, whom it leans on outside, and all that lean on it. */
function branch(id: string, indent: string, why: string | null, origin: ReportOrigin, family: Family, seen: Set<string>): string[] {
  if (seen.has(id)) return []
  seen.add(id)
  const source = family.sources.get(id)
  const label = source ? byline(source) : ''
  const name = label && label !== id ? `${visible(id)}  ${family.style.dim(visible(label))}` : visible(id)
  const leans = (family.outside.get(id) ?? []).map(visible)
  const outside = leans.length ? `leans on ${listed(leans)}, which ${leans.length > 1 ? 'are' : 'is'} not among the sources` : null
  const inner = indent.length > 2 ? `${indent}  ` : `${indent}   `
  const notes = [why && visible(why), outside].flatMap((note) => (note ? [`${inner}${family.style.dim(note)}`] : []))
  const below = strongestTies(origin.ties, id).flatMap((tie) => {
    const reason = family.context.tieReasons[`${tie.kind} ${tie.from} ${tie.to}`]
    const words = `${TIES[tie.kind]} ${source ? nameOf(source) : id}${reason ? `: ${reason}` : ''}`
    return branch(tie.from, `${indent}   `, words, origin, family, seen)
  })
  return [`${indent}${indent.length > 2 ? '└ ' : ''}${name}`, ...notes, ...below]
}
