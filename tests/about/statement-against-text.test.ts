/** A short statement against a text: each rule reports what it should and is silent where a reader sees no contradiction. */

import { describe, expect, it } from 'vitest'
import { contextOf } from '../../src/about/article/context.ts'
import { type ClauseConflicts, compareClauses } from '../../src/about/statement-against-text.ts'
import { readFacts } from '../../src/facts/index.ts'
import type { Doc, Statement } from '../../src/model.ts'
import { analyse } from '../../src/text/analyse.ts'
import { docOf } from '../origins/doc.ts'

type Row = readonly [text: string, short: string]

const REPORTED: Readonly<Record<string, readonly Row[]>> = {
  'a denial': [
    ['The council of Harwick did not approve the tram line on Monday.', 'The council of Harwick approved the tram line.'],
    ['Peru, which has few lawyers for such cases, refused to extradite the banker Ortega.', 'Peru extradited the banker Ortega.'],
    ['Marta Lindqvist spoke for an hour. Nor did she sign the letter to the board.', 'Marta Lindqvist signed the letter to the board.'],
    ['Velmar Motors will not recall the vans that were built in Gdansk.', 'Velmar Motors will recall the vans.'],
  ],
  'contrary verbs': [
    ['Brightwell was purchased by Norden Foods in 2003 after long talks.', 'Norden Foods sold Brightwell.'],
    ['The jury acquitted Harold Benning of arson on Friday.', 'The jury convicted Harold Benning of arson.'],
  ],
  'denied attributes': [
    ['The judge called the delays in Tarnow neither short nor rare.', 'There were short delays in Tarnow, the judge said.'],
  ],
  'things done without': [
    [
      'Citizens of Oslavia may enter the port without a passport since March.',
      'A passport is compulsory for citizens of Oslavia to enter the port.',
    ],
  ],
  journeys: [
    ['The Meridian was repaired in spring, leaving Valparaiso on 4 May 1931.', 'The Meridian reached Valparaiso on 4 May 1931.'],
    ['The frigate Aldous departed for Malta on 7 June.', 'The frigate Aldous left Malta on 7 June.'],
  ],
  numbers: [
    ['Sales of tea rose 4.5% in June, while sales of coffee gained 9.1%.', 'Sales of tea rose 9.1% in June.'],
    ['The 2,310-metre Mount Karsa lies in the north of the country.', 'Mount Karsa is 2,130 metres high.'],
    ['The talks failed, said envoys of the 12 Baltic League member states.', 'The Baltic League has 14 members.'],
  ],
  'parts and wholes': [['Bolvia lost three of its five matches with Corland over the cup.', 'Bolvia lost five matches for the cup.']],
  'each in turn': [['Ann Keller and Paul Dorn were fined 300 dollars and 900 dollars, respectively.', 'Ann Keller was fined 900 dollars.']],
  days: [['The bridge of Ambria collapsed in October 1987 during a storm.', 'The bridge of Ambria collapsed in 1979.']],
  places: [['The painter Ilse Brandt was born in Madrid and moved to Turin.', 'The painter Ilse Brandt was born in Berlin.']],
  'undone deeds': [['He was tried for the attempted murder of Robert Quill.', 'Robert Quill was murdered.']],
  'ways of getting': [['Lady Ashcombe donated the Grange estate to the Lomond Trust.', 'The Lomond Trust bought the Grange estate.']],
  opposites: [['Lake Torva is the smallest lake of the province of Emland.', 'Lake Torva is the largest lake of the province of Emland.']],
  results: [['Castor Rail reported a loss of $52 million for the year.', 'Castor Rail earned $52 million.']],
  doers: [['The Hansel library was designed by Edith Moreau.', 'The Hansel library was designed by Victor Lang.']],
  offices: [['Ana Morales, president of Costania, opened the fair.', 'Luis Prado is president of Costania.']],
  'exchanged roles': [
    ['Tarlan defeated Ostrava in the final of the cup.', 'Ostrava defeated Tarlan in the final of the cup.'],
    ['Selkirk was sued by Brannock over the patent.', 'Selkirk sued Brannock over the patent.'],
  ],
  'turned ties': [
    ['Corvid Steel is a subsidiary of the Danish group Halvor.', 'Corvid Steel owns Halvor.'],
    ['The late Otto Reiss was the predecessor of Clara Venn at the bank.', 'Otto Reiss succeeded Clara Venn.'],
  ],
  'reporters as doers': [
    [
      'An audit found cracks in four bridges of the valley, according to Transrail.',
      'Transrail found cracks in four bridges of the valley.',
    ],
  ],
}

