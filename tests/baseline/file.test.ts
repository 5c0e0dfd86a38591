/** The baseline file: stable, readable in review, and forgiving of merges. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BaselineEntry, readBaseline, writeBaseline } from '../../src/baseline/file.ts'

const entry = (fingerprint: string, claim: string | null = 'a'): BaselineEntry => ({
  fingerprint: fingerprint.padEnd(16, '0'),
  check: 'unsourced-claim',
  claim,
})

const entries = fc.array(
  fc.record({
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    check: fc.constantFrom('unsourced-claim', 'conflicting-numbers'),
    claim: fc.option(fc.string(), { nil: null }),
  }),
)

describe('a baseline', () => {
  it('has one entry a line, sorted', () => {
    expect(writeBaseline([entry('b', null), entry('a')])).toBe(`{"verify-baseline":1,"known":[
{"fingerprint":"a000000000000000","check":"unsourced-claim","claim":"a"},
{"fingerprint":"b000000000000000","check":"unsourced-claim","claim":null},
null]}
`)
  })

  it('is JSON', () => expect(JSON.parse(writeBaseline([entry('a')])).known[0].claim).toBe('a'))

  it('reads back as written, in any order', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const text = writeBaseline(given)
        expect(writeBaseline(readBaseline(text) ?? [])).toBe(text)
        expect(
          writeBaseline([...given].reverse().filter((e, i, all) => all.findIndex((o) => o.fingerprint === e.fingerprint) === i)),
        ).toHaveLength(writeBaseline(given).length)
      }),
      { examples: [[[]]] },
    )
  })

  it('survives a merge that git could not finish', () => {
    const merged = writeBaseline([entry('a'), entry('c')])
      .replace('{"fingerprint":"c', '<<<<<<< ours\n{"fingerprint":"c')
      .replace('null]}', `=======\n${JSON.stringify(entry('d'))},\n>>>>>>> theirs\nnull]}`)
    expect(readBaseline(merged)?.map((e) => e.fingerprint[0])).toEqual(['a', 'c', 'd'])
  })

  it('is told from another file', () => expect(readBaseline('{"a": 1}')).toBeNull())
})
