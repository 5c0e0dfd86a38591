/** Whether two values of kind name conflict, given that they may be names of one thing. */

import { describe, expect, it } from 'vitest'
import { relate, show } from '../../src/compare/name.ts'
import type { NameType, NameValue } from '../../src/model.ts'

function value(name: string, parts: Record<string, string> = {}, type: NameType = 'person'): NameValue {
  return { kind: 'name', name, type, parts, entity: 0 }
}

describe('relate', () => {
  it('finds one name in two spellings a variant', () => {
    expect(relate(value('Serhiy Bondarenko'), value('Sergiy Bondarenko')).relation).toBe('variant')
  })

  it('finds a misspelling a conflict where the given name is the same', () => {
    const a = value('Kenji Nakamura', { given: 'Kenji', family: 'Nakamura' })
    const b = value('Kenji Nakarura', { given: 'Kenji', family: 'Nakarura' })
    expect(relate(a, b).relation).toBe('conflict')
  })

  it('finds a misspelling a conflict where the office is the same', () => {
    const a = value('Overchuk', { family: 'Overchuk', role: 'Russian Deputy Prime Minister' })
    const b = value('Ovechuk', { family: 'Ovechuk', role: 'Deputy Prime Minister' })
    expect(relate(a, b).relation).toBe('conflict')
  })

  it('is silent on two names alike where nothing says that one person is meant', () => {
    expect(relate(value('Nakamura', { family: 'Nakamura' }), value('Nakarura', { family: 'Nakarura' })).relation).toBe('unknown')
  })

  it('does not take a deputy for the minister', () => {
    const a = value('Brandt', { family: 'Brandt', role: 'prime minister' })
    const b = value('Brandl', { family: 'Brandl', role: 'deputy prime minister' })
    expect(relate(a, b).relation).toBe('unknown')
  })

  it('never calls two people a conflict', () => {
    expect(relate(value('Ravi Sharma', { role: 'minister' }), value('Asha Mehta', { role: 'minister' })).relation).toBe('unknown')
  })

  it('does not compare a person with a place', () => {
    expect(relate(value('Paris'), value('Paris', {}, 'place')).relation).toBe('unknown')
  })

  it('finds a spelling that no map has a conflict with one that maps have', () => {
    expect(relate(value('Marseille', {}, 'place'), value('Marsoille', {}, 'place')).relation).toBe('conflict')
  })

  it('mirrors', () => {
    const a = value('Kenji Nakamura', { given: 'Kenji' })
    const b = value('Kenji Nakarura', { given: 'Kenji' })
    expect(relate(a, b)).toEqual(relate(b, a))
  })
})

it('shows the fullest form', () => expect(show(value('Kenji Nakamura'))).toBe('Kenji Nakamura'))
