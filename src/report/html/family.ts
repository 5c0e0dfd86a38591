/** The family tree of the sources as a picture: who copies, rewrites or cites whom, and who leans on outsiders. */

import type { ReportOrigin } from '../../model.ts'
import { columnsOf } from '../../text/width.ts'
import { clip } from '../escape.ts'
import { byline, count, listed, outletsBySource, strongestTies, TIES } from '../wording.ts'
import { type Html, html, NOTHING, nameIn, type Page } from './markup.ts'
import { quotation } from './passages.ts'

interface Node {
  readonly id: string
  readonly depth: number
  /** Row of the node that it leans on; null for the first of a family. */
  readonly parent: number | null
  readonly tie: string | null
}

const ROW = 58
const INDENT = 36
const BOX_HEIGHT = 40
const LETTER = 6
const LONGEST = 34
const WIDEST = 600

/** Drawn families, and the words for the same; nothing where there are no sources. */
export function family(page: Page): Html {
  const { report, context } = page
  const outside = outletsBySource(context.outside)
  const related = report.origins.filter((origin) => origin.sources.length > 1 || origin.sources.some((id) => outside.has(id)))
  const alone = report.origins
    .filter((origin) => !related.includes(origin))
    .flatMap(({ sources }) => sources.filter((id) => page.sources.get(id)?.read))
  const trees = related.map((origin) => tree(origin, outside, page))
  const names = alone.map((id) => nameIn(page, id))
  const rest = names.length ? html`<p class="alone"><strong>On their own:</strong> ${listed(names)}.</p>` : NOTHING
  return html`${trees}${rest}`
}

function tree(origin: ReportOrigin, outside: ReadonlyMap<string, readonly string[]>, page: Page): Html {
  const nodes = nodesOf(origin, page)
  const height = nodes.length * ROW
  const title = `${count(origin.sources.length, 'source')} of one origin: ${words(origin, page).join('; ')}`
  return html`<figure class="family">
    <svg viewBox="0 0 ${WIDEST} ${height}" role="img" aria-label="${clip(title, 1000)}">${nodes.map((node, row) => drawNode(node, row, outside.get(node.id) ?? [], page))}</svg>${ties(origin, outside, page)}</figure>`
}

function words(origin: ReportOrigin, page: Page): string[] {
  if (origin.ties.length === 0) return origin.sources.map((id) => nameIn(page, id))
  return origin.ties.map(({ kind, from, to }) => `${nameIn(page, from)} ${TIES[kind]} ${nameIn(page, to)}`)
}

/** Depth first from the sources that lean on none of the others; a circle is entered at its first. */
function nodesOf(origin: ReportOrigin, page: Page): Node[] {
  const nodes: Node[] = []
  const seen = new Set<string>()
  const visit = (id: string, depth: number, parent: number | null, tie: string | null) => {
    if (seen.has(id)) return
    seen.add(id)
    const row = nodes.push({ id, depth, parent, tie }) - 1
    for (const { from, kind } of strongestTies(origin.ties, id)) visit(from, depth + 1, row, `${TIES[kind]} ${nameIn(page, id)}`)
  }
  const leaning = new Set(origin.ties.map(({ from }) => from))
  for (const id of origin.sources) if (!leaning.has(id)) visit(id, 0, null, null)
  for (const id of origin.sources) visit(id, 0, null, null)
  return nodes
}

// Deeper chains are rare and would leave the picture.
const DEEPEST = 6

function drawNode({ id, depth, parent, tie }: Node, row: number, outlets: readonly string[], page: Page): Html {
  const x = Math.min(depth, DEEPEST) * INDENT + 2
  const y = row * ROW + 8
  const name = clip(nameIn(page, id), LONGEST)
  const below = clip(tie ?? byline(page.sources.get(id)).replace(`${nameIn(page, id)}, `, ''), LONGEST + 6)
  const width = Math.max(140, Math.ceil(Math.max(columnsOf(name) * 7.8, columnsOf(below) * 6.2) + 24))
  const line =
    parent === null
      ? NOTHING
      : html`<path class="branch" d="M ${x - INDENT + 16} ${parent * ROW + 8 + BOX_HEIGHT} V ${y + BOX_HEIGHT / 2} H ${x}"/>`
  return html`${line}<rect class="box" x="${x}" y="${y}" width="${width}" height="${BOX_HEIGHT}" rx="8"/><text class="name" x="${x + 12}" y="${y + 17}">${name}</text><text class="tie" x="${x + 12}" y="${y + 32}">${below}</text>${outsiders(outlets, x + width, y)}`
}

/** Outlets that are not among the sources, dashed, at the end of a dashed line; their number where the names do not fit. */
function outsiders(outlets: readonly string[], x: number, y: number): Html {
  if (outlets.length === 0) return NOTHING
  const names = `leans on ${listed(outlets)}`
  const label = x + OUTSIDE_GAP + widthOf(names) < WIDEST ? names : `leans on ${count(outlets.length, 'outlet')} not listed`
  const middle = y + BOX_HEIGHT / 2
  const box = html`<rect class="box outside" x="${x + OUTSIDE_GAP}" y="${y + 6}" width="${widthOf(label)}" height="28" rx="14"/>`
  return html`<path class="branch outside" d="M ${x} ${middle} H ${x + OUTSIDE_GAP}"/>${box}<text class="tie" x="${x + OUTSIDE_GAP + 12}" y="${middle + 4}">${label}</text>`
}

const OUTSIDE_GAP = 22

function widthOf(label: string): number {
  return Math.ceil(columnsOf(label) * LETTER + 26)
}

/** Why each tie holds, with the passages that show it. */
function ties(origin: ReportOrigin, outside: ReadonlyMap<string, readonly string[]>, page: Page): Html {
  const among = origin.ties.map(({ kind, from, to, passages }) => {
    const reason = page.context.tieReasons[`${kind} ${from} ${to}`]
    const shown = passages.slice(0, 2).map((passage) => quotation(passage, null, page))
    return html`<li><strong>${nameIn(page, from)}</strong> ${TIES[kind]} <strong>${nameIn(page, to)}</strong>${reason ? `: ${reason}` : ''}${shown}</li>`
  })
  const beyond = origin.sources.flatMap((id) => {
    const outlets = outside.get(id)
    return outlets ? [html`<li><strong>${nameIn(page, id)}</strong> leans on ${listed(outlets)}, not among the sources</li>`] : []
  })
  return html`<figcaption><ul class="ties">${[...among, ...beyond]}</ul></figcaption>`
}
