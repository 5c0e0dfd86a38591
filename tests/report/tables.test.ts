/** Markdown and CSV: read back by real parsers. */

import { parse } from 'csv-parse/sync'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { ReportClaim } from '../../src/model.ts'
import { csv } from '../../src/report/csv.ts'
import { markdown } from '../../src/report/markdown.ts'
import { context, PLAIN, report, source } from './build.ts'
import { SAMPLE, SAMPLE_CONTEXT } from './sample.ts'

describe('csv', () => {
  const rows: Record<string, string>[] = parse(csv.render(SAMPLE, SAMPLE_CONTEXT, PLAIN), { bom: true, columns: true })

  it('has one row for each claim and source, and one for a claim without sources', () => {
    const expected = SAMPLE.claims.flatMap(({ id, evidence }) =>
      evidence.length ? evidence.map((one) => `${id} ${one.source}`) : [`${id} `],
    )
    expect(rows.filter((row) => row.claim_id).map((row) => `${row.claim_id} ${row.source}`)).toEqual(expected)
  })

  it('says what the source gives, where, and what came of it', () => {
    const row = rows.find((one) => one.claim_id === 'ferry-deaths' && one.source === 'courier')
    expect(row).toMatchObject({
      outcome: 'disputed',
      publisher: 'The Courier',
      stance: 'contradicts',
      about: 'deaths; 212',
      value: '212',
      place: 'articles/courier.md:3:76',
      checks: 'conflicting-numbers; shared-figure',
    })
    expect(rows.find((one) => one.claim_id === 'radio-call')).toMatchObject({
      stance: 'unread',
      unread_reason: 'the page asks for a subscription',
    })
    expect(rows.find((one) => one.claim_id === 'overloaded')?.waived).toBe('the owner is a party; see the inquiry of 2025')
  })

  it('keeps its columns where there is nothing', () => {
    const empty = report({})
    const head = csv.render(SAMPLE, SAMPLE_CONTEXT, PLAIN).split('\r\n')[0]
    expect(csv.render(empty, context(empty), PLAIN)).toBe(`${head}\r\n`)
  })
})

describe('markdown', () => {
  const shown = markdown.render(SAMPLE, SAMPLE_CONTEXT, PLAIN)

  it('gives the table, marked by stance, with links into the sources', () => {
    expect(shown).toContain(
      '| **ferry-deaths**<br>The sinking of the ferry Northern Star killed 41 of the 212 people aboard. | disputed | ✓ 41<br>[5:88](<articles/gazette.md>) | ✗ 212<br>',
    )
    expect(shown).toContain('✓ makes the claim · ✗ says otherwise · – does not say · ? not read')
  })

  it('gives below it the conflicts, agreements, ties, what was not read and what is waived and why', () => {
    expect(shown.match(/^## .*$/gmu)).toEqual([
      '## Claims and what the sources give',
      '## Where the sources differ',
      '## Other findings',
      '## What sources agree on',
      '## Who leans on whom',
      '## Not read',
      '## Waived',
    ])
    expect(shown).toContain(
      '- **212** (The Courier)\n  - “The ferry sank off Port Halder in the early hours of 3 March 2024, killing **212** people',
    )
    expect(shown).toContain('Reason: the owner is a party; see the inquiry of 2025')
    expect(shown).toContain('| ferry-deaths | deaths | 41 | Halder Gazette, 官報ニュース, Daily Mirror of Halder and Tribune | 3 |')
  })

  it('is cut into several tables where there are many sources', () => {
    const sources = Array.from({ length: 20 }, (_, i) => source(`s${i}`))
    const claims: ReportClaim[] = [0, 7, 19].map((i) => ({
      id: `c${i}`,
      claim: 'The bridge is 300 m long.',
      file: 'claims.yaml',
      line: 1,
      column: 1,
      outcome: 'unsupported',
      origins: 0,
      evidence: [{ source: `s${i}`, stance: 'silent', quotes: [], passages: [] }],
    }))
    const many = report({
      sources: sources.slice(0, 20),
      claims: [
        ...claims,
        {
          ...claims[0],
          id: 'all',
          evidence: sources.map(({ id }) => ({ source: id, stance: 'silent' as const, quotes: [], passages: [] })),
        } as ReportClaim,
      ],
    })
    const tree = fromMarkdown(markdown.render(many, context(many), PLAIN), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const tables = tree.children.flatMap((node) => (node.type === 'table' ? [node] : []))
    expect(tables.map((table) => [table.children.length, table.children[0]?.children.length])).toEqual([
      [3, 8],
      [3, 8],
      [2, 8],
      [3, 4],
    ])
  })
})
