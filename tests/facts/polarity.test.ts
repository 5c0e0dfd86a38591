/** Yes/no statements: the event in lemmas, and whether it is said to hold. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPolarity } from '../../src/facts/polarity.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function events(text: string): string[] {
  return findPolarity(analyse(docOf('own', text))).map(({ value }) => `${value.holds ? 'yes' : 'no'}: ${value.event}`)
}

describe('events', () => {
  const table: [text: string, events: string[]][] = [
    ['Sirov accepted the blame.', ['yes: sirov accept blame']],
    ['Sirov did not accept the blame.', ['no: sirov accept blame']],
    ['Sirov rejected the blame.', ['no: sirov accept blame']],
    ['Sirov did not reject the blame.', ['yes: sirov accept blame']],
    ['Sirov stopped short of accepting the blame.', ['no: sirov accept blame']],
    ['Sirov refused to accept the blame.', ['no: sirov accept blame']],
    ['Sirov failed to accept the blame.', ['no: sirov accept blame']],
    ['The blame was accepted by Sirov.', ['yes: sirov accept blame']],
    ['Sirov never explained the delay.', ['no: sirov explain delay']],
    ['No injuries were reported.', ['no: report injury']],
    ['Alby had no trams when Brenta built the bridge.', ['yes: brenta build bridge']],
    ['The company denied responsibility.', ['no: company acknowledge responsibility']],
    ['The plan, which cut twelve jobs, is not popular.', ['yes: cut twelve job']],
    ['In Alby, where Brenta closed its plant, nobody is happy.', ['yes: brenta close plant']],
    ['The minister, who was ill, did not sign the treaty.', ['no: sign treaty']],
    ['The union boycotted the hearing.', ['no: union attend hearing']],
    ['The union attended the hearing.', ['yes: union attend hearing']],
    ['Sirov lost the election.', ['no: sirov win election']],
    ['Sirov lost the connection.', ['yes: sirov lose connection']],
    ['Did Sirov accept the blame?', []],
    ['Sirov would accept the blame.', []],
    ['If Sirov accepts the blame, the case ends.', []],
    ['The mayor said so.', []],
  ]
  it.each(table)('%s', (text, wanted) => {
    expect(events(text).slice(0, Math.max(1, wanted.length))).toEqual(wanted)
  })
})

describe('laws', () => {
  it('gives spans inside the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('He', 'did', 'not', 'refused', 'to', 'sign', 'the', 'deal', ',', '.', 'by', 'no', 'one', 'was', 'taken'), {
          maxLength: 30,
        }),
        (words) => {
          const text = words.join(' ')
          for (const { start, end } of findPolarity(analyse(docOf('x', text))))
            expect(0 <= start && start < end && end <= text.length).toBe(true)
        },
      ),
    )
  })
})
