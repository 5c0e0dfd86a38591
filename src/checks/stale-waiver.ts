/** A waiver that is past its date or that waives nothing. */

import { defineCheck } from './define.ts'

export const staleWaiver = defineCheck({
  code: 'stale-waiver',
  severity: 'warning',
  title: 'a waiver no longer counts',
  why: 'a waiver that outlives its reason hides the next finding',
  help: 'look at the matter again; renew the date or take the waiver out',
  example: 'waive:\n  - check: conflicting-numbers\n    reason: corrected\n    until: 2020-01-31    # past',
  *run({ claim, staleWaivers }) {
    if (claim) return
    for (const { claim: owner, waiver, why } of staleWaivers) {
      yield {
        about: owner.id,
        args: { check: waiver.check, why, until: waiver.until ?? '' },
        sides: [{ value: waiver.check, spans: [] }],
        place: waiver.place,
      }
    }
  },
  message: ({ args }) =>
    args.why === 'past' ? `the waiver of \`${args.check}\` ended on ${args.until}` : `the waiver of \`${args.check}\` waives nothing`,
})
