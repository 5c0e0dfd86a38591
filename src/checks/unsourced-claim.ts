/** A claim with no source. */

import { defineCheck } from './define.ts'

export const unsourcedClaim = defineCheck({
  code: 'unsourced-claim',
  severity: 'error',
  title: 'a claim has no source',
  why: 'nobody can check what nobody is said to have written',
  help: 'add a source under `sources:`, or take the claim out',
  example: 'claims:\n  - claim: The bridge cost 12 million euros.',
  *run({ claim }) {
    if (claim && claim.sources.length === 0) yield { about: null, args: {}, sides: [], place: claim.place }
  },
  message: () => 'no source is given for this claim',
})
