/** Places where something happened, with what holds them. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../src/facts/place.ts'
import { actorOf, containment, countryOfPeople, samePlace } from '../../src/lexicon/places.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

function placesIn(text: string): [string, readonly string[]][] {
  return findPlaces(analyse(docOf('a', text)), []).map((f) => [f.value.place, f.value.within])
}

describe('a place', () => {
  it.each([
    ['The ferry sank near Izmir.', 'Izmir', ['Turkey']],
    ['Rain fell in northern Kenya.', 'northern Kenya', ['Kenya']],
    ['Schools closed in West Virginia.', 'West Virginia', ['United States']],
    ['A clinic opened in Green Hollow, Ala., this spring.', 'Green Hollow', ['Alabama', 'United States']],
    ['They met in the Polish town of Oswiny.', 'Oswiny', ['Poland']],
    ['A fire broke out in the Dhaka suburb of Mirgaon.', 'Mirgaon', ['Dhaka', 'Bangladesh']],
    ["He was held in Nigeria's Kano for a week.", 'Kano', ['Nigeria']],
    ['The mine is in Gornoye in Chechnya, Russia.', 'Gornoye', ['Chechnya', 'Russia']],
    ['A bus crashed in Rio de Janeiro on Monday.', 'Rio de Janeiro', ['Brazil']],
    ['Shops closed in the Al-Nasr district of Aleppo.', 'Al-Nasr district', ['Aleppo', 'Syria']],
    ['A school burned down in the Kostroma region of western Russia.', 'Kostroma region', ['western Russia', 'Russia']],
    ['A school burned down in the Aleppo province of Syria.', 'Aleppo province', ['Syria']],
    ['A school burned down in the Russian region of Kostroma.', 'Kostroma', ['Russia']],
    ['The tanker broke up off Heraklion.', 'Heraklion', ['Crete', 'Greece']],
    ['The tanker broke up off Cape Mirren.', 'Cape Mirren', []],
  ])('%s', (text, place, within) => {
    const found = placesIn(text)[0]
    expect(found?.[0]).toBe(place)
    expect(found?.[1]).toEqual(within)
  })

  it('keeps what the article said of it before', () => {
    const text = 'A bomb went off in Kastoro in western Ghana.\n\nFour people were hurt in Kastoro.'
    expect(placesIn(text).at(-1)).toEqual(['Kastoro', ['western Ghana', 'Ghana']])
  })

  it('is each name of a list', () => {
    expect(placesIn('Crowds gathered in Oslo, Bergen and Stockholm.').map(([place]) => place)).toEqual(['Oslo', 'Bergen', 'Stockholm'])
  })

  it.each([
    'He wrote it in English.',
    'The bill stalled in Congress.',
    'They resigned in May.',
    'Nothing changed in practice.',
    'The play ran off and on in spring.',
    "The court sat in President Okoro's absence.",
  ])('is not in: %s', (text) => {
    expect(placesIn(text)).toEqual([])
  })

  it('is not held by the subject of the next clause', () => {
    expect(placesIn('After the strike in Kharkiv, Russia said nothing.')).toEqual([['Kharkiv', ['Ukraine']]])
  })

  it('stands where it says it does', () => {
    const text = 'The train left the rails near “Omsk”, in  southern\nSiberia, and in Perm.'
    for (const { start, end, value } of findPlaces(analyse(docOf('a', text)), [])) {
      expect(text.slice(start, end).replace(/\s+/gu, ' ')).toBe(value.place)
    }
  })
})

describe('any text', () => {
  it('gives places at their places', () => {
    const pieces = [
      'in',
      'near',
      'the',
      'city',
      'of',
      'Oslo',
      ',',
      'Norway',
      'western',
      'Kenya',
      "'s",
      '(',
      'and',
      'Ala.',
      'St',
      '.',
      'Petersburg',
      'Gulf',
      'province',
      'al-Nasr',
    ]
    const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 100 })), (text) => {
        for (const { start, end, sentence } of findPlaces(analyse(docOf('a', text)), [])) {
          expect(start).toBeGreaterThanOrEqual(sentence.start)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(sentence.end)
        }
      }),
    )
  })

  it.each(['in the city of ', 'in Oslo, ', 'near Oslo in ', 'in Oslo and '])('of "%s" is read in linear time', (piece) => {
    const analysis = analyse(docOf('a', piece.repeat(Math.ceil(100_000 / piece.length))))
    const began = performance.now()
    findPlaces(analysis, [])
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('the gazetteer', () => {
  it('knows what holds a city', () => {
    expect(containment('Aktau')).toEqual(['Mangystau', 'Kazakhstan'])
    expect(containment('Kiev')).toEqual(['Ukraine'])
  })

  it('says nothing of a name that two places share', () => {
    expect(containment('Hyderabad')).toEqual([])
    expect(containment('Georgia')).toEqual([])
  })

  it('knows the actor behind a capital, a seat of power or an adjective', () => {
    expect(actorOf('the Kremlin')).toBe('Russia')
    expect(actorOf('Russian authorities')).toBe('Russia')
    expect(actorOf('Downing Street')).toBe('United Kingdom')
    expect(actorOf('US military')).toBe('United States')
    expect(actorOf('Baku')).toBe('Azerbaijan')
    expect(actorOf('a fisherman')).toBeNull()
  })

  it('leaves out peoples of two countries', () => {
    expect(countryOfPeople('Congolese')).toBeNull()
    expect(countryOfPeople('Azeri')).toBe('Azerbaijan')
  })

  it('joins forms of one name', () => {
    expect(samePlace('Ekaterinburg', 'Yekaterinburg')).toBe(true)
    expect(samePlace('Kursk oblast', 'Kursk')).toBe(true)
    expect(samePlace('Niger', 'Nigeria')).toBe(false)
  })
})
