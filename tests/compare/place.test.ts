/** Places compare by what holds them: a conflict only where both are known and lie apart. */

import { describe, expect, it } from 'vitest'
import { relate, show } from '../../src/compare/place.ts'
import type { PlaceValue, Relation } from '../../src/model.ts'

const at = (place: string, ...within: string[]): PlaceValue => ({ kind: 'place', place, within })

const CASES: readonly (readonly [PlaceValue, PlaceValue, Relation])[] = [
  [at('Lyon', 'France'), at('Lyon', 'France'), 'same'],
  [at('Kiev', 'Ukraine'), at('Kyiv', 'Ukraine'), 'variant'],
  [at('Mumbai', 'India'), at('Bombay', 'India'), 'variant'],
  [at('Osaka', 'Japan'), at('Japan'), 'compatible'],
  [at('Sandvika', 'Oslo', 'Norway'), at('Oslo', 'Norway'), 'compatible'],
  [at('Aleppo', 'Syria'), at('Aleppo province', 'Syria'), 'compatible'],
  [at('Osaka', 'Japan'), at('Busan', 'South Korea'), 'conflict'],
  [at('Osaka', 'Japan'), at('Sapporo', 'Hokkaido', 'Japan'), 'conflict'],
  [at('Cairo', 'Egypt'), at('Giza', 'Egypt'), 'unknown'],
  [at('Texas', 'United States'), at('Ohio', 'United States'), 'conflict'],
  [at('Springfield', 'Illinois', 'United States'), at('Springfield', 'Missouri', 'United States'), 'conflict'],
  [at('Old Quay'), at('Fishmarket'), 'unknown'],
  [at('western Kenya', 'Kenya'), at('Kisumu', 'Kenya'), 'unknown'],
  [at('Crimea'), at('Russia'), 'unknown'],
]

describe('two places', () => {
  it.each(CASES)('%o and %o are %s', (a, b, relation) => {
    expect(relate(a, b).relation).toBe(relation)
    expect(relate(b, a).relation).toBe(relation)
  })

  it('are shown with the country, or with the state in the United States', () => {
    expect(show(at('Aktau', 'Mangystau', 'Kazakhstan'))).toBe('Aktau, Kazakhstan')
    expect(show(at('Dallas', 'Texas', 'United States'))).toBe('Dallas, Texas')
    expect(show(at('Harbour Street'))).toBe('Harbour Street')
  })
})
