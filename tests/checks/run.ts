/** Runs a literate case: what the checks find in it, as the report tells it. */

import { parse } from 'yaml'
import { changedSource } from '../../src/checks/changed-source.ts'
import type { Case, CaseSource, ReportFinding } from '../../src/model.ts'
import { docFromText } from '../../src/sources/index.ts'
import { changesBetween } from '../../src/sources/snapshot/changes.ts'
import { checkTexts, compare } from '../../src/verify.ts'
import type { LiterateCase } from './literate.ts'

export type CaseFinding = Pick<ReportFinding, 'check' | 'severity' | 'message'> & {
  readonly sides: readonly { readonly passages: readonly CasePassage[] }[]
}

export interface CasePassage {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export async function findingsOf(given: LiterateCase): Promise<readonly CaseFinding[]> {
  if (Object.keys(given.pinned).length > 0) return changed(given)
  const texts = given.articles.map(({ id, text, published, publisher }) => ({ id, text, published, publisher }))
  const today = given.today === null ? {} : { today: given.today }
  const report = given.claims === null ? await compare(texts) : await checkTexts(parse(given.claims) as object, texts, today)
  const problems = report.problems.map((p) => p.message)
  if (problems.length > 0) throw new Error(`the case itself is at fault: ${problems.join('; ')}`)
  return report.findings
}

/** Pins are read from disk in earnest; here a snapshot is only its text. */
function changed({ articles, pinned }: LiterateCase): CaseFinding[] {
  const docs = articles.map(({ id, text, published, publisher }) => docFromText({ id, text, published, publisher }))
  const sources = docs.map((doc): CaseSource => {
    const before = pinned[doc.id]
    return { ...doc, read: true, reason: null, place: null, changed: (before !== undefined && changesBetween(before, doc)[0]) || null }
  })
  return [...changedSource.run({ ...NOTHING, sources })].map((found) => ({
    check: changedSource.code,
    severity: changedSource.severity,
    message: changedSource.message(found),
    sides: found.sides.map(({ spans }) => ({
      passages: spans.map((s) => ({ ...s, source: s.doc, text: docs.find((d) => d.id === s.doc)?.text.slice(s.start, s.end) ?? '' })),
    })),
  }))
}

const NOTHING: Case = {
  claim: null,
  evidence: [],
  topics: [],
  sources: [],
  claims: [],
  origins: { origins: [], outside: [] },
  originCount: 0,
  originsNeeded: 2,
  staleWaivers: [],
}