const SILENT: Readonly<Record<string, readonly Row[]>> = {
  'a denial': [
    ['The council of Harwick approved the tram line on Monday.', 'The council of Harwick approved the tram line.'],
    ['Peru did not extradite the banker Ortega.', 'Peru extradited the banker Silva.'],
    ['Velmar Motors may not recall the vans.', 'Velmar Motors will recall the vans.'],
    ['The board of Velmar refused to pay. In May it paid the fine.', 'The board of Velmar paid the fine.'],
  ],
  'contrary verbs': [
    ['Norden Foods acquired Brightwell in 2003.', 'Brightwell was sold to Norden Foods.'],
    ['Norden Foods bought Brightwell.', 'Norden Foods sold Castle Dairy.'],
  ],
  'denied attributes': [
    ['The judge called the delays in Tarnow neither short nor rare.', 'There were long delays in Tarnow, the judge said.'],
  ],
  'things done without': [
    ['Citizens of Oslavia may enter the port without a passport.', 'A ticket is compulsory for citizens of Oslavia to enter the port.'],
  ],
  journeys: [
    ['The Meridian left Lima and reached Valparaiso on 4 May 1931.', 'The Meridian reached Valparaiso in May 1931.'],
    ['The frigate Aldous left Malta on 7 June.', 'The frigate Aldous departed from Malta on 7 June.'],
  ],
  numbers: [
    ['Sales of tea rose 4.5% in June, while sales of coffee gained 9.1%.', 'Sales of coffee rose 9.1% in June.'],
    ['The 2,310-metre Mount Karsa lies in the north of the country.', 'Mount Karsa is about 2,300 metres high.'],
    ['The firm has 40 shops in Vienna and 25 shops in Graz.', 'The firm has 65 shops in Vienna and Graz.'],
    ['A quake of magnitude 5.9 shook Ambria.', 'A quake of magnitude 4.6 shook Ambria.'],
  ],
  'parts and wholes': [
    ['Bolvia lost three of its five matches with Corland.', 'Bolvia lost three matches.'],
    ['Karsa is one of the three peaks of the range.', 'The range has three peaks.'],
  ],
  'each in turn': [['Ann Keller and Paul Dorn were fined 300 dollars and 900 dollars, respectively.', 'Ann Keller was fined 300 dollars.']],
  days: [
    ['The bridge of Ambria collapsed in October 1987 during a storm.', 'The bridge of Ambria collapsed in 1987.'],
    ['Jeanne Marchand, a sister of Paul Marchand, died in 1987.', 'Paul Marchand died in 1979.'],
  ],
  places: [['The painter Ilse Brandt was born in Madrid.', 'The painter Ilse Brandt was born in Spain.']],
  'undone deeds': [
    ['He was tried for the murder of Robert Quill.', 'Robert Quill was murdered.'],
    ['Robert Quill was looking for a man wanted for attempted murder.', 'Robert Quill was killed.'],
  ],
  'ways of getting': [['The Lomond Trust purchased the Grange estate from Lady Ashcombe.', 'The Lomond Trust bought the Grange estate.']],
  opposites: [
    ['Lake Torva is the smallest lake of the province; Lake Umber is the largest.', 'Lake Umber is the largest lake of the province.'],
    ['Lake Torva is not the smallest lake of the province.', 'Lake Torva is the largest lake of the province.'],
  ],
  results: [['Castor Rail reported a loss of $52 million for the year.', 'Castor Rail lost $52 million.']],
  doers: [
    ['The Hansel library was designed by Edith Moreau and Victor Lang.', 'The Hansel library was designed by Victor Lang.'],
    ['The Hansel library was designed by Edith Moreau.', 'The Hansel museum was designed by Victor Lang.'],
    ['TMC acquired the Hansel brewery.', 'Torrance Malting acquired the Hansel brewery.'],
  ],
  offices: [
    ['Ana Morales, former president of Costania, opened the fair.', 'Luis Prado is president of Costania.'],
    ['Ana Morales, president of Costania, opened the fair.', 'Luis Prado is president of Bolvia.'],
  ],
  'exchanged roles': [
    ['Tarlan was defeated by Ostrava in the final.', 'Ostrava defeated Tarlan in the final.'],
    ['Tarlan met Ostrava in the final.', 'Ostrava met Tarlan in the final.'],
  ],
  'turned ties': [
    ['Corvid Steel is a subsidiary of the Danish group Halvor.', 'Halvor owns Corvid Steel.'],
    ['Otto Reiss was the predecessor of Clara Venn.', 'Clara Venn succeeded Otto Reiss.'],
  ],
  'reporters as doers': [['Transrail found cracks in four bridges, according to an audit.', 'Transrail found cracks in four bridges.']],
}

