/** The top of the page: what was looked at and what came of it, how to read the page, and the filters. */

import type { Outcome, Report } from '../../model.ts'
import { clip } from '../escape.ts'
import { isConflict, type Row } from '../table.ts'
import { count, emptyLine, fails, isEmpty, OUTCOMES, STANCE_MARKS, STANCES, tally, titleOf } from '../wording.ts'
import { type Html, html, message, NOTHING, type Page } from './markup.ts'

const ORDER: readonly Outcome[] = ['disputed', 'unsupported', 'unsourced', 'unread', 'single-origin', 'agreed']

export function masthead(page: Page): Html {
  const { report, context } = page
  return html`<header class="masthead"><p class="kicker">Who says what, and where they differ</p>
    <h1>${titleOf(report, context.title)}</h1>
    <p class="lead">${lead(report)}</p>${bar(report)}</header>${problems(page)}`
}

function lead(report: Report): string {
  const { claims, read, unread } = report.coverage
  if (isEmpty(report)) return `${emptyLine(report)}.`
  const what = claims
    ? `${count(claims, 'claim')} checked against ${count(read, 'source')}`
    : `${count(read, 'source')} checked against each other`
  return `${what}${unread ? ` (${unread} more could not be read)` : ''}: ${tally(report)}.`
}

/** How many claims came out how, as a bar; the legend says it in words. */
function bar(report: Report): Html {
  const total = report.claims.length
  if (total === 0) return NOTHING
  let x = 0
  const counts = outcomeCounts(report)
  const parts = counts.map(([outcome, number]) => {
    const width = Math.round((number / total) * 1000) / 10
    const part = html`<rect class="o-${outcome}" x="${x}%" y="0" width="${width}%" height="14"/>`
    x = Math.round((x + width) * 10) / 10
    return part
  })
  const legend = counts.map(([outcome, number]) => html`<li><span class="outcome o-${outcome}">${outcome}</span> ${number}</li>`)
  return html`<figure class="bar"><svg width="100%" height="14" aria-hidden="true" focusable="false">${parts}</svg><figcaption><ul>${legend}</ul></figcaption></figure>`
}

function outcomeCounts(report: Report): [Outcome, number][] {
  return ORDER.map((outcome): [Outcome, number] => [outcome, report.claims.filter((claim) => claim.outcome === outcome).length]).filter(
    ([, number]) => number > 0,
  )
}

function problems({ context }: Page): Html {
  if (context.problems.length === 0) return NOTHING
  return html`<section class="problems"><h2>Problems</h2>
    <ul>${context.problems.map(({ code, message: words, file, line }) => html`<li><strong>${code}</strong> ${words} (${file}:${line})</li>`)}</ul></section>`
}

export function guide({ claims }: Report): Html {
  if (claims.length === 0) return NOTHING
  const outcomes = ORDER.map(
    (outcome) => html`<div><dt><span class="outcome o-${outcome}">${outcome}</span></dt><dd>${OUTCOMES[outcome]}</dd></div>`,
  )
  const stances = (['supports', 'contradicts', 'silent', 'unread'] as const).map(
    (stance) =>
      html`<div><dt class="s-${stance}"><span class="mark">${STANCE_MARKS[stance]}</span></dt><dd>The source ${stance === 'unread' ? 'was not read' : STANCES[stance]}.</dd></div>`,
  )
  return html`<details class="guide"><summary>How to read this page</summary><div class="body">
    <p>Each row of the table is a claim that somebody wants checked; each column is a source, mostly an article. A cell shows what the source gives for the claim, and the line and column where it stands. The page does not say who is right: it says who says what, word for word, and where they differ.</p>
    <div class="keys"><div class="key"><p class="head">A cell</p><dl>${stances}<div><dt></dt><dd>An empty cell: the claim does not name the source.</dd></div></dl></div><div class="key">
    <p class="head">A claim as a whole</p><dl>${outcomes}</dl></div></div>
    <p><strong>Origin.</strong> Sources that copy, rewrite or cite each other share an origin and count as one witness, however many they are.</p>
    <p><strong>Error, warning, note.</strong> How grave it is what was found, for whoever answers for the claims: not who is wrong. <strong>14:60</strong> under a value is line 14, column 60 of the article's file.</p></div></details>`
}

// As many as a reader takes in before the table.
const FIRST = 6
const LONGEST_CLAIM = 160

/** The gravest new findings, those between sources first, linked to their claims. */
export function first(rows: readonly Row[], anchors: readonly string[], page: Page): Html {
  const { report } = page
  const rowOf = new Map(rows.map((row, i) => [row.claim.id, { claim: row.claim, anchor: anchors[i] ?? '' }]))
  const errors = report.findings.filter((finding) => fails(finding, 'error'))
  const grave = [...errors.filter(isConflict), ...errors.filter((finding) => !isConflict(finding))]
  if (grave.length === 0) return NOTHING
  const items = grave.slice(0, FIRST).map((finding) => {
    const row = finding.claim === null ? undefined : rowOf.get(finding.claim)
    const of = row ? html`<span class="of">${clip(row.claim.claim, LONGEST_CLAIM)}</span>` : NOTHING
    return html`<li><a href="#${row?.anchor ?? 'articles'}">${message(finding.message, page)}</a>${of}</li>`
  })
  const more = grave.length - FIRST
  return html`<section class="first" aria-labelledby="first-title"><h2 id="first-title">Look here first</h2>
    <ul>${items}</ul>${more > 0 ? html`<p>and ${more} more below.</p>` : NOTHING}</section>`
}

/** Without a script they would do nothing, so the style sheet hides them then. */
export function filters(report: Report): Html {
  if (report.claims.length === 0) return NOTHING
  const outcomes = outcomeCounts(report).map(
    ([outcome, number]) =>
      html`<button type="button" data-filter-outcome="${outcome}" aria-pressed="false"><span class="outcome o-${outcome}">${outcome}</span> ${number}</button>`,
  )
  const checks = [...new Set(report.findings.flatMap(({ check, claim }) => (claim === null ? [] : [check])))].sort()
  const options = checks.map((check) => html`<option value="${check}">${check}</option>`)
  return html`<div class="filters" role="search" aria-label="Filter the claims">
    <div class="buttons" role="group" aria-label="Outcome">${outcomes}</div>
    <label>Check <select id="filter-check"><option value="">any</option>${options}</select></label>
    <label>Search <input id="filter-words" type="search" autocomplete="off" spellcheck="false"></label>
    <button type="button" id="filter-clear">Clear</button>
    <p id="filter-count" role="status">${count(report.claims.length, 'claim')}</p></div>`
}
