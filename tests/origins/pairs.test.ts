/** The index finds the pairs that comparing all would find; word runs are found where they stand. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneForm } from '../../src/origins/forms.ts'
import { hostKey, keyOf } from '../../src/origins/names.ts'
import { ownWords, quotedRanges } from '../../src/origins/own-words.ts'
import { pairsSharing } from '../../src/origins/pairs.ts'
import { sharedRuns, shinglesOf } from '../../src/origins/shingles.ts'

const keyList = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 25 }).map((keys) => Uint32Array.from(keys))

describe('pairs', () => {
  it('are those that comparing all with all finds', () => {
    fc.assert(
      fc.property(fc.array(keyList, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (lists, least) => {
        const all = lists.flatMap((x, a) =>
          lists.slice(a + 1).flatMap((y, i) => {
            const shared = x.filter((key) => y.includes(key)).length
            return shared >= least ? [{ a, b: a + 1 + i, shared }] : []
          }),
        )
        expect(pairsSharing(lists, least, 0, 'skip')).toEqual(all)
      }),
    )
  })

  it('chain the holders of what everybody prints, and leave them out where asked to', () => {
    const lists = Array.from({ length: 100 }, () => Uint32Array.from([1, 2, 3]))
    expect(pairsSharing(lists, 3, 0, 'skip')).toEqual([])
    const chained = pairsSharing(lists, 3, 0, 'neighbours')
    expect(chained.length).toBeLessThan(400)
    expect(chained.filter(({ a, b }) => b === a + 1)).toHaveLength(99)
  })
})

describe('words', () => {
  it('leave out what is quoted, and only that', () => {
    const text = 'He said \u201cwe never sold it\u201d and "not once" more. 5" pipes'
    const { start, end } = ownWords(text)
    expect([...start].map((from, i) => text.slice(from, end[i]))).toEqual(['He', 'said', 'and', 'more', '5', 'pipes'])
  })

  it('come at their places for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { start, end } = ownWords(text)
        start.forEach((from, i) => {
          expect(from).toBeLessThan(end[i] ?? 0)
          expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : (end[i - 1] ?? 0))
        })
        const ranges = quotedRanges(text)
        expect([...ranges].sort((a, b) => a - b)).toEqual(ranges)
      }),
    )
  })

  it('are shown as the same words in both texts', () => {
    const [a, b] = [
      'Yesterday the old mill by the canal burned to the ground.',
      'Neighbours say that the old mill by the canal burned down.',
    ].map((text, i) => {
      const words = ownWords(text)
      return { text, document: { id: `d${i}`, words, shingles: shinglesOf(words) } }
    })
    if (!a || !b) throw new Error('two texts')
    const said = sharedRuns(a.document, b.document, 3).map(({ doc, start, end }) => (doc === 'd0' ? a : b).text.slice(start, end))
    expect(said).toEqual(['the old mill by the canal burned', 'the old mill by the canal burned'])
  })
})

describe('names', () => {
  it.each([
    ['https://www.themoscowtimes.com/2025/11/19/a', keyOf('The Moscow Times')],
    ['https://www.bbc.co.uk/news', keyOf('BBC')],
    ['https://edition.cnn.com/a', keyOf('CNN')],
    ['https://user@lakesidetribune.no:8080/a?b', keyOf('Lakeside Tribune')],
    ['not an address', null],
  ])('%s', (url, key) => {
    expect(hostKey(url)).toBe(key)
  })
})

describe('forms', () => {
  const bulletin = (magnitude: string, hour: string, depth: string) =>
    `A quake with a magnitude of ${magnitude} was felt at the lake at ${hour} this morning, at a depth of ${depth} miles, the survey said.`

  it('are told from copies by their figures', () => {
    expect(isOneForm(bulletin('4.6', '2:09', '14'), bulletin('4.4', '6:31', '3'))).toBe(true)
    expect(isOneForm(bulletin('4.6', '2:09', '14'), bulletin('4.4', '2:09', '14'))).toBe(false)
    expect(isOneForm(bulletin('4.6', '2:09', '14'), bulletin('4.6', '2:09', '14'))).toBe(false)
  })
})
