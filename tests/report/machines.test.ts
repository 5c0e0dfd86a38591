/** The formats that machines read: SARIF against its schema, JUnit by an XML parser, the others by their documented fields. */

import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Report, ReportContext } from '../../src/model.ts'
import { claimreview } from '../../src/report/claimreview.ts'
import { github } from '../../src/report/github.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { junit } from '../../src/report/junit.ts'
import { sarif } from '../../src/report/sarif.ts'
import { context, finding, PLAIN, report, source } from './build.ts'
import { HOSTILE, HOSTILE_CONTEXT } from './hostile.ts'
import { SAMPLE, SAMPLE_CONTEXT } from './sample.ts'

describe('sarif', () => {
  // The official schema of OASIS, as the package ships it; its draft-04 head is dropped for a validator that knows later drafts.
  const { $schema, id, ...official } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(official)
  const [run] = JSON.parse(sarif.render(SAMPLE, SAMPLE_CONTEXT, PLAIN)).runs

  it('is valid against the official schema', () => {
    expect(`${$schema} ${id}`).toContain('sarif-2.1.0')
    for (const [given, about] of [
      [SAMPLE, SAMPLE_CONTEXT],
      [HOSTILE, HOSTILE_CONTEXT],
      [report({}), context(report({}))],
    ] as [Report, ReportContext][]) {
      validate(JSON.parse(sarif.render(given, about, PLAIN)))
      expect(validate.errors).toBeNull()
    }
  })

  it('has the claims file as location and the passages as related locations', () => {
    const [result] = run.results
    expect(result).toMatchObject({
      ruleId: 'conflicting-numbers',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'ferry/claims.yaml' }, region: { startLine: 12, startColumn: 5 } } }],
      partialFingerprints: { 'verify/v1': 'conflicting-numbers-ferry-deaths-deaths' },
      baselineState: 'new',
    })
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(result.relatedLocations).toHaveLength(5)
    expect(result.relatedLocations[0].physicalLocation.region).toEqual({ startLine: 5, startColumn: 102, snippet: { text: '41' } })
  })

  it('has suppressions for what is waived, baseline states, rules with help, and what was not read', () => {
    const waived = run.results.filter((one: { suppressions?: unknown }) => one.suppressions)
    expect(waived).toHaveLength(1)
    expect(waived[0].suppressions).toEqual([{ kind: 'inSource', justification: 'the owner is a party; see the inquiry of 2025' }])
    expect(run.results[2].baselineState).toBe('unchanged')
    for (const rule of run.tool.driver.rules) expect(rule.help.text).not.toBe('')
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('radio could not be read')
  })
})

describe('junit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase'].includes(name),
  })
  const { testsuites } = parser.parse(junit.render(SAMPLE, SAMPLE_CONTEXT, PLAIN))
  const [claims, sources] = testsuites.testsuite

  it('has a test case for each claim, passed ones too', () => {
    expect(claims).toMatchObject({ name: 'ferry/claims.yaml', tests: '8', failures: '4', skipped: '1' })
    expect(claims.testcase.map((one: { name: string }) => one.name)).toEqual(SAMPLE.claims.map(({ id }) => id))
    expect(claims.testcase[1].failure).toBeUndefined()
    expect(claims.testcase[0]).toMatchObject({ file: 'ferry/claims.yaml', line: '12', failure: { type: 'conflicting-numbers' } })
    expect(claims.testcase[7].skipped).toBeDefined()
    expect(sources.testcase.map((one: { name: string }) => one.name)).toEqual(['unreadable-source', 'unused-source'])
  })

  it('fails what the run fails on', () => {
    const failures = (failOn: ReportContext['failOn']) =>
      parser.parse(junit.render(SAMPLE, { ...SAMPLE_CONTEXT, failOn }, PLAIN)).testsuites.failures
    expect([failures('never'), failures('error'), failures('warning'), failures('note')]).toEqual(['0', '5', '9', '11'])
  })
})

describe('github', () => {
  it('annotates the lines of the claims file with what is new', () => {
    const lines = github.render(SAMPLE, SAMPLE_CONTEXT, PLAIN).split('\n')
    expect(lines[0]).toMatch(
      /^::error file=ferry\/claims\.yaml,line=12,col=5,title=conflicting-numbers%3A ferry-deaths::sources disagree on deaths: `41` and `212`%0A41: articles\/gazette\.md:5:102/u,
    )
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(11)
    expect(lines.some((line) => line.includes('conflicting-polarity'))).toBe(false)
  })

  it('falls back to the article where there is no claims file', () => {
    const passage = { source: 'a', start: 0, end: 1, line: 7, column: 3, text: '9', sentence: { start: 0, end: 1, text: '9' } }
    const compared = report({
      sources: [source('a')],
      findings: [
        finding('conflicting-numbers', 'error', { message: 'differs', sides: [{ value: '9', sources: ['a'], passages: [passage] }] }),
      ],
    })
    expect(github.render(compared, context(compared), PLAIN)).toContain('::error file=articles/a.md,line=7,col=3,')
  })
})

describe('gitlab', () => {
  it('has the required fields, unlike fingerprints, and nothing that is waived', () => {
    const entries: Record<string, unknown>[] = JSON.parse(gitlab.render(SAMPLE, SAMPLE_CONTEXT, PLAIN))
    expect(entries).toHaveLength(SAMPLE.findings.length - 1)
    expect(entries[0]).toEqual({
      description: 'ferry-deaths: sources disagree on deaths: `41` and `212`',
      check_name: 'conflicting-numbers',
      fingerprint: 'conflicting-numbers-ferry-deaths-deaths',
      severity: 'major',
      location: { path: 'ferry/claims.yaml', lines: { begin: 12 } },
    })
    const twice = { ...SAMPLE, findings: [...SAMPLE.findings, ...SAMPLE.findings] }
    const prints = JSON.parse(gitlab.render(twice, { ...SAMPLE_CONTEXT, places: [] }, PLAIN)).map(
      (one: { fingerprint: string }) => one.fingerprint,
    )
    expect(new Set(prints).size).toBe(prints.length)
  })
})

describe('claimreview', () => {
  const graph = JSON.parse(claimreview.render(SAMPLE, SAMPLE_CONTEXT, PLAIN))['@graph']

  it('names each claim and where it appears, and rates nothing', () => {
    expect(graph).toHaveLength(SAMPLE.claims.length)
    expect(graph[0]).toMatchObject({ '@type': 'ClaimReview', claimReviewed: SAMPLE.claims[0]?.claim })
    expect(graph[0].itemReviewed.appearance.map((one: { identifier: string }) => one.identifier)).toEqual([
      'gazette',
      'tribune',
      'mirror',
      'kanpo',
    ])
    expect(graph[0].citation[0].publisher.name).toBe('The Courier')
    expect(graph[6].itemReviewed.appearance).toBeUndefined()
    expect(JSON.stringify(graph)).not.toContain('ating"')
  })
})
