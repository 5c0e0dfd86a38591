/** schema.org ClaimReview as JSON-LD: each claim and where it appears. No rating: who is right is not the tool's to say. */

import type { Passage, Report, ReportClaim, ReportContext, ReportSource } from '../model.ts'
import { jsonText } from './escape.ts'
import { documentLink, textFragment } from './fragment.ts'
import type { Reporter } from './reporter.ts'
import { sourcesById } from './wording.ts'

export const claimreview: Reporter = {
  render(report, context) {
    const sources = sourcesById(report)
    const graph = report.claims.map((claim) => review(claim, { report, context, sources }))
    // Published inside <script type="application/ld+json">: a `<` of an article must not end it.
    return jsonText({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
  },
}

interface Given {
  readonly report: Report
  readonly context: ReportContext
  readonly sources: ReadonlyMap<string, ReportSource>
}

function review(claim: ReportClaim, given: Given) {
  const where = (stance: string) =>
    claim.evidence.filter((one) => one.stance === stance).map((one) => work(one.source, one.passages, given))
  const appearance = where('supports')
  const citation = where('contradicts')
  return {
    '@type': 'ClaimReview',
    identifier: claim.id,
    claimReviewed: claim.claim,
    itemReviewed: { '@type': 'Claim', text: claim.claim, ...(appearance.length ? { appearance } : {}) },
    ...(citation.length ? { citation } : {}),
    sdPublisher: { '@type': 'SoftwareApplication', name: given.report.tool.name, softwareVersion: given.report.tool.version },
  }
}

function work(id: string, passages: readonly Passage[], { context, sources }: Given) {
  const source = sources.get(id)
  const link = documentLink(source, context)
  const url = link && /^https?:/iu.test(link) ? link : null
  const [first] = passages
  return {
    '@type': 'CreativeWork',
    identifier: id,
    ...(url ? { url: first ? textFragment(url, first) : url } : {}),
    ...(source?.title ? { headline: source.title } : {}),
    ...(source?.author ? { author: { '@type': 'Person', name: source.author } } : {}),
    ...(source?.publisher ? { publisher: { '@type': 'Organization', name: source.publisher } } : {}),
    ...(source?.published ? { datePublished: source.published } : {}),
    ...(passages.length ? { text: passages.map((passage) => passage.sentence.text) } : {}),
  }
}
