/** The example of the README from end to end: what it must find, what it must not, and its whole output. */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report, ReportFinding } from '../../../src/model.ts'
import { type Ran, run } from '../../cli/run.ts'

const cwd = 'data/example'
let text: Ran
let json: Ran
let report: Report

beforeAll(async () => {
  text = await run(['claims.yaml'], { cwd })
  json = await run(['claims.yaml', '--format', 'json'], { cwd })
  report = JSON.parse(json.out)
})

/** `value source line:column` of each passage of a finding. */
function passagesOf(finding: ReportFinding | undefined): string[] {
  return (finding?.sides ?? []).flatMap(({ value, passages }) =>
    passages.map((p) => `${value} ${p.source} ${lineOf(p.source, p.line, p.column)}`),
  )
}

/** What stands in the file where the report says that it stands. */
function lineOf(source: string, line: number, column: number): string {
  const lines = readFileSync(`${cwd}/articles/${source}.md`, 'utf8').split('\n')
  return lines[line - 1]?.slice(column - 1) ?? ''
}

function found(check: string, claim: string | null): ReportFinding | undefined {
  return report.findings.find((f) => f.check === check && f.claim === claim)
}

function outcomes(): Record<string, string> {
  return Object.fromEntries(report.claims.map((claim) => [claim.id, claim.outcome]))
}

describe('the example', () => {
  it('has fifteen claims or more over five articles and one that is missing', () => {
    expect(report.coverage).toMatchObject({ sources: 6, read: 5, unread: 1 })
    expect(report.claims.length).toBeGreaterThanOrEqual(15)
    expect([text.code, json.code, text.err]).toEqual([1, 1, ''])
  })

  it('says that one article has 38 of 67 dead and another 67', () => {
    const passages = passagesOf(found('conflicting-numbers', 'azal-deaths'))
    expect(passages).toEqual([expect.stringMatching(/^38\b.* herald 38 of the 67 people/), expect.stringMatching(/^67 tabrizi 67 people/)])
  })

  it('says that one article has Overchuk and another Ovchuk', () => {
    const passages = passagesOf(report.findings.find((f) => f.check === 'conflicting-names'))
    expect(passages).toEqual([
      expect.stringMatching(/Overchuk herald Alexei Overchuk/),
      expect.stringMatching(/Ovchuk tabrizi Alexey Ovchuk/),
    ])
  })

  it('knows that two articles are one origin', () => {
    expect(report.origins.find((o) => o.sources.includes('digest'))?.sources).toEqual(['capital-times', 'digest'])
    expect(report.origins).toHaveLength(4)
  })

  it('does not take spellings of one name for a conflict', () => {
    const names = report.findings.filter((f) => f.check === 'conflicting-names').flatMap((f) => f.sides.map((s) => s.value))
    for (const name of names) expect(name).not.toMatch(/Zelensk|Safarov|Aliyev/)
  })

  it('gives each claim its word', () => {
    expect(outcomes()).toMatchObject({
      'azal-deaths': 'disputed',
      'safarov-brothers': 'agreed',
      'zelensky-call': 'agreed',
      'putin-apology': 'agreed',
      'mehdiyev-coup': 'agreed',
      'embassy-strike': 'agreed',
      'kharkiv-consulate': 'single-origin',
      aktau: 'single-origin',
      'hushing-up': 'single-origin',
      'three-million': 'unsourced',
      'ministry-protest': 'unread',
    })
  })

  it('shows a changed quote and a missing one', () => {
    expect(found('altered-quote', 'sputnik-employees')?.message).toContain('`eight` for `seven`')
    expect(found('missing-quote', 'peskov-fire')).toBeDefined()
    expect(found('unsourced-claim', 'three-million')).toBeDefined()
    expect(found('unsupported-claim', 'transfers')?.message).toContain('herald')
    expect(found('single-origin-claim', 'aktau')?.status).toBe('waived')
    expect(report.findings.some((f) => f.check === 'unreadable-source')).toBe(true)
  })

  it('reports no conflict that is none', () => {
    const conflicts = report.findings.filter((f) => f.check.startsWith('conflicting-') && f.severity !== 'note')
    const known = ['conflicting-numbers 38', 'conflicting-names Alexei Overchuk', 'conflicting-names Alexey Ovchuk']
    expect(conflicts.map((f) => `${f.check} ${f.sides[0]?.value.replace(/ of 67$/, '')}`).filter((name) => !known.includes(name))).toEqual(
      [],
    )
  })

  it('every passage stands where the report says', () => {
    const passages = report.findings.flatMap((f) => f.sides.flatMap((s) => s.passages))
    const first = (words: string) => words.split(/\s/)[0] ?? ''
    for (const p of passages) expect(lineOf(p.source, p.line, p.column)).toContain(first(p.text))
  })

  it('the JSON report is valid against its schema', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('data/report.schema.json', 'utf8')))
    expect(validate(report) ? [] : validate.errors).toEqual([])
  })

  it('the claims file is valid against its schema', async () => {
    const { parse } = await import('yaml')
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('data/claims.schema.json', 'utf8')))
    expect(validate(parse(readFileSync(`${cwd}/claims.yaml`, 'utf8'))) ? [] : validate.errors).toEqual([])
  })
})
