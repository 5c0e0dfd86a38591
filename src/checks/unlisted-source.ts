/** A source of the file that makes or contradicts the claim without being listed for it. */

import { defineCheck } from './define.ts'

export const unlistedSource = defineCheck({
  code: 'unlisted-source',
  severity: 'note',
  title: 'another source speaks on the claim',
  why: 'a source that was read for other claims bears on this one as well',
  help: 'add it to the sources of the claim',
  example: 'claims:\n  - claim: The bridge cost 12 million euros.\n    sources: [gazette]    # the herald says so as well',
  *run({ claim, evidence }) {
    for (const { source, listed, stance, spans } of evidence) {
      if (!claim || listed || claim.sources.length === 0 || (stance !== 'supports' && stance !== 'contradicts')) continue
      yield { about: null, args: { source, stance }, sides: [{ value: stance, spans, sources: [source] }], place: claim.place }
    }
  },
  message: ({ args }) => `\`${args.source}\` ${args.stance === 'supports' ? 'says so too' : 'says otherwise'} and is not listed`,
})
