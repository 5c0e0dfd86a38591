/** A story that goes from hand to hand, each cutting and rewording it, keeps one origin; another report of the event has its own. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOrigins } from '../../src/origins/index.ts'
import { docOf, readingOf } from './doc.ts'

const CHAIN = [
  `The ferry Marit Lund ran aground on the Skarv reef shortly before dawn on Tuesday with 214 passengers and 19 crew on board, the
coastguard in Halden said. Rescue boats from three harbours reached the vessel within forty minutes and lifted every passenger off in
rubber dinghies while waves two metres high broke over the stern. Eleven people were treated for cold and bruises, and a retired
teacher with a broken wrist was flown to the county hospital. The master, who has sailed the route for sixteen years, told
investigators that the steering failed as the ship turned past the lighthouse. Divers found a gash nine metres long below the engine
room, and some forty tonnes of diesel have leaked into the sound. A floating barrier was laid around the wreck by noon to keep the oil
from the oyster beds, which feed half the families of the bay. The owner, Nordkyst Lines, had been warned by inspectors in March that
a hydraulic pump was worn, and promised to change it during the autumn refit. Salvage crews hope to pull the ferry free at the spring
tide on Friday.`,
  `A ferry with 214 passengers and a crew of 19 struck the Skarv reef before sunrise on Tuesday, according to coastguards at Halden.
Lifeboats from three ports were beside the Marit Lund in forty minutes and took all the passengers off in dinghies as two-metre waves
washed across her stern. Eleven were treated for bruises and cold; a retired teacher who broke her wrist was taken by helicopter to the
county hospital. The captain has sailed this route for sixteen years. He told investigators the steering gave out while the ship was
turning at the lighthouse. There is a nine-metre gash under the engine room, divers say, and about forty tonnes of diesel have run
into the sound. By noon a floating barrier had been laid round the wreck so that oil would not reach the oyster beds on which half of
the bay's families live. Inspectors warned the owner, Nordkyst Lines, in March of a worn hydraulic pump, which it promised to replace
in the autumn refit. Salvors hope to free the ferry with Friday's spring tide.`,
  `All 214 passengers were brought off a ferry that hit the Skarv reef before sunrise on Tuesday, when lifeboats from three ports
came alongside within forty minutes and loaded them into dinghies in two-metre waves. Eleven had bruises or suffered from cold, and a
helicopter carried a retired teacher with a broken wrist to hospital. The captain of the Marit Lund, a man with sixteen years on the
route, says his steering gave out as he was turning at the lighthouse. Divers report a gash of nine metres beneath the engine room.
About forty tonnes of diesel has gone into the sound, and a floating barrier was put round the wreck by noon to protect the oyster beds
that half the families in the bay depend on. In March inspectors had found a worn hydraulic pump and warned Nordkyst Lines, the owner,
which meant to replace it in its autumn refit. Friday's spring tide may free the ship.`,
  `Steering trouble at the lighthouse put a ferry on the Skarv reef early on Tuesday, its captain says after sixteen years on the
route. Three ports sent lifeboats, which came alongside the Marit Lund in forty minutes and moved 214 passengers into dinghies while
waves of two metres ran. A retired teacher with a broken wrist went to hospital by helicopter; eleven people suffered from cold or
bruises. Beneath the engine room divers report a nine-metre gash. A floating barrier placed round the wreck before noon protects oyster
beds that half the bay's families depend on, for forty tonnes of diesel went into the sound. The owner, Nordkyst Lines, meant to
replace a worn hydraulic pump in the autumn refit, although inspectors had given their warning in March.`,
  `Nordkyst Lines put off replacing a worn hydraulic pump until its autumn refit although inspectors gave it a warning in March. On
Tuesday the steering of its ferry Marit Lund went at the lighthouse and she ran onto the Skarv reef. Lifeboats from three ports moved
the 214 passengers into dinghies in two-metre waves; a retired teacher with a broken wrist went by helicopter to hospital, and eleven
others suffered from bruises or cold. Divers report a gash of nine metres beneath the engine room. Forty tonnes of diesel went into the
sound, and oyster beds on which half the bay's families depend are protected by a floating barrier placed round the wreck.`,
]

const OTHER = `Passengers wept and sang hymns as the Marit Lund listed on the rocks off Halden, several of them said on the quay on Tuesday
morning. Our reporter counted six ambulances and a bus that took children from a school choir to the parish hall, where volunteers had
made soup. Ingrid Moe, a nurse who was asleep in her cabin, said she woke to a noise like a train and found water in the corridor.
Nobody had told her where the life jackets were. The choir master praised two young deckhands who carried the smallest children up the
stairs. The county governor came by car from the capital and promised an inquiry with hearings open to all. A fisherman who sells
mussels at the market asked who would pay if the season is lost. The shipping line put on buses for those who wished to go home.`

function found(texts: readonly string[]) {
  const docs = texts.map((text, i) => docOf(`t${i}`, text))
  return findOrigins(docs, docs.map(readingOf))
}

describe('rewrites', () => {
  it('follows a chain of five, each cutting and rewording the last', () => {
    expect(found(CHAIN).origins.map(({ sources }) => sources)).toEqual([['t0', 't1', 't2', 't3', 't4']])
  })

  it('ties each link to the one before it', () => {
    const { origins } = found(CHAIN)
    const ties = origins.flatMap((origin) => origin.ties)
    for (let i = 1; i < CHAIN.length; i++) {
      expect(ties.some(({ from, to }) => [from, to].sort().join() === `t${i - 1},t${i}`)).toBe(true)
    }
  })

  it('leaves a report made on the quay apart', () => {
    expect(found([...CHAIN, OTHER]).origins.map(({ sources }) => sources)).toEqual([['t0', 't1', 't2', 't3', 't4'], ['t5']])
  })

  it('points from the later to the earlier, and names the origin after the earliest', () => {
    const days = ['2025-03-06', '2025-03-04', '2025-03-05']
    const docs = CHAIN.slice(0, 3).map((text, i) => docOf(`t${i}`, text, { published: days[i] ?? null }))
    const { origins } = findOrigins(docs, docs.map(readingOf))
    expect(origins.map(({ id }) => id)).toEqual(['t1'])
    expect(origins[0]?.ties.filter(({ kind }) => kind === 'paraphrases').every(({ from, to }) => from !== 't1' && to !== 't0')).toBe(true)
  })

  it('shows passages that stand in both', () => {
    const docs = CHAIN.slice(0, 2).map((text, i) => docOf(`t${i}`, text))
    const spans = findOrigins(docs, docs.map(readingOf)).origins.flatMap(({ ties }) => ties.flatMap((tie) => tie.spans))
    expect(spans.length).toBeGreaterThan(0)
    expect(new Set(spans.map(({ doc }) => doc))).toEqual(new Set(['t0', 't1']))
    for (const { doc, start, end } of spans)
      expect(
        docs
          .find(({ id }) => id === doc)
          ?.text.slice(start, end)
          .trim().length,
      ).toBeGreaterThan(20)
  })

  it('does not depend on the order of the articles', () => {
    const docs = [...CHAIN, OTHER].map((text, i) => docOf(`t${i}`, text))
    const readings = docs.map(readingOf)
    const usual = findOrigins(docs, readings)
    fc.assert(
      fc.property(fc.shuffledSubarray(docs, { minLength: docs.length }), (shuffled) => {
        expect(findOrigins(shuffled, [...readings].reverse())).toEqual(usual)
      }),
      { numRuns: 10 },
    )
  })
})
