/** The end of the page: what was found between articles, the sources and their families, what was not read or is waived. */

import { documentLink } from '../fragment.ts'
import { count, nameOf, printedDate } from '../wording.ts'
import { agreementItem, findingBlock } from './claim.ts'
import { family } from './family.ts'
import { type Html, html, link, message, NOTHING, type Page } from './markup.ts'
import { lanesOf, picture } from './picture.ts'

/** Findings and agreements with no claim behind them. */
export function betweenArticles(page: Page): Html {
  const { findings, agreements } = page.report
  const own = findings.flatMap((finding, i) => (finding.claim === null ? [{ finding, i }] : []))
  const shared = agreements.filter(({ claim }) => claim === null)
  if (own.length === 0 && shared.length === 0) return NOTHING
  const [title, intro] = page.report.claims.length
    ? ['Beyond the claims', 'Found in the articles themselves or in the list of sources, with no claim behind it.']
    : ['What the sources give', 'Where they differ, side by side, and below that what they give alike.']
  const blocks = own.map(({ finding, i }) => {
    const drawn = finding.sides.length > 1 ? picture(finding.about ?? finding.check, lanesOf(finding, page), page) : NOTHING
    return html`<div class="block">${drawn}${findingBlock(i, page, null)}</div>`
  })
  const list = shared.length
    ? html`<section class="agreed"><h3>What articles agree on</h3><ul>${shared.map((one) => agreementItem(one, page))}</ul></section>`
    : NOTHING
  return html`<section id="articles" aria-labelledby="articles-title"><h2 id="articles-title">${title}</h2>
    <p class="intro">${intro}</p>${blocks}${list}</section>`
}

export function sources(page: Page): Html {
  const { report } = page
  if (report.sources.length === 0) return NOTHING
  const rows = report.sources
    .filter(({ read }) => read)
    .map((one) => {
      const { id, title, author, published, origin } = one
      return html`<tr><th scope="row">${link(documentLink(one, page.context), nameOf(one))}<span class="id">${id}</span></th><td>${title ?? ''}</td><td>${author ?? ''}</td><td>${published ? printedDate(published) : ''}</td><td>${origin === id ? 'its own' : origin}</td></tr>`
    })
  const origins = new Set(report.sources.filter(({ read }) => read).map(({ origin }) => origin)).size
  return html`<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">The sources and what they lean on</h2>
    <p class="intro">${count(rows.length, 'source')} read, from ${count(origins, 'independent origin')}.</p>${family(page)}
    <div class="scroll plain" role="region" aria-label="List of sources" tabindex="0"><table>
    <thead><tr><th scope="col">Source</th><th scope="col">Title</th><th scope="col">Author</th><th scope="col">Published</th><th scope="col">Origin</th></tr></thead>
    <tbody>${rows}</tbody></table></div></section>`
}

export function unread({ report }: Page): Html {
  const rows = report.sources.filter(({ read }) => !read)
  if (rows.length === 0) return NOTHING
  return html`<section id="unread" aria-labelledby="unread-title"><h2 id="unread-title">Not read</h2>
    <p class="intro">What could not be read can neither support nor contradict.</p>
    <ul>${rows.map(({ id, location, reason }) => html`<li><strong>${id}</strong> <span class="place">${location}</span>: ${reason ?? 'unknown'}</li>`)}</ul></section>`
}

export function waived(page: Page): Html {
  const { report, context } = page
  const rows = report.findings.flatMap((finding, i) =>
    finding.status === 'waived' ? [{ finding, reason: context.waived[i] ?? 'no reason given' }] : [],
  )
  if (rows.length === 0) return NOTHING
  return html`<section id="waived" aria-labelledby="waived-title"><h2 id="waived-title">Waived, and why</h2>
    <ul>${rows.map(({ finding, reason }) => html`<li><span class="check">${finding.check}</span> ${finding.claim === null ? '' : `${finding.claim}: `}${message(finding.message, page)}<br><em>${reason}</em></li>`)}</ul></section>`
}
