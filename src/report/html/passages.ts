/** Passages side by side: the words in question marked, and the words in which the sentences differ. */

import { diffWordsWithSpace } from 'diff'
import type { Passage, ReportFinding } from '../../model.ts'
import { byline, listed } from '../wording.ts'
import { type Html, html, nameIn, type Page, placeLink } from './markup.ts'
import { tonesOf } from './tone.ts'

/** The sides of a finding in columns, each with its value, who gives it, and where; passages alone where there is one side. */
export function sides(finding: ReportFinding, page: Page): Html {
  const [only] = finding.sides
  if (finding.sides.length < 2) return html`${firstOfEach(only?.passages ?? []).map((one) => quotation(one, null, page))}`
  const tones = tonesOf(finding, page)
  const columns = finding.sides.map((side, i) => {
    const other = finding.sides[i === 0 ? 1 : 0]?.passages[0] ?? null
    const names = listed(side.sources.map((id) => nameIn(page, id)))
    const passages = firstOfEach(side.passages).map((one) => quotation(one, other, page))
    return html`<div class="side ${tones[i] ?? 'muted'}"><h4 class="value">${side.value}</h4><p class="who">${names}</p>${passages}</div>`
  })
  return html`<div class="sides">${columns}</div>`
}

/** One passage in its sentence with its place; words that the sentence of `other` lacks are underlined. */
export function quotation(passage: Passage, other: Passage | null, page: Page): Html {
  const source = page.sources.get(passage.source)
  const said = sentence(passage, other)
  return html`<figure class="quotation"><blockquote><p>${said}</p></blockquote><figcaption>${byline(source)} · ${placeLink(passage, page)}</figcaption></figure>`
}

/** Some articles repeat a value many times: one passage of each shows it. */
function firstOfEach(passages: readonly Passage[]): Passage[] {
  return passages.filter((passage, i) => passages.findIndex((one) => one.source === passage.source) === i)
}

type Range = readonly [start: number, end: number]

function sentence(passage: Passage, other: Passage | null): Html {
  const { text, start } = passage.sentence
  const from = Math.min(Math.max(passage.start - start, 0), text.length)
  const to = Math.min(Math.max(passage.end - start, from), text.length)
  const differing = other ? differences(text, other.sentence.text) : []
  const part = (range: Range) => pieces(text, range, differing)
  const words = from === to || to - from === text.length ? html`${part([from, to])}` : html`<mark>${part([from, to])}</mark>`
  return html`${part([0, from])}${words}${part([to, text.length])}`
}

/** A stretch of the text, with what differs in it set off. */
function pieces(text: string, [start, end]: Range, differing: readonly Range[]): Html[] {
  const inside = differing.map(([a, b]): Range => [Math.max(a, start), Math.min(b, end)]).filter(([a, b]) => a < b)
  const cuts = [start, ...inside.flat(), end]
  return cuts.slice(1).map((to, i) => {
    const part = text.slice(cuts[i], to)
    return part && i % 2 === 1 ? html`<span class="differs">${part}</span>` : html`${part}`
  })
}

// Sentences with less in common than this are not versions of one another, and marking them word for word says nothing.
const ALIKE = 0.5
// Beyond this many changes they are not alike either; it bounds the work on hostile text.
const MOST_EDITS = 120

/** Ranges of `text` that `other` does not have; none where the two are not alike. */
function differences(text: string, other: string): Range[] {
  const parts = diffWordsWithSpace(text, other, { maxEditLength: MOST_EDITS })
  if (!parts) return []
  const shared = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.trim().length), 0)
  if (shared < ALIKE * Math.min(text.length, other.length)) return []
  let at = 0
  return parts.flatMap((part) => {
    if (part.added) return []
    const range: Range = [at, at + part.value.length]
    at = range[1]
    return part.removed && part.value.trim() !== '' ? [range] : []
  })
}

/** A quote beside the words that are printed, with what was changed. */
export function quoteDifference(quote: string, passage: Passage, page: Page): Html {
  const parts = diffWordsWithSpace(quote, passage.text, { maxEditLength: MOST_EDITS }) ?? []
  const quoted = parts.filter((part) => !part.added).map((part) => (part.removed ? html`<del>${part.value}</del>` : html`${part.value}`))
  const printed = parts.filter((part) => !part.removed).map((part) => (part.added ? html`<ins>${part.value}</ins>` : html`${part.value}`))
  const shown = parts.length ? { quoted, printed } : { quoted: [html`${quote}`], printed: [html`${passage.text}`] }
  return html`<dl class="altered"><div><dt>as quoted</dt><dd>${shown.quoted}</dd></div>
    <div><dt>as printed</dt><dd>${shown.printed} <span class="at">${placeLink(passage, page)}</span></dd></div></dl>`
}