describe('reports', () => {
  for (const [rule, rows] of Object.entries(REPORTED)) {
    it.each(rows)(`${rule}: %s <> %s`, (text, short) => {
      expect(count(held(short, text))).toBeGreaterThan(0)
    })
  }
})

describe('is silent about', () => {
  for (const [rule, rows] of Object.entries(SILENT)) {
    it.each(rows)(`${rule}: %s = %s`, (text, short) => {
      expect(held(short, text)).toEqual({ comparisons: [], attributions: [] })
    })
  }
  it.each([...Object.values(REPORTED), ...Object.values(SILENT)].flat())('a text and itself: %s', (text, short) => {
    expect(count(held(text, text)) + count(held(short, short))).toBe(0)
  })
})

describe('comparisons', () => {
  it.each(Object.values(REPORTED).flat())('mirror, with spans that hold what is said: %s', (text, short) => {
    const there = held(short, text)
    const back = compareClauses(article('text', text), article('short', short))
    expect(sides(back)).toEqual(sides(there))
    for (const { left, right } of [...there.comparisons, ...there.attributions]) {
      expect(short.slice(left.span.start, left.span.end)).toBe(left.said)
      expect(text.slice(right.span.start, right.span.end)).toBe(right.said)
    }
  })

  it('leaves two articles alone', () => {
    const long = 'Tarlan defeated Ostrava. The final was played in May. The weather was fine.'
    const turned = 'Ostrava defeated Tarlan. The final was played in May. The weather was fine.'
    expect(held(turned, long)).toEqual({ comparisons: [], attributions: [] })
  })

  it.each(['', '?', ',,,,', 'of of of', 'not '.repeat(500), 'is by to '.repeat(300)])('never throws: %j', (text) => {
    expect(count(held(text, 'Tarlan defeated Ostrava.'))).toBe(0)
  })
})

function held(short: string, text: string): ClauseConflicts {
  return compareClauses(article('short', short), article('text', text))
}

function count({ comparisons, attributions }: ClauseConflicts): number {
  return comparisons.length + attributions.length
}

/** By article, whatever side it stands on. */
function sides({ comparisons, attributions }: ClauseConflicts): string[] {
  const show = ({ source, said }: Statement): string => `${source}: ${said}`
  return [...comparisons, ...attributions].map(({ left, right }) => [show(left), show(right)].sort().join(' | ')).sort()
}

function article(id: string, text: string) {
  const blocks: Doc['blocks'] = text === '' ? [] : [{ start: 0, end: text.length, kind: 'paragraph' }]
  const doc = { ...docOf(id, text), blocks }
  return contextOf(doc, readFacts(analyse(doc)))
}
