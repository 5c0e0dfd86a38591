/** The report as one HTML page that needs no network: the discrepancy table, what lies behind it, and where it stands. */

import { createHash } from 'node:crypto'
import type { Report } from '../model.ts'
import { claimDetails } from './html/claim.ts'
import { type Html, html as markup, NOTHING, own, type Page } from './html/markup.ts'
import { filters, first, guide, masthead } from './html/overview.ts'
import { SCRIPT } from './html/script.ts'
import { betweenArticles, sources, unread, waived } from './html/sources.ts'
import { styleSheet } from './html/style.ts'
import { claimAnchors, claimTable } from './html/table.ts'
import type { Reporter } from './reporter.ts'
import { type DiscrepancyTable, discrepancyTable } from './table.ts'
import { sourcesById, titleOf } from './wording.ts'

export const html: Reporter = {
  render(report, context) {
    const page: Page = { report, context, sources: sourcesById(report), claims: new Map(report.claims.map((claim) => [claim.id, claim])) }
    const table = discrepancyTable(report)
    return `<!doctype html>\n${markup`<html lang="en">${head(page, table)}${body(page, table)}</html>`.html}\n`
  },
}

/** The policy lets nothing in or out; style and script are known by their hash, so that no other can run. */
function head({ report, context }: Page, table: DiscrepancyTable): Html {
  const style = styleSheet(table.columns.length)
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return markup`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark"><title>${titleOf(report, context.title)}</title>
    <style>${own(style)}</style><script>${own(SCRIPT)}</script></head>`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function body(page: Page, table: DiscrepancyTable): Html {
  const anchors = claimAnchors(page.report.claims)
  const rest = [betweenArticles(page), sources(page), unread(page), waived(page)]
  return markup`<body><a class="skip" href="#${table.rows.length ? 'claims' : 'main'}">Skip to the claims</a>${masthead(page)}
    <main id="main">${guide(page.report)}${first(table.rows, anchors, page)}${jump(page.report, rest)}${claims(page, table, anchors)}${details(page, table, anchors)}${rest}</main>${footer(page.report)}</body>`
}

function jump(report: Report, [articles, family, notRead, waivers]: readonly Html[]): Html {
  const has = (part: Html | undefined) => part !== undefined && part.html !== ''
  const links = [
    report.claims.length ? ['claims', 'Table'] : null,
    report.claims.length ? ['details', 'Claim by claim'] : null,
    has(articles) ? ['articles', report.claims.length ? 'Beyond the claims' : 'What the sources give'] : null,
    has(family) ? ['sources', 'Sources'] : null,
    has(notRead) ? ['unread', 'Not read'] : null,
    has(waivers) ? ['waived', 'Waived'] : null,
  ].filter((one) => one !== null)
  return links.length
    ? markup`<nav class="jump" aria-label="Parts of this page">${links.map(([id, label]) => markup`<a href="#${id ?? ''}">${label ?? ''}</a>`)}</nav>`
    : NOTHING
}

function claims(page: Page, table: DiscrepancyTable, anchors: readonly string[]): Html {
  if (table.rows.length === 0) return NOTHING
  return markup`<section id="claims" aria-labelledby="claims-title"><h2 id="claims-title">What each source gives</h2>
    <p class="intro">Claims down, sources across. Follow a claim to see the passages side by side.</p>${filters(page.report)}${claimTable(table, anchors, page)}</section>`
}

function details(page: Page, table: DiscrepancyTable, anchors: readonly string[]): Html {
  if (table.rows.length === 0) return NOTHING
  const all = table.rows.map((row, i) => claimDetails(row, anchors[i] ?? '', page))
  return markup`<section id="details" aria-labelledby="details-title"><div class="bring">
    <h2 id="details-title">Claim by claim</h2><button type="button" id="toggle-all">Open all</button></div>
    <p class="intro">The passages behind each cell, what was found, and who agrees with whom. Yellow marks the words in question; a dotted line marks other words in which two sentences differ.</p>${all}</section>`
}

function footer({ tool, coverage }: Report): Html {
  return markup`<footer>Made by ${tool.name} ${tool.version} with ${coverage.checks.length} checks. It reports who says what and where they differ; who is right is for you to find out.</footer>`
}
