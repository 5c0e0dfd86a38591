/** A picture of who says which value: a lane for each value, a pill for each source, an outline round sources of one origin. */

import type { ReportFinding } from '../../model.ts'
import { groupBy } from '../../structures/multimap.ts'
import { columnsOf } from '../../text/width.ts'
import { clip } from '../escape.ts'
import { listed } from '../wording.ts'
import { type Html, html, NOTHING, nameIn, type Page } from './markup.ts'
import { type Tone, tonesOf } from './tone.ts'

export interface Lane {
  readonly value: string
  readonly sources: readonly string[]
  readonly tone: Tone
}

/** The lanes of a conflict: one for each side. */
export function lanesOf(finding: ReportFinding, page: Page): Lane[] {
  const tones = tonesOf(finding, page)
  return finding.sides.map((side, i) => ({ value: side.value, sources: side.sources, tone: tones[i] ?? 'muted' }))
}

// Narrow enough that its letters can be read on a telephone 375 pixels wide.
const WIDTH = 360
const LABEL_WIDTH = 92
const EDGE = 8
const ROW = 30
const GAP = 8
const LETTER = 6.7
const NAME_LETTERS = 26
const VALUE_LETTERS = 42
// Values up to this width stand beside their pills, longer ones above.
const SHORT_VALUE = 9

/** `about` names what the values are values of. */
export function picture(about: string, lanes: readonly Lane[], page: Page): Html {
  const above = lanes.some(({ value }) => columnsOf(value) > SHORT_VALUE)
  let y = 4
  const drawn = lanes.map((lane) => {
    const top = y + (above ? ROW - 4 : 0)
    const { shapes, bottom } = drawLane(lane, { left: above ? EDGE : LABEL_WIDTH, top }, page)
    const band = html`<rect class="band" x="0" y="${y - 2}" width="${WIDTH}" height="${bottom - y + 2}" rx="6"/>`
    const label = html`<text class="label" x="${EDGE + 2}" y="${y + 17}">${clip(lane.value, VALUE_LETTERS)}</text>`
    y = bottom + GAP
    return html`<g class="lane ${lane.tone}">${band}${label}${shapes}</g>`
  })
  const joined = lanes.some(({ sources }) => byOrigin(sources, page).some((group) => group.length > 1))
  const key = joined ? html` <span>(a dashed line joins sources of one origin)</span>` : NOTHING
  const title = `${about}: ${lanes.map((lane) => `${lane.value} in ${listed(lane.sources.map((id) => nameIn(page, id)))}`).join('; ')}`
  return html`<figure class="picture"><figcaption>Who says which: ${about}${key}</figcaption><svg viewBox="0 0 ${WIDTH} ${y - GAP + 2}" role="img" aria-label="${clip(title, 1000)}">${drawn}</svg></figure>`
}

interface Pill {
  readonly id: string
  readonly label: string
  readonly width: number
}

const OUTLINE = 3

/** Pills from left to right in as many lines as they need; a group that needs several lines has these to itself. */
function drawLane(lane: Lane, { left, top }: { left: number; top: number }, page: Page): { shapes: Html[]; bottom: number } {
  let x = left
  let y = top
  const shapes: Html[] = []
  for (const group of byOrigin(lane.sources, page)) {
    const pills = group.map((id) => pillOf(id, page))
    const width = pills.reduce((sum, pill) => sum + pill.width + 4, 4)
    if (x > left && x + width > WIDTH - EDGE) [x, y] = [left, y + ROW]
    const from = { x, y }
    let right = x
    for (const [i, pill] of pills.entries()) {
      if (i > 0 && x + pill.width > WIDTH - EDGE) [x, y] = [left, y + ROW]
      shapes.push(drawPill(pill, x, y))
      x += pill.width + 4
      right = Math.max(right, x - 4)
    }
    if (pills.length > 1) shapes.unshift(outline(from.x, from.y, right, y))
    x = y > from.y ? WIDTH : x + 6
  }
  return { shapes, bottom: y + ROW - 2 }
}

function outline(x: number, y: number, right: number, lastLine: number): Html {
  return html`<rect class="origin" x="${round(x - OUTLINE)}" y="${y - 1}" width="${round(right - x + 2 * OUTLINE)}" height="${lastLine - y + 28}" rx="14"/>`
}

/** Ids of one origin together, in the order in which the origins first come. */
function byOrigin(ids: readonly string[], page: Page): string[][] {
  return [...groupBy(ids, (id) => page.sources.get(id)?.origin ?? id).values()]
}

function pillOf(id: string, page: Page): Pill {
  const label = clip(nameIn(page, id), NAME_LETTERS)
  return { id, label, width: round(columnsOf(label) * LETTER + 18) }
}

function drawPill({ label, width }: Pill, x: number, y: number): Html {
  return html`<rect class="pill" x="${round(x)}" y="${y + 2}" width="${width}" height="22" rx="11"/><text class="name" x="${round(x + width / 2)}" y="${y + 17}">${label}</text>`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
