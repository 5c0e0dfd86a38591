/** HTML that escapes whatever is put into it, unless it is HTML of this page already. */

import type { Passage, Report, ReportClaim, ReportContext, ReportSource } from '../../model.ts'
import { markup as plain } from '../escape.ts'
import { passageLink } from '../fragment.ts'
import { messageParts, nameOf, placeOf } from '../wording.ts'

/** What every part of the page is given. */
export interface Page {
  readonly report: Report
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
  readonly claims: ReadonlyMap<string, ReportClaim>
}

/** Markup that is safe to stand in the page. */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | readonly Html[] | null

/** Template tag: strings are escaped, HTML is kept, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  let out = parts[0] ?? ''
  for (const [i, value] of values.entries()) out += rendered(value) + (parts[i + 1] ?? '')
  return { html: out }
}

export const NOTHING: Html = { html: '' }

/** Text of this program's own, such as its style sheet. */
export function own(text: string): Html {
  return { html: text }
}

function rendered(value: Part): string {
  if (value === null) return ''
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return String(value)
  if ('html' in value) return value.html
  let out = ''
  for (const part of value) out += part.html
  return out
}

/** A link, or the words alone where there is nothing to link to. */
export function link(url: string | null, label: string): Html {
  return url ? html`<a href="${url}" rel="noopener noreferrer">${label}</a>` : html`<span>${label}</span>`
}

/** 'articles/herald.md:11:62', linked to the passage. */
export function placeLink(passage: Passage, { sources, context }: Page): Html {
  const source = sources.get(passage.source)
  return html`<span class="place">${link(passageLink(source, passage, context), placeOf(source, passage))}</span>`
}

/** A message with the articles' words, and what sources are called, set off from ours. */
export function message(text: string, { sources }: Page): Html {
  const shown = {
    ours: (words: string) => html`${words}`,
    said: (words: string) => html`<q>${words}</q>`,
    source: (name: string) => html`<b>${name}</b>`,
  }
  return html`${messageParts(text, sources).map(({ kind, text: words }) => shown[kind](words))}`
}

/** What a source is called on the page. */
export function nameIn({ sources }: Page, id: string): string {
  const source = sources.get(id)
  return source ? nameOf(source) : id
}
