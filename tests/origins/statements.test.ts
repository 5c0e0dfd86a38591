/** The origin of one statement: what is put down to somebody comes from there, whoever prints it. */

import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/model.ts'
import { isFirstHand } from '../../src/origins/first-hand.ts'
import { countOrigins, findOrigins, originOfStatement } from '../../src/origins/index.ts'
import { docOf, readingOf } from './doc.ts'

// Two reporters in one room: what they saw is theirs, what was said there is the speaker's.
const CONFERENCE = [
  `The new mayor of Halden wore a borrowed jacket and laughed when the microphone failed. Some forty people had come to the library hall,
most of them neighbours of the quarry. Mayor Jane Roe said the quarry will shut in August. A man at the back shouted that he had heard
that before, and two guards moved closer to the stage. Afterwards cake was served under the portrait of her predecessor.`,
  `Rain drummed on the library roof while photographers fought for the front row. The quarry will shut in August, Roe told the room, and
she held up the signed order for the cameras. Outside, lorry drivers had parked across the square with their horns blaring. A schoolgirl
handed over 1,900 signatures in a shoe box. The meeting was over in twenty minutes, half of them questions about parking.`,
]

const docs = [
  ...CONFERENCE.map((text, i) => docOf(`report${i}`, text)),
  docOf('courier', 'The quarry is to shut.', { publisher: 'Harbour Courier', author: 'Mia Berg' }),
  docOf('gazette', 'The quarry is to shut, the Courier says.', { publisher: 'Halden Gazette', derivedFrom: ['courier'] }),
]
const origins = findOrigins(docs, docs.map(readingOf))

function said(source: string, attributedTo: string | null): Statement {
  return {
    source,
    value: { kind: 'polarity', event: 'quarry shut', holds: true },
    span: { doc: source, start: 0, end: 1 },
    sentence: 0,
    said: 'x',
    frame: null,
    attributedTo,
    hedged: false,
    negated: false,
  }
}

describe('origin of a statement', () => {
  it.each([
    ['its own article', 'report0', null, 'report0'],
    ['the article that its own leans on', 'gazette', null, 'courier'],
    ['a publisher among the sources', 'report0', 'the Harbour Courier', 'courier'],
    ['an author among the sources', 'report0', 'Mia Berg', 'courier'],
    ['a rewrite among the sources: its original', 'report0', 'Halden Gazette', 'courier'],
    ['itself under its own name', 'courier', 'the Harbour Courier', 'courier'],
    ['an outlet outside, under any of its names', 'report0', 'AP', 'outside:ap'],
    ['a speaker, without title and article', 'report0', 'the mayor, Jane Roe', 'outside:jane roe'],
    ['an office', 'report0', 'the coastguard', 'outside:coastguard'],
    ['nobody in particular', 'report0', 'local residents', 'report0'],
    ['officials of no name', 'report0', 'officials', 'report0'],
  ])('is %s', (_, source, attributedTo, origin) => {
    expect(originOfStatement(said(source, attributedTo), origins, docs)).toBe(origin)
  })
})

describe('counting origins', () => {
  it.each([
    ['two reporters saw it', 2, [said('report0', null), said('report1', null)]],
    ['two reporters heard one speaker', 1, [said('report0', 'Mayor Jane Roe'), said('report1', 'Roe')]],
    ['two speakers', 2, [said('report0', 'Jane Roe'), said('report1', 'Per Holm')]],
    ['one saw it, one was told', 2, [said('report0', null), said('report1', 'Jane Roe')]],
    ['three print one agency', 1, [said('report0', 'Reuters'), said('report1', 'Reuters news agency'), said('courier', 'Reuters')]],
    ['a rewrite and its original', 1, [said('courier', null), said('gazette', null)]],
    ['a rewrite that credits a third for what its original has too', 1, [said('courier', null), said('gazette', 'Euronews')]],
    ['unnamed officials here and there', 2, [said('report0', 'officials'), said('report1', 'officials')]],
    ['nothing', 0, []],
  ])('%s', (_, count, statements) => {
    expect(countOrigins(statements, origins, docs)).toBe(count)
    expect(countOrigins([...statements].reverse(), origins, docs)).toBe(count)
  })

  it('counts two titles of one house once, even where their articles have nothing else in common', () => {
    const titles = CONFERENCE.map((text, i) => docOf(`title${i}`, text, { publisher: ['RT', 'Sputnik'][i] ?? null }))
    const apart = findOrigins(titles, titles.map(readingOf))
    expect(apart.origins).toHaveLength(2)
    expect(countOrigins([said('title0', null), said('title1', null)], apart, titles)).toBe(1)
  })

  it('keeps the two reports of the press conference apart', () => {
    expect(origins.origins.map(({ sources }) => sources.join(' '))).toEqual(['courier gazette', 'report0', 'report1'])
  })

  it('counts what a rewrite saw itself, and no more than that', () => {
    const original = 'The weir at Lund gave way at dawn. By noon 14 lorries stood on the bridge.'
    const rewrite = 'At dawn the weir at Lund broke. Our reporter counted 14 lorries on the bridge at noon.'
    const pair = [docOf('a', original), docOf('b', rewrite, { derivedFrom: ['a'] })]
    const found = findOrigins(pair, pair.map(readingOf))
    const at = (doc: string, words: string) => {
      const start = pair.find(({ id }) => id === doc)?.text.indexOf(words) ?? -1
      return { ...said(doc, null), span: { doc, start, end: start + words.length } }
    }
    expect(countOrigins([at('a', '14 lorries'), at('b', '14 lorries')], found, pair)).toBe(2)
    expect(countOrigins([at('a', 'dawn'), at('b', 'dawn')], found, pair)).toBe(1)
  })

  it.each([
    ['Our reporter counted 14 lorries.', true],
    ['Smoke rose. \u201cI saw 14 lorries,\u201d said a guard.', false],
    ['Our reporter was there. A guard spoke of 14 lorries.', false],
    ['The driver of one told this newspaper that 14 lorries\nwere waiting.', true],
  ])('first hand is what stands beside the words for it: %s', (text, expected) => {
    const start = text.indexOf('14 lorries')
    expect(isFirstHand(docOf('a', text), { doc: 'a', start, end: start + 10 })).toBe(expected)
  })
})
