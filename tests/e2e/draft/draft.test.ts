/** The example's draft: every fact found, no opinion flagged, what is covered left alone, what is contradicted shown. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/drafts/asking.ts'
import { findMarks } from '../../../src/drafts/marks.ts'
import type { Report } from '../../../src/model.ts'
import { docFromText } from '../../../src/sources/index.ts'
import { run } from '../../cli/run.ts'

const cwd = 'data/example'

/** The first words of each sentence that asserts a fact. */
const FACTS = [
  'On 25 December 2024',
  'The crash of flight 8243',
  'Putin apologised',
  'In Yekaterinburg two brothers',
  'The raid on the homes',
  'Baku cancelled a visit',
  'Trade between the two countries',
  'The agency Sputnik has since',
]

const OTHERS = [
  'Who remembers',
  'I think no apology',
  'It was, one may hope',
  'We should not look away',
  '"Azerbaijan will not',
  'A quiet winter',
  'Perhaps the two',
  'echo',
]

describe('the draft of the example', () => {
  const doc = docFromText({ id: 'draft', format: 'markdown', text: readFileSync(`${cwd}/draft.md`, 'utf8') })
  const { reading, asking } = readDraft(doc, findMarks(doc.text).plain)
  const asked = reading.sentences.filter((_, i) => asking.includes(i)).map((s) => doc.text.slice(s.start, s.end).replace(/\s+/g, ' '))

  it.each(FACTS)('asks for the source of: %s', (words) => expect(asked.some((s) => s.startsWith(words))).toBe(true))

  it.each(OTHERS)('leaves alone: %s', (words) => {
    expect(doc.text).toContain(words)
    expect(asked.filter((s) => s.startsWith(words))).toEqual([])
  })

  it('asks for nothing else', () => expect(asked).toHaveLength(FACTS.length))

  it('has two sentences that nothing covers and one that its claim contradicts', async () => {
    const { code, out } = await run(['draft', 'draft.md', '--claims', 'claims.yaml', '-f', 'json'], { cwd })
    const report: Report = JSON.parse(out)
    expect(code).toBe(1)
    const told = report.findings.map((f) => [
      f.check,
      f.claim,
      f.sides.flatMap((s) => s.passages.map((p) => p.text.replace(/\s+/g, ' '))).sort(),
    ])
    expect(told).toEqual([
      ['uncovered-sentence', null, ['On 25 December 2024 a plane of Azerbaijan Airlines crashed in western Kazakhstan.']],
      ['uncovered-sentence', null, ['Trade between the two countries fell by 12 percent in the first half of 2025.']],
      ['conflicting-dates', 'yekaterinburg-raid', expect.arrayContaining(['28 June 2025'])],
    ])
  })
})
