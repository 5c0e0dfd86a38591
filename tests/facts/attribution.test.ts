/** Who says so, how surely and whether it is denied: the words that each scope reaches. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scopesOf } from '../../src/facts/attribution.ts'
import type { Scope } from '../../src/facts/found.ts'
import { findNames } from '../../src/facts/name.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function scopes(text: string): Scope[] {
  const analysis = analyse(docOf('own', text))
  const { entities } = findNames(analysis)
  return analysis.sentences.flatMap((sentence) => scopesOf(analysis, sentence, entities))
}

/** The scopes that hold a word of the text. */
function over(text: string, word: string): Scope[] {
  const at = text.indexOf(word)
  return scopes(text).filter((scope) => scope.start <= at && at + word.length <= scope.end)
}

function sayer(text: string, word: string): string | null {
  return over(text, word).findLast((scope) => scope.attributedTo !== null)?.attributedTo ?? null
}

describe('who says so', () => {
  const table: [text: string, word: string, who: string | null][] = [
    ['The ministry said that 12 houses had burned.', '12', 'The ministry'],
    ['The ministry said 12 houses had burned.', '12', 'The ministry'],
    ['At least 12 houses burned, the ministry said.', '12', 'the ministry'],
    ['At least 12 houses burned, said the mayor.', '12', 'the mayor'],
    ['According to the mayor, 12 houses burned.', '12', 'the mayor'],
    ['Twelve people were hurt, according to police.', 'Twelve', 'police'],
    ['Officials in Lima said 12 houses had burned, but the mayor counted 15.', '15', null],
    ['Officials in Lima said 12 houses had burned.', '12', 'Officials in Lima'],
    ['The paper reported that police said 12 houses had burned.', '12', 'police'],
    ['He was quoted as saying that 12 houses had burned.', '12', 'He'],
    ['Twelve houses were reported burned.', 'Twelve', null],
    ['The alignment of the two ports meant that 12 houses had burned.', '12', null],
    ['According to the deaths of 2020, 12 houses burned.', '12', null],
    ['The heads of the two ports said that 12 houses had burned.', '12', 'the two ports'],
    ['A Lunde Post witness said that 12 houses had burned.', '12', 'A Lunde Post witness'],
    ['The opposition said that 12 houses had burned.', '12', 'The opposition'],
    ['According to an inquiry, 12 houses burned.', '12', 'an inquiry'],
    ['The fire burned 12 houses.', '12', null],
    ['After 12 houses burned, the mayor announced a collection.', '12', null],
    ['“We lost 12 houses,” said Rosa Quispe.', '12', 'Rosa Quispe'],
    ['A spokesman for the union told reporters on Monday that 300 workers had left.', '300', 'A spokesman for the union'],
    ['Rosa Quispe, who lives nearby, said the fire had spread to 12 houses.', '12', 'Rosa Quispe'],
  ]
  it.each(table)('%s (%s)', (text, word, who) => {
    expect(sayer(text, word)).toBe(who)
  })
})

describe('how surely', () => {
  const table: [text: string, word: string, hedged: boolean][] = [
    ['The pilot allegedly left the cockpit.', 'cockpit', true],
    ['It is believed that two men fled.', 'two', true],
    ['Two men may have fled.', 'Two', true],
    ['Two men fled in May.', 'Two', false],
    ['Two men are suspected of arson.', 'arson', true],
    ['Three suspected arsonists were held.', 'Three', true],
    ['The two men will be charged.', 'two', false],
  ]
  it.each(table)('%s (%s)', (text, word, hedged) => {
    expect(over(text, word).some((scope) => scope.hedged)).toBe(hedged)
  })
})

describe('whether it is denied', () => {
  const table: [text: string, word: string, negated: boolean][] = [
    ['Nobody spoke after four cables were cut.', 'four', false],
    ['No trains ran as drivers began a three-day strike.', 'three-day', false],
    ['It had no ships when the ministry hired it.', 'hired', false],
    ['It had no ships when the ministry hired it.', 'ships', true],
    ['She got no less than 27 years in jail.', '27', false],
    ['It did not sell as many as 300 cars.', '300', true],
    ['Nobody was hurt after the fall of four cranes.', 'four', true],
    ['No injuries were reported.', 'injuries', true],
    ['None of the 40 sailors survived.', '40', true],
    ['The crew did not call for help.', 'help', true],
    ['The crew called for help.', 'help', false],
    ['Sirov denied that his men had fired.', 'fired', true],
    ['Sirov stopped short of accepting blame.', 'blame', true],
    ['The owners failed to inspect the hull.', 'hull', true],
    ['The owners refused to answer 9 questions, and the court fined them 400 euros.', '400', false],
    ['The ship sailed without a permit.', 'permit', true],
    ['The ship sailed without a permit.', 'ship', false],
    ['Not only the captain but the mate fled.', 'mate', false],
    ['The captain never explained why the engines had stopped.', 'captain', true],
    ['Neither the captain nor the mate was charged.', 'captain', true],
    ['There is no doubt that 12 men drowned.', '12', false],
  ]
  it.each(table)('%s (%s)', (text, word, negated) => {
    expect(over(text, word).some((scope) => scope.negated)).toBe(negated)
  })
})

describe('laws', () => {
  it('never throws and stays inside the sentence', () => {
    const words = fc.constantFrom(
      'said',
      'not',
      'that',
      ',',
      '"',
      'according',
      'to',
      'he',
      'Lima',
      'no',
      'may',
      'failed',
      '12',
      'men',
      'who',
      '.',
      ';',
      'by',
      'the',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ')
        for (const { start, end } of scopes(text)) expect(0 <= start && start < end && end <= text.length).toBe(true)
      }),
    )
  })
})
