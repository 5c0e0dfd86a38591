/** Marks are found and blanked out without moving a character. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMarks } from '../../src/drafts/marks.ts'

describe('marks', () => {
  it('name claims in two ways', () => {
    const { marks } = findMarks('One.[^a-b] Two {claim: c.d}. Three {claims: e, f}.')
    expect(marks.map((m) => m.ids)).toEqual([['a-b'], ['c.d'], ['e', 'f']])
  })

  it('are not the footnotes that they lead to', () => {
    const { marks, footnotes } = findMarks('One.[^1]\n\n[^1]: https://example.org/a\n')
    expect([marks.length, footnotes.get('1')]).toEqual([1, 'https://example.org/a'])
  })

  it('leave every other character where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a ', '[^x]', '{claim: y}', '\n', '[^x]: z', '{', '[^'), { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const { marks, plain } = findMarks(text)
        expect(plain.length).toBe(text.length)
        for (const { start, end, said } of marks) expect(text.slice(start, end)).toBe(said)
        for (let i = 0; i < text.length; i++) expect([text[i], ' ']).toContain(plain[i])
      }),
    )
  })

  it('cost linear time on hostile text', () => {
    const started = performance.now()
    findMarks('{claim:'.repeat(50_000))
    findMarks('[^'.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
