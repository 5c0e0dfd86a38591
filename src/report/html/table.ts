/** The discrepancy table of the page: claims down, sources across; as cards where there are too many sources for columns. */

import type { ReportClaim, ReportSource } from '../../model.ts'
import { clip } from '../escape.ts'
import { documentLink, passageLink } from '../fragment.ts'
import type { Cell, DiscrepancyTable, Row } from '../table.ts'
import { nameOf, printedDate, STANCE_MARKS, STANCES } from '../wording.ts'
import { type Html, html, link, NOTHING, nameIn, type Page } from './markup.ts'

// More columns than this cannot be read across, and most of their cells would be empty.
export const MOST_COLUMNS = 12

/** Ids of the page's parts about each claim, by position: the claim's own id where it can stand in an address. */
export function claimAnchors(claims: readonly ReportClaim[]): string[] {
  const times = new Map<string, number>()
  for (const { id } of claims) times.set(id, (times.get(id) ?? 0) + 1)
  return claims.map(({ id }, i) => (/^[a-z0-9][\w.-]{0,80}$/iu.test(id) && times.get(id) === 1 ? `claim-${id}` : `claim-no-${i + 1}`))
}

export function claimTable(table: DiscrepancyTable, anchors: readonly string[], page: Page): Html {
  if (table.rows.length === 0) return NOTHING
  const checks = table.rows.map((row) => checksOf(row, page))
  if (table.columns.length > MOST_COLUMNS) return cards(table, anchors, checks, page)
  const head = table.columns.map((source) => html`<th scope="col" role="columnheader">${headOf(source, page)}</th>`)
  const rows = table.rows.map((row, i) => {
    const cells = table.columns.map((source) => tableCell(row.cells.get(source.id), source, page))
    return html`<tr role="row" ${filterable(row, checks[i] ?? '')}>${claimHead(row, anchors[i] ?? '')}${cells}</tr>`
  })
  return html`<div class="scroll" role="region" aria-label="Table of claims and sources" tabindex="0">
    <table role="table" class="grid"><caption class="unseen">Each claim and what each source gives for it</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Claim</th>${head}</tr></thead>
    <tbody role="rowgroup">${rows}</tbody></table></div>`
}

/** What the script filters by: the claim's outcome and the checks that found something on it. */
export function filterable(row: Row, checks: string): Html {
  return html`data-outcome="${row.claim.outcome}" data-checks="${checks}"`
}

export function checksOf(row: Row, { report }: Page): string {
  return [...new Set(row.findings.map((i) => report.findings[i]?.check ?? ''))].join(' ')
}

function headOf(source: ReportSource, { context }: Page): Html {
  const date = source.published ? html`<span class="date">${printedDate(source.published)}</span>` : NOTHING
  return html`${link(documentLink(source, context), nameOf(source))}${date}${source.read ? NOTHING : html`<span class="tag">not read</span>`}`
}

function claimHead({ claim, findings }: Row, anchor: string): Html {
  const number = findings.length
    ? html` <span class="found">${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}</span>`
    : NOTHING
  return html`<th scope="row" role="rowheader"><a class="claim" href="#${anchor}">${claim.claim}</a><span class="under">${badge(claim.outcome)} <span class="id">${clip(claim.id, 60)}</span>${number}</span></th>`
}

export function badge(outcome: string): Html {
  return html`<span class="outcome o-${outcome}">${outcome}</span>`
}

function tableCell(cell: Cell | undefined, source: ReportSource, page: Page): Html {
  if (!cell) return html`<td role="cell" class="none"><span class="unseen">not listed</span></td>`
  return html`<td role="cell" class="s-${cell.stance}" data-source="${clip(nameOf(source), 80)}">${cellBody(cell, page)}</td>`
}

const LONGEST_WORDS = 110

function cellBody(cell: Cell, page: Page): Html {
  const stance = html`<span class="mark" aria-hidden="true">${STANCE_MARKS[cell.stance]}</span><span class="unseen">${STANCES[cell.stance]}: </span>`
  const grade = cell.grade && cell.grade !== 'exact' ? html`<span class="grade">quote ${GRADE_WORDS[cell.grade]}</span>` : NOTHING
  return html`${stance}${given(cell)}${grade}${cell.passage ? at(cell.passage, page) : NOTHING}`
}

const GRADE_WORDS = { exact: 'exact', typographic: 'the same but for its marks', near: 'altered', missing: 'not there' } as const

function given(cell: Cell): Html {
  if (cell.values.length)
    return html`<b class="value">${cell.values.slice(0, 3).map((value, i) => html`${i ? ', ' : ''}${clip(value, LONGEST_WORDS)}`)}</b>`
  if (cell.passage) return html`<span class="words">“${clip(cell.passage.text, LONGEST_WORDS)}”</span>`
  return html`<span class="words">${cell.stance === 'supports' || cell.stance === 'contradicts' ? '' : STANCES[cell.stance]}</span>`
}

function at(passage: NonNullable<Cell['passage']>, { sources, context }: Page): Html {
  const label = `${passage.line}:${passage.column}`
  const url = passageLink(sources.get(passage.source), passage, context)
  return html`<span class="at">${url ? html`<a href="${url}" rel="noopener noreferrer" title="line ${passage.line}, column ${passage.column}">${label}</a>` : html`${label}`}</span>`
}

function cards(table: DiscrepancyTable, anchors: readonly string[], checks: readonly string[], page: Page): Html {
  const items = table.rows.map((row, i) => {
    const cells = [...row.cells.values()].map(
      (cell) => html`<li class="s-${cell.stance}"><span class="source">${nameIn(page, cell.source)}</span> ${cellBody(cell, page)}</li>`,
    )
    return html`<li class="card" ${filterable(row, checks[i] ?? '')}>
      <p><a class="claim" href="#${anchors[i] ?? ''}">${row.claim.claim}</a><span class="under">${badge(row.claim.outcome)} <span class="id">${clip(row.claim.id, 60)}</span></span></p>
      <ul>${cells}</ul></li>`
  })
  return html`<ol class="cards">${items}</ol>`
}
