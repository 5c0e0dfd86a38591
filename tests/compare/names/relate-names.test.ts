/** Names that are one name, a misspelling of one, or two: by kind of difference, and the laws that hold for all. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKeys, relateNames } from '../../../src/compare/names/index.ts'
import type { NameType } from '../../../src/model.ts'

type Case = readonly [string, string, NameType?]

const relation = ([a, b, type]: Case): string => relateNames(a, b, type ? { type } : {}).relation

describe('one name in other spellings', () => {
  const cases: Case[] = [
    ['Sergey Kuznetsov', 'Sergei Kouznetsov'],
    ['Vasily Grigoryev', 'Vassili Grigoriev'],
    ['Yevgenia Tchernova', 'Evgenija Černova'],
    ['Mykola Hrytsenko', 'Микола Гриценко'],
    ['Rəşad Məmmədov', 'Rashad Mammadov'],
    ['Mahmood Karimi', 'Mahmoud Karimi'],
    ['Osman Yıldız', 'Osman Yildiz'],
    ['Chou En-lai', 'Zhou Enlai'],
    ['Chiang Tse-min', 'Jiang Zemin'],
    ['Giorgos Papadopoulos', 'Γιώργος Παπαδόπουλος'],
    ['Jörg Schäfer', 'Joerg Schaefer'],
    ['Abdul Rahman Said', 'Abdulrahman Said'],
    ['Robert Miller', 'Bob Miller'],
    ['K. Nakamura', 'Kenji Nakamura'],
    ['Nakamura, Kenji', 'Kenji Nakamura'],
    ['Kenji Nakamura', 'Dr. Kenji Nakamura'],
    ['Nakamura', 'Kenji Nakamura'],
    ['Anna Lopez Vega', 'Anna Lopez'],
    ['Hafen Logistik AG', 'Hafen Logistik Aktiengesellschaft', 'organisation'],
    ['Blue Whale Ltd', 'Blue Whale Limited', 'organisation'],
    ['World Food Programme', 'WFP', 'organisation'],
    ['MT Polar Dawn', 'Polar Dawn', 'vessel'],
    ['Chernihiv', 'Chernigov', 'place'],
    ['Mykolaiv', 'Mykolayiv', 'place'],
  ]
  it.each(cases.map((one) => ({ one, title: `${one[0]} and ${one[1]}` })))('$title', ({ one }) => {
    expect(['same', 'variant']).toContain(relation(one))
  })
})

describe('one name with letters wrong', () => {
  const cases: Case[] = [
    ['Kenji Nakamura', 'Kenji Nakarura'],
    ['Alexei Overchuk', 'Alexey Ovchuk'],
    ['Helena Brandmeyer', 'Helena Brndmeyer'],
    ['Bay of Bengal', 'Bay of Bangal', 'place'],
    ['Polar Dawn', 'Polar Dwan', 'vessel'],
    ['Silver Fern Dairies', 'Silver Fren Dairies', 'organisation'],
  ]
  it.each(cases.map((one) => ({ one, title: `${one[0]} and ${one[1]}` })))('$title', ({ one }) => {
    expect(relation(one)).toBe('misspelling')
  })
})

describe('two names', () => {
  const cases: Case[] = [
    ['Ilham Aliyev', 'Heydar Aliyev'],
    ['Karimov', 'Karimova'],
    ['Nowak Sr.', 'Nowak Jr.'],
    ['Hasan bin Omar', 'Omar bin Hasan'],
    ['Peter Hans', 'Hans Peter'],
    ['Igor Petrovich Belov', 'Igor Ivanovich Belov'],
    ['B. Nakamura', 'Kenji Nakamura'],
    ['Ravi Sharma', 'Ravi Mehta'],
    ['Acme (Spain) Ltd', 'Acme (Ireland) Ltd', 'organisation'],
    ['Acme Fund IV', 'Acme Fund V', 'organisation'],
    ['Northern Steel Systems', 'Northern Steel Services', 'organisation'],
    ['Polar Dawn 2', 'Polar Dawn 3', 'vessel'],
    ['Springfield', 'Brookfield', 'place'],
    ['Slovakia', 'Slovenia', 'place'],
    ['Niger', 'Nigeria', 'place'],
    ['山本太郎', '山田太郎'],
  ]
  it.each(cases.map((one) => ({ one, title: `${one[0]} and ${one[1]}` })))('$title', ({ one }) => {
    expect(relation(one)).toBe('different')
  })
})

describe('laws', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aeiouyAKMNRS khvz-.\u2019éşя李'), maxLength: 24 })
  const name = fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 30 }))
  const type = fc.constantFrom<NameType>('person', 'organisation', 'place', 'vessel', 'other', 'unknown')

  it('is the same whichever name comes first', () => {
    fc.assert(
      fc.property(name, name, type, (a, b, t) => {
        expect(relateNames(a, b, { type: t })).toEqual(relateNames(b, a, { type: t }))
      }),
    )
  })

  it('finds every name the same as itself, with score 1', () => {
    fc.assert(
      fc.property(name, type, (a, t) => {
        expect(relateNames(a, a, { type: t })).toMatchObject({ relation: 'same', score: 1 })
      }),
    )
  })

  it('puts the score where the relation says', () => {
    fc.assert(
      fc.property(name, name, type, (a, b, t) => {
        const verdict = relateNames(a, b, { type: t })
        const [low, high] = { same: [1, 1], variant: [0.75, 0.98], misspelling: [0.5, 0.75], different: [0, 0.45] }[verdict.relation]
        expect(verdict.score).toBeGreaterThanOrEqual(low as number)
        expect(verdict.score).toBeLessThanOrEqual(high as number)
      }),
    )
  })

  it('stays quick on names as long as books', () => {
    const long = 'Aliyev al- '.repeat(20_000)
    const start = performance.now()
    for (const t of ['person', 'organisation', 'place'] as const) relateNames(long, `${long}x`, { type: t })
    nameKeys(long)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('keys for an index', () => {
  const cases: Case[] = [
    ['Alexei Overchuk', 'Alexey Ovchuk'],
    ['Volodymyr Zelensky', 'Wolodymyr Selenskyj'],
    ['Kouznetsov', 'Kuznetsov'],
    ['World Food Programme', 'WFP'],
    ['Gulf of Aden', 'Gulf of Eden'],
  ]
  it.each(cases.map(([a, b]) => ({ a, b })))('$a and $b share one', ({ a, b }) => {
    const keys = new Set(nameKeys(a))
    expect(nameKeys(b).some((key) => keys.has(key))).toBe(true)
  })
})
