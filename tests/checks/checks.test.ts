/** Runs the literate cases of every check, in both directions: what is marked is reported, and nothing else is. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/index.ts'
import { type CaseArticle, type LiterateCase, readCases } from './literate.ts'
import { type CaseFinding, findingsOf } from './run.ts'

const here = dirname(fileURLToPath(import.meta.url))
const files = readdirSync(here).filter((name) => name.endsWith('.md'))
const cases = files.flatMap((file) =>
  readCases(readFileSync(join(here, file), 'utf8')).map((given) => ({ code: file.replace(/\.md$/u, ''), given })),
)

describe.each(files.map((file) => file.replace(/\.md$/u, '')))('%s', (code) => {
  for (const { given } of cases.filter((c) => c.code === code))
    it(given.title, () => (given.broken ? fail(code, given) : hold(code, given)))
})

describe('the cases', () => {
  it('are there for every check', () => {
    expect(files.map((f) => f.replace(/\.md$/u, '')).sort()).toEqual(CHECKS.map((c) => c.code).sort())
  })

  it('are silent at least as often as not', () => {
    expect(cases.filter(({ given }) => isSilent(given)).length).toBeGreaterThanOrEqual(cases.length / 2)
  })
})

/** When this fails, the case has come right: take FIXME out of its heading. */
async function fail(code: string, given: LiterateCase): Promise<void> {
  await expect(hold(code, given)).rejects.toThrow()
}

async function hold(code: string, given: LiterateCase): Promise<void> {
  const findings = await findingsOf(given)
  const own = findings.filter((f) => f.check === code)
  expect(unwanted(findings, code, given).map((f) => `${f.check}: ${f.message}`)).toEqual([])
  for (const words of given.reports) expect(own.map((f) => f.message).join('\n')).toContain(words)
  const expected = given.articles.flatMap((a) => a.marked.map((m) => `${a.id}: ${m.words}`)).sort()
  if (expected.length > 0) expect(reported(own, given.articles)).toEqual(expected)
}

/** The marked words that a passage of a finding touches, and as they are any passages that touch none. */
function reported(findings: readonly CaseFinding[], articles: readonly CaseArticle[]): string[] {
  const passages = findings.flatMap((f) => f.sides.flatMap((s) => s.passages))
  const words = passages.flatMap((p) => {
    const touched = articles.find((a) => a.id === p.source)?.marked.filter((m) => m.start < p.end && p.start < m.end) ?? []
    return touched.length > 0 ? touched.map((m) => `${p.source}: ${m.words}`) : [`${p.source}: ${p.text} (not marked)`]
  })
  return [...new Set(words)].sort()
}

/** One cause gives one finding: what another check says of it loudly is unwanted, too. */
function unwanted(findings: readonly CaseFinding[], code: string, given: LiterateCase): CaseFinding[] {
  const loud = findings.filter((f) => f.check !== code && f.severity !== 'note' && f.check.startsWith('conflicting-'))
  return isSilent(given) ? [...findings.filter((f) => f.check === code), ...loud] : loud
}

function isSilent(given: LiterateCase): boolean {
  return given.reports.length === 0 && given.articles.every((a) => a.marked.length === 0)
}
