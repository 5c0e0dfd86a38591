/** What asks for a source: facts do, opinion and questions do not. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASKS_AT, needsSource } from '../../src/drafts/worth.ts'

describe('needsSource', () => {
  it.each([
    'The bridge cost 12 million euros.',
    'On 3 May 2024 the ferry sank off the coast of Norway.',
    'Nobody was hurt.',
    'The minister resigned on Tuesday.',
    'Unemployment has doubled since 2019.',
    'The council rejected the plan by 21 votes to 9.',
    'Maria Lindqvist founded the company in Bergen in 1998.',
    'Some 40 percent of the pupils walk to school.',
    'The company is the largest maker of pumps in Norway.',
    'The mayor denied the charge.',
    'Rao apologised for the delay.',
  ])('asks: %s', (sentence) => expect(needsSource(sentence)).toBeGreaterThanOrEqual(ASKS_AT))

  it.each([
    'I think the council should listen.',
    'Who will pay for the bridge?',
    'In my view the minister behaved badly.',
    'It is a shame that nobody listens.',
    'We must not look away.',
    'Peace would be a blessing for everybody.',
    'Perhaps they will find a way.',
    'The valley is beautiful in spring.',
    'Let us be honest about it.',
    'How many people died in 2024?',
    '',
    '   ',
    '…',
  ])('leaves alone: %s', (sentence) => expect(needsSource(sentence)).toBeLessThan(ASKS_AT))

  it('is between 0 and 1 for anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const score = needsSource(text)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})
