/** Runs the literate cases of every check, in both directions: what is marked is reported, and nothing else is. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/index.ts'
import type { Report, ReportFinding } from '../../src/model.ts'
import { checkTexts, compare } from '../../src/verify.ts'
import { type CaseArticle, type LiterateCase, readCases } from './literate.ts'

const here = dirname(fileURLToPath(import.meta.url))
const files = readdirSync(here).filter((name) => name.endsWith('.md'))

for (const file of files) {
  const code = file.replace(/\.md$/u, '')
  describe(code, () => {
    for (const given of readCases(readFileSync(join(here, file), 'utf8'))) it(given.title, () => hold(code, given))
  })
}

it('every check has its cases', () => {
  expect(files.map((f) => f.replace(/\.md$/u, '')).sort()).toEqual(CHECKS.map((c) => c.code).sort())
})

async function hold(code: string, given: LiterateCase): Promise<void> {
  const report = await reportOf(given)
  const own = report.findings.filter((f) => f.check === code)
  const expected = given.articles.flatMap((a) => a.marked.map((m) => `${a.id}: ${m.words}`)).sort()
  const nothing = expected.length === 0 && given.reports.length === 0
  if (nothing) expect(unwanted(report, code).map((f) => `${f.check}: ${f.message}`)).toEqual([])
  for (const words of given.reports) expect(own.map((f) => f.message).join('\n')).toContain(words)
  if (expected.length > 0) expect(reported(own, given.articles)).toEqual(expected)
}

/** The marked words that a passage of a finding touches, and as they are any passages that touch none. */
function reported(findings: readonly ReportFinding[], articles: readonly CaseArticle[]): string[] {
  const passages = findings.flatMap((f) => f.sides.flatMap((s) => s.passages))
  const words = passages.flatMap((p) => {
    const touched = articles.find((a) => a.id === p.source)?.marked.filter((m) => m.start < p.end && p.start < m.end) ?? []
    return touched.length > 0 ? touched.map((m) => `${p.source}: ${m.words}`) : [`${p.source}: ${p.text} (not marked)`]
  })
  return [...new Set(words)].sort()
}

function unwanted(report: Report, code: string): ReportFinding[] {
  return report.findings.filter((f) => f.check === code || (f.severity !== 'note' && f.check.startsWith('conflicting-')))
}

async function reportOf({ claims, articles }: LiterateCase): Promise<Report> {
  const texts = articles.map(({ id, text, published, publisher }) => ({ id, text, published, publisher }))
  return claims === null ? compare(texts) : checkTexts(parse(claims) as object, texts)
}
