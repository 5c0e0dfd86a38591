/** The same run on five real articles, which lie outside this repository. */

import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model.ts'
import { run } from '../../cli/run.ts'

const there = existsSync('../shared/seeds')

it.runIf(process.env.VERIFY_REQUIRE_SHARED)('the articles are there', () => expect(there).toBe(true))

describe.skipIf(!there)('five real articles', () => {
  let report: Report
  beforeAll(async () => {
    report = JSON.parse((await run(['claims.yaml', '--format', 'json'], { cwd: 'tests/e2e/seeds' })).out)
  })

  const sidesOf = (check: string) =>
    report.findings
      .filter((f) => f.check === check)
      .flatMap((f) => f.sides.flatMap((s) => s.passages.map((p) => `${p.source}:${p.line} ${p.text}`)))

  it('are all read', () => expect(report.coverage).toMatchObject({ sources: 5, read: 5 }))

  it('38 of 67 against 67, at the right lines', () => {
    expect(sidesOf('conflicting-numbers')).toEqual([expect.stringMatching(/^choi:7 38\b/), expect.stringMatching(/^tabrizi:12 67\b/)])
  })

  it('Overchuk against Ovchuk, at the right lines', () => {
    expect(sidesOf('conflicting-names')).toEqual(['choi:15 Alexei Overchuk', 'tabrizi:18 Alexey Ovchuk'])
  })

  it('nothing false', () => {
    const loud = report.findings
      .filter((f) => f.severity !== 'note')
      .map((f) => (f.check.startsWith('conflicting-') ? f.check : `${f.check} ${f.claim}`))
    // The dates: one article puts the fatal arrests fifteen years before its own day, another on 27 June 2025.
    const known = [
      'conflicting-numbers',
      'conflicting-dates',
      'conflicting-names',
      'single-origin-claim embassy-fence',
      'single-origin-claim kharkiv',
    ]
    expect(loud.filter((name) => !known.includes(name))).toEqual([])
  })

  it('two of them are one origin', () => {
    expect(report.origins.find((o) => o.sources.includes('dagens'))?.sources).toEqual(['moscow-times', 'dagens'])
    expect(report.origins).toHaveLength(4)
  })
})
