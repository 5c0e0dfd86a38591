/** Whatever the bytes are, the reader answers: with claims or with problems that point into the file. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readClaims } from '../../src/claims/read.ts'

const VALID = `title: The ferry
sources: { post: post.md, wire: { url: "https://example.org" } }
claims:
  # verify-ignore-next-line short-quote -- known
  - id: one
    claim: The ferry sank.
    value: 38..40
    sources: [post, { wire: "words" }, { source: post, quote: [a, b], stance: disputes }]
    waive: [{ check: short-quote, reason: x, until: 2026-01-31 }]
names: { Kyiv: [Kiev] }
settings: { extends: recommended, checks: { short-quote: off } }
`
const PIECES = [
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '#',
  '\n',
  '\n  ',
  '\t',
  '? ',
  '!!map',
  '<<: ',
  '---',
  '\u0000',
  '\u202e',
  '1e999',
  '__proto__: x',
  'null',
]

/** The answer is well formed and its problems lie in the file. */
function answer(bytes: Uint8Array): void {
  const { file, problems } = readClaims('c.yaml', bytes, { checks: ['short-quote'] })
  expect(file === null).toBe(problems.length > 0)
  for (const { line, column, message, frame } of problems) {
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
    expect(message).toMatch(/^\S/)
    expect(frame ?? '').not.toMatch(/[\0-\x08\x0b-\x1f]/)
  }
}

it('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), answer), { numRuns: 300 })
})

it('a valid file with pieces put in and taken out', () => {
  const edit = fc.record({ at: fc.nat(VALID.length), remove: fc.nat(12), insert: fc.constantFrom(...PIECES) })
  const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
    const text = edits.reduce((t, { at, remove, insert }) => t.slice(0, at) + insert + t.slice(at + remove), VALID)
    answer(new TextEncoder().encode(text))
  })
  fc.assert(property, { numRuns: 500 })
})

it('keys and values of any kind anywhere', () => {
  const path = fc.constantFrom('title', 'sources', 'claims', 'names', 'settings', 'include', 'x')
  const property = fc.property(fc.dictionary(path, fc.jsonValue({ maxDepth: 4 })), (data) =>
    answer(new TextEncoder().encode(JSON.stringify(data))),
  )
  fc.assert(property, { numRuns: 300 })
})

it('claims and sources of any kind', () => {
  const entry = fc.dictionary(fc.constantFrom('id', 'claim', 'sources', 'value', 'waive', 'source', 'quote'), fc.jsonValue({ maxDepth: 3 }))
  const property = fc.property(fc.array(entry, { maxLength: 4 }), (claims) => answer(new TextEncoder().encode(JSON.stringify({ claims }))))
  fc.assert(property, { numRuns: 500 })
})
