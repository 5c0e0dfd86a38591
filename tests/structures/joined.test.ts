/** Holds that things hang together exactly if a chain of joins leads from one to the other, in whatever order they were joined. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joined } from '../../src/structures/joined.ts'

const THINGS = 12
const thing = fc.integer({ min: 0, max: THINGS - 1 })

it('hang together if a chain of joins leads from one to the other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(thing, thing)), (joins) => {
      const { join, rootOf } = joined<number>()
      for (const [a, b] of joins) join(a, b)
      for (let from = 0; from < THINGS; from++) {
        const reached = reachedFrom(from, joins)
        for (let to = 0; to < THINGS; to++) expect(rootOf(from) === rootOf(to)).toBe(reached.has(to))
      }
    }),
  )
})

it('stand for themselves where nothing was joined', () => expect(joined<string>().rootOf('mill')).toBe('mill'))

function reachedFrom(start: number, joins: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const reached = new Set([start])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const [a, b] of joins) if (reached.has(a) || reached.has(b)) reached.add(a).add(b)
  }
  return reached
}
