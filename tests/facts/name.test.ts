/** Names in an article: spans, forms tied to one entity, and the laws that hold for any text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/facts/name.ts'
import type { Entity } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function read(text: string): { forms: (name: string) => string[]; entities: readonly Entity[]; said: string[] } {
  const { statements, entities } = findNames(analyse(docOf('a', text)))
  const said = statements.map((s) => text.slice(s.start, s.end))
  const forms = (name: string): string[] => (entities.find((e) => e.name === name)?.mentions ?? []).map((m) => text.slice(m.start, m.end))
  return { forms, entities, said }
}

describe('forms of one person', () => {
  it('ties the family name, with and without title, to the full name', () => {
    const { forms } = read('Ines Duarte won. Ms. Duarte thanked the crowd, and Duarte’s rivals left.')
    expect(forms('Ines Duarte')).toEqual(['Ines Duarte', 'Duarte', 'Duarte'])
  })

  it('ties a headline to the full name that follows', () => {
    const { forms } = read('Duarte wins vote\n\nOn Sunday the lawyer Ines Duarte won the vote in Porto.')
    expect(forms('Ines Duarte')).toEqual(['Duarte', 'Ines Duarte'])
  })

  it('keeps father and son apart', () => {
    const { forms } = read('He served under Duarte Sr. and under Duarte Jr. for years.')
    expect(forms('Duarte Sr.')).toEqual(['Duarte Sr.'])
    expect(forms('Duarte Jr.')).toEqual(['Duarte Jr.'])
  })

  it('makes two people of two brothers', () => {
    const { entities } = read('Police named the dead as brothers Omar and Tariq Saleh on Friday.')
    expect(entities.filter((e) => e.type === 'person').map((e) => e.name)).toEqual(['Omar Saleh', 'Tariq Saleh'])
  })

  it('gives a lone family name to the one who is named in full most', () => {
    const { forms } = read('Ana Duarte spoke. Her brother Luis Duarte listened. Ana Duarte left early, but Duarte came back.')
    expect(forms('Ana Duarte')).toHaveLength(3)
  })

  it('keeps one entity for an initial', () => {
    expect(read('Ines Duarte wrote it. The paper quoted I. Duarte at length.').forms('Ines Duarte')).toHaveLength(2)
  })
})

describe('organisations and places', () => {
  it('ties an acronym to its long form, also before it', () => {
    const { forms } = read('The ESA said so. The European Space Agency (ESA) builds rockets.')
    expect(forms('European Space Agency')).toEqual(['ESA', 'European Space Agency', 'ESA'])
  })

  it('ties two spellings of a city', () => {
    expect(read('They flew to Kiev on Monday. Kyiv was quiet.').forms('Kiev')).toEqual(['Kiev', 'Kyiv'])
  })

  it('takes a people of two words for no name', () => {
    const { said } = read('South Korean police and Costa Rican officials met North Korean envoy Pak Song Il in Geneva.')
    expect(said).toEqual(['Pak Song Il', 'Geneva'])
  })

  it('says whose ministry it is', () => {
    expect(read('Peru’s Interior Ministry confirmed it.').entities.map((e) => e.name)).toContain("Peru's Interior Ministry")
  })
})

describe('laws', () => {
  const word = fc.constantFrom(
    'Ana',
    'Duarte',
    'said',
    'the',
    'of',
    'and',
    'Mr.',
    'Jr.',
    'Minister',
    'Bank',
    '“',
    '”',
    ',',
    '-',
    '(',
    'NATO',
    ')',
    'Omar',
    'de',
    '\n\n',
    "'s",
    '8',
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  it('spans lie in the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { statements } = findNames(analyse(docOf('a', given)))
        statements.forEach((s, i) => {
          expect(s.start).toBeGreaterThanOrEqual(statements[i - 1]?.end ?? 0)
          expect(s.end).toBeGreaterThan(s.start)
          expect(s.end).toBeLessThanOrEqual(given.length)
        })
      }),
    )
  })

  it('every mention belongs to one entity, numbered in order', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { statements, entities } = findNames(analyse(docOf('a', given)))
        expect(entities.map((e) => e.id)).toEqual(entities.map((_, i) => i))
        expect(entities.reduce((sum, e) => sum + e.mentions.length, 0)).toBe(statements.length)
      }),
    )
  })

  it('reads twice alike', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(findNames(analyse(docOf('a', given)))).toEqual(findNames(analyse(docOf('a', given))))
      }),
    )
  })
})
