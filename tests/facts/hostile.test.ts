/** One sentence of thousands of values, or a run of letters without end, is read in step with its length. */

import { expect, it } from 'vitest'
import { readDoc } from '../../src/reading.ts'
import { docOf } from '../origins/doc.ts'

it.each([
  ['killed 3, ', 3000],
  ['a.b-c.', 8000],
  ['x', 60_000],
])(
  'many times "%s"',
  (piece, times) => {
    const { statements } = readDoc(docOf('a', piece.repeat(times)))
    expect(statements.every(({ span }) => span.start < span.end)).toBe(true)
  },
  30_000,
)
