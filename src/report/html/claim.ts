/** All that is known of one claim, behind a line that opens it: picture, findings, agreements and the evidence of each source. */

import type { Passage, ReportAgreement, ReportClaim, ReportFinding } from '../../model.ts'
import { clip } from '../escape.ts'
import { isConflict, type Row } from '../table.ts'
import { count, listed, STANCE_MARKS, STANCES } from '../wording.ts'
import { type Html, html, message, NOTHING, nameIn, type Page } from './markup.ts'
import { quotation, quoteDifference, sides } from './passages.ts'
import { type Lane, lanesOf, picture } from './picture.ts'
import { badge, checksOf, filterable } from './table.ts'

export function claimDetails(row: Row, anchor: string, page: Page): Html {
  const { claim } = row
  const own = row.findings.map((i) => findingBlock(i, page, claim))
  const agreements = row.agreements.flatMap((i) => page.report.agreements[i] ?? [])
  return html`<details class="claim-details" id="${anchor}" ${filterable(row, checksOf(row, page))}>
    <summary>${badge(claim.outcome)} <span class="words">${claim.claim}</span> <span class="id">${clip(claim.id, 60)}</span></summary>
    <div class="body">
    <p class="standing">${standing(claim)} <span class="place">${claim.file}:${claim.line}:${claim.column}</span></p>${pictureOf(row, page)}${own}${agreed(agreements, page)}${evidence(row, page)}</div></details>`
}

/** How many sources stand where, in words. */
function standing({ evidence: all, origins }: ReportClaim): string {
  const parts = (['supports', 'contradicts', 'silent', 'unread'] as const).flatMap((stance) => {
    const number = all.filter((one) => one.stance === stance).length
    return number ? [`${count(number, 'source')} ${PLURAL[stance][number === 1 ? 0 : 1]}`] : []
  })
  if (parts.length === 0) return 'No source is listed for it.'
  const from = all.some(({ stance }) => stance === 'supports') ? `; support comes from ${count(origins, 'independent origin')}` : ''
  return `${parts.join(', ')}${from}.`
}

const PLURAL = {
  supports: ['makes it', 'make it'],
  contradicts: ['says otherwise', 'say otherwise'],
  silent: ['does not say', 'do not say'],
  unread: ['could not be read', 'could not be read'],
} as const

function pictureOf({ claim, findings, agreements }: Row, page: Page): Html {
  const conflicts = findings
    .flatMap((i) => page.report.findings[i] ?? [])
    .filter((one) => isConflict(one) && one.check.startsWith('conflicting-'))
  if (conflicts.length) return html`${conflicts.map((one) => picture(clip(one.about ?? 'the claim', 80), lanesOf(one, page), page))}`
  const [first] = agreements.flatMap((i) => page.report.agreements[i] ?? [])
  if (first) return picture(clip(first.about, 80), [{ value: first.value, sources: first.sources, tone: 'yes' }], page)
  const lanes = stanceLanes(claim)
  return lanes.length ? picture('the claim as a whole', lanes, page) : NOTHING
}

function stanceLanes({ evidence: all }: ReportClaim): Lane[] {
  const tones = { supports: 'yes', contradicts: 'no', silent: 'muted', unread: 'muted' } as const
  return (['supports', 'contradicts', 'silent', 'unread'] as const).flatMap((stance) => {
    const sources = all.filter((one) => one.stance === stance).map(({ source }) => source)
    return sources.length ? [{ value: STANCES[stance], sources, tone: tones[stance] }] : []
  })
}

/** A finding with its passages side by side, its notes, what to do, and its place where that is not the claim's own. */
export function findingBlock(i: number, page: Page, claim: ReportClaim | null): Html {
  const finding = page.report.findings[i]
  if (!finding) return NOTHING
  const { severity, check, help } = finding
  const head = html`<span class="severity">${severity}</span> <span class="check">${check}</span>${status(finding)}`
  return html`<section class="finding f-${severity} st-${finding.status}">
    <h3>${head} <span class="message">${message(finding.message, page)}</span></h3>
    ${sides(finding, page)}${notesOf(i, page)}
    ${help ? html`<p class="help"><strong>What to do:</strong> ${message(help, page)}</p>` : NOTHING}${placeOf(i, page, claim)}</section>`
}

function notesOf(i: number, page: Page): Html {
  const { context } = page
  const waived = context.waived[i]
  const notes = (context.notes[i] ?? []).map((note) => html`<p class="note">${message(note, page)}</p>`)
  return html`${notes}${waived ? html`<p class="note">Waived: ${waived}</p>` : NOTHING}`
}

function placeOf(i: number, { context }: Page, claim: ReportClaim | null): Html {
  const place = context.places[i]
  if (!place || (claim?.line === place.line && claim.file === place.file)) return NOTHING
  return html`<p class="where">${place.file}:${place.line}:${place.column}</p>`
}

function status({ status: word }: ReportFinding): Html {
  return word === 'new' ? NOTHING : html` <span class="tag">${word}</span>`
}

function agreed(agreements: readonly ReportAgreement[], page: Page): Html {
  if (agreements.length === 0) return NOTHING
  return html`<section class="agreed"><h3>What sources agree on</h3><ul>${agreements.map((one) => agreementItem(one, page))}</ul></section>`
}

/** 'deaths: 41 in A, B and C: two independent origins'. */
export function agreementItem({ about, value, sources, origins }: ReportAgreement, page: Page): Html {
  const names = listed(sources.map((id) => nameIn(page, id)))
  const weight = origins === 1 ? 'one origin, so it is one witness' : count(origins, 'independent origin')
  return html`<li><span class="about">${about}</span>: <b>${value}</b> in ${names} <span class="weight">(${weight})</span></li>`
}

/** Passages that a finding above shows already are not shown again. */
function evidence({ claim, findings }: Row, page: Page): Html {
  const all = claim.evidence
  if (all.length === 0) return NOTHING
  const above = new Set(findings.flatMap((i) => page.report.findings[i]?.sides.flatMap((side) => side.passages.map(sentenceKey)) ?? []))
  return html`<section class="evidence"><h3>What each source has</h3><ul>${all.map((one) => {
    const shown = one.passages
      .filter((passage) => !above.has(sentenceKey(passage)))
      .slice(0, 3)
      .map((passage) => quotation(passage, null, page))
    const reason = one.stance === 'unread' ? html` <span class="reason">${page.sources.get(one.source)?.reason ?? null}</span>` : NOTHING
    return html`<li class="s-${one.stance}">
      <p><span class="mark" aria-hidden="true">${STANCE_MARKS[one.stance]}</span> <strong>${nameIn(page, one.source)}</strong> ${STANCES[one.stance]}${reason}</p>${one.quotes.map((quote) => quoteLine(quote, page))}${shown}</li>`
  })}</ul></section>`
}

function sentenceKey({ source, sentence }: Passage): string {
  return `${source} ${sentence.start}`
}

type Quote = ReportClaim['evidence'][number]['quotes'][number]

function quoteLine({ quote, grade, passage }: Quote, page: Page): Html {
  if (grade === 'near' && passage) return quoteDifference(quote, passage, page)
  if (grade === 'missing')
    return html`<p class="quote-line missing">Quoted, and not there: <q>${quote}</q>${passage ? html`. The closest passage:` : NOTHING}</p>${passage ? quotation(passage, null, page) : NOTHING}`
  return html`<p class="quote-line">Quoted word for word${grade === 'typographic' ? ', but for case, quotation marks or dashes' : ''}: <q>${quote}</q></p>`
}
