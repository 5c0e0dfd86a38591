/** A picture of who says which value: a lane for each value, a pill for each source, an outline round sources of one origin. */

import stringWidth from 'string-width'
import type { ReportFinding } from '../../model.ts'
import { clip } from '../escape.ts'
import { listed } from '../wording.ts'
import { type Html, html, nameIn, type Page } from './markup.ts'

export interface Lane {
  readonly value: string
  readonly sources: readonly string[]
  readonly tone: 'a' | 'b' | 'c' | 'muted'
}

/** The lanes of a conflict: one for each side. */
export function lanesOf(finding: ReportFinding): Lane[] {
  const tones = ['a', 'b', 'c'] as const
  return finding.sides.map((side, i) => ({ value: side.value, sources: side.sources, tone: tones[i % 3] ?? 'c' }))
}

// Narrow enough that its letters can be read on a telephone 375 pixels wide.
const WIDTH = 440
const LABEL_WIDTH = 130
const ROW = 30
const GAP = 8
const LETTER = 6.7
const NAME_LETTERS = 26
const VALUE_LETTERS = 17

/** `about` names what the values are values of. */
export function picture(about: string, lanes: readonly Lane[], page: Page): Html {
  let y = 4
  const drawn = lanes.map((lane) => {
    const { shapes, height } = drawLane(lane, y, page)
    const top = y
    y += height + GAP
    return html`<g class="lane ${lane.tone}"><rect class="band" x="0" y="${top - 2}" width="${WIDTH}" height="${height + 4}" rx="6"/><text class="label" x="10" y="${top + 19}">${clip(lane.value, VALUE_LETTERS)}</text>${shapes}</g>`
  })
  const title = `${about}: ${lanes.map((lane) => `${lane.value} in ${listed(lane.sources.map((id) => nameIn(page, id)))}`).join('; ')}`
  return html`<figure class="picture"><figcaption>Who says which: ${about}</figcaption><svg viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${clip(title, 1000)}">${drawn}</svg></figure>`
}

interface Pill {
  readonly id: string
  readonly label: string
  readonly width: number
}

function drawLane(lane: Lane, top: number, page: Page): { shapes: Html[]; height: number } {
  let x = LABEL_WIDTH
  let y = top
  const shapes: Html[] = []
  for (const group of byOrigin(lane.sources, page)) {
    const pills = group.map((id) => pillOf(id, page))
    const width = pills.reduce((sum, pill) => sum + pill.width + 4, 4)
    if (x > LABEL_WIDTH && x + width > WIDTH - 6) [x, y] = [LABEL_WIDTH, y + ROW]
    const from = { x, y }
    for (const [i, pill] of pills.entries()) {
      if (i > 0 && x + pill.width > WIDTH - 6) [x, y] = [LABEL_WIDTH, y + ROW]
      shapes.push(drawPill(pill, x, y))
      x += pill.width + 4
    }
    // Only a group on one line can be drawn in one outline.
    if (pills.length > 1 && from.y === y)
      shapes.unshift(
        html`<rect class="origin" x="${round(from.x - 3)}" y="${from.y - 1}" width="${round(x - from.x + 2)}" height="28" rx="14"/>`,
      )
    x += 4
  }
  return { shapes, height: y - top + ROW - 2 }
}

/** Ids of one origin together, in the order in which the origins first come. */
function byOrigin(ids: readonly string[], page: Page): string[][] {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const origin = page.sources.get(id)?.origin ?? id
    groups.set(origin, [...(groups.get(origin) ?? []), id])
  }
  return [...groups.values()]
}

function pillOf(id: string, page: Page): Pill {
  const label = clip(nameIn(page, id), NAME_LETTERS)
  return { id, label, width: round(stringWidth(label) * LETTER + 18) }
}

function drawPill({ label, width }: Pill, x: number, y: number): Html {
  return html`<rect class="pill" x="${round(x)}" y="${y + 2}" width="${width}" height="22" rx="11"/><text class="name" x="${round(x + width / 2)}" y="${y + 17}">${label}</text>`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
