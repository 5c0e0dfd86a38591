/** Of several changes of one source, the one under a claim is told. */

import { expect, it } from 'vitest'
import { changeUnderClaims, type Resting } from '../../src/evidence/changed.ts'
import type { ChangedPassage, Claim, ClaimEvidence, Span } from '../../src/model.ts'

const place = { file: 'claims.yaml', line: 1, column: 1 }
const claim: Claim = {
  id: 'aboard',
  claim: 'The ferry carried 41 people.',
  sources: [{ source: 'post', quotes: [], stance: 'supports', place }],
  value: null,
  waive: [],
  place,
}

function resting(spans: readonly Span[]): Resting {
  const evidence: ClaimEvidence = {
    source: 'post',
    listed: true,
    declared: 'supports',
    stance: 'supports',
    quotes: [],
    spans,
    secondHand: null,
    place,
  }
  return { claim, evidence: [evidence] }
}

const change = (before: string, now: string, start: number): ChangedPassage => ({
  before,
  now,
  span: now === '' ? null : { doc: 'post', start, end: start + now.length },
})
const WEATHER = change('It was fine.', 'It was foul.', 0)
const FERRY = change('The ferry carried 41 people.', 'The ferry carried 47 people.', 20)
const GONE = change('The ferry carried 41 people.', '', 0)

it('the one that evidence stands in', () => {
  expect(changeUnderClaims([WEATHER, FERRY], 'post', [resting([{ doc: 'post', start: 24, end: 30 }])])).toBe(FERRY)
  expect(changeUnderClaims([FERRY, WEATHER], 'post', [resting([{ doc: 'post', start: 2, end: 5 }])])).toBe(WEATHER)
})

it('a passage that is gone is known by the words of the claim', () => {
  expect(changeUnderClaims([WEATHER, GONE], 'post', [resting([])])).toBe(GONE)
})

it('the first where no claim rests on the source; none where nothing changed', () => {
  expect(changeUnderClaims([WEATHER, FERRY], 'other', [resting([])])).toBe(WEATHER)
  expect(changeUnderClaims([], 'post', [resting([])])).toBeNull()
})
