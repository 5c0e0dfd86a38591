/** Holds that results are made once for a key, also those that are null, and that no more are kept than there is room for. */

import { describe, expect, it } from 'vitest'
import { remembered } from '../../src/structures/remembered.ts'

describe('remembered', () => {
  const counted = (most: number) => {
    const asked: string[] = []
    const lastOf = remembered(most, (words: string): string | null => {
      asked.push(words)
      return words.split(' ').at(1) ?? null
    })
    return { asked, lastOf }
  }

  it('makes a result once, also null', () => {
    const { asked, lastOf } = counted(2)
    expect(['old mill', 'mill', 'old mill', 'mill'].map((words) => lastOf(words))).toEqual(['mill', null, 'mill', null])
    expect(asked).toEqual(['old mill', 'mill'])
  })

  it('starts anew when it is full', () => {
    const { asked, lastOf } = counted(2)
    for (const words of ['a', 'b', 'c', 'a', 'c']) lastOf(words)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})
