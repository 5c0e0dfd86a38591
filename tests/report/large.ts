/** A large report: many claims over many sources, each with conflicts, agreements and evidence. */

import type { Passage, Report } from '../../src/model.ts'
import { finding, report, source } from './build.ts'

const SENTENCE =
  'The storm of that night killed people in the town by the river, the mayor told reporters who had come from the capital to see.'

function passage(id: string, words: string, line: number): Passage {
  const text = SENTENCE.replace('people', `${words} people`)
  const start = text.indexOf(words) + line * 100
  return {
    source: id,
    start,
    end: start + words.length,
    line,
    column: 30,
    text: words,
    sentence: { start: line * 100, end: line * 100 + text.length, text },
  }
}

/** Every claim has four of the sources; every third a conflict; every tenth a waived finding. */
export function large(claims: number, sources: number): Report {
  const ids = Array.from({ length: sources }, (_, i) => `outlet-${i}`)
  const own = (i: number) => [0, 1, 2, 3].map((k) => ids[(i * 7 + k * 13) % sources] ?? '')
  const list = Array.from({ length: claims }, (_, i) => i)
  return report({
    sources: ids.map((id, i) =>
      source(id, { publisher: `The Outlet of Town ${i}`, published: '2024-03-05', origin: ids[i - (i % 4)] ?? id }),
    ),
    origins: ids
      .filter((_, i) => i % 4 === 0)
      .map((id, i) => ({
        id,
        sources: ids.slice(i * 4, i * 4 + 4),
        ties: ids
          .slice(i * 4 + 1, i * 4 + 4)
          .map((from) => ({ kind: 'copies' as const, from, to: id, passages: [passage(from, '12', 3)] })),
      })),
    claims: list.map((i) => ({
      id: `claim-${i}`,
      claim: `The storm killed ${i % 40} people in town number ${i}.`,
      file: 'claims.yaml',
      line: i * 4 + 1,
      column: 5,
      outcome: i % 3 === 0 ? 'disputed' : 'agreed',
      origins: 2,
      evidence: own(i).map((id, k) => ({
        source: id,
        stance: k === 3 ? (i % 3 ? 'silent' : 'contradicts') : 'supports',
        quotes: [],
        passages: k === 3 && i % 3 ? [] : [passage(id, String(i % 40), k + 2)],
      })),
    })),
    findings: list
      .filter((i) => i % 3 === 0)
      .map((i) =>
        finding('conflicting-numbers', 'error', {
          claim: `claim-${i}`,
          about: 'deaths',
          message: `sources disagree on deaths: \`${i % 40}\` and \`${(i % 40) + 3}\``,
          help: 'check which article is later',
          sides: [
            {
              value: String(i % 40),
              sources: own(i).slice(0, 3),
              passages: own(i)
                .slice(0, 3)
                .map((id) => passage(id, String(i % 40), 2)),
            },
            {
              value: String((i % 40) + 3),
              sources: own(i).slice(3),
              passages: own(i)
                .slice(3)
                .map((id) => passage(id, String((i % 40) + 3), 5)),
            },
          ],
          status: i % 10 === 0 ? 'waived' : 'new',
        }),
      ),
    agreements: list.map((i) => ({
      claim: `claim-${i}`,
      about: 'deaths',
      value: String(i % 40),
      sources: own(i).slice(0, 3),
      origins: 2,
      passages: own(i)
        .slice(0, 3)
        .map((id) => passage(id, String(i % 40), 2)),
    })),
  })
}
