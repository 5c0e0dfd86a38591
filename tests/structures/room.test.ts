import { describe, expect, it } from 'vitest'
import { roomFor } from '../../src/structures/room.ts'

describe('a room', () => {
  it('holds the last that came', () => {
    const room = roomFor<string>(2)
    for (const number of [1, 2, 3]) room.add(number, `thing ${number}`)
    expect([1, 2, 3].map(room.get)).toEqual([undefined, 'thing 2', 'thing 3'])
  })

  it('keeps the place of what comes again', () => {
    const room = roomFor<string>(2)
    for (const number of [1, 2, 1, 3]) room.add(number, `thing ${number}`)
    expect([1, 2, 3].map(room.get)).toEqual([undefined, 'thing 2', 'thing 3'])
  })
})
