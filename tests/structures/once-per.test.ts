/** Holds that results are made once for an object, also those that are null, and anew for its equal. */

import { describe, expect, it } from 'vitest'
import { oncePer } from '../../src/structures/once-per.ts'

describe('once per object', () => {
  const counted = () => {
    const asked: string[] = []
    const lastOf = oncePer((words: readonly string[], title: string): string | null => {
      asked.push(title)
      return words.at(-1) ?? null
    })
    return { asked, lastOf }
  }

  it('makes a result once, whatever is given besides', () => {
    const { asked, lastOf } = counted()
    const words = ['old', 'mill']
    expect([lastOf(words, 'first'), lastOf(words, 'second')]).toEqual(['mill', 'mill'])
    expect(asked).toEqual(['first'])
  })

  it('makes null once', () => {
    const { asked, lastOf } = counted()
    const none: string[] = []
    expect([lastOf(none, 'first'), lastOf(none, 'second')]).toEqual([null, null])
    expect(asked).toEqual(['first'])
  })

  it('makes it anew for another object of the same content, and for another function', () => {
    const { asked, lastOf } = counted()
    lastOf(['mill'], 'first')
    lastOf(['mill'], 'second')
    expect(asked).toEqual(['first', 'second'])
    const words = ['mill']
    expect([counted().lastOf(words, ''), oncePer((w: readonly string[]) => w.length)(words)]).toEqual(['mill', 1])
  })
})
